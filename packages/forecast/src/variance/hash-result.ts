import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import type { CohortResult, SimulationResult } from '../model/result.ts'

/** The bytes of numbers as IEEE 754 doubles, little-endian, every NaN the same. */
function bytesOf(lists: readonly Float64Array[]): Uint8Array {
  const count = lists.reduce((sum, list) => sum + list.length, 0)
  const all = new Float64Array(count)
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  const view = new DataView(all.buffer)
  for (let index = 0; index < count; index += 1) {
    const value = all[index] ?? 0
    // most machines keep their numbers in this order already
    if (!IS_LITTLE_ENDIAN || Number.isNaN(value))
      view.setFloat64(index * 8, Number.isNaN(value) ? Number.NaN : value, true)
  }
  return new Uint8Array(all.buffer)
}

const IS_LITTLE_ENDIAN = new Uint8Array(Float64Array.of(1).buffer)[7] === 0x3f

/** SHA-256 over the frame and the expected numbers: the same in a browser and in Node (F6). */
export function hashCohort({ frame, values }: CohortResult): string {
  const head = sha256Hex(canonicalJson({ years: frame.years, rows: frame.rows }))
  return sha256Hex(`${head}${sha256Hex(bytesOf([values]))}`)
}

/** SHA-256 over the frame, the numbers of a result and the sums behind its accounts: equal bytes give equal hashes (F6). */
export function hashResult(
  { frame, runs, mean, deviation, quantiles, shares, goals }: Omit<SimulationResult, 'hash'>,
  stock: Float64Array,
  flows: Float64Array,
): string {
  const head = sha256Hex(
    canonicalJson({
      years: frame.years,
      rows: frame.rows,
      runs,
      levels: quantiles.map(({ level }) => level),
      goals: goals.map(({ id, probability }) => [id, Number.isNaN(probability) ? null : probability]),
    }),
  )
  const numbers = sha256Hex(
    bytesOf([mean, deviation, ...quantiles.map(({ values }) => values), ...shares, stock, flows]),
  )
  return sha256Hex(`${head}${numbers}`)
}
