import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { philoxBlock } from './philox.ts'
import { openKernel } from './philox-kernel.ts'

const { draw, words } = openKernel()
const word = integer({ min: 0, max: 2 ** 32 - 1 })

describe('Philox4x32-10 in WebAssembly', () => {
  it('gives the published words for the digits of pi (Random123 1.14.0, tests/kat_vectors)', () => {
    draw(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0)
    expect([...words]).toEqual([0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1])
  })

  it('gives the words that JavaScript gives, at every address', () => {
    assert(
      property(word, word, word, word, word, word, (c0, c1, c2, c3, k0, k1) => {
        draw(c0, c1, c2, c3, k0, k1)
        expect([...words]).toEqual(philoxBlock([c0, c1, c2, c3], [k0, k1]))
      }),
    )
  })
})
