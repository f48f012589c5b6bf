import type { Layout } from '../model/layout.ts'

/**
 * People at one point of their training, in expected numbers, told apart by where they studied (zones, then »nowhere«), sex
 * and year of birth: `[(zone × 2 + sex) × births + birth]`. They go on together, so that later stages only need the share of
 * them that is there.
 */
export type People = {
  readonly persons: Float64Array
  /** Persons of a home who were born at a position or later: `[home × (births + 1) + birth]`. */
  readonly since: Float64Array
  /** Positions of the first and the last year of birth of any of them; `highest` < `lowest` where there is nobody. */
  readonly lowest: number
  readonly highest: number
  readonly total: number
  /** The cells that hold anybody with their homes, where these are few: a handful at the start; `null` for a whole pool. */
  readonly few: { readonly cells: Int32Array; readonly homes: Int32Array } | null
}

/** Homes: the VUR of the region of study, then »nowhere«. */
export function countHomes(layout: Layout): number {
  return layout.vurs.length + 1
}

/** The home of each row of people (zone × 2 + sex). */
export function homesOfRows({ zones, vurs, vurOfZone }: Layout): Int32Array {
  return Int32Array.from({ length: (zones.length + 1) * 2 }, (_, row) => {
    const zone = row >> 1
    return zone < zones.length ? (vurOfZone[zone] ?? 0) : vurs.length
  })
}

/** People with the sums that the filling of posts asks for. Keeps the list, which must not be written to any more. */
export function gatherPeople(persons: Float64Array, births: number, homes: Int32Array): People {
  const width = births + 1
  const since = new Float64Array((Math.max(...homes) + 1) * width)
  let lowest = births
  let highest = -1
  for (let row = 0; row < homes.length; row += 1) {
    const into = (homes[row] ?? 0) * width
    for (let birth = 0; birth < births; birth += 1) {
      const here = persons[row * births + birth] ?? 0
      if (here === 0) continue
      since[into + birth] = (since[into + birth] ?? 0) + here
      if (birth < lowest) lowest = birth
      if (birth > highest) highest = birth
    }
  }
  let total = 0
  for (let from = 0; from < since.length; from += width) {
    for (let birth = births - 1; birth >= 0; birth -= 1)
      since[from + birth] = (since[from + birth] ?? 0) + (since[from + birth + 1] ?? 0)
    total += since[from] ?? 0
  }
  return {
    persons,
    since,
    lowest,
    highest,
    total,
    few: fewCells(persons, births, homes, highest - lowest + 1),
  }
}

/** The cells that hold anybody, where they are fewer than a third of those between the first and the last year of birth. */
function fewCells(persons: Float64Array, births: number, homes: Int32Array, range: number): People['few'] {
  let held = 0
  for (let cell = 0; cell < persons.length; cell += 1) if (persons[cell] !== 0) held += 1
  if (held * 3 > range * homes.length) return null
  const cells = new Int32Array(held)
  for (let cell = 0, at = 0; cell < persons.length; cell += 1)
    if (persons[cell] !== 0) {
      cells[at] = cell
      at += 1
    }
  return { cells, homes: cells.map((cell) => homes[Math.floor(cell / births)] ?? 0) }
}
