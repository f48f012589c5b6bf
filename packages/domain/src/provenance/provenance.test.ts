import { describe, expect, it } from 'vitest'
import { weakestCertainty } from './provenance.ts'

describe('certainty', () => {
  it('a result is no surer than its weakest input', () => {
    expect(weakestCertainty(['sourced', 'inferred', 'second-hand'])).toBe('inferred')
    expect(weakestCertainty(['assumed', 'sourced'])).toBe('assumed')
    expect(weakestCertainty(['sourced', 'second-hand'])).toBe('second-hand')
  })

  it('what rests on nothing weaker is sourced', () => {
    expect(weakestCertainty(['sourced'])).toBe('sourced')
    expect(weakestCertainty([])).toBe('sourced')
  })
})
