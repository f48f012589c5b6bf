/** Days a year that a member of staff is not at the work that is counted. */
export type AvailableTime = {
  readonly weeks: number
  readonly daysPerWeek: number
  readonly publicHolidays: number
  readonly leave: number
  readonly sickness: number
}

/** Working days a year: weeks × days less holidays, leave and sickness (WHO, WISN user's manual 2010, step 2). */
export function availableWorkingDays(time: AvailableTime): number {
  return time.weeks * time.daysPerWeek - time.publicHolidays - time.leave - time.sickness
}

/** Staff for the counted work alone: cases × hours each ÷ hours a day ÷ days a year. */
export function basicStaff(
  work: { readonly cases: number; readonly hoursPerCase: number; readonly hoursPerDay: number },
  workingDays: number,
): number {
  return (work.cases * work.hoursPerCase) / work.hoursPerDay / workingDays
}

/** Factor for work that all do and nobody counts: 1 ÷ (1 − share of the time) (category allowance factor). */
export function allowanceFactor(shareOfTime: number): number {
  return 1 / (1 - shareOfTime)
}

/** Staff there are ÷ staff needed: below 1 too few (WISN ratio). */
export function wisnRatio(staff: number, needed: number): number {
  return staff / needed
}
