import { type AreaId, type Fact, firstDayOf, type Period, type PopulationCount } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { areaOf, COUNT, YEAR } from '../templates/column.ts'
import { filled } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

/** Age groups of the file: header, first age, first age after. */
const GROUPS: readonly (readonly [header: string, ageFrom: number, ageUntil: number | null])[] = [
  ['age_0_5', 0, 6],
  ['age_6_16', 6, 17],
  ['age_17_19', 17, 20],
  ['age_20_34', 20, 35],
  ['age_35_64', 35, 65],
  ['age_65_79', 65, 80],
  ['age_80_plus', 80, null],
]

/** The projection FRKM126 counts from this year; later years are projected. */
const BASE_YEAR = 2026

/** Population by age of each kommune, counted in 2026 and projected (Statistics Denmark FRKM126). */
export const POPULATION_AGE: TableFormat = {
  kind: 'table',
  id: 'befolkning-alder-kommune',
  title: {
    da: 'Befolkning efter alder og kommune, med fremskrivning',
    en: 'Population by age and municipality, with projection',
  },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: [
    filled('municipality_code', areaOf('kommune')),
    filled('year', YEAR),
    filled('total', COUNT),
    ...GROUPS.map(([header]) => filled(header, COUNT)),
  ],
  read: readPopulation,
}

function readPopulation(input: TableInput): void {
  for (const row of input.rows()) {
    const area = row.area('municipality_code')
    const year = row.number('year')
    const total = row.number('total')
    const groups = GROUPS.map(([header, ageFrom, ageUntil]) => ({
      ageFrom,
      ageUntil,
      people: row.number(header),
    }))
    if (row.failed()) continue
    const kind = year <= BASE_YEAR ? 'counted' : 'projected'
    const period = since(firstDayOf(year))
    noteDifference(row, area, total, groups, input)
    const facts = groups.map((group) => countOf({ area, sex: 'all', kind, ...group }, period))
    const whole = countOf({ area, sex: 'all', kind, ageFrom: 0, ageUntil: null, people: total }, period)
    input.emit(row.row, facts)
    // the counted total is FOLK1A's own where that is at hand; the projection's base is rounded (data.md 3)
    input.emit(row.row, [whole], { fallback: kind === 'counted' })
  }
}

function countOf(body: PopulationCount, virkning: Period): Fact {
  return factOf('population', body, virkning, originOf('dst-frkm126'))
}

/** Groups are rounded one by one, so they need not add up to the total; both are kept as they are. */
function noteDifference(
  row: RowReader,
  area: AreaId,
  total: number,
  groups: readonly { readonly people: number }[],
  input: TableInput,
): void {
  const sum = groups.reduce((people, group) => people + group.people, 0)
  if (sum === total) return
  const values = { area, found: sum, expected: total, difference: sum - total }
  input.add('note', 'INTAKE_SUM_DIFFERS', row.at('total'), values)
}
