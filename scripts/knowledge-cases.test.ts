import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkKnowledge } from './generate-parameters.ts'
import { CASE_KINDS, loadCases } from './knowledge-cases.ts'

const knowledge = join(import.meta.dirname, '..', 'knowledge')
const sourceIds = new Set(checkKnowledge(knowledge).sources.map(({ id }) => id))
const { cases, problems } = loadCases(join(knowledge, 'cases'), sourceIds)

test('the twenty worked cases of domain.md C1 and the processes of A6 (X3, X5 and X6 apart) are all there', () => {
  expect(problems).toEqual([])
  const ids = new Set(cases.map(({ id }) => id.replace(/ \(\d+\)$/, '')))
  const answered = Array.from({ length: 20 }, (_, index) => `C1.${index + 1}`)
  expect([...ids]).toEqual(['A6', ...answered, 'X3', 'X5'])
})

test('every kind of computation has a case, and every case cites a source and a rule', () => {
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(CASE_KINDS))
  for (const { source, rule } of cases) expect([sourceIds.has(source), rule.length > 0]).toEqual([true, true])
})

test('the cells of the table of 2008 are the 30 that were printed', () => {
  const table = cases.find(({ kind }) => kind === 'table-sums')
  const cells = Object.values(table?.given ?? {}).map(Number)
  // 1+1+3+1 + 2+2+3+1 + 1+2+3+1+2+1+1 + 2+3
  expect([cells.length, cells.reduce((sum, cell) => sum + cell, 0)]).toEqual([17, 30])
})

test('a folder without cases has none and no problems', () => {
  expect(loadCases(join(knowledge, 'cases', 'none'), sourceIds)).toEqual({ cases: [], problems: [] })
})
