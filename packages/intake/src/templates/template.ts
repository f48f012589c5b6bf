import type { AreaLevel, FactBodies, SnapshotKind, Text } from '@laegedaekning/domain'

/** A word that may stand in a cell: what people write, and what the register holds. */
export type Word = { readonly value: string; readonly da: string }

/** What a cell of a column may hold, and within which bounds. */
export type CellType =
  | { readonly kind: 'text' }
  /** A short name without line breaks that other rows refer to. */
  | { readonly kind: 'identifier' }
  /** The identifier of a practice; it must be known or stand in the same set of files. */
  | { readonly kind: 'practice' }
  /** An area by id (`kommune-0760`), by code (`760`, `0760`) or by name (`Ringkøbing-Skjern`). */
  | { readonly kind: 'area'; readonly levels: readonly AreaLevel[] | 'any'; readonly defines: boolean }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'decimal'; readonly least: number; readonly most: number }
  /** Degrees of WGS 84; never with thousands marks. */
  | { readonly kind: 'degrees'; readonly axis: 'latitude' | 'longitude' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'word'; readonly words: readonly Word[] }

/** What an empty cell (or a column left out) means; a required column has no such meaning. */
export type EmptyMeans =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'same-as'; readonly field: string }

/** A column of a template, for reading, writing and documentation. */
export type TemplateColumn<Field extends string = string> = {
  /** The field of the fact's body, or of its period or provenance for the shared columns. */
  readonly field: Field
  /** Danish header as the product writes it; letter case, spaces, underscores and æ/ae are all accepted when reading. */
  readonly header: string
  /** English header, accepted as well. */
  readonly english: string
  readonly meaning: Text
  readonly type: CellType
  readonly required: boolean
  readonly whenEmpty: EmptyMeans
  /** A cell as a person would write it. */
  readonly example: string
}

/** The columns that every template has: virkning and provenance. */
export type SharedField = 'from' | 'until' | 'source' | 'certainty' | 'madeUp'

/** A file that the product reads and writes: one kind of fact, one row a fact. */
export type Template<K extends SnapshotKind = SnapshotKind> = {
  [Kind in K]: {
    /** Danish name used in addresses and in the command: `laegedaekning template befolkning`. */
    readonly id: string
    readonly kind: Kind
    readonly title: Text
    readonly meaning: Text
    readonly columns: readonly TemplateColumn<(keyof FactBodies[Kind] & string) | SharedField>[]
  }
}[K]
