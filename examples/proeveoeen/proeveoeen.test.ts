import {
  type AreaId,
  type AreaLevel,
  areaId,
  DENMARK,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactKind,
  getPlainDate,
  periodContains,
  type Snapshot,
} from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import { buildStatus } from '@laegedaekning/plans'
import { describe, expect, it } from 'vitest'
import { listCsvFiles } from '../danmark/denmark.ts'

const date = getPlainDate('2026-01-01')
const read = readFacts(listCsvFiles(import.meta.dirname), [])
const facts = read.value?.facts ?? []
const snapshot = snapshotOf(facts)

function snapshotOf(all: readonly Fact[]): Snapshot {
  const of = <K extends FactKind>(kind: K): readonly Extract<Fact, { readonly kind: K }>[] =>
    all.filter(
      (fact): fact is Extract<Fact, { readonly kind: K }> =>
        fact.kind === kind && periodContains(fact.virkning, date),
    )
  return {
    ...EMPTY_SNAPSHOT,
    area: of('area'),
    membership: of('membership'),
    population: of('population'),
    unlisted: of('unlisted'),
    practice: of('practice'),
    capacity: of('capacity'),
    ydernummer: of('ydernummer'),
    doctor: of('doctor'),
    training: of('training'),
    designation: of('designation'),
  }
}

/** The status of an indicator for the areas of a level. */
function statusOf(indicator: string, level: AreaLevel) {
  return buildStatus(snapshot, { indicator, level, date, within: DENMARK, compareWith: 'land' })
}

/** How many areas of a level the status shows. */
function count(level: AreaLevel): number {
  return statusOf('befolkning', level).rows.length
}

/** An indicator's values in Vestprøve, Midtprøve, Østprøve and the whole island. */
function valuesOf(indicator: string): readonly (number | null | undefined)[] {
  const { rows, total } = statusOf(indicator, 'kommune')
  const value = (id: AreaId) => rows.find(({ area }) => area.id === id)?.figure.value
  return [...['9901', '9902', '9903'].map((code) => value(areaId('kommune', code))), total.figure.value]
}

describe('Prøveøen is read', () => {
  it('without a row left out; the only remark is that the island lies in the North Sea', () => {
    for (const file of read.value?.perFile ?? [])
      expect([file.name, file.rowsNotUsed]).toEqual([file.name, 0])
    expect(read.value?.perFile.length).toBe(10)
    expect(read.issues.filter(({ code }) => code !== 'INTAKE_POINT_OUTSIDE_DENMARK')).toEqual([])
  })

  it('as made up, every fact of it', () => {
    expect(facts.length).toBe(133)
    for (const { provenance } of facts)
      expect(provenance).toEqual({ source: 'proeveoeen', certainty: 'assumed', madeUp: true })
  })

  it('with 3 kommuner, 2 sundhedsråd, 1 region and 11 small areas', () => {
    expect([count('kommune'), count('sundhedsraad'), count('region'), count('afstemningsomraade')]).toEqual([
      3, 2, 1, 11,
    ])
  })
})

