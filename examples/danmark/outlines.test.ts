import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findAreaId, type Outline } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { makeOutlines, ROOT } from './denmark.ts'

const MUNICIPALITIES = join(ROOT, '..', 'shared', 'data', 'municipalities.csv')
const made = makeOutlines()
const outlines = new Map<string, Outline>(made.outlines.map((outline) => [outline.area, outline]))

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

function boxOf(outline: Outline): Box {
  let box: Box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [longitude, latitude] of outline.polygons.flat(2))
    box = {
      west: Math.min(box.west, longitude),
      south: Math.min(box.south, latitude),
      east: Math.max(box.east, longitude),
      north: Math.max(box.north, latitude),
    }
  return box
}

/** Twice the signed surface in square degrees; positive when counterclockwise. */
function turning(ring: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (const [index, [x, y]] of ring.slice(0, -1).entries()) {
    const [nextX, nextY] = ring[index + 1] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

describe('outlines of the municipalities', () => {
  it('has the 98 municipalities and not Christiansø', () => {
    expect(outlines.size).toBe(98)
    expect(outlines.has('kommune-0101')).toBe(true)
    expect(outlines.has('kommune-0860')).toBe(true)
    expect(outlines.has('kommune-0411')).toBe(false)
    for (const id of outlines.keys()) expect(findAreaId(id)).toBe(id)
  })

  it('is small enough for the first screen: less than 250 kB of JSON', () => {
    expect(made.bytes).toBeGreaterThan(100_000)
    expect(made.bytes).toBeLessThan(250_000)
  })

  it('closes every ring, turns outlines counterclockwise and holes clockwise', () => {
    for (const outline of outlines.values())
      for (const polygon of outline.polygons)
        for (const [index, ring] of polygon.entries()) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1)).toEqual(ring[0])
          expect(turning(ring) > 0).toBe(index === 0)
        }
  })

  it('has moved Bornholm from its inset to the Baltic', () => {
    const bornholm = outlines.get('kommune-0400')
    if (!bornholm) throw new Error('Bornholm is missing')
    const box = boxOf(bornholm)
    expect((box.west + box.east) / 2).toBeCloseTo(14.92, 1)
    expect((box.south + box.north) / 2).toBeCloseTo(55.14, 1)
  })

  it('lies where Denmark lies', () => {
    for (const outline of outlines.values()) {
      const box = boxOf(outline)
      expect(box.west).toBeGreaterThan(8)
      expect(box.east).toBeLessThan(15.3)
      expect(box.south).toBeGreaterThan(54.5)
      expect(box.north).toBeLessThan(57.8)
    }
  })

  it.skipIf(!existsSync(MUNICIPALITIES))(
    'has every municipality within 5 km of its own centroid (skipped without ../shared)',
    () => {
      const [header = '', ...rows] = readFileSync(MUNICIPALITIES, 'utf8').trim().split('\n')
      const columns = header.split(',')
      for (const row of rows) {
        const cells = row.split(',')
        const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
        const outline = outlines.get(`kommune-${cell('code')}`)
        if (!outline) throw new Error(`${cell('name')} is missing`)
        const [latitude, longitude] = [Number(cell('centroid_lat')), Number(cell('centroid_lon'))]
        const box = boxOf(outline)
        // 5 km is 0.045 degrees of latitude and, at 56°N, 0.080 of longitude
        expect(latitude).toBeGreaterThan(box.south - 0.045)
        expect(latitude).toBeLessThan(box.north + 0.045)
        expect(longitude).toBeGreaterThan(box.west - 0.08)
        expect(longitude).toBeLessThan(box.east + 0.08)
      }
    },
  )
})
