import { apportion } from './apportion.ts'

/** Something that can have at most so many of what is spread. */
export type Room = { readonly most: number; readonly weight: number }

/**
 * Spreads a whole number in proportion to weights, with nobody above their room: what is above goes to the others. Throws a
 * `RangeError` when there is not room for it all.
 */
export function spreadWithRoom(total: number, rooms: readonly Room[]): readonly number[] {
  const given = rooms.map(() => 0)
  let left = total
  while (left > 0) {
    const open = rooms.flatMap(({ most, weight }, index) =>
      most > (given[index] ?? 0) && weight > 0 ? [{ index, weight, free: most - (given[index] ?? 0) }] : [],
    )
    if (open.length === 0) throw new RangeError(`no room for ${left} of ${total}`)
    const parts = apportion(
      left,
      open.map(({ weight }) => weight),
    )
    let taken = 0
    for (const [at, { index, free }] of open.entries()) {
      const own = Math.min(free, parts[at] ?? 0)
      given[index] = (given[index] ?? 0) + own
      taken += own
    }
    left -= taken
  }
  return given
}
