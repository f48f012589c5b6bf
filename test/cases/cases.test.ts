import { join } from 'node:path'
import { type BaseFacts, readBaseFacts } from '@laegedaekning/api'
import { listSources } from '@laegedaekning/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CaseValues, loadCases } from '../../scripts/knowledge-cases.ts'
import { RUNNERS } from './runners.ts'

const folder = join(import.meta.dirname, '..', '..', 'knowledge', 'cases')
const { cases, problems } = loadCases(folder, new Set(listSources().map(({ id }) => id)))

/** Worked examples that the product promises to answer (domain.md C1; the processes of A6). */
const PROMISED = [
  'C1.1',
  'C1.2',
  'C1.3',
  'C1.4',
  'C1.5',
  'C1.6',
  'C1.7',
  'C1.8',
  'C1.9',
  'C1.10',
  'C1.11',
  'C1.12',
  'C1.13',
  'C1.14',
  'C1.15',
  'C1.16',
  'C1.17',
  'C1.18',
  'C1.19',
  'C1.20',
  'A6',
  'X3',
  'X5',
]

/** The names and values of an answer that were asked for, each within the tolerance counting as the value itself. */
function asExpected(answer: CaseValues, expected: CaseValues, tolerance: number): CaseValues {
  return Object.fromEntries(
    Object.entries(expected).map(([name, wanted]) => {
      const got = answer[name] ?? 'no-answer'
      const near =
        typeof got === 'number' && typeof wanted === 'number' && Math.abs(got - wanted) <= tolerance
      return [name, near ? wanted : got]
    }),
  )
}

it('every worked example of C1 that the product promises is there, and all can be read', () => {
  expect(problems).toEqual([])
  const ids = new Set(cases.map(({ id }) => id.replace(/ \(\d+\)$/, '')))
  expect(PROMISED.filter((id) => !ids.has(id))).toEqual([])
})

describe('the worked examples come out of the product as they are printed', () => {
  let base: BaseFacts
  beforeAll(async () => {
    base = await readBaseFacts()
  })

  for (const worked of cases) {
    it(`${worked.id} – ${worked.name}`, () => {
      expect(Object.keys(worked.expect)).not.toEqual([])
      const answer = RUNNERS[worked.kind](worked, base)
      expect(asExpected(answer, worked.expect, worked.tolerance)).toEqual(worked.expect)
    })
  }

  it('C1.3 – the cells of the printed table are those of the facts in the box, and there are no others', () => {
    const table = cases.find(({ kind }) => kind === 'table-sums')
    if (table === undefined) throw new Error('C1.3 is gone')
    const counted = Object.entries(RUNNERS['table-sums'](table, base))
    // cells have three parts in their name, sums one or two
    const cells = Object.fromEntries(counted.filter(([name]) => name.split('.').length === 3))
    expect(cells).toEqual(table.given)
  })
})
