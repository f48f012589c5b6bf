import type { PlaceProblem } from './problem.ts'
import type { Row } from './rows.ts'

/** Posts that limits of their own tie together, apart from the rest of the nation but for the linking rows. */
export type Block = {
  /** Indexes of the block's packages in the whole problem; in the block they are numbered anew. */
  readonly packages: readonly number[]
  readonly problem: PlaceProblem
  /** The rows that only this block touches. */
  readonly rows: readonly Row[]
}

/** The blocks, and the rows that go across them. */
export type Blocks = { readonly blocks: readonly Block[]; readonly linking: readonly Row[] }

/**
 * The problem in blocks: rows within one specialty tie its posts together, rows over more than one specialty link blocks. Each
 * row is in exactly one block or links; each post is in exactly one block.
 */
export function blocksOf(problem: PlaceProblem, rows: readonly Row[]): Blocks {
  const specialtyOf = new Map(problem.posts.map((post) => [post.id, post.specialty]))
  const postOf = problem.packages.map((item) => item.post)
  const touched = rows.map((row) => new Set([...row.terms.keys()].map((index) => postOf[index] ?? '')))
  const isOwn = touched.map(
    (posts) => posts.size > 0 && new Set([...posts].map((post) => specialtyOf.get(post))).size === 1,
  )
  const leader = leadersOf(
    problem,
    touched.filter((_, index) => isOwn[index]),
  )
  const packagesOf = Map.groupBy(postOf.keys(), (index) => leader(postOf[index] ?? ''))
  const rowsOfBlock = Map.groupBy(
    [...rows.keys()].filter((index) => isOwn[index]),
    (index) => leader([...(touched[index] ?? [])][0] ?? ''),
  )
  const blocks = [...packagesOf].map(([first, packages]) => {
    const own = (rowsOfBlock.get(first) ?? []).flatMap((index) => rows[index] ?? [])
    const posts = problem.posts.filter((post) => leader(post.id) === first)
    return blockOf(problem, posts, packages, own)
  })
  return { blocks, linking: rows.filter((_, index) => isOwn[index] === false) }
}

/** The first post of the block that a post is in. */
function leadersOf(problem: PlaceProblem, groups: readonly ReadonlySet<string>[]): (post: string) => string {
  const above = new Map(problem.posts.map((post) => [post.id, post.id]))
  const leader = (post: string): string => {
    let at = post
    while (above.get(at) !== undefined && above.get(at) !== at) at = above.get(at) ?? at
    return at
  }
  for (const group of groups) {
    const [first, ...others] = [...group].map(leader).toSorted()
    for (const other of others) above.set(leader(other), leader(first ?? other))
  }
  return leader
}

function blockOf(
  problem: PlaceProblem,
  posts: PlaceProblem['posts'],
  packages: readonly number[],
  rows: readonly Row[],
): Block {
  const place = new Map(packages.map((index, at) => [index, at]))
  return {
    packages,
    problem: {
      ...problem,
      posts,
      packages: packages.flatMap((index) => problem.packages[index] ?? []),
      areas: [],
    },
    rows: rows.map((row) => ({
      ...row,
      terms: new Map([...row.terms].map(([index, amount]) => [place.get(index) ?? 0, amount])),
    })),
  }
}