/** Answers of SVAR.md: Vestprøve, Midtprøve, Østprøve, Prøveøen. */
const ANSWERS: readonly (readonly [indicator: string, answers: readonly number[]])[] = [
  ['befolkning', [5440, 10_368, 568, 16_376]],
  // 5440 ÷ 4, 10368 ÷ 7, 568 ÷ 1, 16376 ÷ 12
  ['indbyggere-pr-praksis', [1360, 1481.142857, 568, 1364.666667]],
  // 5440 ÷ 3.5, 10368 ÷ 7.5, 568 ÷ 0.5, 16376 ÷ 11.5
  ['indbyggere-pr-kapacitet', [1554.285714, 1382.4, 1136, 1424]],
  // 4440 ÷ 3.5, 11050 ÷ 7.5, 510 ÷ 0.5, 16000 ÷ 11.5
  ['patienter-pr-kapacitet', [1268.571429, 1473.333333, 1020, 1391.304348]],
  // 3 of 4, 3 of 7, 1 of 1, 7 of 12
  ['andel-aaben-praksis', [0.75, 0.428571, 1, 0.583333]],
  ['ledige-ydernumre', [1, 1, 1, 3]],
  // 32 + 64 + 16
  ['borgere-uden-laege', [32, 64, 16, 112]],
  // Juliet 16 + Kilo 8
  ['borgere-faerre-end-to-praksis', [0, 0, 24, 24]],
  // all but Juliet's 16: 552 ÷ 568, 16360 ÷ 16376
  ['andel-inden-for-15-km', [1, 1, 0.971831, 0.999023]],
  ['laeger-i-almen-praksis', [4, 9, 1, 14]],
  // 1 + 1 + 0.8 + 0.5; 6 + 0.9 + 0.6 + 0.7; 0.5; 12.0
  ['fuldtidslaeger-i-almen-praksis', [3.3, 8.2, 0.5, 12]],
  // 1 of 4, 3 of 9, 0 of 1, 4 of 14
  ['laeger-60-plus', [0.25, 0.333333, 0, 0.285714]],
  // who is 65 on 1 January 2027: only the doctor of 66
  ['forventede-ophoer', [0, 1, 0, 1]],
  // the two of Ekko 1 and the two of Ekko 2: 4 of 9, 4 of 14
  ['flerlaegepraksis', [0, 0.444444, 0, 0.285714]],
  // 4 ÷ 5.44, (9 + 2) ÷ 10.368, 1 ÷ 0.568, 16 ÷ 16.376
  ['speciallaeger-pr-1000', [0.735294, 1.060957, 1.760563, 0.97704]],
  // 4440 ÷ 4, 11050 ÷ 7, 510 ÷ 1, 16000 ÷ 12
  ['patientgrundlag', [1110, 1578.571429, 510, 1333.333333]],
  // 5440 ÷ 1600 − 3.5, 10368 ÷ 1600 − 7.5, 568 ÷ 1600 − 0.5, 16376 ÷ 1600 − 11.5
  ['behovsvaegtet-gab', [-0.1, -1.02, -0.145, -1.265]],
]

describe('Prøveøen gives the answers computed on paper (SVAR.md)', () => {
  it.each(ANSWERS)('%s', (indicator, answers) => {
    const found = valuesOf(indicator)
    expect(found.length).toBe(answers.length)
    for (const [index, answer] of answers.entries()) expect(found[index]).toBeCloseTo(answer, 6)
  })

  it('adds two kommuner to a sundhedsråd', () => {
    const { rows } = statusOf('indbyggere-pr-praksis', 'sundhedsraad')
    const west = rows.find(({ area }) => area.id === 'sundhedsraad-proeve-vest')
    // (5440 + 10368) ÷ (4 + 7) = 15808 ÷ 11
    expect(west?.figure.value).toBeCloseTo(1437.090909, 6)
  })

  it('tells two technical numbers from the one that nobody took over, and leaves the 0-number out', () => {
    const { total, columns } = statusOf('ledige-ydernumre', 'kommune')
    const parts = new Map(columns.map(({ symbol }, index) => [symbol, total.parts[index]]))
    // all, latest calculation, earlier, pool, not re-filled, other; technical
    expect(['N', 'N1', 'N2', 'N3', 'N4', 'N5', 'T'].map((symbol) => parts.get(symbol))).toEqual([
      3, 1, 0, 1, 1, 0, 2,
    ])
  })

  it('says at every figure that it is made up', () => {
    for (const [indicator] of ANSWERS) expect(statusOf(indicator, 'kommune').madeUp).toBe(true)
  })

  it('gives the same answers when the rows are shuffled', () => {
    const turned = snapshotOf(facts.toReversed())
    for (const [indicator] of ANSWERS) {
      const request = { indicator, level: 'kommune', date, within: DENMARK, compareWith: 'land' } as const
      expect(buildStatus(turned, request)).toEqual(buildStatus(snapshot, request))
    }
  })

  it('reaches 16,256 people within 2 and 5 km and 16,360 within 10 km', () => {
    const { total } = statusOf('andel-inden-for-15-km', 'kommune')
    const within = new Map(total.figure.inputs.map(({ symbol, value }) => [symbol, value]))
    // 16376 − (64 + 32 + 16 + 8); 16256 + 64 + 32 + 8
    expect(['W2', 'W5', 'W10', 'W'].map((symbol) => within.get(symbol))).toEqual([
      16_256, 16_256, 16_360, 16_360,
    ])
  })
})
