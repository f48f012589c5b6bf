import { describe, expect, it } from 'vitest'
import { findSource } from '../parameters/index.ts'
import { findParameter } from '../parameters/list.ts'
import { findLever, listLevers } from './index.ts'

describe('the 25 ways as levers (F16)', () => {
  it('all 25 are there, W1 to W25, in order', () => {
    expect(listLevers().map(({ id }) => id)).toEqual(
      Array.from({ length: 25 }, (_, index) => `W${index + 1}`),
    )
  })

  it.each(listLevers())(
    '$id says what, who, where, when, how fast, on what ground and from where',
    (lever) => {
      for (const text of [lever.title, lever.text, lever.ground]) {
        expect(text.da.length).toBeGreaterThan(5)
        expect(text.en.length).toBeGreaterThan(5)
      }
      expect(lever.addressee.length).toBeGreaterThan(0)
      expect(lever.startYear).toBeGreaterThanOrEqual(2026)
      expect(lever.rampYears).toBeGreaterThanOrEqual(0)
      expect(findSource(lever.source)?.id).toBe('S0')
      expect(lever.at).toContain(`vej ${lever.id.slice(1)}`)
      for (const key of lever.moves) expect(findParameter(key)?.key).toBe(key)
    },
  )

  it('a lever with an effect has a size, a change and a number that it moves; one without has the reason', () => {
    for (const { effect, moves } of listLevers()) {
      if (effect.kind === 'quantified') {
        expect(effect.size.least).toBeLessThan(effect.size.most)
        expect(effect.variants.every(({ changes }) => changes.length > 0)).toBe(true)
        expect(moves.length).toBeGreaterThan(0)
      } else {
        expect(effect.reason.da.length).toBeGreaterThan(20)
        expect(moves).toEqual([])
      }
    }
  })

  it('six have no quantified effect yet', () => {
    const without = listLevers().filter(({ effect }) => effect.kind === 'no-quantified-effect')
    expect(without.map(({ id }) => id)).toEqual(['W5', 'W6', 'W9', 'W16', 'W17', 'W25'])
  })

  it('no lever claims grade A or B: no Danish study of an effect was found', () => {
    expect([...new Set(listLevers().map(({ evidence }) => evidence))].toSorted()).toEqual(['C', 'D'])
  })

  it('a cost stands only where a source gives it', () => {
    const costs = listLevers().flatMap(({ id, cost }) =>
      cost === null ? [] : [[id, cost.kroner, cost.source]],
    )
    expect(costs).toEqual([
      ['W14', 100_000, 'produkt'],
      ['W19', 3_200_000, 'regionsjaelland-63'],
    ])
  })

  it('moving 140 study places leaves the country unchanged, adding them does not (Y5)', () => {
    const effect = findLever('W1')?.effect
    const variants = effect?.kind === 'quantified' ? effect.variants : []
    expect(variants.map(({ id }) => id)).toEqual(['omfordeling', 'nye', 'i-takt'])
    // the third way adds posts as well, which are no study places
    const net = variants.slice(0, 2).map(({ id, changes }) => [id, netOf(changes)])
    // moved: 3 × 140 / 3 − 140 = 0; new: 3 × 140 / 3 = 140
    expect(net).toEqual([
      ['omfordeling', 0],
      ['nye', 140],
    ])
    function netOf(changes: readonly { readonly perUnit: number; readonly parts: number }[]): number {
      return changes.reduce((sum, { perUnit, parts }) => sum + Math.round((140 * perUnit * 3) / parts) / 3, 0)
    }
  })
})
