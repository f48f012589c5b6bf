import { describe, expect, it } from 'vitest'
import { philoxBlock } from './philox.ts'
import { randomStream } from './stream.ts'

const draws = (seed: number, name: string): readonly number[] => {
  const stream = randomStream(seed, name)
  return Array.from({ length: 6 }, () => stream.below(1_000_000))
}

describe('Philox4x32-10', () => {
  // the three vectors »philox4x32 10« of Random123 1.14.0, tests/kat_vectors
  it('gives the published words for zeros', () => {
    expect(philoxBlock([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8])
  })

  it('gives the published words for ones', () => {
    const ones = 0xffffffff
    expect(philoxBlock([ones, ones, ones, ones], [ones, ones])).toEqual([
      0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd,
    ])
  })

  it('gives the published words for the digits of pi', () => {
    expect(philoxBlock([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
    ])
  })
})

describe('a random stream', () => {
  it('is the same for the same seed and name, and another for another', () => {
    expect(draws(1, 'a')).toEqual(draws(1, 'a'))
    expect(draws(1, 'a')).not.toEqual(draws(2, 'a'))
    expect(draws(1, 'a')).not.toEqual(draws(1, 'b'))
  })

  it('draws every number below the limit and no other', () => {
    const stream = randomStream(7, 'dice')
    const counts = new Map<number, number>()
    for (let index = 0; index < 6000; index += 1) {
      const drawn = stream.below(6)
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
    // 1000 expected; 5 standard deviations are 5 × √(6000 × 1/6 × 5/6) = 144
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(144)
  })

  it('shuffles without losing or doubling anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index)
    const shuffled = randomStream(3, 'cards').shuffle(items)
    expect(shuffled).not.toEqual(items)
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items)
  })

  it('cannot pick from nothing', () => {
    expect(() => randomStream(3, 'cards').pick([])).toThrow(RangeError)
  })
})
