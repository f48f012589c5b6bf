import { type AreaId, areaId } from '@laegedaekning/domain'
import type { SourceFile } from '../bytes/open-file.ts'
import type { KnownAreas } from '../read-facts.ts'

/** For tests: how a table is written to bytes. */
export type Writing = {
  readonly separator: ';' | ',' | '\t'
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-bom' | 'windows-1252'
  readonly lineEnding: '\r\n' | '\n' | '\r'
}

export const PLAIN: Writing = { separator: ';', encoding: 'utf-8', lineEnding: '\n' }

/** For tests: rows as the bytes of a file. */
export function writtenTable(
  name: string,
  rows: readonly (readonly string[])[],
  writing: Partial<Writing> = {},
): SourceFile {
  const { separator, encoding, lineEnding } = { ...PLAIN, ...writing }
  const text = rows.map((row) => row.map(quoted).join(separator) + lineEnding).join('')
  return { name, bytes: encoded(text, encoding) }
}

function quoted(cell: string): string {
  return /["\r\n;,\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** For tests: a text in one of the encodings; Windows-1252 only for the letters that it shares with ISO-8859-1. */
export function encoded(text: string, encoding: Writing['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16le-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    case 'windows-1252':
      return Buffer.from(text, 'latin1')
  }
}

/** For tests: a few kommuner, regions and other areas with their names. */
export const SOME_AREAS: KnownAreas = [
  known('land-dk', 'Danmark'),
  known('region-1081', 'Region Nordjylland'),
  known('region-1082', 'Region Midtjylland'),
  known('region-1084', 'Region Hovedstaden'),
  known('kommune-0101', 'København'),
  known('kommune-0169', 'Høje-Taastrup'),
  known('kommune-0259', 'Køge'),
  known('kommune-0400', 'Bornholm'),
  known('kommune-0480', 'Nordfyns'),
  known('kommune-0730', 'Randers'),
  known('kommune-0751', 'Aarhus'),
  known('kommune-0760', 'Ringkøbing-Skjern'),
  known('kommune-0773', 'Morsø'),
  known('kommune-0779', 'Skive'),
  known('kommune-0810', 'Brønderslev'),
  known('kommune-0820', 'Vesthimmerlands'),
  known('sundhedsraad-aarhus', 'Sundhedsråd Aarhus'),
  known('vur-nord', 'Videreuddannelsesregion Nord'),
]

function known(id: string, name: string): { readonly id: AreaId; readonly name: string } {
  const hyphen = id.indexOf('-')
  const level = id.slice(0, hyphen)
  if (
    level !== 'land' &&
    level !== 'region' &&
    level !== 'kommune' &&
    level !== 'sundhedsraad' &&
    level !== 'vur'
  )
    throw new RangeError(level)
  return { id: areaId(level, id.slice(hyphen + 1)), name }
}
