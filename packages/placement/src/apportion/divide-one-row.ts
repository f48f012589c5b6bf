import { compareRatios, type Ratio, toNumber, toWholeUnits } from './exact.ts'
import { listChoices, type Ties, tiesOf } from './ties.ts'

/**
 * Methods that divide whole seats among weights. A divisor method gives the next seat to the weight whose claim
 * `weight ÷ d(seats held)` is largest (Balinski & Young, Fair Representation, 1982): d'Hondt d(s) = s + 1,
 * Sainte-Laguë 2s + 1, Adams s, Dean 2s(s + 1) ÷ (2s + 1), Huntington–Hill √(s(s + 1)). Hamilton gives each the whole
 * part of its quota and the rest to the largest remainders.
 */
export const ROW_METHODS = [
  'hamilton',
  'sainte-lague',
  'd-hondt',
  'adams',
  'dean',
  'huntington-hill',
] as const
export type RowMethod = (typeof ROW_METHODS)[number]
export type DivisorMethod = Exclude<RowMethod, 'hamilton'>

/** Seats in whole steps, in the order of the weights; the quota of each is its exact share. */
export type RowDivision = {
  readonly seats: readonly number[]
  readonly quotas: readonly number[]
  /** A number that gives these seats: each weight divided by it and rounded as the method rounds. `null` for Hamilton, and where no seat is given. */
  readonly divisor: number | null
  readonly ties: Ties<readonly number[]>
}

/** `seats` whole seats divided among the weights. Weights are 0 or more, at least one above 0; a weight of 0 gets nothing. */
export function divideRow(weights: readonly number[], seats: number, method: RowMethod): RowDivision {
  const units = toWholeUnits(weights)
  const total = units.reduce((sum, unit) => sum + unit, 0n)
  const quotas = units.map((unit) => toNumber({ over: unit * BigInt(seats), under: total }))
  return method === 'hamilton'
    ? { ...byRemainders(units, seats, total), quotas }
    : { ...byClaims(units, seats, method), quotas }
}

function byRemainders(
  units: readonly bigint[],
  seats: number,
  total: bigint,
): Pick<RowDivision, 'seats' | 'divisor' | 'ties'> {
  const whole = units.map((unit) => Number((unit * BigInt(seats)) / total))
  const left = seats - whole.reduce((sum, count) => sum + count, 0)
  const remainders = units.map((unit) => (unit * BigInt(seats)) % total)
  const order = remainders
    .map((_, index) => index)
    .toSorted((a, b) => compareWhole(remainders[b], remainders[a]) || a - b)
  const last = remainders[order[left - 1] ?? -1]
  if (left === 0 || last === undefined) return { seats: whole, divisor: null, ties: tiesOf([]) }
  const sure = order.filter((index) => compareWhole(remainders[index], last) > 0)
  const tied = order.filter((index) => remainders[index] === last).toSorted((a, b) => a - b)
  const divisions = listChoices(tied, left - sure.length).map((chosen) => {
    const extra = new Set([...sure, ...chosen])
    return whole.map((count, index) => count + (extra.has(index) ? 1 : 0))
  })
  return { seats: divisions[0] ?? whole, divisor: null, ties: tiesOf(divisions) }
}

function compareWhole(a: bigint | undefined, b: bigint | undefined): number {
  const difference = (a ?? 0n) - (b ?? 0n)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A claim on the next seat: `first` where the method gives everyone a seat before it counts. Squared for Huntington–Hill. */
type Claim = { readonly index: number; readonly ratio: Ratio; readonly first: boolean }

function claimOf(index: number, unit: bigint, held: number, method: DivisorMethod): Claim {
  const s = BigInt(held)
  const first = held === 0 && (method === 'adams' || method === 'dean' || method === 'huntington-hill')
  if (first) return { index, ratio: { over: unit, under: 1n }, first }
  switch (method) {
    case 'd-hondt':
      return { index, ratio: { over: unit, under: s + 1n }, first }
    case 'sainte-lague':
      return { index, ratio: { over: 2n * unit, under: 2n * s + 1n }, first }
    case 'adams':
      return { index, ratio: { over: unit, under: s }, first }
    case 'dean':
      return { index, ratio: { over: unit * (2n * s + 1n), under: 2n * s * (s + 1n) }, first }
    case 'huntington-hill':
      return { index, ratio: { over: unit * unit, under: s * (s + 1n) }, first }
  }
}

function compareClaims(a: Claim, b: Claim): number {
  return a.first === b.first ? compareRatios(a.ratio, b.ratio) : a.first ? 1 : -1
}

function byClaims(
  units: readonly bigint[],
  seats: number,
  method: DivisorMethod,
): Pick<RowDivision, 'seats' | 'divisor' | 'ties'> {
  const held = units.map(() => 0)
  const claims = units.flatMap((unit, index) => (unit > 0n ? [claimOf(index, unit, 0, method)] : []))
  const given: Claim[] = []
  for (let seat = 0; seat < seats; seat += 1) {
    const best = claims.reduce(
      (top, claim) => (compareClaims(claim, top) > 0 ? claim : top),
      claims[0] ?? NONE,
    )
    given.push(best)
    held[best.index] = (held[best.index] ?? 0) + 1
    claims[claims.indexOf(best)] = claimOf(best.index, units[best.index] ?? 0n, held[best.index] ?? 0, method)
  }
  const last = given.at(-1)
  if (last === undefined) return { seats: held, divisor: null, ties: tiesOf([]) }
  const equal = (claim: Claim): boolean => compareClaims(claim, last) === 0
  const tiedGiven = given.filter(equal).map(({ index }) => index)
  const tied = [...tiedGiven, ...claims.filter(equal).map(({ index }) => index)].toSorted((a, b) => a - b)
  const sure = held.map((count, index) => count - tiedGiven.filter((one) => one === index).length)
  const divisions = listChoices(tied, tiedGiven.length).map((chosen) =>
    sure.map((count, index) => count + chosen.filter((one) => one === index).length),
  )
  return { seats: divisions[0] ?? held, divisor: divisorOf(claims, last, method), ties: tiesOf(divisions) }
}

const NONE: Claim = { index: -1, ratio: { over: 0n, under: 1n }, first: false }

/** A short number between the best claim left and the last claim met; the claim itself where they are equal. `null` where seats ran out in the first round. */
function divisorOf(left: readonly Claim[], last: Claim, method: DivisorMethod): number | null {
  if (last.first) return null
  const value = (claim: Claim): number =>
    method === 'huntington-hill' ? Math.sqrt(toNumber(claim.ratio)) : toNumber(claim.ratio)
  const most = value(last)
  const least = Math.max(0, ...left.filter((claim) => !claim.first).map(value))
  return least >= most ? most : shortNumberBetween(least, most)
}

/** The number with the fewest digits that lies strictly between two others, or their middle. */
export function shortNumberBetween(least: number, most: number): number {
  const middle = (least + most) / 2
  for (let digits = 1; digits <= 15; digits += 1) {
    const rounded = Number(middle.toPrecision(digits))
    if (rounded > least && rounded < most) return rounded
  }
  return middle
}
