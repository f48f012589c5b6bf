import { gzipSync } from 'node:zlib'
import { type Checked, FACT_KINDS, factKey, getFactBody, type Issue } from '@laegedaekning/domain'
import {
  describeFile,
  FORMATS,
  type IntakeResult,
  LIMITS,
  readFacts,
  type SourceFile,
  TEMPLATES,
  templateCsv,
} from '@laegedaekning/intake'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN } from './written.ts'

// 4,000 + 2,000 + 2,000 + 2,000 + 1,000 + 1,000 + 1,000 = 13,000 inputs; a found case goes to the corpus

/** What every answer must be, whatever was read: nothing thrown, every rejection placed, every fact whole. */
function expectSoundAnswer(files: readonly SourceFile[]): void {
  const result = readFacts(files, KNOWN, { knownPractices: ['1', '012345'] })
  expectPlaced(result.issues)
  expectWholeFacts(result)
  for (const file of files) expectPlaced(describeFile(file.name, file.bytes).issues)
}

function expectPlaced(issues: readonly Issue[]): void {
  expect(issues.length).toBeLessThanOrEqual(60 * (LIMITS.issuesOfOneCode + 1))
  for (const issue of issues) {
    expect(issue.at).toBeDefined()
    if (issue.at?.kind === 'cell') expect(issue.at.column).toMatch(/^[A-Z]+/u)
    if (issue.at?.kind === 'cell' || issue.at?.kind === 'row') expect(issue.at.row).toBeGreaterThanOrEqual(1)
    if (issue.at?.kind === 'line') expect(issue.at.line).toBeGreaterThanOrEqual(1)
  }
}

function expectWholeFacts({ value, issues }: Checked<IntakeResult>): void {
  if (value === null) {
    expect(issues.some((issue) => issue.severity === 'error')).toBe(true)
    return
  }
  const keys = value.facts.map(
    (fact) => `${fact.kind} ${factKey(fact.kind, fact.body)} ${fact.virkning.from}`,
  )
  expect(new Set(keys).size).toBe(keys.length)
  for (const fact of value.facts) {
    expect(Object.keys(fact.body).toSorted()).toEqual(Object.keys(FACT_KINDS[fact.kind].fields).toSorted())
    expect(() => getFactBody(fact.kind, fact.body)).not.toThrow()
  }
  for (const file of value.perFile) {
    expect(file.rowsUsed + file.rowsNotUsed).toBe(file.rowsRead)
    expect(Math.min(file.rowsUsed, file.rowsNotUsed)).toBeGreaterThanOrEqual(0)
  }
}

const anyName = fc.oneof(
  fc.constantFrom(
    'a.csv',
    'a.CSV',
    'a.txt',
    'a.tsv',
    'a.csv.gz',
    'a.topojson',
    'a.json',
    'a.xlsx',
    '',
    '.csv',
    '../../x.csv',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** Cells that programs and people stumble over. */
const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    '0',
    '-0',
    '1',
    '1.600',
    '1,600',
    '1.234,5',
    'NaN',
    'Infinity',
    '1e308',
    '9007199254740993',
    '2026-01-01',
    '31-02-2026',
    '1.1.26',
    '0000-00-00',
    '9999-12-31',
    'ja',
    'nej',
    'måske',
    '0101',
    '101',
    '411',
    'kommune-0751',
    'kommune-0411',
    'region-1082',
    'land-dk',
    'Århus',
    'Region Midtjylland',
    'constructor',
    '__proto__',
    'gp',
    'specialist',
    'almen praksis',
    'alle',
    'optalt',
    'besat',
    'andel',
    "'=1",
    '=1+1',
    '"',
    '""',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '\u202E',
    '😀',
    'x'.repeat(300),
    '2026K1',
    'IALT',
    'TOT',
    'Denmark',
    '2024-2025',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
  fc.integer().map(String),
)

const anySeparator = fc.constantFrom(';', ',', '\t')

/** A table with the header of a format that is recognised, and cells of all kinds, quoted or not. */
const anyTable = fc
  .record({
    format: fc.constantFrom(...FORMATS.filter((format) => format.kind === 'table')),
    cells: fc.array(anyCell, { minLength: 0, maxLength: 60 }),
    separator: anySeparator,
    quoted: fc.boolean(),
    cut: fc.integer({ min: -1, max: 1 }),
  })
  .map(({ format, cells, separator, quoted, cut }) => {
    const headers = format.columns.map((column) => column.header)
    const width = Math.max(1, headers.length + (cells.length % 7 === 0 ? cut : 0))
    const written = cells.map((cell) => (quoted ? `"${cell.replaceAll('"', '""')}"` : cell))
    const rows: string[] = []
    for (let at = 0; at < written.length; at += width)
      rows.push(written.slice(at, at + width).join(separator))
    return [headers.join(separator), ...rows].join('\n')
  })

/** A template with rows like its example, in which some cells are replaced: rows that are used, repeated and contradict. */
const bentTemplate = fc.constantFrom(...TEMPLATES).chain((template) => {
  const example = template.columns.map((column) => column.example)
  const bend = fc.record({ row: fc.nat(5), at: fc.nat(example.length - 1), cell: anyCell })
  return fc.array(bend, { maxLength: 8 }).map((bends) => {
    const rows = Array.from({ length: 6 }, () => [...example])
    for (const { row, at, cell } of bends) rows[row]?.splice(at, 1, cell)
    const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    return [template.columns.map((column) => column.header).join(';'), ...written].join('\n')
  })
})

const SEEDS = TEMPLATES.map((template) => new TextEncoder().encode(templateCsv(template.id)))

/** A good file in which some bytes are changed, taken out, put in or repeated. */
const brokenTemplate = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    changes: fc.array(
      fc.record({
        at: fc.nat(600),
        kind: fc.constantFrom('change', 'remove', 'insert', 'repeat'),
        byte: fc.oneof(fc.nat(255), fc.constantFrom(0x00, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0xff)),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ seed, changes }) => {
    const bytes = [...seed]
    for (const { at, kind, byte } of changes) {
      const place = at % (bytes.length + 1)
      if (kind === 'change') bytes[place] = byte
      else if (kind === 'remove') bytes.splice(place, 1 + (byte % 9))
      else if (kind === 'insert') bytes.splice(place, 0, byte)
      else bytes.splice(place, 0, ...bytes.slice(place, place + 20))
    }
    return Uint8Array.from(bytes)
  })

/** JSON near TopoJSON: right keys, any values. */
const anyTopology = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    fc.constantFrom(null, true, 0, -1, 1, 5, 1e308, 'Polygon', 'MultiPolygon', 'GeometryCollection', '0751'),
    fc.array(fc.integer({ min: -5, max: 100 }), { maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'type',
        'arcs',
        'objects',
        'geometries',
        'properties',
        'kommuner',
        'sogne',
        'code',
        'transform',
        'scale',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value

const anyPosition = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.integer({ min: 8, max: 15 }), fc.integer({ min: 54, max: 58 })) },
  { weight: 1, arbitrary: fc.array(fc.oneof(fc.double(), fc.constant(null)), { maxLength: 4 }) },
)

