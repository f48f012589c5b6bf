import { isWithin } from '../distance.ts'
import type { MeasureWorld } from './measure-world.ts'
import { compensatedSum } from './sum.ts'

/** The rational agent problem in its own units: only demands with people, only pairs that count. */
export type RaamProblem = {
  /** The demand of the world that each row is. */
  readonly demandOf: Uint32Array
  readonly people: Float64Array
  readonly rowStart: Uint32Array
  readonly supply: Uint32Array
  /** Cost of the way ÷ tau. */
  readonly way: Float64Array
  /** Capacity × reference ratio: people for whom a supply is as crowded as the mean. 0 where it takes no part. */
  readonly room: Float64Array
}

/** Makes the problem of a world: rows of people who reach something, ways within the catchment to supplies with capacity. */
export function raamProblem(
  { costs, people, capacity }: MeasureWorld,
  {
    tau,
    catchment,
    referenceRatio,
  }: { readonly tau: number; readonly catchment: number; readonly referenceRatio: number },
): RaamProblem {
  const counts = (pair: number) =>
    isWithin(costs.cost[pair] ?? Infinity, catchment) && (capacity[costs.supply[pair] ?? 0] ?? 0) > 0
  const rowStart = new Uint32Array(costs.demandCount + 1)
  const demandOf = new Uint32Array(costs.demandCount)
  const supply = new Uint32Array(costs.cost.length)
  const way = new Float64Array(costs.cost.length)
  let rows = 0
  let pairs = 0
  for (let demand = 0; demand < costs.demandCount; demand++) {
    if ((people[demand] ?? 0) === 0) continue
    const end = costs.rowStart[demand + 1] ?? 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end; pair++) {
      if (!counts(pair)) continue
      supply[pairs] = costs.supply[pair] ?? 0
      way[pairs] = (costs.cost[pair] ?? 0) / tau
      pairs++
    }
    if (pairs === rowStart[rows]) continue
    demandOf[rows] = demand
    rows++
    rowStart[rows] = pairs
  }
  return {
    demandOf: demandOf.slice(0, rows),
    people: Float64Array.from(demandOf.subarray(0, rows), (demand) => people[demand] ?? 0),
    rowStart: rowStart.slice(0, rows + 1),
    supply: supply.subarray(0, pairs),
    way: way.subarray(0, pairs),
    room: capacity.map((one) => one * referenceRatio),
  }
}

/** The same problem with every so many of its rows, each standing for as many people more. */
export function thinned(problem: RaamProblem, every: number): RaamProblem {
  const rows = Uint32Array.from(
    { length: Math.ceil(problem.people.length / every) },
    (_, index) => index * every,
  )
  const rowStart = new Uint32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) {
    const length = (problem.rowStart[row + 1] ?? 0) - (problem.rowStart[row] ?? 0)
    rowStart[index + 1] = (rowStart[index] ?? 0) + length
  }
  const pairs = rowStart[rows.length] ?? 0
  const supply = new Uint32Array(pairs)
  const way = new Float64Array(pairs)
  for (const [index, row] of rows.entries()) {
    const [start, end] = [problem.rowStart[row] ?? 0, problem.rowStart[row + 1] ?? 0]
    supply.set(problem.supply.subarray(start, end), rowStart[index])
    way.set(problem.way.subarray(start, end), rowStart[index])
  }
  const picked = Float64Array.from(rows, (row) => problem.people[row] ?? 0)
  const scale = compensatedSum(problem.people) / compensatedSum(picked)
  const people = picked.map((count) => count * scale)
  return {
    demandOf: rows.map((row) => problem.demandOf[row] ?? 0),
    people,
    rowStart,
    supply,
    way,
    room: problem.room,
  }
}

/** People at each supply when the share of each pair is known. */
export function loadsOf({ people, rowStart, supply, room }: RaamProblem, share: Float64Array): Float64Array {
  const loads = new Float64Array(room.length)
  for (let row = 0; row < people.length; row++) {
    const end = rowStart[row + 1] ?? 0
    const count = people[row] ?? 0
    for (let pair = rowStart[row] ?? 0; pair < end; pair++) {
      const place = supply[pair] ?? 0
      loads[place] = (loads[place] ?? 0) + count * (share[pair] ?? 0)
    }
  }
  return loads
}

/** How far a division of people is from one in which nobody gains by choosing another supply. */
export type RaamGap = {
  /** Σ people × (own cost − least cost) ÷ Σ people × own cost. */
  readonly relative: number
  /** The most that anybody would save by going elsewhere, as a share of their own cost. */
  readonly largest: number
  /** Own cost of each row: the mean over its people. */
  readonly cost: Float64Array
}

/** Costs at the loads that a division gives, and what could be saved. */
export function gapOf(problem: RaamProblem, share: Float64Array, loads: Float64Array): RaamGap {
  const { people, rowStart, supply, way, room } = problem
  const crowding = room.map((one, place) => (one > 0 ? (loads[place] ?? 0) / one : 0))
  const cost = new Float64Array(people.length)
  let [spent, saved, largest] = [0, 0, 0]
  for (let row = 0; row < people.length; row++) {
    const end = rowStart[row + 1] ?? 0
    let [own, least, worst] = [0, Infinity, 0]
    for (let pair = rowStart[row] ?? 0; pair < end; pair++) {
      const here = (way[pair] ?? 0) + (crowding[supply[pair] ?? 0] ?? 0)
      const part = share[pair] ?? 0
      if (here < least) least = here
      if (part === 0) continue
      own += part * here
      if (here > worst) worst = here
    }
    cost[row] = own
    spent += (people[row] ?? 0) * own
    saved += (people[row] ?? 0) * Math.max(0, own - least)
    if (worst > 0) largest = Math.max(largest, (worst - least) / worst)
  }
  return { relative: spent > 0 ? saved / spent : 0, largest, cost }
}
