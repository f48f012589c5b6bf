import { areaId, type Outline } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { drawMap } from './draw-map.ts'

function square(code: string, west: number, south: number, degrees: number): Outline {
  const [east, north] = [west + degrees, south + degrees]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const
  return { area: areaId('kommune', code), polygons: [[ring]] }
}

describe('drawing outlines', () => {
  it('fits the areas into the width, north upwards', () => {
    const map = drawMap([square('0001', 9, 55, 1), square('0002', 10, 56, 1)], { width: 600, inset: false })
    const south = map.pointOf(9.5, 55.2)
    const north = map.pointOf(9.5, 56.8)
    expect(map.width).toBe(600)
    expect(north.y).toBeLessThan(south.y)
    expect(map.paths.map((path) => path.area)).toEqual(['kommune-0001', 'kommune-0002'])
    expect(map.paths[0]?.d).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){3}Z$/)
  })

  it('moves Bornholm into a frame that covers no other area', () => {
    const mainland = square('0001', 8.2, 54.8, 2)
    const map = drawMap([mainland, square('0400', 14.7, 55, 0.4)], { width: 600, inset: true })
    const bornholm = map.pointOf(14.9, 55.2)
    const frame = map.insetFrame
    expect(frame).not.toBeNull()
    if (frame === null) return
    expect(bornholm.x).toBeGreaterThan(frame.x)
    expect(bornholm.x).toBeLessThan(frame.x + frame.width)
    expect(bornholm.y).toBeLessThan(frame.y + frame.height)
    // the mainland fills the corner, so the map grows to the right
    expect(frame.x).toBeGreaterThan(600)
    expect(map.width).toBeGreaterThan(frame.x + frame.width - 1)
  })

  it('draws Bornholm in its place when it stands alone', () => {
    const map = drawMap([square('0400', 14.7, 55, 0.4)], { width: 300, inset: true })
    expect(map.insetFrame).toBeNull()
    expect(map.pointOf(14.9, 55.2).x).toBeCloseTo(150, -1)
  })

  it('puts the middle of an area inside its largest piece', () => {
    const two: Outline = {
      area: areaId('kommune', '0003'),
      polygons: [...square('0003', 9, 55, 0.1).polygons, ...square('0003', 10, 56, 1).polygons],
    }
    const map = drawMap([two], { width: 400, inset: false })
    const middle = map.pointOf(10.5, 56.5)
    expect(map.paths[0]?.centre.x).toBeCloseTo(middle.x, -1)
    expect(map.paths[0]?.centre.y).toBeCloseTo(middle.y, -1)
  })

  it('draws nothing without areas', () => {
    const map = drawMap([], { width: 400, inset: true })
    expect(map.paths).toEqual([])
    expect(map.insetFrame).toBeNull()
  })
})