/** TopoJSON of the right form with lines, references and codes that may be wrong. */
const nearTopology = fc
  .record({
    arcs: fc.array(fc.array(anyPosition, { maxLength: 5 }), { maxLength: 4 }),
    layer: fc.constantFrom('kommuner', 'regioner', 'regioner_2027', 'sogne', 'postnumre', 'landsdele'),
    shapes: fc.array(
      fc.record({
        type: fc.constantFrom('Polygon', 'MultiPolygon', 'LineString'),
        references: fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 4 }),
        code: fc.constantFrom('0751', '0671', '0411', '9999', '', 'Å', '1082', '1000-1499', 751),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ arcs, layer, shapes }) => ({
    type: 'Topology',
    arcs,
    objects: {
      [layer]: {
        type: 'GeometryCollection',
        geometries: shapes.map(({ type, references, code }) => ({
          type,
          arcs: type === 'MultiPolygon' ? [[references]] : [references],
          properties: { code, region_code: code, postnr: code, region_2027: code, name: code },
        })),
      },
    },
  }))

describe('any bytes under any name', () => {
  it('are answered and never throw', () => {
    fc.assert(
      fc.property(anyName, fc.uint8Array({ maxLength: 200 }), (name, bytes) =>
        expectSoundAnswer([{ name, bytes }]),
      ),
      { numRuns: 4000 },
    )
  })
})

describe('any cells under a known header', () => {
  it('are answered with places and whole facts', () => {
    fc.assert(
      fc.property(anyTable, (text) =>
        expectSoundAnswer([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]),
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a good file with bent cells', () => {
  it('is answered with places and whole facts', () => {
    fc.assert(
      fc.property(bentTemplate, (text) =>
        expectSoundAnswer([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]),
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a good file with broken bytes', () => {
  it('is answered with places and whole facts', () => {
    fc.assert(
      fc.property(brokenTemplate, (bytes) => expectSoundAnswer([{ name: 'a.csv', bytes }])),
      { numRuns: 2000 },
    )
  })

  it('is answered when it is packed, and when the packing is broken', () => {
    fc.assert(
      fc.property(brokenTemplate, fc.nat(400), fc.nat(255), (bytes, at, byte) => {
        const packed = gzipSync(bytes)
        expectSoundAnswer([{ name: 'a.csv.gz', bytes: packed }])
        packed[at % packed.length] = byte
        expectSoundAnswer([{ name: 'a.csv.gz', bytes: packed }])
      }),
      { numRuns: 500 },
    )
  })
})

describe('anything that looks like a map', () => {
  it('is answered and never throws', () => {
    fc.assert(
      fc.property(anyTopology, anyTopology, (arcs, objects) => {
        const text = JSON.stringify({ type: 'Topology', arcs, objects })
        expectSoundAnswer([{ name: 'a.topojson', bytes: new TextEncoder().encode(text) }])
      }),
      { numRuns: 1000 },
    )
  })

  it('is answered when its form is right and its lines are not', () => {
    fc.assert(
      fc.property(nearTopology, (topology) => {
        const bytes = new TextEncoder().encode(JSON.stringify(topology))
        expectSoundAnswer([{ name: 'a.topojson', bytes }])
      }),
      { numRuns: 1000 },
    )
  })
})
