import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differing, firstSides, isContested, isSame, mergedOf } from './merge.ts'

const base = { title: 'Runde', note: '', kommuner: ['kommune-0336'], heldOn: null }

describe('two versions of a record', () => {
  it('differ field by field, whatever the order of keys inside', () => {
    expect(isSame([{ a: 1, b: [2] }], [{ b: [2], a: 1 }])).toBe(true)
    expect(isSame({ a: null }, { a: 0 })).toBe(false)
    expect(differing(base, { ...base, note: 'Ny', kommuner: ['kommune-0336'] })).toEqual(['note'])
  })

  it('begin with whoever changed a field; where both did, with mine, and it is said', () => {
    const mine = { ...base, title: 'Min', note: 'min' }
    const theirs = { ...base, title: 'Deres', heldOn: '2026-11-30' }
    expect([...firstSides(base, mine, theirs)]).toEqual([
      ['title', 'mine'],
      ['note', 'mine'],
      ['heldOn', 'theirs'],
    ])
    expect(isContested(base, mine, theirs, 'title')).toBe(true)
    expect(isContested(base, mine, theirs, 'note')).toBe(false)
    const merged = mergedOf(mine, theirs, firstSides(base, mine, theirs))
    expect(merged).toEqual({ ...base, title: 'Min', note: 'min', heldOn: '2026-11-30' })
  })

  it('lose nothing: every field of the merged one is one of the two, and the chosen one', () => {
    const body = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.integer(), fc.string()))
    fc.assert(
      fc.property(body, body, fc.func(fc.boolean()), (mine, theirs, choice) => {
        const sides = new Map(
          differing(mine, theirs).map((key) => [key, choice(key) ? ('mine' as const) : ('theirs' as const)]),
        )
        const merged = mergedOf(mine, theirs, sides)
        for (const key of ['a', 'b', 'c', 'd']) {
          const side = sides.get(key) === 'theirs' ? theirs : mine
          expect(merged[key]).toBe(side[key])
        }
      }),
    )
  })
})
