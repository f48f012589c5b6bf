/** Doctors of one sex and the full-time share that they work on average. */
export type Workers = { readonly persons: number; readonly fullTimeShare: number }

/** Full-time doctors of several groups: Σ persons × full-time share. */
export function fullTimeSupply(groups: readonly Workers[]): number {
  return groups.reduce((sum, { persons, fullTimeShare }) => sum + persons * fullTimeShare, 0)
}

/** Need after changes that act on one another only through the first: need × (1 + demography) × (1 + sum of the others). */
export function requiredSupply(need: number, demography: number, others: readonly number[]): number {
  return need * (1 + demography) * (1 + others.reduce((sum, change) => sum + change, 0))
}

/** What one trainee a year is worth in the target year. */
export type IntakeWorth = {
  /** Years of intake that can still be changed and finish before the target year. */
  readonly years: number
  /** Share of those who begin who still work in the target year. */
  readonly workingShare: number
  /** Full-time share of a new doctor. */
  readonly fullTimeShare: number
}

/**
 * The yearly training intake that closes a gap in the target year: intake + gap ÷ (years × working share × full-time share).
 * The gap is need less supply in full-time doctors, below 0 where there are too many (Van Greuningen and others 2012).
 */
export function intakeForGap(intake: number, gap: number, worth: IntakeWorth): number {
  return intake + gap / (worth.years * worth.workingShare * worth.fullTimeShare)
}
