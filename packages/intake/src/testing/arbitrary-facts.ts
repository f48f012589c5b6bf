import {
  type Certainty,
  type Fact,
  factKey,
  getFactBody,
  getPlainDate,
  levelOf,
  type Period,
  type Provenance,
  type SnapshotKind,
} from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { factOf } from '../formats/fact.ts'
import type { CellType, Template, TemplateColumn } from '../templates/template.ts'
import { SOME_AREAS } from './written-table.ts'

/** For tests: practices that the register is said to have. */
export const SOME_PRACTICES = ['012345', '012345-2', 'Praksis Å']

const SHARED = new Set(['from', 'until', 'source', 'certainty', 'madeUp'])

/** For tests: any facts that a template can hold, at most one of each thing. `text` is what a text cell may hold. */
export function arbitraryFacts(
  template: Template,
  text: fc.Arbitrary<string> = arbitraryText,
): fc.Arbitrary<readonly Fact[]> {
  const fields = template.columns.filter((column) => !SHARED.has(column.field))
  const body = fc.record(Object.fromEntries(fields.map((column) => [column.field, valueOf(column, text)])))
  const fact = fc
    .tuple(body, arbitraryPeriod, arbitraryProvenance(text))
    .map(([values, virkning, origin]) => anyFact(template.kind, sound(values), virkning, origin))
  return fc.uniqueArray(fact, { maxLength: 8, selector: (made) => factKey(made.kind, made.body) })
}

function anyFact(
  kind: SnapshotKind,
  values: Readonly<Record<string, unknown>>,
  virkning: Period,
  origin: Provenance,
): Fact {
  return factOf(kind, getFactBody(kind, values), virkning, origin)
}

/** Text as cells hold it: no space at the edges, no NUL. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''",
      '@a',
      '-',
      '"',
      ';',
      'a\nb',
      'a\r\nb',
      'Ærø;"Å"',
      '１',
      '+45',
      'NaN',
    ),
  )
  .map((text) => text.toWellFormed().replaceAll('\0', '').trim())

/** Text that every encoding can write. */
export const arbitraryLatinText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...Array.from(' abcæøåÆØÅéüß0189;,"\'=.-+/')), { maxLength: 12 })
  .map((letters) => letters.join('').trim())

function valueOf(column: TemplateColumn, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const filled = cellValue(column.type, text)
  if (column.required) return filled.filter((value) => value !== '')
  const present = column.whenEmpty.kind === 'nothing' ? filled.filter((value) => value !== '') : filled
  return column.whenEmpty.kind === 'nothing' ? fc.option(present) : present
}

function cellValue(type: CellType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'text':
      return text
    case 'identifier':
      return text.map((cell) => cell.replaceAll(/[\r\n|]/gu, '').trim())
    case 'practice':
      return fc.constantFrom(...SOME_PRACTICES)
    case 'area':
      return areaValue(type)
    case 'integer':
      return fc.integer({ min: type.least, max: type.most })
    case 'decimal':
      return fc.double({ min: type.least, max: type.most, noNaN: true }).map((value) => value + 0)
    case 'degrees':
      return type.axis === 'latitude'
        ? fc.double({ min: 54.5, max: 57.9, noNaN: true })
        : fc.double({ min: 7.9, max: 15.3, noNaN: true })
    case 'date':
      return arbitraryDate
    case 'boolean':
      return fc.boolean()
    case 'word':
      return fc.constantFrom(...type.words.map((word) => word.value))
  }
}

function areaValue(type: Extract<CellType, { kind: 'area' }>): fc.Arbitrary<unknown> {
  const known = SOME_AREAS.map((area) => area.id)
  if (type.defines) return fc.constantFrom(...known, 'sogn-7002', 'amt-viborg', 'postnummer-1000-1499')
  if (type.levels === 'any') return fc.constantFrom(...known)
  if (type.levels.includes('postnummer')) return fc.constantFrom('postnummer-6950', 'postnummer-8000')
  const levels = type.levels
  return fc.constantFrom(...known.filter((id) => levels.includes(levelOf(id))))
}

const arbitraryDate = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) =>
    getPlainDate(
      `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    ),
  )

const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .tuple(arbitraryDate, fc.option(arbitraryDate))
  .filter(([from, until]) => until === null || from < until)
  .map(([from, until]) => ({ from, until }))

function arbitraryProvenance(text: fc.Arbitrary<string>): fc.Arbitrary<Provenance> {
  return fc.record({
    source: text.filter((source) => source !== ''),
    certainty: fc.constantFrom<Certainty>('sourced', 'second-hand', 'inferred', 'assumed'),
    madeUp: fc.boolean(),
  })
}

/** Mends what no single column can know: points are whole, groups of ages upright, households with and without car. */
function sound(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const mended: Record<string, unknown> = { ...values }
  if ('lat' in values && (values['lat'] === null || values['lon'] === null)) {
    mended['lat'] = null
    mended['lon'] = null
  }
  const { ageFrom, ageUntil, households, householdsWithoutCar } = values
  if (typeof ageFrom === 'number' && typeof ageUntil === 'number' && ageUntil <= ageFrom)
    mended['ageUntil'] = null
  if (typeof households === 'number' && typeof householdsWithoutCar === 'number')
    mended['householdsWithoutCar'] = Math.min(households, householdsWithoutCar)
  return mended
}
