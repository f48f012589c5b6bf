/**
 * The inner loops of the specialists: rows of doctors by year of birth. Plain functions on lists and positions, so that the
 * compiler of the browser makes one tight loop of each; what stands in a row is decided in `specialists.ts`.
 */

/** The sum of a part of a list. */
export function sumOf(list: Float64Array, from: number, until: number): number {
  let sum = 0
  for (let at = from; at < until; at += 1) sum += list[at] ?? 0
  return sum
}

/** The sum of doctors times a value by age: `age` is that of the first, each further year of birth is one year younger. */
export function sumByAge(
  list: Float64Array,
  from: number,
  length: number,
  byAge: Float64Array,
  age: number,
): number {
  let sum = 0
  for (let n = 0; n < length; n += 1) sum += (list[from + n] ?? 0) * (byAge[age - n] ?? 0)
  return sum
}

/** Both sums at once, in half the time: gives the doctors, and writes the sum by age to the first place of `weighed`. */
export function sumBoth(
  list: Float64Array,
  from: number,
  length: number,
  byAge: Float64Array,
  age: number,
  weighed: Float64Array,
): number {
  let sum = 0
  let sumWeighed = 0
  for (let n = 0; n < length; n += 1) {
    const persons = list[from + n] ?? 0
    sum += persons
    sumWeighed += persons * (byAge[age - n] ?? 0)
  }
  weighed[0] = sumWeighed
  return sum
}

/** Adds so many times a row to another. */
export function addTimes(
  into: Float64Array,
  to: number,
  list: Float64Array,
  from: number,
  length: number,
  factor: number,
): void {
  for (let n = 0; n < length; n += 1) into[to + n] = (into[to + n] ?? 0) + (list[from + n] ?? 0) * factor
}

/** Adds a share by age of a row, times a factor, to another. */
export function addByAge(
  into: Float64Array,
  to: number,
  list: Float64Array,
  from: number,
  length: number,
  byAge: Float64Array,
  age: number,
  factor: number,
): void {
  for (let n = 0; n < length; n += 1)
    into[to + n] = (into[to + n] ?? 0) + (list[from + n] ?? 0) * (byAge[age - n] ?? 0) * factor
}

/** What becomes of a row that nobody has come to: who stays keeps the row, who moves joins the pool; gives the movers. */
export function keepAndMove(
  list: Float64Array,
  from: number,
  length: number,
  kept: Float64Array,
  moving: Float64Array,
  age: number,
  pool: Float64Array,
  to: number,
): number {
  let sum = 0
  for (let n = 0; n < length; n += 1) {
    const persons = (list[from + n] ?? 0) * (kept[age - n] ?? 0)
    const movers = persons * (moving[age - n] ?? 0)
    list[from + n] = persons - movers
    pool[to + n] = (pool[to + n] ?? 0) + movers
    sum += movers
  }
  return sum
}

/** The same of a row that some have come to from other forms; empties `arriving`. */
export function keepArriveAndMove(
  list: Float64Array,
  from: number,
  length: number,
  kept: Float64Array,
  moving: Float64Array,
  age: number,
  pool: Float64Array,
  to: number,
  arriving: Float64Array,
  first: number,
): number {
  let sum = 0
  for (let n = 0; n < length; n += 1) {
    const persons = (list[from + n] ?? 0) * (kept[age - n] ?? 0) + (arriving[first + n] ?? 0)
    const movers = persons * (moving[age - n] ?? 0)
    arriving[first + n] = 0
    list[from + n] = persons - movers
    pool[to + n] = (pool[to + n] ?? 0) + movers
    sum += movers
  }
  return sum
}

/** Who stays of a row from which nobody moves, with those who have come to it; empties `arriving`. */
export function keepAndArrive(
  list: Float64Array,
  from: number,
  length: number,
  kept: Float64Array,
  age: number,
  arriving: Float64Array,
  first: number,
): void {
  for (let n = 0; n < length; n += 1) {
    list[from + n] = (list[from + n] ?? 0) * (kept[age - n] ?? 0) + (arriving[first + n] ?? 0)
    arriving[first + n] = 0
  }
}
