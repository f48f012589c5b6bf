import { formatNumber, type Language } from '@laegedaekning/domain'

/** Money: whole øre. Everything here adds, subtracts and splits whole numbers; no fraction of an øre is ever kept. */
export type Oere = number

const OERE_PER_KRONE = 100

/** `25.000,50 kr.` or `DKK 25,000.50`; øre are left out where there are none. */
export function kronerText(oere: Oere, language: Language): string {
  const decimals = oere % OERE_PER_KRONE === 0 ? 0 : 2
  const number = formatNumber(oere / OERE_PER_KRONE, decimals, language)
  return language === 'da' ? `${number} kr.` : `DKK ${number}`
}

/** The øre that a person wrote as kroner: `25.000`, `25000,5`, `25.000,50 kr.`; `undefined` for anything else and for amounts below 0. */
export function findOere(text: string): Oere | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?(?: *(?:kr\.?|DKK))?$/.exec(text.trim())
  if (match === null) return undefined
  const oere =
    Number(match[1]?.replaceAll('.', '')) * OERE_PER_KRONE + Number((match[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(oere) ? oere : undefined
}

/**
 * Splits an amount by whole weights so that the parts sum to it exactly (largest remainder; equal remainders go to the earliest).
 * Throws a `RangeError` for amounts or weights below 0, fractions, and weights that are all 0.
 */
export function splitOere(total: Oere, weights: readonly number[]): readonly Oere[] {
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 0
  if (!whole(total) || !weights.every(whole))
    throw new RangeError('Amounts and weights are whole numbers from 0 up')
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n)
  if (sum === 0n) throw new RangeError('There is nothing to split an amount among')
  const quotas = weights.map((weight) => BigInt(total) * BigInt(weight))
  const parts = quotas.map((quota) => Number(quota / sum))
  const left = total - parts.reduce((a, b) => a + b, 0)
  const first = quotas
    .map((quota, index) => ({ index, rest: quota % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
  const more = new Set(first.map(({ index }) => index))
  return parts.map((part, index) => part + (more.has(index) ? 1 : 0))
}

/** A share of an amount in basis points (2,500 is 25 %), rounded down to a whole øre: support never exceeds its share. */
export function shareOfOere(amount: Oere, basisPoints: number): Oere {
  return Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n)
}
