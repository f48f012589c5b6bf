import { suppressSmallCounts } from '@laegedaekning/domain'

/**
 * A cell of a tree of counts: one area (or what lies in an area and in none of its parts), with its count in every column
 * that must be protected. The count of a parent is the sum of its children.
 */
export type Cell = {
  readonly id: string
  /** The cell that it is a part of; `null` for the whole. */
  readonly parent: string | null
  readonly counts: readonly (number | null)[]
}

/**
 * The cells of a tree that may not be shown (C2.14): those with a count from 1 to below `least` in any column, and as many
 * others as it takes. The children of a shown cell protect each other (`suppressSmallCounts`); where they cannot, the
 * parent goes as well. The children of a hidden cell are all hidden, or their sum would show it. `first` are hidden already.
 */
export function hiddenCells(
  cells: readonly Cell[],
  least: number,
  first: ReadonlySet<string>,
): ReadonlySet<string> {
  const hidden = new Set(first)
  for (const { id, counts } of cells) if (counts.some((count) => isSmall(count, least))) hidden.add(id)
  const groups = [...Map.groupBy(cells, (cell) => cell.parent)]
  const width = Math.max(0, ...cells.map((cell) => cell.counts.length))
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const [parent, children] of groups) {
      if (parent === null) continue
      for (let column = 0; column < width; column += 1) {
        if (hidden.has(parent)) for (const { id } of children) hidden.add(id)
        else if (!settleGroup(children, column, least, hidden)) hidden.add(parent)
      }
    }
  }
  return hidden
}

/** Hides what the children of one parent need in one column; `false` where their sum gives them away all the same. */
function settleGroup(children: readonly Cell[], column: number, least: number, hidden: Set<string>): boolean {
  const known = children.flatMap(({ id, counts }) => {
    const count = counts[column] ?? null
    return count === null ? [] : [{ id, count }]
  })
  const already = new Set(known.flatMap(({ id }, place) => (hidden.has(id) ? [place] : [])))
  const counts = known.map(({ count }) => count)
  const found = suppressSmallCounts(counts, least, already)
  for (const [place, { id }] of known.entries()) if (found[place]?.kind === 'suppressed') hidden.add(id)
  const values = new Set(known.flatMap(({ id, count }) => (hidden.has(id) ? [count] : [])))
  return values.size !== 1 || values.has(0)
}

function isSmall(count: number | null, least: number): boolean {
  return count !== null && count > 0 && count < least
}
