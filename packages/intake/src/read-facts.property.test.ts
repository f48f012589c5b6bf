import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from './read-facts.ts'
import { parseTable } from './table/parse-table.ts'
import { factsToCsv } from './templates/facts-to-csv.ts'
import { TEMPLATES } from './templates/list.ts'
import { arbitraryFacts, arbitraryLatinText, SOME_PRACTICES } from './testing/arbitrary-facts.ts'
import { SOME_AREAS, type Writing, writtenTable } from './testing/written-table.ts'

const anyTemplate = fc.constantFrom(...TEMPLATES)

/** The rows of some facts as a template writes them. */
const anyRows = anyTemplate.chain((template) =>
  arbitraryFacts(template, arbitraryLatinText).map((facts) => {
    const table = parseTable('a.csv', factsToCsv(template.kind, facts).slice(1)).value
    return { header: table?.header ?? [], rows: (table?.rows ?? []).map((row) => row.cells) }
  }),
)

const anyWriting: fc.Arbitrary<Writing> = fc.record({
  separator: fc.constantFrom(';', ',', '\t'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-bom', 'windows-1252'),
  lineEnding: fc.constantFrom('\n', '\r\n', '\r'),
})

function factsOf(rows: readonly (readonly string[])[], writing: Partial<Writing> = {}): unknown {
  const file = writtenTable('a.csv', rows, writing)
  return readFacts([file], SOME_AREAS, { knownPractices: SOME_PRACTICES }).value?.facts
}

describe('the same content', () => {
  it('gives the same facts in the same order however its rows are shuffled', () => {
    fc.assert(
      fc.property(
        anyRows.chain((table) =>
          fc.tuple(
            fc.constant(table),
            fc.shuffledSubarray([...table.rows], { minLength: table.rows.length }),
          ),
        ),
        ([{ header, rows }, shuffled]) => {
          expect(factsOf([header, ...shuffled])).toEqual(factsOf([header, ...rows]))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives the same facts however its columns are shuffled', () => {
    fc.assert(
      fc.property(
        anyRows.chain(({ header, rows }) =>
          fc.tuple(
            fc.constant([header, ...rows]),
            fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
          ),
        ),
        ([table, order]) => {
          expect(factsOf(table.map((row) => order.map((at) => row[at] ?? '')))).toEqual(factsOf(table))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives the same facts in every encoding, with every separator and line ending', () => {
    fc.assert(
      fc.property(anyRows, anyWriting, ({ header, rows }, writing) => {
        expect(factsOf([header, ...rows], writing)).toEqual(factsOf([header, ...rows]))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same facts whether decimals are written with comma or with point', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 }), (tenths) => {
        const header = [
          'kapacitet',
          'omraade',
          'antal_kapaciteter',
          'kapacitetens_tilstand',
          'gyldig_fra',
          'kilde',
        ]
        const table = (mark: string): readonly (readonly string[])[] => [
          header,
          ...tenths.map((value, row) => [
            `k${row}`,
            '0751',
            `${Math.floor(value / 10)}${mark}${value % 10}`,
            'aktiv',
            '2026-01-01',
            'a',
          ]),
        ]
        expect(factsOf(table(','))).toEqual(factsOf(table('.')))
      }),
      { numRuns: 50 },
    )
  })
})
