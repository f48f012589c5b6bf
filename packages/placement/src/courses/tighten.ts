import type { Block, Blocks } from './blocks.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { type Program, programOf } from './program.ts'
import type { Row } from './rows.ts'
import { type Solver, solveStages } from './solve-stages.ts'
import { type Clock, type Limit, shareOf } from './time-limit.ts'

/** The objectives that a block decides for itself. */
const OWN: readonly Objective[] = ['law', 'keys', 'capacity', 'policies']
const SMALL = 1e-6
/** Seconds within which a block is asked what it must break of its last objective alone. */
const KEEPING = 5

/** The time that all blocks have together. */
type Time = { readonly limit: Limit; readonly clock: Clock | null }

/** What each block reaches at best, by itself, objective after objective. */
export type BlockMinima = readonly { readonly block: Block; readonly least: ReadonlyMap<Objective, number> }[]

/**
 * The least of law, keys, capacity and policies in each block without the linking rows; the block where the hard rows cannot be
 * kept, or `null` when time ran out. The sum over the blocks is a bound of the nation.
 */
export function blockMinima(
  solver: Solver,
  { blocks }: Blocks,
  objectives: readonly Objective[],
  time: Time,
): BlockMinima | { readonly infeasible: Block } | null {
  const own = objectives.filter((objective) => OWN.includes(objective))
  const minima: { block: Block; least: ReadonlyMap<Objective, number> }[] = []
  for (const block of blocks) {
    const problem = { ...block.problem, objectives: own }
    const known = leastOfLast(solver, problem, block.rows, time)
    if (known !== null) {
      minima.push({ block, least: known })
      continue
    }
    const options = { ...problem.options, relativeGap: 0 }
    const steps = solveStages(solver, programOf(problem, block.rows), options, time.limit)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    if (step.value === 'infeasible') return { infeasible: block }
    if (step.value === 'nothing-found' || step.value.ends.some((end) => end.status !== 'optimal')) return null
    const least = new Map(step.value.ends.map((end) => [end.stage.objective, end.value] as const))
    minima.push({ block, least })
  }
  return minima
}

/**
 * The least of a block's last objective with all others at 0, in one run; `null` where another cannot be 0, or time ran out.
 */
function leastOfLast(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  { limit, clock }: Time,
): ReadonlyMap<Objective, number> | null {
  const last = problem.objectives.at(-1)
  const kept = problem.objectives.slice(0, -1)
  const firm = rows.map((row) => (kept.includes(row.objective) ? { ...row, hard: true } : row))
  const program = programOf({ ...problem, objectives: last === undefined ? [] : [last] }, firm)
  const broken = kept.includes('law')
    ? problem.packages.flatMap((item, index) => (item.breaks.length > 0 ? [[index, 1] as const] : []))
    : []
  const law = { terms: new Map(broken), lower: Number.NEGATIVE_INFINITY, upper: 0 }
  const whole = broken.length > 0 ? { ...program, rows: [...program.rows, law] } : program
  const options = { ...problem.options, relativeGap: 0 }
  const steps = solveStages(solver, whole, options, shareOf(limit, KEEPING, clock))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  if (typeof step.value === 'string' || step.value.ends.some((end) => end.status !== 'optimal')) return null
  return new Map(step.value.ends.flatMap(({ value }) => (last === undefined ? [] : [[last, value] as const])))
}

/**
 * The program in which every block is held at its least: rows that need not be broken are hard, the others share what the block
 * must break. When it has a plan that keeps the linking rows, that plan is best in every objective before coverage.
 */
export function tightProgram(
  problem: PlaceProblem,
  { linking }: Blocks,
  minima: BlockMinima,
): { readonly program: Program; readonly rows: readonly Row[] } {
  const rows: Row[] = [...linking]
  const budgets: { rows: readonly string[]; objective: Objective; least: number }[] = []
  const laws: { terms: ReadonlyMap<number, number>; upper: number }[] = []
  for (const { block, least } of minima) {
    const own = block.rows.map((row) => inNation(row, block))
    for (const row of own)
      rows.push(!row.hard && (least.get(row.objective) ?? 0) < SMALL ? { ...row, hard: true } : row)
    for (const objective of OWN) {
      const value = least.get(objective) ?? 0
      if (value < SMALL) continue
      const broken = own.filter((row) => !row.hard && row.objective === objective).map((row) => row.id)
      budgets.push({ rows: broken, objective, least: value })
    }
    const broken = block.packages.flatMap((index) => {
      const breaks = problem.packages[index]?.breaks.length ?? 0
      return breaks > 0 ? [[index, breaks] as const] : []
    })
    if (broken.length > 0 && problem.objectives.includes('law'))
      laws.push({ terms: new Map(broken), upper: least.get('law') ?? 0 })
  }
  const program = programOf(problem, rows)
  const shared = budgets.flatMap(({ rows: ids, least }) => {
    const columns = ids.flatMap((id) => program.slackOf.get(id) ?? [])
    const terms = new Map(columns.map((column) => [column, 1]))
    return columns.length === 0 ? [] : [{ terms, lower: Number.NEGATIVE_INFINITY, upper: least + SMALL }]
  })
  const law = laws.map((one) => ({ ...one, lower: Number.NEGATIVE_INFINITY }))
  return { program: { ...program, rows: [...program.rows, ...shared, ...law] }, rows }
}

function inNation(row: Row, block: Block): Row {
  return {
    ...row,
    terms: new Map([...row.terms].map(([index, amount]) => [block.packages[index] ?? 0, amount])),
  }
}
