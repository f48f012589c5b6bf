import { areaId, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { collectAreaFacts } from '../area-facts/collect.ts'
import {
  capacity,
  doctor,
  ISLAND_AREAS,
  NORTH,
  people,
  practice,
  snapshotOf,
  unlisted,
} from '../area-facts/small-world.ts'
import { parametersAt } from '../parameters/index.ts'
import { parameters } from '../parameters.generated.ts'
import { designationScore, klSignals2015, type RegionalRules, type Signal, signalsOf } from './index.ts'

const TODAY = getPlainDate('2026-11-22')
const NORDJYLLAND = { region: areaId('region', '1081'), date: TODAY }
const is = (value: number): Signal => ({ value, certainty: 'sourced', madeUp: false })
const NOT_REPORTED: Signal = { value: null, missing: 'not-reported' }

const ALL = {
  'lukkede-praksis': is(0.75), // at the limit 0.75, which is »at least«: met
  'laeger-60-plus': is(0.39), // below 0.4
  'ubesatte-kapaciteter': is(0.25), // at least 0.1: met
  'patienter-uden-laege': is(0.009), // below 0.01
  'afstand-til-aaben-praksis': is(15.1), // over 15: met
}

function own(
  weights: Readonly<
    Partial<Record<keyof typeof ALL | 'faerre-end-to-praksis' | 'patienter-pr-kapacitet', number>>
  >,
  more: Partial<RegionalRules> = {},
): RegionalRules {
  const named = (
    [
      'lukkede-praksis',
      'laeger-60-plus',
      'ubesatte-kapaciteter',
      'patienter-uden-laege',
      'afstand-til-aaben-praksis',
      'faerre-end-to-praksis',
      'patienter-pr-kapacitet',
    ] as const
  ).flatMap((name) => (weights[name] === undefined ? [] : [[name, weights[name]] as const]))
  return {
    weights: new Map(named),
    limits: new Map(),
    scoreLimit: null,
    validFrom: getPlainDate('2026-01-01'),
    source: 'proeveoeen',
    certainty: 'sourced',
    ...more,
  }
}

describe('the score of an area', () => {
  it('is the weight of the criteria met over the weight of those answered', () => {
    // three of five criteria with 0.2 each: 0.6 / 1.0
    const found = designationScore(ALL, NORDJYLLAND)
    expect(found).toMatchObject({ score: 0.6, threshold: 0.5, meets: true, lowest: 0.6, highest: 0.6 })
    expect(found.couldChange).toBe(false)
    expect(found.contributions.map(({ met, points }) => [met, points])).toEqual([
      [true, 0.2],
      [false, 0],
      [true, 0.2],
      [false, 0],
      [true, 0.2],
    ])
  })

  it('says limit, weight, parameters and ids of each criterion, and that the example is assumed', () => {
    const { contributions, certainty } = designationScore(ALL, NORDJYLLAND)
    expect(contributions[4]).toMatchObject({
      criterion: 'afstand-til-aaben-praksis',
      value: 15.1,
      limit: 15,
      compare: 'over',
      weight: 0.2,
      parameters: ['udpegning/graense/afstand-til-aaben-praksis', 'udpegning/vaegte'],
      ids: ['B2.6', 'N24', 'C2.11'],
      certainty: 'assumed',
    })
    expect(certainty).toBe('assumed')
  })

  it('is not met by a distance of exactly 15 km, since the rule says over', () => {
    const found = designationScore({ ...ALL, 'afstand-til-aaben-praksis': is(15) }, NORDJYLLAND)
    expect([found.score, found.meets]).toEqual([0.4, false])
  })

  it('reaches the threshold exactly when half the weight is met, whatever binary fractions leave behind', () => {
    const rules = own({ 'lukkede-praksis': 0.01, 'ubesatte-kapaciteter': 0.06, 'laeger-60-plus': 0.07 })
    // 0.01 + 0.06 of 0.14 is a half; as binary fractions it is a little less
    expect(designationScore(ALL, NORDJYLLAND, rules)).toMatchObject({ score: 0.5, meets: true })
  })
})

describe('what is missing', () => {
  it('is named with its reason and is no zero: two of three answered are met', () => {
    const found = designationScore(
      { ...ALL, 'laeger-60-plus': NOT_REPORTED, 'afstand-til-aaben-praksis': NOT_REPORTED },
      NORDJYLLAND,
    )
    // met: 0.4 of 0.6 answered; as zeros it would have been 0.4 of 1.0, with both met 0.8 of 1.0
    expect(found.score).toBeCloseTo(0.6667, 4)
    expect(found).toMatchObject({ meets: true, lowest: 0.4, highest: 0.8, couldChange: true })
    expect(found.missing.map(({ criterion, why }) => [criterion, why])).toEqual([
      ['laeger-60-plus', 'not-reported'],
      ['afstand-til-aaben-praksis', 'not-reported'],
    ])
    expect(found.missing[0]?.reason.da).toBe('Ikke oplyst for hele området.')
  })

  it('leaves no score and no answer where nothing is reported', () => {
    const found = designationScore({}, NORDJYLLAND)
    expect(found).toMatchObject({ score: null, meets: null, lowest: 0, highest: 1, couldChange: true })
    expect(found.missing).toHaveLength(5)
  })

  it('counts a signal that is no number as not reported', () => {
    const found = designationScore({ ...ALL, 'laeger-60-plus': is(Number.NaN) }, NORDJYLLAND)
    expect(found.missing.map(({ criterion }) => criterion)).toEqual(['laeger-60-plus'])
  })

  it('is every criterion of a region that the table of weights does not have', () => {
    const found = designationScore(ALL, { region: areaId('region', '9999'), date: TODAY })
    expect(found).toMatchObject({ score: null, meets: null, lowest: null, highest: null, couldChange: true })
    expect(found.missing.map(({ why, weight }) => [why, weight])).toEqual(
      Array.from({ length: 5 }, () => ['no-weight', null]),
    )
  })

  it('is every limit before the example begins', () => {
    const found = designationScore(ALL, { ...NORDJYLLAND, date: getPlainDate('2006-12-31') })
    expect([found.score, found.threshold, found.meets]).toEqual([null, null, null])
  })
})

describe('weights of the regions', () => {
  it.each(['1081', '1082', '1083', '1084', '1085', 'oestdanmark'])(
    'region %s has its row in the table, and its weights add up to 1',
    (code) => {
      const { contributions } = designationScore(ALL, { region: areaId('region', code), date: TODAY })
      expect(contributions).toHaveLength(parameters.udpegning.vaegte.axes.kriterium.length)
      // 5 × 0.2
      expect(contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    },
  )

  it('a region’s own weights and limits go in place of the common ones, which stay beside them', () => {
    const rules = own(
      { 'laeger-60-plus': 3, 'patienter-uden-laege': 1 },
      { limits: new Map([['laeger-60-plus', 0.35]]), scoreLimit: 0.8 },
    )
    const found = designationScore(ALL, NORDJYLLAND, rules)
    // 3 of 4 met: 0.75, below the region's own 0.8
    expect(found).toMatchObject({ score: 0.75, threshold: 0.8, meets: false, certainty: 'assumed' })
    expect(found.contributions[0]).toMatchObject({
      limit: 0.35,
      commonLimit: 0.4,
      weight: 3,
      commonWeight: 0.2,
      certainty: 'sourced',
    })
  })

  it('a region’s own rules do not apply before their first day', () => {
    const rules = own({ 'laeger-60-plus': 1 }, { validFrom: getPlainDate('2027-01-01'), scoreLimit: 0.9 })
    expect(designationScore(ALL, NORDJYLLAND, rules)).toEqual(designationScore(ALL, NORDJYLLAND))
  })

  it('patients per capacity are held against the norm of the area: 1,450 in Aabenraa, 1,600 elsewhere', () => {
    const rules = own({ 'patienter-pr-kapacitet': 1 })
    const at = (code: string) =>
      designationScore(
        { 'patienter-pr-kapacitet': is(1500) },
        { region: areaId('region', '1083'), date: TODAY, area: areaId('kommune', code) },
        rules,
      ).contributions.map(({ limit, met }) => [limit, met])
    expect(at('0580')).toEqual([[1450, true]])
    expect(at('0561')).toEqual([[1600, false]])
  })

  it('citizens with too few practices need a limit of the region, since there is no common one', () => {
    const signals = { 'faerre-end-to-praksis': is(0.3) }
    const weights = { 'faerre-end-to-praksis': 1 }
    const without = designationScore(signals, NORDJYLLAND, own(weights))
    expect(without.missing.map(({ why }) => why)).toEqual(['parameter-unknown'])
    const rules = own(weights, { limits: new Map([['faerre-end-to-praksis', 0.2]]) })
    expect(designationScore(signals, NORDJYLLAND, rules).score).toBe(1)
  })

  it('a weight below zero is refused', () => {
    const rules = own({ 'laeger-60-plus': -1 })
    expect(() => designationScore(ALL, NORDJYLLAND, rules)).toThrow(RangeError)
  })
})

const signalsFrom = (facts: Parameters<typeof snapshotOf>[0]) =>
  signalsOf(collectAreaFacts(snapshotOf([...ISLAND_AREAS, ...facts]), TODAY).get(NORTH), parametersAt(TODAY))

describe('signals of an area', () => {
  it('come from practices, doctors, capacities and unlisted citizens', () => {
    const found = signalsFrom([
      people(NORTH, 4000),
      unlisted(NORTH, 60),
      practice('a', NORTH, { open: true, listedPatients: 1700 }),
      practice('b', NORTH, { open: false, listedPatients: 1900 }),
      practice('c', NORTH, { open: false, listedPatients: 0 }),
      practice('d', NORTH, { open: false, listedPatients: 0 }),
      doctor('x', NORTH, { birth: getPlainDate('1966-11-22') }),
      doctor('y', NORTH, { birth: getPlainDate('1966-11-23') }),
      capacity('k1', NORTH, 2),
      capacity('k2', NORTH, 0.5, 'vacant'),
    ])
    const values = Object.fromEntries(Object.entries(found).map(([name, signal]) => [name, signal.value]))
    expect(values).toEqual({
      'lukkede-praksis': 0.75, // 3 of 4
      'laeger-60-plus': 0.5, // x turns 60 on the day, y the day after
      'ubesatte-kapaciteter': 0.2, // 0.5 of 2.5
      'patienter-uden-laege': 0.015, // 60 of 4,000
      'faerre-end-to-praksis': null, // distances are added by plans
      'patienter-pr-kapacitet': 1800, // 3,600 on 2 capacities
    })
  })

  it('are all missing, and none of them zero, for an area of which nothing is known', () => {
    expect(Object.values(signalsFrom([])).map(({ value }) => value)).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })
})

const klMet = (patientsPerDoctor: Signal, shareAged60: Signal, day = '2015-06-01') =>
  klSignals2015({ patientsPerDoctor, shareAged60 }, getPlainDate(day)).signals.map((signal) => signal.met)

describe('KL’s three signals of 2015', () => {
  it('are patients per doctor over 1,600, many older doctors, and the two together', () => {
    expect(klMet(is(1601), is(0.4))).toEqual([true, true, true])
    expect(klMet(is(1600), is(0.4))).toEqual([false, true, false])
    expect(klMet(is(1601), is(0.399))).toEqual([true, false, false])
  })

  it('say nothing of the coincidence where one is missing and the other met', () => {
    expect(klMet(is(1700), NOT_REPORTED)).toEqual([true, null, null])
    expect(klMet(NOT_REPORTED, is(0.1))).toEqual([null, false, false])
  })

  it('mark the limit that KL does not give as assumed, and the other as sourced', () => {
    const { signals } = klSignals2015({ patientsPerDoctor: is(1601), shareAged60: is(0.4) }, TODAY)
    expect(signals.map(({ certainty }) => certainty)).toEqual(['sourced', 'assumed', 'assumed'])
    expect(signals[0]).toMatchObject({ limit: 1600, parameters: ['udpegning/kl-2015/patienter-pr-laege'] })
    expect(signals.every(({ ids }) => ids.includes('B2.5'))).toBe(true)
  })

  it('have no limit for patients per doctor before 2015', () => {
    const { signals } = klSignals2015(
      { patientsPerDoctor: is(2000), shareAged60: is(0.5) },
      getPlainDate('2014-12-31'),
    )
    expect([signals[0].met, signals[0].reason?.en]).toEqual([
      null,
      'There is no limit to hold it against on the day.',
    ])
  })
})
