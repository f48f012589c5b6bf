import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenPlaces } from './hidden-cells.ts'

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 12 })

describe('hidden counts', () => {
  it('never leave a small one in sight, and never one that is the difference to the total', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 5 }), (values, least) => {
        const places = hiddenPlaces(values, least)
        if (places === null) return
        for (const [place, value] of values.entries()) {
          if (!places.has(place)) expect(value === 0 || value >= least).toBe(true)
        }
        const hidden = [...places].map((place) => values[place] ?? 0)
        expect(hidden.length).not.toBe(1)
        // more than one way to share the hidden sum out, each at least 1
        if (hidden.length > 0)
          expect(hidden.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(hidden.length)
      }),
    )
  })

  it('are as few as needed: none where all are zero or at least the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 90 }))), (values) => {
        expect(hiddenPlaces(values, 5)?.size).toBe(0)
      }),
    )
  })
})
