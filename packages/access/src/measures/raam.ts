import type { MeasureWorld } from './measure-world.ts'
import { evenOut } from './raam-even.ts'
import {
  type Choice,
  chooseAt,
  dot,
  newtonDirection,
  type Prices,
  type Slate,
  slateOf,
  writeShares,
} from './raam-newton.ts'
import { gapOf, loadsOf, type RaamGap, type RaamProblem, raamProblem, thinned } from './raam-problem.ts'
import { compensatedSum } from './sum.ts'

/** What the measure is given. */
export type RaamOptions = {
  /** The cost of a way that weighs as much as a supply being as crowded as the mean (Saxon & Snow: 60 minutes). */
  readonly tau: number
  /** Largest relative gap to end with; what was reached stands in the result. */
  readonly tolerance: number
  readonly catchment: number
  /** People per capacity that count as crowding 1; without it all people ÷ all capacity of the world. */
  readonly referenceRatio?: number
  /** Crowding by supply of an earlier result, from which the search begins (warm start). */
  readonly start?: Float64Array
}

/** The equilibrium. Scores are costs: lower is better. */
export type RaamAccess = {
  /** Mean cost of each demand's people; for a demand without people what one person would meet; NaN where nothing is in reach. */
  readonly scores: Float64Array
  /** People at each supply. */
  readonly loads: Float64Array
  /** Crowding of each supply: people ÷ (capacity × reference ratio). */
  readonly crowding: Float64Array
  readonly referenceRatio: number
  /** Σ people × (own cost − least cost) ÷ Σ people × own cost. */
  readonly gap: number
  /** The most that anybody could still save by choosing another supply, as a share of their own cost. */
  readonly largestGain: number
  readonly converged: boolean
}

/**
 * Rational agent access (Saxon & Snow 2020): people choose where crowding and way together cost least,
 * (load ÷ capacity) ÷ ρ + cost ÷ τ, and nobody gains by choosing otherwise. The loads are unique, and so are the scores.
 * Solved to a printed gap: Newton on the smoothed dual with ever less smoothing, then exact choices row by row.
 */
export function rationalAgentAccess(world: MeasureWorld, options: RaamOptions): RaamAccess {
  const referenceRatio = options.referenceRatio ?? meanRatio(world)
  const problem = raamProblem(world, { ...options, referenceRatio })
  const share = new Float64Array(problem.supply.length)
  const prices = options.start?.slice() ?? problem.room.map((room) => (room > 0 ? 1 : 0))
  const first = options.start === undefined ? approach(problem, prices) : WARM_SMOOTHING
  let gap = descend(problem, prices, share, first, options.tolerance)
  let loads = loadsOf(problem, share)
  const rounds = share.length <= SMALL ? MOST_ROUNDS : 0
  for (let round = 0; round < rounds && !isReached(gap, options.tolerance); round++) {
    const moved = evenOut(problem, problem.people.keys(), share, loads)
    loads = loadsOf(problem, share)
    gap = gapOf(problem, share, loads)
    if (moved === 0) break
  }
  const crowding = problem.room.map((room, place) => (room > 0 ? (loads[place] ?? 0) / room : 0))
  return {
    scores: scoresOf(world, problem, gap.cost, crowding, options),
    loads,
    crowding,
    referenceRatio,
    gap: gap.relative,
    largestGain: gap.largest,
    converged: gap.relative <= options.tolerance,
  }
}

const FIRST_SMOOTHING = 0.1
const WARM_SMOOTHING = 0.0004
const LESS_EACH_TIME = 0.2
const MOST_STEPS = 30
const MOST_ROUNDS = 2000
/** Up to so many pairs the last small shares are evened out row by row, until nobody gains more than the tolerance. */
const SMALL = 200_000

function isReached({ relative, largest }: RaamGap, tolerance: number): boolean {
  return relative <= tolerance && largest <= tolerance
}

