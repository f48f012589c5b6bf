import { expect, it } from 'vitest'
import { compensatedSum } from './sum.ts'

it('a sum keeps what plain addition loses', () => {
  // Neumaier's example: 1 + 1e100 + 1 − 1e100 is 2
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
  expect(compensatedSum([])).toBe(0)
})
