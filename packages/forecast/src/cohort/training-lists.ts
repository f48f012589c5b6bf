/** What the years of training decided: the probabilities that the simulation draws with. */
export type FillingPlan = {
  /** `[year × specialties + specialty]`: probability that a seeker gets an introduction in the specialty. */
  readonly introduction: Float64Array
  /** `[((year × specialties + specialty) × homes + home) × vurs + vur]`: probability that an applicant gets a course there. */
  readonly course: Float64Array
}

/** New specialists of a step who began together: where they studied and where they were trained. */
export type Finishing = {
  /** Year (position) in which they began; 0 for those who began before the start. */
  readonly startYear: number
  /** `[zone × 2 births + sex × births + birth]`. */
  readonly byStudy: Float64Array
  /** `[vur × 2 births + …]`; those whose place is known stand in `byPlace`. */
  readonly byVur: Float64Array
  readonly byPlace: { readonly place: number; readonly cell: number; readonly persons: number }[]
  /** Positions of the first and the last year of birth of any of them. */
  lowest: number
  highest: number
}

/** Makes room for a year of birth among those finishing. */
export function widen(finishing: Finishing, birth: number): void {
  if (birth < finishing.lowest) finishing.lowest = birth
  if (birth > finishing.highest) finishing.highest = birth
}

/** Students who entered together, as a list by sex and birth with its sum, and the share of them who are still there. */
export type Class = { readonly list: Float64Array; readonly size: number; readonly share: number }