function meanRatio({ people, capacity }: MeasureWorld): number {
  const room = compensatedSum(capacity)
  return room > 0 ? compensatedSum(people) / room : 0
}

/** With many pairs, some of the rows stand for all while the smoothing is coarse: every so many, down to which smoothing. */
const THINNED = [
  { every: 16, until: 0.0035 },
  { every: 4, until: 0.0007 },
] as const

/** Brings prices near on ever more of the rows; gives the smoothing with which all rows begin. It only saves time. */
function approach(problem: RaamProblem, prices: Prices): number {
  let smoothing = FIRST_SMOOTHING
  if (problem.supply.length <= SMALL) return smoothing
  for (const { every, until } of THINNED) {
    const thin = thinned(problem, every)
    const slate = slateOf(thin)
    for (; smoothing > until; smoothing *= LESS_EACH_TIME) climb(thin, prices, slate, smoothing)
    smoothing /= LESS_EACH_TIME
  }
  return smoothing
}

/** Newton with ever less smoothing, until the division of people that it gives is within the tolerance or no sharper can be had. */
function descend(
  problem: RaamProblem,
  prices: Prices,
  share: Float64Array,
  first: number,
  tolerance: number,
): RaamGap {
  const slate = slateOf(problem)
  let smoothing = first
  for (;;) {
    writeShares(climb(problem, prices, slate, smoothing), share)
    const gap = gapOf(problem, share, loadsOf(problem, share))
    if (gap.relative <= tolerance || smoothing < tolerance * 0.01) return gap
    smoothing *= LESS_EACH_TIME
  }
}

/** Brings prices to the top of the dual at one smoothing; gives what people choose there. */
function climb(problem: RaamProblem, prices: Prices, slate: Slate, smoothing: number): Choice {
  let choice = chooseAt(problem, prices, smoothing, slate)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (largestError(problem, choice.gradient) < smoothing * 0.05) return choice
    const direction = newtonDirection(problem, choice, smoothing)
    const slope = dot(choice.gradient, direction)
    if (!(slope > 0)) return choice
    let length = 1
    for (let attempt = 0; attempt < 40; attempt++) {
      const there = prices.map((price, place) => price + length * (direction[place] ?? 0))
      choice = chooseAt(problem, there, smoothing, slate)
      const slopeThere = dot(choice.gradient, direction)
      if (slopeThere >= -0.5 * slope) {
        prices.set(there)
        break
      }
      length *= Math.max(0.1, slope / (slope - slopeThere))
    }
  }
  return choice
}

/** The largest difference between the crowding that comes and the price, over all supplies. */
function largestError({ room }: RaamProblem, gradient: Float64Array): number {
  let largest = 0
  for (let place = 0; place < room.length; place++) {
    const space = room[place] ?? 0
    if (space > 0) largest = Math.max(largest, Math.abs(gradient[place] ?? 0) / space)
  }
  return largest
}

/** Own cost where there are people, the least cost where there are none, NaN where nothing is in reach. */
function scoresOf(
  world: MeasureWorld,
  problem: RaamProblem,
  cost: Float64Array,
  crowding: Float64Array,
  { tau, catchment }: RaamOptions,
): Float64Array {
  const everyone = { ...world, people: new Float64Array(world.people.length).fill(1) }
  const all = raamProblem(everyone, { tau, catchment, referenceRatio: 1 })
  const scores = new Float64Array(world.people.length).fill(Number.NaN)
  for (let row = 0; row < all.people.length; row++) {
    let least = Infinity
    const end = all.rowStart[row + 1] ?? 0
    for (let pair = all.rowStart[row] ?? 0; pair < end; pair++) {
      least = Math.min(least, (all.way[pair] ?? 0) + (crowding[all.supply[pair] ?? 0] ?? 0))
    }
    scores[all.demandOf[row] ?? 0] = least
  }
  for (let row = 0; row < cost.length; row++) scores[problem.demandOf[row] ?? 0] = cost[row] ?? Number.NaN
  return scores
}
