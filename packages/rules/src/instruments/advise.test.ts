import { areaId, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { parametersAt } from '../parameters/index.ts'
import { type AdviceQuestion, adviseInstruments, cellWords, challengeOf } from './index.ts'

const SPECIAL: AdviceQuestion = {
  area: 'special',
  effort: 'contributes',
  horizon: 'temporary',
  designations: null,
  region: null,
}
const IN_2008 = getPlainDate('2008-06-01')
const TODAY = getPlainDate('2026-11-22')

describe('the advisor in 2008', () => {
  it('marks the four cells of the area and the effort, and answers with the cap of staff', () => {
    const { cells } = adviseInstruments(SPECIAL, IN_2008)
    expect(cells).toHaveLength(16)
    const chosen = cells.filter((cell) => cell.chosen)
    expect(chosen.map(({ instrument, value }) => [instrument, value])).toEqual([
      ['knowledge', 'yes'],
      ['risk', 'yes'],
      ['premises', 'yes'],
      ['staff', 'limited'],
    ])
    expect(chosen[3]).toMatchObject({ cap: 0.25, exceptionalCap: 0.5 })
    expect(chosen[3]?.ids).toEqual(['A4', 'M4', 'M6', 'M7', 'N31'])
    expect(chosen.map((cell) => cellWords(cell).da)).toEqual(['Ja', 'Ja', 'Ja', 'Måske, højst 25 % (50 %)'])
  })

  it('says open for knowledge in an ordinary area without structure, with the id of the question mark', () => {
    const { cells, text } = adviseInstruments(
      { ...SPECIAL, area: 'ordinary', effort: 'does-not-contribute' },
      IN_2008,
    )
    const knowledge = cells.find(({ chosen, instrument }) => chosen && instrument === 'knowledge')
    expect(knowledge).toMatchObject({ value: 'open', ids: ['A4', 'M1', 'M6', 'M7', 'Q9'] })
    expect(text.da).toContain('Viden: åbent')
  })

  it('says no to everything without an end date, and keeps what was printed beside (M8)', () => {
    const { cells } = adviseInstruments({ ...SPECIAL, horizon: 'open-ended' }, IN_2008)
    expect(cells.every(({ value }) => value === 'no')).toBe(true)
    expect(cells.filter(({ printed }) => printed === 'yes')).toHaveLength(7)
    expect(cells.every(({ ids }) => ids.includes('M8'))).toBe(true)
  })

  it('excludes direct subsidy and sets no precedent', () => {
    const { directSubsidy, ruleIds, laterRules } = adviseInstruments(SPECIAL, IN_2008)
    expect(directSubsidy).toBe('no')
    expect(ruleIds).toEqual(expect.arrayContaining(['A4', 'M5', 'M8', 'M9', 'N31']))
    expect(laterRules).toEqual([])
  })

  it('has no matrix before 2008', () => {
    expect(adviseInstruments(SPECIAL, getPlainDate('2007-12-31')).matrix).toBe('not-yet')
  })
})

describe('later law beside 2008', () => {
  it('has the temporary supplement from 1 July 2025 to 31 December 2026, in areas with a shortage', () => {
    const subsidyOn = (date: string, area: AdviceQuestion['area'] = 'special') =>
      adviseInstruments({ ...SPECIAL, area }, getPlainDate(date)).directSubsidy
    expect(subsidyOn('2025-06-30')).toBe('no')
    expect(subsidyOn('2025-07-01')).toBe('temporary-supplement')
    expect(subsidyOn('2026-12-31')).toBe('temporary-supplement')
    expect(subsidyOn('2027-01-01')).toBe('no')
    expect(subsidyOn('2026-01-01', 'ordinary')).toBe('no')
  })

  it('applies the rights of OK22 only where the designation says so, and says when that is not known', () => {
    const rightIn = (designations: AdviceQuestion['designations']) =>
      adviseInstruments({ ...SPECIAL, designations }, TODAY).laterRules.find(
        ({ id }) => id === 'ok22-rettigheder',
      )?.applies
    expect([rightIn(null), rightIn(['regional-threatened']), rightIn(['watch'])]).toEqual([null, true, false])
  })

  it('applies a rule of one region in that region alone', () => {
    const inRegion = (code: string) =>
      adviseInstruments({ ...SPECIAL, region: areaId('region', code) }, TODAY).laterRules.find(
        ({ id }) => id === 'sjaelland-fastholdelse',
      )
    expect(inRegion('1085')).toMatchObject({ applies: true, parameter: { value: 63 } })
    expect(inRegion('1082')?.applies).toBe(false)
  })

  it('tells that Region Midtjylland got a newer strategy in August 2023', () => {
    expect(adviseInstruments(SPECIAL, getPlainDate('2023-07-31')).matrix).toBe('in-force')
    expect(adviseInstruments(SPECIAL, getPlainDate('2023-08-01')).matrix).toBe('followed-by-newer')
  })
})

it('the caps of the matrix are those of the parameters (N31)', () => {
  const { stoetteHoejesteAndel, stoetteHoejesteAndelUndtagelse } =
    parametersAt(IN_2008).almenPraksis.personale
  const limited = adviseInstruments(SPECIAL, IN_2008).cells.filter(({ value }) => value === 'limited')
  expect(limited.map(({ cap, exceptionalCap }) => [cap, exceptionalCap])).toEqual([
    [stoetteHoejesteAndel.value, stoetteHoejesteAndelUndtagelse.value],
  ])
})

it('a watch area is no special challenge, every other designation is', () => {
  expect([challengeOf([]), challengeOf(['watch']), challengeOf(['watch', 'special-challenge'])]).toEqual([
    'ordinary',
    'ordinary',
    'special',
  ])
})
