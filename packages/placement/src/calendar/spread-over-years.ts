/**
 * Whole posts of each year of a plan whose quota is not whole: the cumulated quota is rounded, so that no year's end is more than
 * half a post off (training.md 3.2): 7 a year at 1/3 gives 2, 3, 2, 2, 3. Half a post is rounded up.
 * @param quotas posts of each year, fractions allowed
 */
export function spreadOverYears(quotas: readonly number[]): readonly number[] {
  let cumulated = 0
  let given = 0
  return quotas.map((quota) => {
    cumulated += quota
    // a sum of fractions such as 7/3 is a hair off the half that it stands for
    const year = Math.floor(cumulated + 0.5 + 1e-9) - given
    given += year
    return year
  })
}
