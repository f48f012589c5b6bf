import { normalDistribution, normalQuantile } from '../scores/normal.ts'

/** What a status in one year can tell about two kinds of world (N5). */
export type Power = {
  /** Status below which the alarm goes. */
  readonly alarmBelow: number
  /** Share of the worlds on track in which it goes all the same. */
  readonly falseAlarms: number
  /** Share of the worlds off track in which it goes: the power. */
  readonly power: number
  /** Standard error of the power; 0 for the normal form. */
  readonly standardError: number
  /** Probability that a world off track shows a lower status than one on track; 0.5 tells nothing, 1 all. */
  readonly separation: number
}

/**
 * The power of a status from runs of the two kinds, for example the status of 2029 in runs that reach 5,000 in 2035 and in
 * those that do not. The alarm is set so that it goes in at most `falseAlarms` of the runs on track. Throws a `RangeError` where one
 * kind has no runs.
 */
export function powerFromRuns(
  onTrack: readonly number[],
  offTrack: readonly number[],
  falseAlarms: number,
): Power {
  if (onTrack.length === 0 || offTrack.length === 0) throw new RangeError('needs runs of both kinds')
  const sorted = onTrack.toSorted((a, b) => a - b)
  const alarmBelow =
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * falseAlarms))] ?? Number.NaN
  const shareBelow = (runs: readonly number[]) =>
    runs.filter((value) => value < alarmBelow).length / runs.length
  const power = shareBelow(offTrack)
  return {
    alarmBelow,
    falseAlarms: shareBelow(onTrack),
    power,
    standardError: Math.sqrt((power * (1 - power)) / offTrack.length),
    separation: separationOf(onTrack, offTrack),
  }
}

/** Mann and Whitney's share: pairs in which the one off track is lower, ties half. */
function separationOf(onTrack: readonly number[], offTrack: readonly number[]): number {
  const sorted = onTrack.toSorted((a, b) => a - b)
  let won = 0
  for (const value of offTrack) {
    const notAbove = countBelow(sorted, value, true)
    won += sorted.length - notAbove + 0.5 * (notAbove - countBelow(sorted, value, false))
  }
  return won / (onTrack.length * offTrack.length)
}

/** How many of a sorted list are below a value, or (`orEqual`) not above it. */
function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle] ?? 0
    if (item < value || (orEqual && item === value)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The power where the status of both kinds is taken as normal, for example with and without a mix of levers. `readingSd` is
 * the error with which the status is measured; it widens both.
 */
export function powerOfNormals(
  onTrack: { readonly mean: number; readonly sd: number },
  offTrack: { readonly mean: number; readonly sd: number },
  falseAlarms: number,
  readingSd: number,
): Power {
  const [on, off] = [Math.hypot(onTrack.sd, readingSd), Math.hypot(offTrack.sd, readingSd)]
  const alarmBelow = onTrack.mean + on * normalQuantile(falseAlarms)
  return {
    alarmBelow,
    falseAlarms,
    power: normalDistribution((alarmBelow - offTrack.mean) / off),
    standardError: 0,
    separation: normalDistribution((onTrack.mean - offTrack.mean) / Math.hypot(on, off)),
  }
}
