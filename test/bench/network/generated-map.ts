import { open } from 'node:fs/promises'
import type { WrittenNode, WrittenWay } from '../../../packages/intake/src/testing/write-pbf.ts'
import { writeBlob, writeBlock, writeHeader } from '../../../packages/intake/src/testing/write-pbf.ts'

/** A made-up country: a bent lattice of crossings about 190 m apart, of which a part of the streets is missing. */
export type Country = { readonly side: number; readonly seed: number }

/** Like Denmark in size: 1.2 million crossings, 3.7 million arcs, about 42,500 square kilometres. */
export const DENMARK_SIZED: Country = { side: 1097, seed: 20261122 }

const SPACING_DEGREES = { lat: 0.00169, lon: 0.00295 }
const SOUTH_WEST = { lat: 54.8, lon: 8.2 }
const BENT = 0.35
const STREET_SHARE = 0.775
const CURVED_SHARE = 0.43
const ONE_WAY_SHARE = 0.02
const BLOCK_ELEMENTS = 8000

/** Numbers in [0, 1) that only depend on the seed (mulberry32). */
export function drawNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Where a crossing of the lattice is. */
export function crossingAt(
  country: Country,
  row: number,
  column: number,
): { readonly lat: number; readonly lon: number } {
  const draw = drawNumbers(country.seed ^ (row * country.side + column))
  return {
    lat: SOUTH_WEST.lat + (row + BENT * (draw() - 0.5)) * SPACING_DEGREES.lat,
    lon: SOUTH_WEST.lon + (column + BENT * (draw() - 0.5)) * SPACING_DEGREES.lon,
  }
}

function* listNodes(country: Country): Generator<WrittenNode> {
  for (let row = 0; row < country.side; row++)
    for (let column = 0; column < country.side; column++)
      yield { id: row * country.side + column + 1, ...crossingAt(country, row, column) }
  let id = country.side * country.side
  for (const way of listWays(country)) {
    for (const [at, ref] of way.refs.entries()) {
      if (ref <= country.side * country.side) continue
      const before = placeOf(country, way.refs[at - 1] ?? 1)
      const after = placeOf(country, way.refs[at + 1] ?? 1)
      id++
      yield { id, lat: (before.lat + after.lat) / 2 + 0.0002, lon: (before.lon + after.lon) / 2 }
    }
  }
}

function placeOf(country: Country, id: number) {
  return crossingAt(country, Math.floor((id - 1) / country.side), (id - 1) % country.side)
}

function highwayOf(line: number): string {
  if (line % 64 === 0) return 'primary'
  if (line % 16 === 0) return 'secondary'
  return line % 4 === 0 ? 'tertiary' : 'residential'
}

/** Streets along rows and columns, each as long as no piece is missing, at most 20 pieces. */
export function* listWays(country: Country): Generator<WrittenWay> {
  const draw = drawNumbers(country.seed + 1)
  const { side } = country
  let curve = side * side
  let id = 0
  for (const isRow of [true, false]) {
    for (let line = 0; line < side; line++) {
      const idAt = (place: number): number => (isRow ? line * side + place : place * side + line) + 1
      let refs: number[] = [idAt(0)]
      for (let place = 1; place <= side; place++) {
        const goesOn = place < side && draw() < STREET_SHARE
        if (goesOn && refs.length < 30) {
          if (draw() < CURVED_SHARE) refs.push(++curve)
          refs.push(idAt(place))
          continue
        }
        if (refs.length > 1) {
          const oneWay = draw() < ONE_WAY_SHARE ? { oneway: 'yes' } : {}
          yield { id: ++id, refs, tags: { highway: highwayOf(line), ...oneWay } }
        }
        refs = [idAt(Math.min(place, side - 1))]
      }
    }
  }
}

/** Writes the country as a PBF file, block by block; answers how many elements it has. */
export async function writeCountry(
  country: Country,
  path: string,
): Promise<{ readonly elements: number; readonly nodes: number }> {
  const file = await open(path, 'w')
  let [elements, nodes] = [0, 0]
  try {
    await file.write(writeHeader())
    let held: WrittenNode[] = []
    for (const node of listNodes(country)) {
      held.push(node)
      nodes++
      if (held.length === BLOCK_ELEMENTS) {
        await file.write(writeBlob('OSMData', writeBlock({ nodes: held })))
        held = []
      }
    }
    await file.write(writeBlob('OSMData', writeBlock({ nodes: held })))
    elements = nodes
    let ways: WrittenWay[] = []
    for (const way of listWays(country)) {
      ways.push(way)
      elements++
      if (ways.length === BLOCK_ELEMENTS) {
        await file.write(writeBlob('OSMData', writeBlock({ ways })))
        ways = []
      }
    }
    await file.write(writeBlob('OSMData', writeBlock({ ways })))
    return { elements, nodes }
  } finally {
    await file.close()
  }
}
