import { describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

describe('readings in turn', () => {
  it('are never two at once, keep their order, and go on after one that fails', async () => {
    const steps: string[] = []
    const read = inTurn(async (name: string) => {
      steps.push(`${name} begins`)
      await Promise.resolve()
      await Promise.resolve()
      steps.push(`${name} ends`)
      if (name === 'b') throw new Error('unreadable')
      return name.toUpperCase()
    })
    const ends = await Promise.allSettled([read('a'), read('b'), read('c')])
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
      'A',
      'failed',
      'C',
    ])
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })
})
