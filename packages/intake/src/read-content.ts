import type { Issue } from '@laegedaekning/domain'
import type { Encoding } from './bytes/decode.ts'
import { openFile, type SourceFile } from './bytes/open-file.ts'
import type { GeometryFormat } from './formats/format.ts'
import { GEOMETRY_FORMATS, TABLE_FORMATS } from './formats/list.ts'
import { type Recognition, recogniseTable } from './formats/recognise.ts'
import { readTopology, type TopologyLayers } from './geometry/topology.ts'
import { parseTable } from './table/parse-table.ts'
import { fileAt, type Table } from './table/table.ts'

/** What a file turned out to be, before any row is read. */
export type Content =
  | {
      readonly kind: 'table'
      readonly encoding: Encoding
      readonly table: Table
      readonly recognition: Recognition
    }
  | {
      readonly kind: 'geometry'
      readonly encoding: Encoding
      readonly layers: TopologyLayers
      readonly format: GeometryFormat | null
    }
  | { readonly kind: 'none' }

export type ReadContent = { readonly content: Content; readonly issues: readonly Issue[] }

const NONE: Content = { kind: 'none' }

/** Opens a file and recognises its format; never throws on any bytes. */
export function readContent(file: SourceFile): ReadContent {
  const { opened, issues } = openFile(file)
  if (opened === null) return { content: NONE, issues }
  const read =
    opened.kind === 'table'
      ? tableContent(file.name, opened.text, opened.encoding)
      : geometryContent(file.name, opened.text, opened.encoding)
  return { content: read.content, issues: [...issues, ...read.issues] }
}

function tableContent(file: string, text: string, encoding: Encoding): ReadContent {
  const parsed = parseTable(file, text)
  if (parsed.value === null) return { content: NONE, issues: parsed.issues }
  const recognition = recogniseTable(parsed.value, TABLE_FORMATS)
  const content: Content = { kind: 'table', encoding, table: parsed.value, recognition }
  return { content, issues: [...parsed.issues, ...recognition.issues] }
}

function geometryContent(file: string, text: string, encoding: Encoding): ReadContent {
  const json = parsedJson(text)
  if (json.kind === 'broken') {
    const at = { kind: 'line', file, line: json.line, column: json.column } as const
    const values = { found: json.found }
    return { content: NONE, issues: [{ code: 'INTAKE_JSON_UNREADABLE', severity: 'error', at, values }] }
  }
  const reading = readTopology(json.value)
  if (reading.kind === 'refused') {
    const values = { found: reading.found, expected: reading.expected }
    const code = 'INTAKE_GEOMETRY_UNREADABLE'
    return { content: NONE, issues: [{ code, severity: 'error', at: fileAt(file), values }] }
  }
  const { layers } = reading
  const format = GEOMETRY_FORMATS.find((candidate) => candidate.layers.some((name) => layers.has(name)))
  const issues: readonly Issue[] =
    format === undefined
      ? [
          {
            code: 'INTAKE_FORMAT_UNKNOWN',
            severity: 'error',
            at: fileAt(file),
            values: { found: [...layers.keys()].slice(0, 20).join(', ') },
          },
        ]
      : []
  return { content: { kind: 'geometry', encoding, layers, format: format ?? null }, issues }
}

type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number; readonly found: string }

function parsedJson(text: string): ParsedJson {
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const offset = Number(/position (\d+)/u.exec(error.message)?.[1] ?? text.length)
    const before = text.slice(0, offset)
    const column = offset - before.lastIndexOf('\n')
    return { kind: 'broken', line: before.split('\n').length, column, found: text.slice(offset, offset + 20) }
  }
}
