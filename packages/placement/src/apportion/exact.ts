/** The numbers as whole numbers of one common decimal unit, so that shares and remainders are compared without rounding. */
export function toWholeUnits(numbers: readonly number[]): readonly bigint[] {
  const parts = numbers.map(decimalParts)
  const digits = Math.max(0, ...parts.map((part) => part.digits))
  return parts.map(({ units, digits: own }) => units * 10n ** BigInt(digits - own))
}

/** A finite decimal as `units / 10^digits`: 0.25 is 25 and 2, 1e3 is 1000 and 0. */
function decimalParts(value: number): { readonly units: bigint; readonly digits: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const shift = Number(exponent) - fraction.length
  const units = BigInt(`${whole}${fraction}`)
  return shift >= 0 ? { units: units * 10n ** BigInt(shift), digits: 0 } : { units, digits: -shift }
}

/** A fraction of whole numbers, its denominator above 0. */
export type Ratio = { readonly over: bigint; readonly under: bigint }

/** Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest double of a fraction; exact enough to print, never used to decide. */
export function toNumber({ over, under }: Ratio): number {
  const [top, bottom] = [Number(over), Number(under)]
  if (Number.isFinite(top) && Number.isFinite(bottom)) return top / bottom
  const shift = BigInt(Math.max(bits(over), bits(under)) - 1000)
  return Number(over >> shift) / Number(under >> shift)
}

function bits(value: bigint): number {
  return value.toString(2).length
}
