/** One life: how long it was followed, and whether it ended with the event or was only lost from sight. */
export type Followed = { readonly time: number; readonly event: boolean }

/** The estimate just after a time with events. */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  /** Share that has not had the event. */
  readonly survival: number
  /** Standard error by Greenwood's formula (M. Greenwood, 1926). */
  readonly standardError: number
}

/**
 * Product-limit estimate of survival (E. L. Kaplan, P. Meier, JASA 53, 1958), for example of doctors as owners. A life that
 * is lost at the time of an event counts as at risk then.
 */
export function kaplanMeier(lives: readonly Followed[]): readonly SurvivalStep[] {
  const sorted = lives.toSorted((a, b) => a.time - b.time)
  const times = [...new Set(sorted.filter(({ event }) => event).map(({ time }) => time))]
  const steps: SurvivalStep[] = []
  let [survival, greenwood] = [1, 0]
  for (const time of times) {
    const atRisk = sorted.filter((life) => life.time >= time).length
    const events = sorted.filter((life) => life.event && life.time === time).length
    survival *= 1 - events / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    const standardError = survival === 0 ? 0 : survival * Math.sqrt(greenwood)
    steps.push({ time, atRisk, events, survival, standardError })
  }
  return steps
}
