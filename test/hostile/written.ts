import { type AreaId, areaId } from '@laegedaekning/domain'
import type { KnownAreas, SourceFile } from '@laegedaekning/intake'

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A CSV file of rows, separated by semicolons. */
export function csv(name: string, ...rows: readonly string[]): SourceFile {
  return { name, bytes: utf8(`${rows.join('\n')}\n`) }
}

/** The header of the practice template with the columns that must be there, and one good row. */
export const PRACTICE_HEADER = 'praksis;navn;praksistype;kommune;gyldig_fra;kilde'
export const PRACTICE_ROW = '1;A;almen praksis;0751;2026-01-01;a'

/** A practice file with a further column and cells for it. */
export function practicesWith(column: string, ...cells: readonly string[]): SourceFile {
  const rows = cells.map((cell, at) => `${at};A;almen praksis;0751;2026-01-01;a;${cell}`)
  return csv('praksis.csv', `${PRACTICE_HEADER};${column}`, ...rows)
}

/** The areas that the register is said to know. */
export const KNOWN: KnownAreas = [
  { id: areaId('land', 'dk'), name: 'Danmark' },
  { id: areaId('region', '1082'), name: 'Region Midtjylland' },
  { id: kommune('0101'), name: 'København' },
  { id: kommune('0751'), name: 'Aarhus' },
  { id: kommune('0671'), name: 'Struer' },
  { id: kommune('0760'), name: 'Ringkøbing-Skjern' },
  { id: kommune('0779'), name: 'Skive' },
  { id: areaId('vur', 'nord'), name: 'Videreuddannelsesregion Nord' },
]

function kommune(code: string): AreaId {
  return areaId('kommune', code)
}
