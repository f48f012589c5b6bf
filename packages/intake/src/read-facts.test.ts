import { describe, expect, it } from 'vitest'
import { describeFile } from './describe-file.ts'
import { FORMATS } from './formats/info.ts'
import { readFacts } from './read-facts.ts'
import { SOME_AREAS, writtenTable } from './testing/written-table.ts'

const CAPACITIES = [
  'Kapacitet',
  'Praksis',
  'Område',
  'Antal kapaciteter',
  'Kapacitetens tilstand',
  'Gyldig fra',
  'Kilde',
]
const PRACTICES = ['praksis', 'navn', 'praksistype', 'kommune', 'gyldig_fra', 'kilde', 'Tilmeldte patienter']

function practices(...rows: readonly (readonly string[])[]): ReturnType<typeof writtenTable> {
  return writtenTable('praksis.csv', [PRACTICES, ...rows])
}

describe('reading files', () => {
  it('places a number that cannot be read by row, column letter and header', () => {
    const file = practices(
      ['1', 'A', 'almen praksis', 'Aarhus', '1.1.2026', 'a', '1600'],
      ['2', 'B', 'almen praksis', 'Aarhus', '1.1.2026', 'a', '1.6oo'],
    )
    const { value, issues } = readFacts([file], SOME_AREAS)
    expect(issues).toEqual([
      {
        code: 'INTAKE_NUMBER_UNREADABLE',
        severity: 'error',
        at: { kind: 'cell', file: 'praksis.csv', row: 3, column: 'G (Tilmeldte patienter)' },
        values: { found: '1.6oo', expected: '1600' },
      },
    ])
    expect(value?.perFile).toMatchObject([{ format: 'praksis', rowsRead: 2, rowsUsed: 1, rowsNotUsed: 1 }])
    expect(value?.facts.map((fact) => fact.body)).toMatchObject([
      { id: '1', listedPatients: 1600, open: null },
    ])
  })

  it('gives a latitude as the example for a latitude and a longitude for a longitude', () => {
    const header = [...PRACTICES, 'breddegrad', 'laengdegrad']
    const row = ['1', 'A', 'almen praksis', 'Aarhus', '2026-01-01', 'a', '1600', 'nord', 'øst']
    const { issues } = readFacts([writtenTable('praksis.csv', [header, row])], SOME_AREAS)
    expect(issues.map((issue) => issue.values['expected'])).toEqual(['55,676', '12,568'])
  })

  it('lets a file refer to what another file of the same reading brings, in any order', () => {
    const capacities = writtenTable('kapaciteter.csv', [
      CAPACITIES,
      ['k1', '1', 'Aarhus', '2,5', 'aktiv', '01-01-2026', 'a'],
      ['k2', 'findes ikke', 'Aarhus', '1', 'aktiv', '01-01-2026', 'a'],
    ])
    const practice = practices(['1', 'A', 'almen praksis', '751', '2026-01-01', 'a', ''])
    const { value, issues } = readFacts([capacities, practice], SOME_AREAS)
    expect(value?.facts.map((fact) => fact.kind)).toEqual(['practice', 'capacity'])
    expect(issues).toMatchObject([
      { code: 'INTAKE_REFERENCE_UNKNOWN', at: { file: 'kapaciteter.csv', row: 3, column: 'B (Praksis)' } },
    ])
  })

  it('knows the practices of the register', () => {
    const capacities = writtenTable('a.csv', [
      CAPACITIES,
      ['k1', '77', '751', '1', 'ledig', '2026-01-01', 'a'],
    ])
    expect(readFacts([capacities], SOME_AREAS, { knownPractices: ['77'] }).issues).toEqual([])
  })

  it('gives nothing and says why when nothing can be used', () => {
    const { value, issues } = readFacts([{ name: 'a.csv', bytes: new Uint8Array() }], SOME_AREAS)
    expect(value).toBeNull()
    expect(issues).toMatchObject([{ code: 'INTAKE_FILE_EMPTY', at: { kind: 'file', file: 'a.csv' } }])
  })

  it('has an answer to no files at all', () => {
    expect(readFacts([], [])).toEqual({ value: { facts: [], perFile: [] }, issues: [] })
  })

  it('gives each file its hash, so that the same file twice is known for the same', () => {
    const file = practices(['1', 'A', 'almen praksis', '751', '2026-01-01', 'a', ''])
    // as sha256sum prints it for the same bytes
    const sha256 = 'ce42f650ac89195ddac3ec8dbbd0a85d194d9dc96d93922fabefcb317cb65a4a'
    expect(readFacts([file], SOME_AREAS).value?.perFile).toMatchObject([{ sha256 }])
  })

  it('lists at most a thousand issues of one kind and counts the rest', () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [
      `${at}`,
      'A',
      'almen praksis',
      '751',
      '2026-01-01',
      'a',
      'x',
    ])
    const { issues } = readFacts([practices(...rows)], SOME_AREAS)
    expect(issues).toHaveLength(1001)
    expect(issues.at(-1)).toEqual({
      code: 'INTAKE_ISSUES_LEFT_OUT',
      severity: 'error',
      at: { kind: 'file', file: 'praksis.csv' },
      values: { code: 'INTAKE_NUMBER_UNREADABLE', count: 200 },
    })
  })

  it('notes a spelling once a file and not in every row', () => {
    const rows = ['1', '2', '3'].map((id) => [id, 'A', 'almen praksis', 'Århus', '2026-01-01', 'a', ''])
    const { issues } = readFacts([practices(...rows)], SOME_AREAS)
    expect(issues).toMatchObject([
      {
        code: 'INTAKE_AREA_SPELLING',
        severity: 'note',
        at: { row: 2 },
        values: { found: 'Århus', readAs: 'Aarhus' },
      },
    ])
  })
})

describe('looking at a file before loading it', () => {
  it('tells encoding, separator, header, first rows and the recognised format', () => {
    const { bytes } = practices(['1', 'Lægehuset Ærø', 'almen praksis', '751', '2026-01-01', 'a', ''])
    expect(describeFile('hvad-som-helst.csv', bytes).value).toMatchObject({
      kind: 'table',
      encoding: 'utf-8',
      separator: ';',
      header: PRACTICES,
      rows: 1,
      preview: [['1', 'Lægehuset Ærø', 'almen praksis', '751', '2026-01-01', 'a', '']],
      format: { id: 'praksis' },
    })
  })

  it('names the columns that are missing and those that were found', () => {
    const { bytes } = writtenTable('a.csv', [['praksis', 'navn', 'type', 'kommune', 'kilde', 'gyldig_fra']])
    expect(describeFile('a.csv', bytes).issues).toMatchObject([
      { code: 'INTAKE_NO_ROWS' },
      {
        code: 'INTAKE_COLUMN_MISSING',
        values: {
          expected: 'praksistype',
          found: 'praksis, navn, type, kommune, kilde, gyldig_fra',
          format: 'praksis',
        },
      },
    ])
  })

  it('knows every format by an id of its own', () => {
    const ids = FORMATS.map((format) => format.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(['praksis', 'kommuner-folketal', 'sor', 'statbank-folk1a', 'dagi-2014']),
    )
  })
})
