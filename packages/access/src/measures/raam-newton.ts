import type { RaamProblem } from './raam-problem.ts'

/**
 * Newton's method on the smoothed dual of the equilibrium. With prices q (the crowding of each supply), people at a row choose
 * by cost way + q; the dual is  g(q) = Σ people × softmin(way + q) − Σ room × q² ÷ 2,  concave, one q per supply, and its gradient
 * is people who come less people for whom the price is right. As the smoothing goes to 0, so does the distance to equilibrium.
 */
export type Prices = Float64Array

/** A share under exp(−NEGLIGIBLE) of the best is none. */
const NEGLIGIBLE = 30

/**
 * Places to write a choice to, made once. Most rows have one best supply; only those whose people are divided have parts, so that
 * a choice costs little more than one look at every pair.
 */
export type Slate = {
  /** The cheapest pair of each row. */
  readonly best: Uint32Array
  /** Rows whose people are divided, and where their parts begin. */
  readonly row: Uint32Array
  readonly start: Uint32Array
  /** Of each part: its pair, its supply and its share of the row's people. */
  readonly pair: Uint32Array
  readonly supply: Uint32Array
  readonly part: Float64Array
  /** Costs of the row that is being looked at. */
  readonly cost: Float64Array
}

/** Room for the choices of a problem. */
export function slateOf({ people, rowStart, supply }: RaamProblem): Slate {
  let longest = 0
  for (let row = 0; row < people.length; row++) {
    longest = Math.max(longest, (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0))
  }
  return {
    best: new Uint32Array(people.length),
    row: new Uint32Array(people.length),
    start: new Uint32Array(people.length + 1),
    pair: new Uint32Array(supply.length),
    supply: new Uint32Array(supply.length),
    part: new Float64Array(supply.length),
    cost: new Float64Array(longest),
  }
}

/** What people choose at some prices: the gradient there, and how many rows of the slate are divided. */
export type Choice = { readonly gradient: Float64Array; readonly divided: number; readonly slate: Slate }

/** What people choose at prices with a smoothing; the slate is written over. */
export function chooseAt(problem: RaamProblem, prices: Prices, smoothing: number, slate: Slate): Choice {
  const { people, rowStart, supply, way, room } = problem
  const { cost, best } = slate
  const gradient = room.map((one, place) => -one * (prices[place] ?? 0))
  let [divided, parts] = [0, 0]
  for (let row = 0; row < people.length; row++) {
    const start = rowStart[row] ?? 0
    const length = (rowStart[row + 1] ?? 0) - start
    let [least, cheapest] = [Infinity, start]
    for (let at = 0; at < length; at++) {
      const here = (way[start + at] ?? 0) + (prices[supply[start + at] ?? 0] ?? 0)
      cost[at] = here
      if (here < least) {
        least = here
        cheapest = start + at
      }
    }
    best[row] = cheapest
    const first = parts
    parts = weighParts(slate, start, length, { least, smoothing }, first)
    const count = people[row] ?? 0
    if (parts - first === 1) {
      parts = first
      const place = supply[cheapest] ?? 0
      gradient[place] = (gradient[place] ?? 0) + count
      continue
    }
    shareOut(slate, supply, first, parts)
    for (let at = first; at < parts; at++) {
      const place = slate.supply[at] ?? 0
      gradient[place] = (gradient[place] ?? 0) + count * (slate.part[at] ?? 0)
    }
    slate.row[divided] = row
    divided++
    slate.start[divided] = parts
  }
  return { gradient, divided, slate }
}

/** Writes the weights of a row's pairs that are near its best, from `first` on; gives where they end. */
function weighParts(
  { cost, pair, part }: Slate,
  start: number,
  length: number,
  { least, smoothing }: { readonly least: number; readonly smoothing: number },
  first: number,
): number {
  const bound = least + NEGLIGIBLE * smoothing
  let next = first
  for (let at = 0; at < length; at++) {
    const here = cost[at] ?? Infinity
    if (here > bound) continue
    pair[next] = start + at
    part[next] = here === least ? 1 : Math.exp((least - here) / smoothing)
    next++
  }
  return next
}

