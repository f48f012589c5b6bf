/** One measured number beside the limit that the project holds (reliability.md, the issue), as a ratio in one run. */
export type Measure = {
  readonly name: string
  readonly value: number
  readonly unit: 's' | 'ms' | 'kB' | 'MB' | 'rows/s' | 'tables' | 'edits' | 'M person-years/CPU-s' | '×'
  /** The limit that must not be passed, or `null` where there is none. */
  readonly limit: number | null
}

/** The value at a share of the sorted list, for example 0.95 for p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Seconds that work takes. */
export async function seconds<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

/** The measures as a table for people: value, limit, and value ÷ limit. */
export function printMeasures(measures: readonly Measure[]): void {
  const width = Math.max(...measures.map(({ name }) => name.length))
  console.log(`\n${'measure'.padEnd(width)}  ${'value'.padStart(12)}  ${'limit'.padStart(12)}  value ÷ limit`)
  for (const { name, value, unit, limit } of measures) {
    const shown = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
    const bound = limit === null ? '–' : `${limit} ${unit}`
    const ratio = limit === null ? '' : (value / limit).toFixed(2)
    console.log(`${name.padEnd(width)}  ${shown.padStart(12)}  ${bound.padStart(12)}  ${ratio}`)
  }
}
