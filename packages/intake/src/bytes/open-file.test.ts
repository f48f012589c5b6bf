import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encoded } from '../testing/written-table.ts'
import { LIMITS } from './limits.ts'
import { openFile } from './open-file.ts'

const TABLE = 'a;b\n1;2\n'

function codesOf(name: string, bytes: Uint8Array): readonly string[] {
  return openFile({ name, bytes }).issues.map((issue) => issue.code)
}

describe('opening a file', () => {
  it('opens a table that is packed with gzip', () => {
    const packed = gzipSync(encoded(TABLE, 'utf-8'))
    expect(openFile({ name: 'a.csv.gz', bytes: packed }).opened).toMatchObject({ kind: 'table', text: TABLE })
  })

  it('refuses a picture, an archive, a web page and JSON that call themselves a table', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0])
    expect(codesOf('billede.csv', png)).toEqual(['INTAKE_TYPE_MISMATCH'])
    expect(codesOf('regneark.csv', zip)).toEqual(['INTAKE_TYPE_MISMATCH'])
    expect(codesOf('side.csv', encoded('<!DOCTYPE html><html></html>', 'utf-8'))).toEqual([
      'INTAKE_TYPE_MISMATCH',
    ])
    expect(codesOf('data.csv', encoded('{"a": 1}', 'utf-8'))).toEqual(['INTAKE_TYPE_MISMATCH'])
  })

  it('refuses a table that calls itself geometry, and plain text that calls itself packed', () => {
    expect(codesOf('a.topojson', encoded(TABLE, 'utf-8'))).toEqual(['INTAKE_TYPE_MISMATCH'])
    expect(codesOf('a.csv.gz', encoded(TABLE, 'utf-8'))).toEqual(['INTAKE_TYPE_MISMATCH'])
  })

  it('does not unpack a bomb beyond the limit, nor an archive within an archive', () => {
    const bomb = gzipSync(new Uint8Array(LIMITS.fileBytes + 1).fill(0x61))
    expect(codesOf('a.csv.gz', bomb)).toEqual(['INTAKE_FILE_TOO_LARGE'])
    expect(codesOf('a.csv.gz', gzipSync(gzipSync(encoded(TABLE, 'utf-8'))))).toEqual(['INTAKE_TYPE_MISMATCH'])
  })

  it('says that a packed file is broken', () => {
    const packed = gzipSync(encoded(TABLE, 'utf-8'))
    expect(codesOf('a.csv.gz', packed.subarray(0, packed.length - 12))).toEqual(['INTAKE_GZIP_UNREADABLE'])
  })

  it('says that spreadsheets and road maps are not read by this version', () => {
    const { opened, issues } = openFile({
      name: 'Ark.XLSX',
      bytes: Uint8Array.from([0x50, 0x4b, 0x03, 0x04]),
    })
    expect(opened).toBeNull()
    expect(issues).toMatchObject([
      { code: 'INTAKE_FILE_NOT_READ', severity: 'warning', values: { type: 'xlsx' } },
    ])
    expect(codesOf('bornholm.osm.pbf', Uint8Array.from([0, 0]))).toEqual(['INTAKE_FILE_NOT_READ'])
  })

  it('calls a file of nothing but spaces empty', () => {
    expect(codesOf('a.csv', new Uint8Array())).toEqual(['INTAKE_FILE_EMPTY'])
    expect(codesOf('a.csv', encoded(' \r\n \r\n', 'utf-8-bom'))).toEqual(['INTAKE_FILE_EMPTY'])
    expect(codesOf('a.csv.gz', gzipSync(new Uint8Array()))).toEqual(['INTAKE_FILE_EMPTY'])
  })
})
