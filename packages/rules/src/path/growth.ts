/** A stock before and after a growth that is known both as a number and as a share. */
export type GrownStock = { readonly stockAtStart: number; readonly stockAtEnd: number }

/**
 * The stock that a published growth implies: 17,305 more doctors, which is 60 %, started from 17,305 / 0.60 ≈ 28,842 (C1.17).
 * The share is printed rounded, so the result is about as exact as the share. Throws a `RangeError` for a share of 0.
 */
export function stockFromGrowth(growth: number, growthShare: number): GrownStock {
  const stockAtStart = growth / growthShare
  if (!Number.isFinite(stockAtStart))
    throw new RangeError('A growth of 0 % does not say what it started from')
  return { stockAtStart, stockAtEnd: stockAtStart + growth }
}