function shareOut(
  { pair, part, supply: places }: Slate,
  supply: Uint32Array,
  first: number,
  end: number,
): void {
  let sum = 0
  for (let at = first; at < end; at++) sum += part[at] ?? 0
  for (let at = first; at < end; at++) {
    part[at] = (part[at] ?? 0) / sum
    places[at] = supply[pair[at] ?? 0] ?? 0
  }
}

/** The shares of all pairs as a choice has them. */
export function writeShares({ divided, slate }: Choice, share: Float64Array): void {
  share.fill(0)
  for (const pair of slate.best) share[pair] = 1
  for (let index = 0; index < divided; index++) {
    const end = slate.start[index + 1] ?? 0
    for (let at = slate.start[index] ?? 0; at < end; at++) share[slate.pair[at] ?? 0] = slate.part[at] ?? 0
  }
}

/** Most steps of the inner conjugate gradients; a direction cut short still points uphill. */
const MOST_INNER = 400

/** How far the inner residual comes down, squared; the outer steps repair the rest. */
const INNER_GOAL = 1e-5

/** Newton's direction: solves (room + Σ people ÷ smoothing × (diag p − p pᵀ)) d = gradient by conjugate gradients. */
export function newtonDirection(problem: RaamProblem, choice: Choice, smoothing: number): Prices {
  const { room } = problem
  const { gradient } = choice
  const diagonal = diagonalOf(problem, choice, smoothing)
  const direction = new Float64Array(room.length)
  const left = gradient.map((value, place) => (room[place] === 0 ? 0 : value))
  const guided = left.map((value, place) => solved(value, diagonal[place]))
  const search = guided.slice()
  let size = dot(left, guided)
  const goal = size * INNER_GOAL
  for (let step = 0; step < MOST_INNER && size > goal; step++) {
    const image = curvatureTimes(problem, choice, smoothing, search)
    const along = dot(search, image)
    if (!(along > 0)) break
    const length = size / along
    for (let place = 0; place < room.length; place++) {
      direction[place] = (direction[place] ?? 0) + length * (search[place] ?? 0)
      left[place] = (left[place] ?? 0) - length * (image[place] ?? 0)
      guided[place] = solved(left[place] ?? 0, diagonal[place])
    }
    const next = dot(left, guided)
    for (let place = 0; place < room.length; place++) {
      search[place] = (guided[place] ?? 0) + (next / size) * (search[place] ?? 0)
    }
    size = next
  }
  return direction
}

function solved(value: number, diagonal: number | undefined): number {
  return diagonal === undefined || diagonal === 0 ? 0 : value / diagonal
}

function diagonalOf(
  { people, room }: RaamProblem,
  { divided, slate }: Choice,
  smoothing: number,
): Float64Array {
  const diagonal = room.slice()
  for (let index = 0; index < divided; index++) {
    const count = (people[slate.row[index] ?? 0] ?? 0) / smoothing
    const end = slate.start[index + 1] ?? 0
    for (let at = slate.start[index] ?? 0; at < end; at++) {
      const part = slate.part[at] ?? 0
      const place = slate.supply[at] ?? 0
      diagonal[place] = (diagonal[place] ?? 0) + count * part * (1 - part)
    }
  }
  return diagonal
}

function curvatureTimes(
  { people, room }: RaamProblem,
  { divided, slate }: Choice,
  smoothing: number,
  vector: Float64Array,
): Float64Array {
  const image = room.map((one, place) => one * (vector[place] ?? 0))
  for (let index = 0; index < divided; index++) {
    const start = slate.start[index] ?? 0
    const end = slate.start[index + 1] ?? 0
    let mean = 0
    for (let at = start; at < end; at++) mean += (slate.part[at] ?? 0) * (vector[slate.supply[at] ?? 0] ?? 0)
    const count = (people[slate.row[index] ?? 0] ?? 0) / smoothing
    for (let at = start; at < end; at++) {
      const place = slate.supply[at] ?? 0
      image[place] = (image[place] ?? 0) + count * (slate.part[at] ?? 0) * ((vector[place] ?? 0) - mean)
    }
  }
  return image
}

/** Σ a × b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0)
  return sum
}
