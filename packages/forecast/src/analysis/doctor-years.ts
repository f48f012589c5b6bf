/** What a lever costs for what it gives. */
export type CostOfLever = {
  /** Extra doctors summed over the years. */
  readonly doctorYears: number
  /** DKK over the years, not discounted. */
  readonly cost: number
  /** DKK per extra doctor-year; `null` where there are none, or fewer than without the lever. */
  readonly perDoctorYear: number | null
  /** First year with an effect above `least`, or `null`. */
  readonly firstYear: number | null
}

/**
 * Cost per doctor-year of a lever from its part in each year and its cost in each year (same years). `least` is the effect,
 * in doctors, from which a year counts as the first: a choice of the caller.
 */
export function costOfLever(
  years: readonly number[],
  part: ArrayLike<number>,
  costByYear: ArrayLike<number>,
  least: number,
): CostOfLever {
  let [doctorYears, cost] = [0, 0]
  let firstYear: number | null = null
  for (const [index, year] of years.entries()) {
    const extra = part[index] ?? 0
    doctorYears += extra
    cost += costByYear[index] ?? 0
    if (firstYear === null && Math.abs(extra) > least) firstYear = year
  }
  return { doctorYears, cost, perDoctorYear: doctorYears > 0 ? cost / doctorYears : null, firstYear }
}
