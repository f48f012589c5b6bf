import type { AreaId, Fact, Issue, PracticeKind } from '@laegedaekning/domain'
import { fileAt } from '../table/table.ts'
import { areaOf, COUNT, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import type { TableFormat, TableInput } from './format.ts'

const COLUMNS: readonly (readonly [header: string, kind: PracticeKind])[] = [
  ['gp_practices', 'presumed-gp'],
  ['gp_or_other_practices', 'gp-or-other'],
  ['specialist_practices', 'specialist'],
]

/** Numbers of practices by kommune, counted by others: no facts, but a check of those that were read. */
export const PRACTICE_COUNTS: TableFormat = {
  kind: 'table',
  id: 'praksistal-kontrol',
  title: { da: 'Antal praksis efter kommune (kontrol)', en: 'Practices by municipality (check)' },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: [
    filled('municipality_code', areaOf('kommune')),
    maybe('name', TEXT),
    ...COLUMNS.map(([header]) => filled(header, COUNT)),
    maybe('population_per_gp_practice', COUNT),
  ],
  read: readCounts,
}

type Expected = {
  readonly area: AreaId
  readonly at: Issue['at']
  readonly kind: PracticeKind
  readonly count: number
}

function readCounts(input: TableInput): void {
  const expected: Expected[] = []
  for (const row of input.rows()) {
    const area = row.area('municipality_code')
    const counts = COLUMNS.map(([header, kind]) => ({
      area,
      at: row.at(header),
      kind,
      count: row.number(header),
    }))
    if (row.failed()) continue
    input.use(row.row)
    expected.push(...counts)
  }
  input.check((facts) => compare(input.file, expected, facts))
}

/** A number counts once in every kommune where it has a place of treatment. */
function compare(file: string, expected: readonly Expected[], facts: readonly Fact[]): readonly Issue[] {
  const numbers = new Map<string, Set<string>>()
  for (const fact of facts) {
    if (fact.kind !== 'practice') continue
    const key = `${fact.body.kommune} ${fact.body.kind}`
    const own = numbers.get(key) ?? new Set<string>()
    numbers.set(key, own.add(numberOf(fact.body.id)))
  }
  const at = fileAt(file)
  if (numbers.size === 0)
    return [
      {
        code: 'INTAKE_FILE_NOT_USED',
        severity: 'note',
        at,
        values: { format: PRACTICE_COUNTS.id, rows: expected.length / COLUMNS.length },
      },
    ]
  const issues: Issue[] = []
  for (const { area, kind, count, at: place } of expected) {
    const found = numbers.get(`${area} ${kind}`)?.size ?? 0
    if (found === count) continue
    const values = { area, found, expected: count, difference: found - count }
    issues.push({ code: 'INTAKE_SUM_DIFFERS', severity: 'warning', ...(place && { at: place }), values })
  }
  const rows = expected.length / COLUMNS.length
  return [...issues, { code: 'INTAKE_SUM_CHECKED', severity: 'note', at, values: { rows, what: 'praksis' } }]
}

/** The provider number of a practice's id: further places of treatment are written `005894-2`. */
function numberOf(id: string): string {
  return id.split('-', 1)[0] ?? id
}
