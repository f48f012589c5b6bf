import type { Language, Text } from '@laegedaekning/domain'
import type { PlacingComparison } from '../contract/index.ts'
import type { Cell, Sheet, SheetColumn } from '../files/sheet.ts'
import { staysText } from './plan-names.ts'

type Row = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly a: number | null
  readonly b: number | null
}
type Part = { readonly name: Text; readonly rows: readonly Row[] }

const T = (da: string, en: string): Text => ({ da, en })

const MONTHS = T('måneder', 'months')
const COURSES = T('forløb', 'courses')
const PER_NEED = T('måneder pr. manglende læge', 'months per doctor lacking')

/** A comparison of two plans as one long table, for CSV: which table, what, unit, A, B, and B − A. */
export function comparisonSheet(found: PlacingComparison, language: Language): Sheet {
  return {
    name: T('Sammenligning', 'Comparison')[language],
    columns: [{ header: T('Tabel', 'Table')[language], format: { kind: 'text' } }, ...columnsOf(language)],
    rows: partsOf(found, language).flatMap(({ name, rows }) =>
      rows.map((row): readonly Cell[] => [name[language], ...cellsOf(row)]),
    ),
  }
}

/** A comparison of two plans as a spreadsheet: a sheet for each table, and which plans they are. */
export function comparisonSheets(found: PlacingComparison, language: Language): readonly [Sheet, ...Sheet[]] {
  const sheets = partsOf(found, language).map(
    ({ name, rows }): Sheet => ({
      name: name[language],
      columns: columnsOf(language),
      rows: rows.map(cellsOf),
    }),
  )
  return [aboutSheet(found, language), ...sheets]
}

function columnsOf(language: Language): readonly SheetColumn[] {
  const number: SheetColumn['format'] = { kind: 'number', decimals: 2 }
  return [
    { header: 'Id', format: { kind: 'text' } },
    { header: T('Navn', 'Name')[language], format: { kind: 'text' } },
    { header: T('Enhed', 'Unit')[language], format: { kind: 'text' } },
    { header: 'A', format: number },
    { header: 'B', format: number },
    { header: 'B − A', format: number },
  ]
}

function cellsOf({ id, name, unit, a, b }: Row): readonly Cell[] {
  return [id, name, unit, a, b, a === null || b === null ? null : b - a]
}

function partsOf(found: PlacingComparison, language: Language): readonly Part[] {
  const inUnit = (unit: Text) => (row: Omit<Row, 'unit'>) => ({
    id: row.id,
    name: row.name,
    unit: unit[language],
    a: row.a,
    b: row.b,
  })
  return [
    {
      name: T('Mål', 'Objectives'),
      rows: found.stages.map(({ objective, level, title, unit, a, b }) => ({
        id: `${objective} ${level}`,
        name: title[language],
        unit: unit[language],
        a,
        b,
      })),
    },
    { name: T('Kommuner', 'Municipalities'), rows: found.kommuner.map(inUnit(MONTHS)) },
    { name: T('Steder', 'Sites'), rows: found.sites.map(inUnit(MONTHS)) },
    { name: T('Dækning', 'Coverage'), rows: found.coverage.map(inUnit(PER_NEED)) },
    {
      name: T('Forløb', 'Courses'),
      rows: found.courses.map(({ package: id, specialty, vurName, stays, a, b }) => ({
        id,
        name: `${specialty}, ${vurName}: ${staysText(stays, language)}`,
        unit: COURSES[language],
        a,
        b,
      })),
    },
  ]
}

function aboutSheet({ a, b, sameProblem, madeUp }: PlacingComparison, language: Language): Sheet {
  const say = (da: string, en: string): string => T(da, en)[language]
  const yes = (value: boolean): string => (value ? say('ja', 'yes') : say('nej', 'no'))
  const nameOf = ({ plan, title }: PlacingComparison['a']): string => (title === '' ? plan : title)
  return {
    name: say('Om planerne', 'About the plans'),
    columns: [
      { header: say('Hvad', 'What'), format: { kind: 'text' } },
      { header: 'A', format: { kind: 'text' } },
      { header: 'B', format: { kind: 'text' } },
    ],
    rows: [
      [say('Plan', 'Plan'), nameOf(a), nameOf(b)],
      [say('Id', 'Id'), a.plan, b.plan],
      [say('År', 'Year'), a.year, b.year],
      [say('Forløb', 'Courses'), a.courses, b.courses],
      [say('Samme problem', 'Same problem'), yes(sameProblem), yes(sameProblem)],
      [say('Opdigtede tal', 'Made-up data'), yes(madeUp), yes(madeUp)],
    ],
  }
}
