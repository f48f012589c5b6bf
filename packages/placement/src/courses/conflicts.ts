import type { Text } from '@laegedaekning/domain'
import type { PlaceProblem } from './problem.ts'
import { programOf } from './program.ts'
import { UNIT_WORDS } from './reason-text.ts'
import type { Row } from './rows.ts'
import { type Solver, solveStages } from './solve-stages.ts'
import { type Limit, limitOf } from './time-limit.ts'

/** Hard limits that cannot all be kept; leaving out any one of them makes the rest possible. */
export type PlaceConflict = {
  readonly rows: readonly { readonly row: string; readonly rule: string; readonly owner: string }[]
  readonly text: Text
}

/**
 * A minimal set of hard rows that contradict each other, found by leaving out one after the other (a deletion filter): what
 * stays is needed for the contradiction. At most one solve a row, each of which only asks whether anything is possible. Where
 * the time is over before, the rows left contradict each other all the same, and the text says that fewer of them may do.
 */
export function findConflict(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  limit: Limit = limitOf(problem.options.timeLimitSeconds, null),
): PlaceConflict {
  // how many courses a post has is a row like the others: no bound may stand for it without being named
  const all = problem.posts.reduce((sum, { count }) => sum + count, 0)
  const posts = problem.posts.map((post) => ({ ...post, count: all }))
  const bare: PlaceProblem = { ...problem, posts, objectives: [] }
  let isMinimal = true
  const isPossible = (kept: readonly Row[]): boolean => {
    const end = lastOf(solveStages(solver, programOf(bare, kept), problem.options, limit))
    if (end === 'nothing-found') isMinimal = false
    return end !== 'infeasible'
  }
  let kept = rows.filter((row) => row.hard)
  for (let size = Math.ceil(kept.length / 4); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 4)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (without.length < kept.length && !isPossible(without)) kept = without
      else at += size
    }
  }
  const named = kept.map(({ id, rule, owner }) => ({ row: id, rule, owner }))
  return { rows: named, text: conflictText(kept, isMinimal) }
}

function lastOf<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

function conflictText(rows: readonly Row[], isMinimal: boolean): Text {
  const list = (language: 'da' | 'en'): string => rows.map((row) => rowText(row, language)).join('; ')
  return {
    da: `Kan ikke alle overholdes: ${list('da')}. Mindst én må ændres.${isMinimal ? '' : ' Tiden slap op, før det var undersøgt, om nogle af dem kan undværes.'}`,
    en: `Cannot all be kept: ${list('en')}. At least one must change.${isMinimal ? '' : ' Time ran out before it was known whether some of them can be left out.'}`,
  }
}

function rowText(row: Row, language: 'da' | 'en'): string {
  const words =
    language === 'da'
      ? { least: 'mindst', most: 'højst', just: 'netop' }
      : { least: 'at least', most: 'at most', just: 'exactly' }
  const unit = UNIT_WORDS[row.unit][language]
  const limit =
    row.lower === row.upper
      ? `${words.just} ${row.lower} ${unit}`
      : [
          Number.isFinite(row.lower) ? `${words.least} ${row.lower} ${unit}` : '',
          Number.isFinite(row.upper) ? `${words.most} ${row.upper} ${unit}` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')
  return `${row.rule} (${row.id}${row.owner === '' ? '' : `, ${row.owner}`}): ${limit}`
}
