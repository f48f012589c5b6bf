import { describe, expect, it } from 'vitest'
import { isTechnical, isVacant, YDERNUMMER_ORIGINS, YDERNUMMER_STATUSES } from './practice.ts'

describe('provider numbers (Q8)', () => {
  it('are vacant while nobody permanent has them, also when assigned, reserved or staffed for a time', () => {
    expect(YDERNUMMER_STATUSES.filter(isVacant)).toEqual([
      'vacant',
      'assigned-not-filled',
      'reserved',
      'temporarily-staffed',
      'pool',
    ])
  })

  it('are technical when a calculation, a plan or a pool made them, and no doctor gave them up', () => {
    expect(YDERNUMMER_ORIGINS.filter(isTechnical)).toEqual([
      'latest-calculation',
      'earlier-calculation',
      'pool',
      'praksisplan',
    ])
  })
})
