/** A goal and where the way to it begins (N1, C1.19). */
export type PathInput = {
  readonly startYear: number
  readonly startDoctors: number
  readonly targetYear: number
  readonly targetDoctors: number
}

/** The straight line from start to goal. */
export type StraightPath = PathInput & {
  readonly years: number
  /** Net growth a year: those who come less those who leave. */
  readonly netPerYear: number
}

/**
 * The straight path to a goal: from 3,500 in 2024 to 5,000 in 2035 it is 1,500 / 11 = 136.4 net a year (C1.19). Throws a
 * `RangeError` when the goal's year is not after the start's. A straight line is a ruler to hold numbers against, no forecast.
 */
export function straightPath(input: PathInput): StraightPath {
  const years = input.targetYear - input.startYear
  if (!(years > 0))
    throw new RangeError(`The path must end after it begins (${input.startYear}–${input.targetYear})`)
  return { ...input, years, netPerYear: (input.targetDoctors - input.startDoctors) / years }
}

/** Doctors on the path in a year (fractions of a year are fine); `null` outside it, where it says nothing. */
export function doctorsOnPath(path: StraightPath, year: number): number | null {
  if (year < path.startYear || year > path.targetYear) return null
  if (year === path.targetYear) return path.targetDoctors
  return path.startDoctors + path.netPerYear * (year - path.startYear)
}
