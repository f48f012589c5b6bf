import type { Text } from '@laegedaekning/domain'
import { scaleOf } from './move-course.ts'
import type { PlaceProblem } from './problem.ts'
import { moveText } from './reason-text.ts'
import type { RunnerUp } from './reasons.ts'
import { rowsOf } from './rows.ts'

/**
 * What would change if one course of a package were composed by another package of the same post, with everything else as it is:
 * gains and losses of each objective, and the limits that it would break (M17). `null` where the plan has no such course or the
 * packages are not of one post.
 */
export function whatIfMoved(
  problem: PlaceProblem,
  chosen: readonly { readonly package: string; readonly count: number }[],
  move: { readonly from: string; readonly to: string },
): (RunnerUp & { readonly text: Text }) | null {
  const count = new Map(chosen.map((one) => [one.package, one.count]))
  const from = problem.packages.findIndex(({ id }) => id === move.from)
  const to = problem.packages.findIndex(({ id }) => id === move.to)
  const isOnePost = problem.packages[from]?.post === problem.packages[to]?.post
  if (from < 0 || to < 0 || from === to || !isOnePost || (count.get(move.from) ?? 0) < 1) return null
  const counts = problem.packages.map(({ id }) => count.get(id) ?? 0)
  const change = scaleOf(problem, rowsOf(problem), counts).weigh({ from, to })
  return { ...change, text: { da: moveText(change, 'da'), en: moveText(change, 'en') } }
}
