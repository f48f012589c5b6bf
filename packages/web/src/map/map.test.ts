import { areaId } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { niceBelow } from './legend.tsx'
import { type MapShape, neighbourOf } from './neighbour.ts'
import { radiusOf, rampStep } from './ramp.ts'

const shape = (code: string, x: number, y: number): MapShape => ({
  area: areaId('kommune', code),
  d: '',
  centre: { x, y },
})

describe('arrow keys on the map', () => {
  const middle = shape('0001', 50, 50)
  const north = shape('0002', 52, 20)
  const east = shape('0003', 90, 55)
  const farEast = shape('0004', 140, 50)
  const all = [middle, north, east, farEast]

  it('lead to the nearest area in that direction', () => {
    expect(neighbourOf(middle, all, 'up')).toBe(north)
    expect(neighbourOf(middle, all, 'right')).toBe(east)
    expect(neighbourOf(east, all, 'right')).toBe(farEast)
    expect(neighbourOf(farEast, all, 'left')).toBe(east)
  })

  it('lead nowhere at the edge', () => {
    expect(neighbourOf(middle, all, 'down')).toBeUndefined()
    expect(neighbourOf(farEast, all, 'right')).toBeUndefined()
  })
})

describe('the ramp', () => {
  it('gives every class a step of its own, in order, ending with the darkest', () => {
    for (let classes = 2; classes <= 7; classes++) {
      const steps = Array.from({ length: classes }, (_, index) => rampStep(index, classes))
      expect(new Set(steps).size).toBe(classes)
      expect(steps.toSorted((a, b) => a - b)).toEqual(steps)
      expect(steps.at(-1)).toBe(7)
    }
  })

  it('draws twice the count with twice the surface', () => {
    expect(radiusOf(10, 10, 30)).toBe(30)
    // surface goes with the square: 30² / 2 = 450
    expect(radiusOf(5, 10, 30) ** 2).toBeCloseTo(450)
    expect(radiusOf(0, 0, 30)).toBe(0)
  })

  it('explains circles with round numbers', () => {
    expect([0.5, 1, 4.9, 5, 19, 230].map(niceBelow)).toEqual([0, 1, 2, 5, 10, 200])
  })
})
