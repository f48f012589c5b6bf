import type { CellType, EmptyMeans } from '../templates/template.ts'
import type { FormatColumn } from './format.ts'

const NOTHING: EmptyMeans = { kind: 'nothing' }

/** A column whose cells are always filled. */
export function filled(header: string, type: CellType, alsoCalled: readonly string[] = []): FormatColumn {
  return { header, alsoCalled, type, required: true, mayBeEmpty: false, whenEmpty: NOTHING }
}

/** A column that the format has, with cells that may be empty. */
export function maybe(header: string, type: CellType, alsoCalled: readonly string[] = []): FormatColumn {
  return { header, alsoCalled, type, required: true, mayBeEmpty: true, whenEmpty: NOTHING }
}

/** A column that some files of the format lack. */
export function extra(header: string, type: CellType, alsoCalled: readonly string[] = []): FormatColumn {
  return { header, alsoCalled, type, required: false, mayBeEmpty: true, whenEmpty: NOTHING }
}
