import type { AreaLevel, Text } from '@laegedaekning/domain'
import type { CellType, EmptyMeans, SharedField, TemplateColumn, Word } from './template.ts'
import { CERTAINTY_WORDS } from './words.ts'

/** The largest count that a column takes: far above any number of Danes, far below 2^53. */
const MANY = 1_000_000_000

export const TEXT: CellType = { kind: 'text' }
export const IDENTIFIER: CellType = { kind: 'identifier' }
export const PRACTICE: CellType = { kind: 'practice' }
export const COUNT: CellType = { kind: 'integer', least: 0, most: MANY }
export const AGE: CellType = { kind: 'integer', least: 0, most: 150 }
export const YEAR: CellType = { kind: 'integer', least: 1900, most: 2200 }
/** An amount that may be a half or a tenth, as capacities and training courses are. */
export const AMOUNT: CellType = { kind: 'decimal', least: 0, most: MANY }
export const ANY_NUMBER: CellType = { kind: 'decimal', least: -1e12, most: 1e12 }
export const FULL_TIME_SHARE: CellType = { kind: 'decimal', least: 0, most: 2 }
export const LATITUDE: CellType = { kind: 'degrees', axis: 'latitude' }
export const LONGITUDE: CellType = { kind: 'degrees', axis: 'longitude' }
export const DATE: CellType = { kind: 'date' }
export const BOOLEAN: CellType = { kind: 'boolean' }
export const ANY_AREA: CellType = { kind: 'area', levels: 'any', defines: false }
/** The column that brings areas into being: its codes need not be known beforehand. */
export const NEW_AREA: CellType = { kind: 'area', levels: 'any', defines: true }

/** A cell that names an area of one kind, for example a kommune. */
export function areaOf(level: AreaLevel): CellType {
  return { kind: 'area', levels: [level], defines: false }
}

/** Where a practice lies: its kommune, or the country for a place outside all kommuner (Christiansø). */
export const KOMMUNE_OR_LAND: CellType = { kind: 'area', levels: ['kommune', 'land'], defines: false }

/** A cell that holds one of a closed list of words. */
export function wordOf(words: readonly Word[]): CellType {
  return { kind: 'word', words }
}

const NOTHING: EmptyMeans = { kind: 'nothing' }

/** A column that every row must fill. */
export function required<F extends string>(
  field: F,
  headers: readonly [danish: string, english: string],
  type: CellType,
  example: string,
  meaning: Text,
): TemplateColumn<F> {
  const [header, english] = headers
  return { field, header, english, type, example, meaning, required: true, whenEmpty: NOTHING }
}

/** A column that may be left out or empty; `whenEmpty` says what that means (nothing known, unless told). */
export function optional<F extends string>(
  field: F,
  headers: readonly [danish: string, english: string],
  type: CellType,
  example: string,
  meaning: Text,
  whenEmpty: EmptyMeans = NOTHING,
): TemplateColumn<F> {
  const [header, english] = headers
  return { field, header, english, type, example, meaning, required: false, whenEmpty }
}

/** What an empty text cell means: an empty text. */
export const EMPTY_TEXT: EmptyMeans = { kind: 'value', value: '' }

/** Virkning and provenance, at the end of every template. */
export const SHARED_COLUMNS: readonly TemplateColumn<SharedField>[] = [
  required('from', ['gyldig_fra', 'valid_from'], DATE, '2026-01-01', {
    da: 'Første dag, oplysningen gælder',
    en: 'First day on which this holds',
  }),
  optional('until', ['gyldig_til', 'valid_until'], DATE, '', {
    da: 'Første dag, oplysningen ikke længere gælder. Tom: den gælder, til en nyere kendes',
    en: 'First day on which this no longer holds. Empty: it holds until a newer one is known',
  }),
  required('source', ['kilde', 'source'], TEXT, 'eksempel', {
    da: 'Kildens id i kildelisten, eller et kort navn på din egen kilde',
    en: 'Id in the list of sources, or a short name of your own source',
  }),
  optional(
    'certainty',
    ['sikkerhed', 'certainty'],
    wordOf(CERTAINTY_WORDS),
    'fundet',
    {
      da: 'Fundet hos ejeren, andenhånd, udledt af andre data eller antaget. Tom: fundet',
      en: 'Found with its owner, second-hand, inferred from other data or assumed. Empty: found',
    },
    { kind: 'value', value: 'sourced' },
  ),
  optional(
    'madeUp',
    ['opdigtet', 'made_up'],
    BOOLEAN,
    'ja',
    {
      da: 'Ja, når oplysningen er opfundet til en øvelse. Tom: nej',
      en: 'Yes when this is invented for an exercise. Empty: no',
    },
    { kind: 'value', value: false },
  ),
]
