import { describe, expect, it } from 'vitest'
import { hiddenPlaces } from './hidden-cells.ts'

describe('counts that may not be shown', () => {
  it('are those from 1 up to the limit, and the smallest other one where one alone would be the difference', () => {
    expect(hiddenPlaces([5, 2, 7, 0], 3)).toEqual(new Set([1, 0]))
  })

  it('are two where they could be either way round', () => {
    // 1 + 2 = 3: which is which cannot be told
    expect(hiddenPlaces([1, 2, 9], 3)).toEqual(new Set([0, 1]))
  })

  it('are more where two hidden ones could only be 1 and 1', () => {
    expect(hiddenPlaces([1, 1, 9], 3)).toEqual(new Set([0, 1, 2]))
  })

  it('take the total with them where nothing else is above zero', () => {
    expect(hiddenPlaces([2, 0, 0], 3)).toBeNull()
    expect(hiddenPlaces([1, 1], 3)).toBeNull()
  })

  it('are none where all are zero or large', () => {
    expect(hiddenPlaces([0, 3, 12, null], 3)).toEqual(new Set())
  })
})
