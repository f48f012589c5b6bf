import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesOf } from './classes.ts'

describe('classes of a map', () => {
  it('have round cut points that follow each other, in words of both languages', () => {
    const values = Array.from({ length: 98 }, (_, index) => 1700 + index * 60)
    const classes = classesOf(values, 'inhabitants-per-practice')
    expect(classes).toHaveLength(7)
    expect(classes[0]?.label).toEqual({ da: 'under 2.600', en: 'under 2,600' })
    expect(classes[1]?.label.da).toBe('2.600–3.399')
    expect(classes.at(-1)?.label.en).toBe('6,600 and over')
    expect(classes.map((one) => one.from).slice(1)).toEqual(classes.map((one) => one.until).slice(0, -1))
  })

  it('are one per number for small counts', () => {
    const labels = classesOf([0, 0, 0, 0, 1, 1, 3, 5], 'ydernumre').map((one) => [one.label.da, one.count])
    expect(labels).toEqual([
      ['0', 4],
      ['1–2', 2],
      ['3–4', 1],
      ['5', 1],
    ])
  })

  it('show shares as percentages', () => {
    const values = Array.from({ length: 40 }, (_, index) => 0.2 + index / 100)
    const [first, second] = classesOf(values, 'share')
    expect(first?.label).toEqual({ da: 'under 26,0 %', en: 'under 26.0%' })
    expect(second?.label.da).toBe('26,0–30,9 %')
  })

  it('are one for one value and none for none', () => {
    expect(classesOf([5, 5], 'inhabitants').map((one) => [one.label.da, one.count])).toEqual([['5', 2]])
    expect(classesOf([], 'inhabitants')).toEqual([])
  })

  it('hold every value once, are never empty, at most seven, and do not depend on the order', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -900, max: 90000 })), {
      minLength: 1,
      maxLength: 120,
    })
    fc.assert(
      fc.property(values, (all) => {
        const classes = classesOf(all, 'inhabitants')
        expect(classes.length).toBeGreaterThan(0)
        expect(classes.length).toBeLessThanOrEqual(7)
        expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(all.length)
        for (const one of classes) expect(one.count).toBeGreaterThan(0)
        expect(classesOf(all.toReversed(), 'inhabitants')).toEqual(classes)
      }),
    )
  })
})
