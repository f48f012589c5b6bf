import { array, assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slimPath } from './slim-path.ts'

type Point = readonly [number, number]

/** The corners of a path of `slimPath`, ring by ring, walked step by step. */
function walked(path: string): readonly (readonly Point[])[] {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = [...ring.matchAll(/-?\d*\.?\d+/g)].map(([text]) => Number(text))
      const points: Point[] = []
      let [x, y] = [0, 0]
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0
        y += numbers[index + 1] ?? 0
        points.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10])
      }
      return points
    })
}

function drawn(points: readonly Point[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('')}Z`
}

describe('a slimmed outline', () => {
  it('keeps a square as it is', () => {
    expect(slimPath('M10.5,0L20.5,0L20.5,10L10.5,10Z', 5)).toBe('M10.5,0l10,0,0,10-10,0z')
  })

  it('leaves out points on a straight line, and islets too small to see beside a larger piece', () => {
    expect(slimPath('M0,0L5,0L10,0L10,10L0,10ZM3,3L3.1,3L3.1,3.1Z', 5)).toBe('M0,0l10,0,0,10-10,0z')
  })

  it('keeps the only piece of an area, however small', () => {
    expect(slimPath('M3,3L3.1,3L3.1,3.1Z', 5)).not.toBe('')
  })

  it('moves no corner farther than half a step of the grid, and invents none', () => {
    const tenths = double({ min: 0, max: 900, noNaN: true }).map((value) => Math.round(value * 10) / 10)
    assert(
      property(array(tuple(tenths, tenths), { minLength: 3, maxLength: 40 }), (points) => {
        const [ring = []] = walked(slimPath(drawn(points), 5))
        for (const [x, y] of ring) {
          const near = points.some(([px, py]) => Math.abs(px - x) <= 0.2501 && Math.abs(py - y) <= 0.2501)
          expect(near).toBe(true)
        }
      }),
    )
  })
})
