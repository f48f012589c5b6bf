/** What rounding of the solver may leave between a value and its bound that are the same. */
export const SMALL = 1e-6

/** How much of the gap asked for a stage uses of what earlier ones reached: later stages have room, and the gap is kept. */
const GIVEN = 0.9
/** A search ends when it is as near to the bound as this share of the gap. */
const AIMED = 0.5
/** A mixture is near enough to its bound at this share of the gap. */
const MIXED = 0.1

/** Whether a value is proven within the relative gap of its bound. */
export function isProven(value: number, bound: number, gap: number): boolean {
  return value - bound <= gap * Math.min(Math.abs(bound), Math.abs(value)) + SMALL
}

/** The value at which a search may end. */
export function enough(bound: number, gap: number): number {
  return bound + AIMED * gap * Math.abs(bound)
}

/** What later stages must keep of a value: all of it, or as near to the bound as the gap allows, which is a share of the value and of the bound; the value where there is no bound. */
export function keptValue(value: number, bound: number, gap: number): number {
  const rounding = SMALL * Math.max(1, Math.abs(value)) * 1e-2
  if (!Number.isFinite(bound)) return value + rounding
  const near = Math.min(value, bound) + Math.min(GIVEN * gap, gap / (1 + gap)) * Math.abs(bound)
  return Math.max(value, near) + rounding
}

/** Whether value and bound of a mixture are near enough. */
export function nearEnough(gap: number): (value: number, bound: number) => boolean {
  return (value, bound) =>
    value - bound <= MIXED * gap * Math.abs(value) + 1e-8 * Math.max(1, Math.abs(value))
}

/** The same, or time is over: what is proven until then is the bound. */
export function nearInTime(
  gap: number,
  limit: { readonly left: () => number },
): (value: number, bound: number) => boolean {
  const isNear = nearEnough(gap)
  return (value, bound) => isNear(value, bound) || limit.left() <= 0
}
