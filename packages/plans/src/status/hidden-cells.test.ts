import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, hiddenCells } from './hidden-cells.ts'

/** A whole of two regions, with two and two kommuner, and one kommune outside both. */
const SHAPE = [
  ['a', 'A'],
  ['b', 'A'],
  ['c', 'B'],
  ['d', 'B'],
  ['e', 'whole'],
] as const

function treeOf(leaves: readonly number[]): readonly Cell[] {
  const sum = (under: string) =>
    SHAPE.reduce((total, [, parent], place) => total + (parent === under ? (leaves[place] ?? 0) : 0), 0)
  const cell = (id: string, parent: string | null, count: number) => ({ id, parent, counts: [count] })
  return [
    cell('whole', null, sum('A') + sum('B') + sum('whole')),
    cell('A', 'whole', sum('A')),
    cell('B', 'whole', sum('B')),
    ...SHAPE.map(([id, parent], place) => cell(id, parent, leaves[place] ?? 0)),
  ]
}

function look(leaves: readonly number[], least: number): string {
  const cells = treeOf(leaves)
  const hidden = hiddenCells(cells, least, new Set())
  return cells.map(({ id, counts }) => (hidden.has(id) ? 'x' : counts[0])).join(' ')
}

/** All lists of so many counts with a sum. */
function listsOf(length: number, sum: number): readonly (readonly number[])[] {
  if (length === 0) return sum === 0 ? [[]] : []
  return Array.from({ length: sum + 1 }, (_, first) =>
    listsOf(length - 1, sum - first).map((rest) => [first, ...rest]),
  ).flat()
}

describe('counts of several levels that may not be shown', () => {
  it('hide behind a sibling in their own region, not behind one in another', () => {
    // A = 9 + 2, B = 7 + 8; only a can keep b hidden, for A is shown
    expect(look([9, 2, 7, 8, 0], 3)).toBe('26 11 15 x x 7 8 0')
  })

  it('take with them the whole of a region that must be hidden, or its kommuner would show it', () => {
    // A = 2 is small, and outside both lie 4; the two differ
    expect(look([2, 0, 7, 8, 4], 3)).toBe('21 x 15 x x 7 8 x')
  })

  it('hide their region where they are all one number', () => {
    // 2 + 2 = 4 would give both away
    expect(look([2, 2, 7, 8, 9], 3)).toBe('28 x 15 x x 7 8 x')
  })

  it('are none where all are zero or large', () => {
    expect(look([0, 3, 12, 4, 0], 3)).toBe('19 3 16 0 3 12 4 0')
  })

  it('cannot be found by whoever knows all that is shown and the rule: another register looks the same', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 3 }), (leaves, least) => {
        const [a, b, c, d] = leaves
        // two alike in one region take their region along, which tells that they are alike; tested below
        fc.pre(a !== b && c !== d)
        const seen = look(leaves, least).split(' ')
        // a hidden whole tells nothing
        fc.pre(seen[0] !== 'x')
        const total = leaves.reduce((sum, count) => sum + count, 0)
        const alike = listsOf(5, total).filter((other) => look(other, least) === seen.join(' '))
        for (const [place, cell] of seen.entries()) {
          if (cell !== 'x') continue
          expect(new Set(alike.map((other) => treeOf(other)[place]?.counts[0])).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('cannot be found by subtraction in any register, and no small one is in sight', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 3 }), (leaves, least) => {
        const seen = look(leaves, least).split(' ')
        for (const cell of seen) expect(cell === 'x' || cell === '0' || Number(cell) >= least).toBe(true)
        fc.pre(seen[0] !== 'x')
        const fits = listsOf(5, Number(seen[0]))
          .map((other) => treeOf(other).map(({ counts: [count] }) => String(count)))
          .filter((other) => other.every((count, place) => seen[place] === 'x' || seen[place] === count))
        for (const [place, cell] of seen.entries()) {
          if (cell === 'x') expect(new Set(fits.map((other) => other[place])).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
