import { gzipSync } from 'node:zlib'
import { LIMITS, type SourceFile } from '@laegedaekning/intake'
import type { HostileCase } from './corpus.ts'
import { PRACTICE_HEADER, PRACTICE_ROW, utf8 } from './written.ts'

const TABLE = `${PRACTICE_HEADER}\n${PRACTICE_ROW}\n`

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from([...values, ...new Uint8Array(32)])
}

function one(name: string, content: Uint8Array): readonly SourceFile[] {
  return [{ name, bytes: content }]
}

function mismatch(name: string, file: string, content: Uint8Array): HostileCase {
  return { name, files: one(file, content), codes: ['INTAKE_TYPE_MISMATCH'], facts: 0 }
}

function notRead(file: string): HostileCase {
  return { name: `a ${file}`, files: one(file, utf8('x')), codes: ['INTAKE_FILE_NOT_READ'], facts: 0 }
}

const wide = Buffer.from(TABLE, 'utf16le')

/** Bytes that are not what their name says, cannot be decoded, or are too many. */
export const BYTE_CASES: readonly HostileCase[] = [
  {
    name: 'a file of no bytes',
    files: one('a.csv', new Uint8Array()),
    codes: ['INTAKE_FILE_EMPTY'],
    facts: 0,
  },
  {
    name: 'a file of line breaks',
    files: one('a.csv', utf8('\r\n\r\n\t ')),
    codes: ['INTAKE_FILE_EMPTY'],
    facts: 0,
  },
  {
    name: 'only a byte order mark',
    files: one('a.csv', Uint8Array.from([0xef, 0xbb, 0xbf])),
    codes: ['INTAKE_FILE_EMPTY'],
    facts: 0,
  },
  {
    name: 'more bytes than the limit',
    files: one('a.csv', new Uint8Array(LIMITS.fileBytes + 1).fill(0x61)),
    codes: ['INTAKE_FILE_TOO_LARGE'],
    facts: 0,
  },
  {
    name: 'a packed file that unpacks to more than the limit',
    files: one('a.csv.gz', gzipSync(new Uint8Array(LIMITS.fileBytes + 1))),
    codes: ['INTAKE_FILE_TOO_LARGE'],
    facts: 0,
  },
  mismatch('a PNG called csv', 'billede.csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  mismatch('a JPEG called csv', 'billede.csv', bytes(0xff, 0xd8, 0xff, 0xe0)),
  mismatch('a spreadsheet called csv', 'ark.csv', bytes(0x50, 0x4b, 0x03, 0x04)),
  mismatch('an old spreadsheet called csv', 'ark.csv', bytes(0xd0, 0xcf, 0x11, 0xe0)),
  mismatch('a PDF called csv', 'rapport.csv', utf8('%PDF-1.7 ...')),
  mismatch('a program called csv', 'program.csv', bytes(0x7f, 0x45, 0x4c, 0x46)),
  mismatch('a web page called csv', 'fejlside.csv', utf8('\n<!DOCTYPE html><html><body>404</body></html>')),
  mismatch('XML called csv', 'data.csv', utf8('<?xml version="1.0"?><a/>')),
  mismatch('JSON called csv', 'data.csv', utf8('[{"a":1}]')),
  mismatch('a table called topojson', 'kort.topojson', utf8(TABLE)),
  mismatch('packed bytes called csv', 'a.csv', gzipSync(utf8(TABLE))),
  mismatch('plain text called csv.gz', 'a.csv.gz', utf8(TABLE)),
  mismatch('an archive packed twice', 'a.csv.gz', gzipSync(gzipSync(utf8(TABLE)))),
  mismatch('a picture packed as csv.gz', 'a.csv.gz', gzipSync(bytes(0x89, 0x50, 0x4e, 0x47))),
  {
    name: 'a packed file that breaks off',
    files: one('a.csv.gz', gzipSync(utf8(TABLE)).subarray(0, 30)),
    codes: ['INTAKE_GZIP_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'packed nothing',
    files: one('a.csv.gz', gzipSync(new Uint8Array())),
    codes: ['INTAKE_FILE_EMPTY'],
    facts: 0,
  },
  notRead('ark.xlsx'),
  notRead('ark.ods'),
  notRead('veje.osm.pbf'),
  notRead('pakke.zip'),
  notRead('LÆSMIG.md'),
  notRead('ingen-endelse'),
  {
    name: 'bytes that no encoding has',
    files: one('a.csv', Uint8Array.from([0x61, 0x81, 0x8d, 0xff, 0x3b])),
    codes: ['INTAKE_ENCODING_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'UTF-8 with a byte order mark and a broken letter',
    files: one('a.csv', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0x28])),
    codes: ['INTAKE_ENCODING_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'UTF-16 with half a letter',
    files: one('a.csv', Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x62])),
    codes: ['INTAKE_ENCODING_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'UTF-16 without a byte order mark',
    files: one('praksis.csv', wide),
    codes: ['INTAKE_ENCODING_GUESSED'],
    facts: 1,
  },
  {
    name: 'Windows-1252 from Danish Excel',
    files: one('praksis.csv', Buffer.from(TABLE.replace(';A;', ';Ærø;'), 'latin1')),
    codes: ['INTAKE_ENCODING_GUESSED'],
    facts: 1,
  },
  {
    name: 'JSON that breaks off',
    files: one('kort.topojson', utf8('{"type":"Topology","arcs":[[')),
    codes: ['INTAKE_JSON_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'JSON a million levels deep',
    files: one('kort.json', utf8('['.repeat(1_000_000))),
    codes: ['INTAKE_JSON_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'JSON that is no map',
    files: one('kort.json', utf8('{"type":"FeatureCollection","features":[]}')),
    codes: ['INTAKE_GEOMETRY_UNREADABLE'],
    facts: 0,
  },
  geometry('a shape that points to a line that is not there', { arcs: [], objects: layer([[0]]) }),
  geometry('a line of one point', { arcs: [[[0, 0]]], objects: layer([[0]]) }),
  geometry('a point that is no number', {
    arcs: [
      [
        [0, null],
        [1, 1],
      ],
    ],
    objects: layer([[0]]),
  }),
  geometry('a ring that does not close round anything', {
    arcs: [
      [
        [9, 56],
        [10, 56],
      ],
    ],
    objects: layer([[0]]),
  }),
  geometry('a place beyond the pole', { arcs: [ring(9, 95)], objects: layer([[0]]) }),
  geometry('one line used a million times', {
    arcs: [ring(9, 56)],
    objects: layer([Array.from({ length: 300_000 }, () => 0)]),
  }),
  {
    name: 'a map of layers that nothing knows',
    files: one('kort.json', utf8(topology({ arcs: [ring(9, 56)], objects: { bygninger: shapes([[0]]) } }))),
    codes: ['INTAKE_FORMAT_UNKNOWN'],
    facts: 0,
  },
  {
    name: 'an outline of a kommune that is not known, one of Christiansø, and a layer that is not used',
    files: one(
      'kort.json',
      utf8(
        topology({
          arcs: [ring(9, 56)],
          objects: {
            kommuner: {
              type: 'GeometryCollection',
              geometries: ['0999', '0411', '0751'].map((code) => ({
                type: 'Polygon',
                arcs: [[0]],
                properties: { code },
              })),
            },
            landsdele: shapes([[0]]),
          },
        }),
      ),
    ),
    codes: ['INTAKE_AREA_UNKNOWN', 'INTAKE_AREA_NOT_A_KOMMUNE', 'INTAKE_LAYER_NOT_USED'],
    facts: 1,
  },
]

function ring(lon: number, lat: number): readonly (readonly number[])[] {
  return [
    [lon, lat],
    [lon + 0.5, lat],
    [lon, lat + 0.5],
    [lon, lat],
  ]
}

function shapes(arcs: unknown): unknown {
  return { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs, properties: { code: '0751' } }] }
}

function layer(arcs: unknown): unknown {
  return { kommuner: shapes(arcs) }
}

function topology(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type: 'Topology', ...parts })
}

function geometry(name: string, parts: Readonly<Record<string, unknown>>): HostileCase {
  return {
    name,
    files: one('kort.topojson', utf8(topology(parts))),
    codes: ['INTAKE_GEOMETRY_UNREADABLE'],
    facts: 0,
  }
}
