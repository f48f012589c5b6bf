import { areaId, type Fact, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildStatus } from './build-status.ts'
import {
  area,
  COUNTRY,
  doctor,
  LAND,
  member,
  people,
  practice,
  practices,
  snapshotOf,
  WEST,
} from './small-world.ts'
import type { ComparisonKind } from './status-table.ts'

const DAY = getPlainDate('2026-01-01')

function status(indicator: string, facts: readonly Fact[], compareWith: ComparisonKind = 'land') {
  return buildStatus(snapshotOf(facts), { indicator, level: 'kommune', date: DAY, within: LAND, compareWith })
}

/** Kommuner with one practice each and so many people. */
function kommuner(counts: Readonly<Record<string, number>>): readonly Fact[] {
  return [
    area(LAND, 'Danmark'),
    area(WEST, 'Region Vest'),
    member(WEST, LAND),
    ...Object.entries(counts).flatMap(([name, count], index): readonly Fact[] => {
      const id = areaId('kommune', `93${index}0`)
      return [area(id, name), member(id, WEST), people(id, count), practice(name, id)]
    }),
  ]
}

const EIGHT = {
  Ishøj: 8228,
  Stevns: 7947,
  Lejre: 7470,
  Hedensted: 6940,
  Egedal: 6606,
  Herning: 5326,
  Halsnæs: 5290,
  Fanø: 900,
}

/** So many practices of a kommune, some of them open. */
const open = (of: string, count: number, total: number) => [
  ...practices(areaId('kommune', of), count, { open: true }),
  ...practices(areaId('kommune', of), total - count, { open: false }).map((fact) => ({
    ...fact,
    body: { ...fact.body, id: `${fact.body.id} closed` },
  })),
]

describe('the finding', () => {
  it('names the few beyond a round number that no other is beyond', () => {
    expect(status('indbyggere-pr-praksis', kommuner(EIGHT)).finding).toEqual({
      da: 'I Ishøj, Stevns og Lejre deler over 7.000 indbyggere én almen praksis',
      en: 'In Ishøj, Stevns and Lejre more than 7,000 inhabitants share one general practice',
    })
  })

  it('takes a finer number where the roundest sets nobody apart', () => {
    const close = { A: 7940, B: 7930, C: 7420, D: 7410, E: 7400, F: 7390, G: 7380, H: 7370 }
    expect(status('indbyggere-pr-praksis', kommuner(close)).finding.da).toBe(
      'I A og B deler over 7.900 indbyggere én almen praksis',
    )
  })

  it('names the two ends where all are alike or few', () => {
    const alike = { A: 500, B: 500, C: 500, D: 500, E: 500, F: 500, G: 500, H: 500 }
    expect(status('indbyggere-pr-praksis', kommuner(alike)).finding.en).toBe(
      'In A and 7 others 500 inhabitants share one general practice',
    )
  })

  it('names areas where nothing is there to divide by', () => {
    const facts = kommuner(EIGHT).filter((fact) => !(fact.kind === 'practice' && fact.body.id === 'Fanø'))
    expect(status('indbyggere-pr-praksis', facts).finding.da).toMatch(/; Fanø har ingen praksis$/)
  })

  it('tells the sum of a count and where most of it is', () => {
    const kommune = areaId('kommune', '9101')
    const facts = [
      ...COUNTRY,
      doctor('1', kommune),
      doctor('2', kommune),
      doctor('3', areaId('kommune', '9201')),
    ]
    expect(status('laeger-i-almen-praksis', facts).finding).toEqual({
      da: '3 læger arbejder i almen praksis, flest i Alby (2)',
      en: '3 doctors work in general practice, most in Alby (2)',
    })
  })

  it('says why there is nothing to tell', () => {
    const kommune = areaId('kommune', '9101')
    const of = (indicator: string, day: string) =>
      buildStatus(snapshotOf([...COUNTRY, people(kommune, 10), doctor('1', kommune)]), {
        indicator,
        level: 'kommune',
        date: getPlainDate(day),
        within: LAND,
        compareWith: 'land',
      }).finding.da
    expect(of('indbyggere-pr-praksis', '2026-01-01')).toMatch(/^Registret har ingen tal for/)
    expect(of('afstand-til-stien-mod-5000', '2036-06-01')).toMatch(/dagen ligger uden for perioden$/)
  })

  it('says that figures are not divided so finely', () => {
    const kommune = areaId('kommune', '9101')
    const sogn = areaId('sogn', '7001')
    const facts = [...COUNTRY, area(sogn, 'Sognet'), member(sogn, kommune), practice('a', kommune)]
    const table = buildStatus(snapshotOf(facts), {
      indicator: 'indbyggere-pr-praksis',
      level: 'sogn',
      date: DAY,
      within: LAND,
      compareWith: 'land',
    })
    expect(table.finding.en).toBe(
      'The register’s figures for “Inhabitants per general practice” are not divided by parishes',
    )
    // the practice is placed in the kommune and in no sogn
    expect(table.rest?.parts).toEqual([null, 1])
  })

  it('tells a gap by its sign and the area farthest off', () => {
    const [alby, deby] = [areaId('kommune', '9101'), areaId('kommune', '9201')]
    const capacity = (id: string, of: typeof alby, capacities: number): Fact => ({
      kind: 'capacity',
      body: { id, practice: null, area: of, capacities, state: 'active' },
      virkning: { from: DAY, until: null },
      provenance: { source: 'proeveoeen', certainty: 'sourced', madeUp: true },
    })
    const facts = [
      ...COUNTRY,
      people(alby, 6400),
      people(deby, 1600),
      capacity('1', alby, 3),
      capacity('2', deby, 1.5),
    ]
    // 6,400 ÷ 1,600 − 3 = 1; 1,600 ÷ 1,600 − 1.5 = −0.5
    expect(status('behovsvaegtet-gab', facts).finding.da).toBe(
      'Efter normen mangler der 0,5 lægekapaciteter; længst fra er Alby (1,0); 2 af 5 kommuner har tal',
    )
  })

  it('reads the lowest first where higher is better', () => {
    const facts = [...COUNTRY, ...open('9101', 1, 4), ...open('9201', 3, 4)]
    expect(status('andel-aaben-praksis', facts).finding.da).toBe(
      'I Alby har 25,0 % af praksis åbent for nye patienter; i Deby er det 75,0 %; Byby, Ceby og Eby har ingen praksis',
    )
  })
})

