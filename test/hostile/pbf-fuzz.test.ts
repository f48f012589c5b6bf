import { memoryUsage } from 'node:process'
import { hasErrors } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMap, VILLAGE } from '../../packages/intake/src/testing/small-osm.ts'
import { writeBlob, writeBlock, writeHeader, writePbf } from '../../packages/intake/src/testing/write-pbf.ts'

// Maps broken in every way that is known of; a hang shows as a test that times out.
const RUNS = 2_000
const MOST_MEGABYTES = 300

const whole = writePbf(VILLAGE, 'raw')
const packed = writePbf(VILLAGE)
const blocks = VILLAGE.map(writeBlock)

type Break = (bytes: Uint8Array) => Uint8Array
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const byte = fc.integer({ min: 0, max: 255 })

const flip: fc.Arbitrary<Break> = fc
  .array(fc.tuple(place, byte), { minLength: 1, maxLength: 8 })
  .map((flips) => (bytes) => {
    const broken = Uint8Array.from(bytes)
    for (const [where, value] of flips) broken[Math.floor(where * broken.length)] = value
    return broken
  })
const cut: fc.Arbitrary<Break> = place.map(
  (where) => (bytes) => bytes.subarray(0, Math.floor(where * bytes.length)),
)
const insert: fc.Arbitrary<Break> = fc
  .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 }))
  .map(([where, more]) => (bytes) => {
    const at = Math.floor(where * bytes.length)
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
  })
/** Absurd lengths: the largest numbers that four, five and ten bytes can say. */
const absurd: fc.Arbitrary<Break> = fc
  .tuple(
    place,
    fc.constantFrom(
      [255, 255, 255, 255],
      [255, 255, 255, 255, 15],
      [255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
      [127, 255, 255, 255],
      [128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128],
    ),
  )
  .map(([where, numbers]) => (bytes) => {
    const broken = Uint8Array.from(bytes)
    broken.set(
      numbers.slice(0, broken.length),
      Math.floor(where * Math.max(0, broken.length - numbers.length)),
    )
    return broken
  })
const anyBreak = fc.oneof(flip, cut, insert, absurd)

async function endsWell(bytes: Uint8Array): Promise<void> {
  const { value, issues } = await readMap(bytes)
  if (value === null) {
    expect(hasErrors(issues)).toBe(true)
    expect(issues.every(({ code, at }) => code.startsWith('NETWORK_') && at?.kind === 'file')).toBe(true)
  } else {
    expect(value.graph.roadCount).toBeGreaterThan(0)
    expect(value.graph.arcTo.every((node) => node < value.graph.nodeCount)).toBe(true)
  }
}

async function endAll(cases: fc.Arbitrary<Uint8Array>, runs: number): Promise<void> {
  const before = memoryUsage.rss()
  await fc.assert(fc.asyncProperty(cases, endsWell), { numRuns: runs })
  expect((memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(MOST_MEGABYTES)
}

describe('10,000 broken maps end in a network or in an error with its file', () => {
  it('files of random bytes, and such that only begin like a map', () =>
    endAll(
      fc.oneof(
        fc.uint8Array({ maxLength: 2000 }),
        fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.concat([writeHeader(), bytes])),
        fc
          .uint8Array({ maxLength: 500 })
          .map((bytes) => Buffer.concat([writeHeader(), writeBlob('OSMData', bytes)])),
      ),
      RUNS,
    ))

  it('maps that are cut, changed or lengthened anywhere', () =>
    endAll(
      fc.tuple(fc.constantFrom(whole, packed), anyBreak).map(([bytes, damage]) => damage(bytes)),
      RUNS,
    ))

  it('maps of which the frame is right and one block is broken inside', () =>
    endAll(
      fc
        .tuple(fc.nat(blocks.length - 1), anyBreak, fc.boolean())
        .map(([which, damage, isPacked]) =>
          Buffer.concat([
            writeHeader(),
            ...blocks.map((block, at) =>
              writeBlob('OSMData', at === which ? damage(block) : block, isPacked ? 'zlib' : 'raw'),
            ),
          ]),
        ),
      2 * RUNS,
    ))

  it('maps broken twice, and with blocks left out, doubled or in another order', () =>
    endAll(
      fc
        .tuple(fc.array(fc.nat(blocks.length - 1), { maxLength: 6 }), anyBreak, anyBreak)
        .map(([order, first, second]) =>
          Buffer.concat([
            writeHeader(),
            ...order.map((which, at) => {
              const block = blocks[which] ?? new Uint8Array()
              return writeBlob('OSMData', at === 0 ? second(first(block)) : block, 'raw')
            }),
          ]),
        ),
      RUNS,
    ))
})
