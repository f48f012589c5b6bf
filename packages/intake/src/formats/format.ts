import type { Fact, Issue, IssueCode, Place, PlainDate, Text } from '@laegedaekning/domain'
import type { AreaIndex } from '../areas/area-index.ts'
import type { RowReader } from '../cells/row-reader.ts'
import type { TopologyLayers } from '../geometry/topology.ts'
import type { CellType, EmptyMeans } from '../templates/template.ts'

/** A column of a file: header, what its cells may hold, and whether the file is of the format without it. */
export type FormatColumn = {
  readonly header: string
  /** Other headers of the same column. */
  readonly alsoCalled: readonly string[]
  readonly type: CellType
  /** Whether the format has the column at all times. */
  readonly required: boolean
  /** Whether a cell of it may be empty, and what that means. */
  readonly mayBeEmpty: boolean
  readonly whenEmpty: EmptyMeans
}

/** A fact on its way in, with the row that it came from. */
export type DraftFact = {
  readonly fact: Fact
  readonly place: Place
  readonly row: number
  readonly file: string
  readonly format: string
  /** Which source stands where two tell of the same thing: the greater. */
  readonly authority: number
  /** Only used where nothing else tells of the same thing. */
  readonly fallback: boolean
}

/** A check that needs the facts of all files, made when everything has been read. */
export type Check = (facts: readonly Fact[]) => readonly Issue[]

/** What an adapter reads from and writes to. */
export type TableInput = {
  readonly file: string
  readonly rows: () => Iterable<RowReader>
  readonly areas: AreaIndex
  /** The day that files without dates of their own describe, where the caller says it. */
  readonly asOf: PlainDate | null
  /** Practices known by id, for references. */
  readonly practices: ReadonlySet<string>
  readonly emit: (row: number, facts: readonly Fact[], options?: { readonly fallback?: boolean }) => void
  /** Marks a row as used though no fact comes from it (checks). */
  readonly use: (row: number) => void
  readonly add: (
    severity: Issue['severity'],
    code: IssueCode,
    at: Place,
    values: Readonly<Record<string, string | number | undefined>>,
  ) => void
  readonly check: (check: Check) => void
}

/** A table that is recognised by its header, whatever its name. */
export type TableFormat = {
  readonly kind: 'table'
  readonly id: string
  readonly title: Text
  /** Files are read in this order: 0 brings areas, 1 areas inside those, 2 practices, 3 what refers to them. */
  readonly stage: 0 | 1 | 2 | 3
  readonly authority: number
  /** A lone `-` in a number cell is zero (Valgdatabasen). */
  readonly dashIsZero: boolean
  readonly columns: readonly FormatColumn[]
  readonly read: (input: TableInput) => void
}

/** A TopoJSON file that is recognised by its layers. */
export type GeometryFormat = {
  readonly kind: 'geometry'
  readonly id: string
  readonly title: Text
  readonly layers: readonly string[]
  readonly read: (layers: TopologyLayers, input: Omit<TableInput, 'rows' | 'practices'>) => void
}
