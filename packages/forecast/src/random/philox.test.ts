import { describe, expect, it } from 'vitest'
import { philoxInto } from './philox.ts'

const words = new Uint32Array(4)

/** First words of the blocks of persons 0 … n − 1 in one year. */
function drawsOf(persons: number, year: number): Float64Array {
  return Float64Array.from({ length: persons }, (_, person) => {
    philoxInto(words, person, year, 0, 0, 2008, 1)
    return (words[0] ?? 0) / 2 ** 32
  })
}

describe('keyed draws with neighbouring counters', () => {
  it('fill 100 equal boxes evenly', () => {
    const counts = new Float64Array(100)
    for (const u of drawsOf(100_000, 2025)) {
      const box = Math.floor(u * 100)
      counts[box] = (counts[box] ?? 0) + 1
    }
    // chi-square, 99 degrees of freedom: 0.0001 on each side is 52 and 161
    const square = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(square).toBeGreaterThan(52)
    expect(square).toBeLessThan(161)
  })

  it('do not go together in neighbouring persons or years', () => {
    const [a, b] = [drawsOf(100_001, 2025), drawsOf(100_001, 2026)]
    let [persons, years] = [0, 0]
    for (let index = 0; index < 100_000; index += 1) {
      persons += ((a[index] ?? 0) - 0.5) * ((a[index + 1] ?? 0) - 0.5) * 12
      years += ((a[index] ?? 0) - 0.5) * ((b[index] ?? 0) - 0.5) * 12
    }
    // a correlation of n independent pairs has standard deviation 1/√n = 0.0032; four of them
    expect(Math.abs(persons / 100_000)).toBeLessThan(0.0127)
    expect(Math.abs(years / 100_000)).toBeLessThan(0.0127)
  })

  it('meet as often as birthdays should', () => {
    // 2^14 words of 2^24 values: expected pairs 2^28 / 2 / 2^24 = 8
    const seen = new Map<number, number>()
    let pairs = 0
    for (let person = 0; person < 2 ** 14; person += 1) {
      philoxInto(words, person, 2030, 0, 0, 1, 2)
      const word = (words[0] ?? 0) >>> 8
      pairs += seen.get(word) ?? 0
      seen.set(word, (seen.get(word) ?? 0) + 1)
    }
    // Poisson of mean 8: below 1 or above 20 is less likely than 1 in 2,500
    expect(pairs).toBeGreaterThanOrEqual(1)
    expect(pairs).toBeLessThanOrEqual(20)
  })
})
