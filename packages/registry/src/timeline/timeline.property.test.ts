import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCells, type NaiveClaim, naiveSave, versionsOf } from '../testing/naive-timeline.ts'
import { differenceOf } from './difference.ts'
import { applyClaims, type Claim, FOREVER, type Version } from './timeline.ts'

const DAYS = 12

/** Day 0, 1, 2 … as the dates 2020-01-01, 02 … */
function dateOf(day: number): string {
  return `2020-01-${String(day + 1).padStart(2, '0')}`
}

function claimOf({ from, until, content }: NaiveClaim): Claim {
  return {
    from: dateOf(from),
    until: until === null ? null : dateOf(until),
    content: { body: content, source: 's', certainty: 'sourced', madeUp: false },
  }
}

const naiveClaim: fc.Arbitrary<NaiveClaim> = fc
  .record({
    from: fc.nat(DAYS - 1),
    length: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: null }),
    content: fc.constantFrom('A', 'B', 'C'),
  })
  // a last day in this small world stands for ever after: a bounded claim ends before it or has no end
  .map(({ from, length, content }) => {
    const until = length === null || from + length >= DAYS ? null : from + length
    return { from, until, content }
  })

const batch = fc.uniqueArray(naiveClaim, { selector: ({ from }) => from, minLength: 1, maxLength: 4 })
const log = fc.array(batch, { minLength: 1, maxLength: 8 })

function replay(saves: readonly (readonly NaiveClaim[])[]): readonly Version[] {
  let timeline: readonly Version[] = []
  for (const claims of saves) timeline = applyClaims(timeline, claims.map(claimOf)).timeline
  return timeline
}

function inPlace(version: Version): string {
  return `${version.from} ${version.until} ${version.content.body}`
}

describe('a timeline', () => {
  it('is what a day-by-day replay of the log gives', () => {
    fc.assert(
      fc.property(log, (saves) => {
        let cells = emptyCells(DAYS)
        for (const claims of saves) cells = naiveSave(cells, claims)
        const expected = versionsOf(cells).map(({ from, until, content }) => ({
          from: dateOf(from),
          until: until === null ? FOREVER : dateOf(until),
          body: content,
        }))
        const found = replay(saves).map(({ from, until, content }) => ({ from, until, body: content.body }))
        expect(found).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('does not change when a batch is told again', () => {
    fc.assert(
      fc.property(log, batch, (saves, claims) => {
        const once = replay([...saves, claims])
        const again = applyClaims(once, claims.map(claimOf))
        expect(again.timeline).toEqual(once)
        expect([...again.results.values()].every((result) => result === 'unchanged')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order within a batch', () => {
    const shuffled = batch.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    )
    fc.assert(
      fc.property(log, shuffled, (saves, [claims, other]) => {
        expect(replay([...saves, other])).toEqual(replay([...saves, claims]))
      }),
      { numRuns: 1000 },
    )
  })

  it('has no two versions on one day and no empty version', () => {
    fc.assert(
      fc.property(log, (saves) => {
        const versions = replay(saves)
        for (const [index, { from, until }] of versions.entries()) {
          expect(from < until).toBe(true)
          const next = versions[index + 1]
          if (next !== undefined) expect(until <= next.from).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('turns into another by the rows that differ and no others', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const stored = replay(a).map((version, id) => ({ ...version, id }))
        const wanted = replay(b)
        const { close, open } = differenceOf(stored, wanted)
        const kept = stored.filter(({ id }) => !close.includes(id))
        expect([...kept, ...open].map(inPlace).toSorted()).toEqual(wanted.map(inPlace))
        for (const version of open) expect(stored.map(inPlace)).not.toContain(inPlace(version))
      }),
      { numRuns: 1000 },
    )
  })
})
