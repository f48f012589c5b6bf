/** What the vacancy forecast needs: numbers of doctors, each standing for one provider number as in S4 appendix A. */
export type VacancyInput = {
  /** Vacant provider numbers at the start. */
  readonly vacant: number
  /** New provider numbers that the growth of the population asks for (N35). */
  readonly growth: number
  /** Doctors who are expected to stop during the period. */
  readonly retiring: number
  /** Newly trained doctors who are expected to settle during the period (N36). */
  readonly trained: number
}

/** One line of the account: what it adds or takes away, and the sum after it. */
export type VacancyStep = {
  readonly name: 'vacant' | 'growth' | 'retiring' | 'trained'
  readonly change: number
  readonly sum: number
}

/** The forecast with its account, which adds up exactly. */
export type VacancyForecast = {
  /** Vacant numbers in all during the period, before anybody takes one over. */
  readonly vacantDuring: number
  /** Doctors lacking at the end; below 0 more doctors are trained than there are numbers for. */
  readonly lacking: number
  readonly steps: readonly VacancyStep[]
}

/**
 * How many doctors will be lacking at the end of a period (N34, X9):
 * lacking(t+1) = vacant(t) + growth need + retirements − newly trained. In 2008 with retirement at 62:
 * 30 + 4 + 63 = 97 vacant, 97 − 24 = 73 lacking (N32).
 */
export function vacancyForecast({ vacant, growth, retiring, trained }: VacancyInput): VacancyForecast {
  const vacantDuring = vacant + growth + retiring
  const lacking = vacantDuring - trained
  return {
    vacantDuring,
    lacking,
    steps: [
      { name: 'vacant', change: vacant, sum: vacant },
      { name: 'growth', change: growth, sum: vacant + growth },
      { name: 'retiring', change: retiring, sum: vacantDuring },
      { name: 'trained', change: -trained, sum: lacking },
    ],
  }
}

/** What an earlier and a later retirement age mean for each other (C1.4). */
export type RetirementDifference = {
  /** Doctors who stay in work during the period when retirement is later. */
  readonly doctorsStaying: number
  /** How many fewer are lacking; equal to `doctorsStaying` where nothing else differs. */
  readonly differenceInLacking: number
}

/** Compares two forecasts that differ in the retirement age: 63 − 26 = 37 stay, and 73 − 36 = 37 fewer are lacking (C1.4). */
export function compareRetirementAges(
  early: { readonly retiring: number; readonly lacking: number },
  late: { readonly retiring: number; readonly lacking: number },
): RetirementDifference {
  return {
    doctorsStaying: early.retiring - late.retiring,
    differenceInLacking: early.lacking - late.lacking,
  }
}