describe('comparison in words', () => {
  it('says that what looks the same is the same', () => {
    const alike = { A: 500, B: 500 }
    expect(status('indbyggere-pr-praksis', kommuner(alike)).rows[0]?.comparison).toMatchObject({
      words: { da: 'det samme', en: 'the same' },
      judgement: 'same',
    })
  })

  it('tells a count as its share of the whole, without a judgement', () => {
    const facts = kommuner({ A: 750, B: 250, C: 0 })
    const [a, , c] = status('befolkning', facts).rows
    expect(a?.comparison).toMatchObject({
      words: { da: '75,0 % af hele landet', en: '75.0% of the whole country' },
      judgement: 'neutral',
    })
    expect(c?.comparison?.words.da).toBe('ingen')
  })

  it('tells a share in percentage points', () => {
    const facts = [
      ...COUNTRY,
      practice('a', areaId('kommune', '9101'), { open: true }),
      practice('b', areaId('kommune', '9201'), { open: false }),
      practice('c', areaId('kommune', '9201'), { open: true }),
      practice('d', areaId('kommune', '9201'), { open: false }),
    ]
    const [alby, deby] = status('andel-aaben-praksis', facts).rows
    // 100 % against 50 %, and 33.3 % against 50 %
    expect(alby?.comparison).toMatchObject({ words: { da: '50,0 procentpoint højere' }, judgement: 'better' })
    expect(deby?.comparison).toMatchObject({
      words: { en: '16.7 percentage points lower' },
      judgement: 'worse',
    })
  })

  it('holds patients per capacity against the norm, and nothing against a norm of another unit', () => {
    const kommune = areaId('kommune', '9101')
    const facts: readonly Fact[] = [
      ...COUNTRY,
      people(kommune, 2000),
      practice('a', kommune, { listedPatients: 1840 }),
      practice('b', areaId('kommune', '9201'), { listedPatients: 800 }),
      ...[kommune, areaId('kommune', '9201')].map(
        (of): Fact => ({
          kind: 'capacity',
          body: { id: of, practice: null, area: of, capacities: 1, state: 'active' },
          virkning: { from: DAY, until: null },
          provenance: { source: 'proeveoeen', certainty: 'sourced', madeUp: true },
        }),
      ),
    ]
    // 1,840 ÷ 1,600 = 1.15
    const [alby] = status('patienter-pr-kapacitet', facts, 'norm').rows
    expect(alby?.comparison).toMatchObject({ value: 1600, words: { da: '15 % flere' }, judgement: 'worse' })
    expect(status('indbyggere-pr-kapacitet', facts, 'norm').rows[0]?.comparison).toBeNull()
  })
})
