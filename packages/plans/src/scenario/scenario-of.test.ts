import { listLevers } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { type LeverChoice, scenarioOf } from './scenario-of.ts'

const choice = (part: Partial<LeverChoice>): LeverChoice => ({
  lever: 'W3',
  variant: null,
  startYear: 2027,
  size: 100,
  rampYears: 2,
  place: null,
  ...part,
})

describe('chosen levers as a scenario of the forecast (F16)', () => {
  it('W1 puts a third of 140 new places at each of three campuses', () => {
    const [lever] = scenarioOf([choice({ lever: 'W1', variant: 'nye', size: 140 })]).levers
    expect(lever?.changes.map(({ where, amount }) => [where?.campuses, amount])).toEqual([
      [['aalborg'], 140 / 3],
      [['koege'], 140 / 3],
      [['esbjerg'], 140 / 3],
    ])
  })

  it('W3 in one VUR acts only there, from its year and over its ramp', () => {
    const [lever] = scenarioOf([choice({ variant: 'kun-almen-medicin', place: 'vur-nord' })]).levers
    expect(lever?.changes).toEqual([
      {
        parameter: 'courses.posts',
        operation: 'add',
        amount: 100,
        fromYear: 2027,
        rampYears: 2,
        where: { specialties: ['almen-medicin'], vurs: ['vur-nord'] },
      },
      // introductions follow: 0.9 a course
      {
        parameter: 'introduction.posts',
        operation: 'add',
        amount: 90,
        fromYear: 2027,
        rampYears: 2,
        where: { specialties: ['almen-medicin'], vurs: ['vur-nord'] },
      },
    ])
  })

  it('W1 moved to one campus takes from the others and adds to nothing; the chosen one gives up none', () => {
    const sum = (place: string) =>
      scenarioOf([choice({ lever: 'W1', variant: 'omfordeling', size: 140, place })]).levers[0]?.changes ?? []
    // 3 × 140 ÷ 3 to Aalborg, 140 from the three large cities
    expect(sum('aalborg').map(({ amount }) => amount)).toEqual([140 / 3, 140 / 3, 140 / 3, -140])
    expect(sum('aalborg').map(({ where }) => where?.campuses)).toEqual([
      ['aalborg'],
      ['aalborg'],
      ['aalborg'],
      ['koebenhavn', 'aarhus', 'odense'],
    ])
    expect(sum('aarhus').at(-1)?.where?.campuses).toEqual(['koebenhavn', 'odense'])
  })

  it('W1 in step: introductions follow the students after 7 years, courses after 8, over all specialties', () => {
    const [lever] = scenarioOf([choice({ lever: 'W1', variant: 'i-takt', size: 140 })]).levers
    // 140 × 1.16 = 162.4 and 140 × 0.7 = 98
    expect(
      lever?.changes.slice(3).map(({ parameter, fromYear, where }) => [parameter, fromYear, where]),
    ).toEqual([
      ['introduction.posts', 2034, {}],
      ['courses.posts', 2035, {}],
    ])
    expect(lever?.changes[3]?.amount).toBeCloseTo(162.4, 9)
    expect(lever?.changes[4]?.amount).toBeCloseTo(98, 9)
  })

  it('W19 by 20 % makes 20 % fewer stop at 60 to 70, and carries its cost, grade and source', () => {
    const [lever] = scenarioOf([choice({ lever: 'W19', size: 20, place: 'kommune-0360' })]).levers
    // 1 − 20 × 0.01 = 0.8
    expect(lever?.changes[0]).toMatchObject({
      operation: 'multiply',
      amount: 0.8,
      where: { places: ['kommune-0360'], fromAge: 60, untilAge: 70 },
    })
    expect(lever).toMatchObject({ costPerYear: 3_200_000, evidence: 'D', source: 'S0' })
  })

  it('every lever with an effect can be put in with its default, and no other', () => {
    for (const { id, effect, startYear } of listLevers()) {
      const make = () => scenarioOf([choice({ lever: id, startYear, size: 1 })])
      if (effect.kind === 'quantified') expect(make().levers[0]?.changes.length).toBeGreaterThan(0)
      else expect(make).toThrow('no quantified effect')
    }
    expect(() => scenarioOf([choice({ lever: 'W99' })])).toThrow('no lever W99')
    expect(() => scenarioOf([choice({ variant: 'findes-ikke' })])).toThrow('no variant')
  })
})
