import type { Checked, Text } from '@laegedaekning/domain'
import type { Encoding } from './bytes/decode.ts'
import type { SourceFile } from './bytes/open-file.ts'
import { type Content, readContent } from './read-content.ts'
import type { Separator } from './table/table.ts'

/** What a file is, for the page on which a user looks before loading it. */
export type FileDescription = {
  readonly name: string
  readonly kind: 'table' | 'geometry'
  readonly encoding: Encoding
  /** Only tables have one. */
  readonly separator: Separator | null
  readonly header: readonly string[]
  readonly rows: number
  /** The first rows as read, so that wrong letters are seen before use. */
  readonly preview: readonly (readonly string[])[]
  readonly format: { readonly id: string; readonly title: Text } | null
}

const PREVIEW_ROWS = 5

/** Encoding, separator, header and recognised format of a file; `null` where it cannot be opened. Never throws on any bytes. */
export function describeFile(name: string, bytes: Uint8Array): Checked<FileDescription> {
  const file: SourceFile = { name, bytes }
  const { content, issues } = readContent(file)
  return { value: describe(name, content), issues }
}

function describe(name: string, content: Content): FileDescription | null {
  if (content.kind === 'none') return null
  const { kind, encoding } = content
  if (content.kind === 'table') {
    const { table, recognition } = content
    const preview = table.rows.slice(0, PREVIEW_ROWS).map((row) => row.cells)
    const { separator, header } = table
    const format = titled(recognition.format)
    return { name, kind, encoding, separator, header, rows: table.rows.length, preview, format }
  }
  const layers = [...content.layers.entries()]
  return {
    name,
    kind,
    encoding,
    separator: null,
    header: layers.map(([layer]) => layer),
    rows: layers.reduce((sum, [, features]) => sum + features.length, 0),
    preview: [],
    format: titled(content.format),
  }
}

function titled(format: { readonly id: string; readonly title: Text } | null): FileDescription['format'] {
  return format === null ? null : { id: format.id, title: format.title }
}
