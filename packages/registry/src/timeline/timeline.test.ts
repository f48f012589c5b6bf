import { describe, expect, it } from 'vitest'
import { applyClaims, type Claim, type Content, ENDED, FOREVER, type Version } from './timeline.ts'

function says(body: string): Content {
  return { body, source: 'a-source', certainty: 'sourced', madeUp: false }
}

function version(from: string, until: string, body: string): Version {
  return { from, until, content: says(body) }
}

function claim(from: string, until: string | null, body: string): Claim {
  return { from, until, content: says(body) }
}

/** The timeline after claims, and what became of each, in short. */
function after(timeline: readonly Version[], claims: readonly Claim[]) {
  const { timeline: versions, results } = applyClaims(timeline, claims)
  return {
    versions: versions.map((v) => `${v.from} ${v.until} ${v.content.body ?? '-'}`),
    results: claims.map((c) => results.get(c)),
  }
}

describe('a fact without an end', () => {
  it('holds for ever where nothing else is known', () => {
    expect(after([], [claim('2020-01-01', null, 'A')])).toEqual({
      versions: ['2020-01-01 forever A'],
      results: ['added'],
    })
  })

  it('holds until the next known start of its key', () => {
    const known = [version('2022-01-01', FOREVER, 'B')]
    expect(after(known, [claim('2020-01-01', null, 'A')]).versions).toEqual([
      '2020-01-01 2022-01-01 A',
      '2022-01-01 forever B',
    ])
  })

  it('ends an earlier one when it starts', () => {
    const known = [version('2020-01-01', FOREVER, 'A')]
    expect(after(known, [claim('2021-01-01', null, 'B')]).versions).toEqual([
      '2020-01-01 2021-01-01 A',
      '2021-01-01 forever B',
    ])
  })

  it('holds until the next start of its own batch, whatever the order of telling', () => {
    const batch = [claim('2021-01-01', '2022-01-01', 'B'), claim('2020-01-01', null, 'A')]
    expect(after([], batch).versions).toEqual(['2020-01-01 2021-01-01 A', '2021-01-01 2022-01-01 B'])
  })

  it('goes on beyond the end of a bounded version of the same day', () => {
    const known = [version('2020-01-01', '2021-01-01', 'A')]
    expect(after(known, [claim('2020-01-01', null, 'A')])).toEqual({
      versions: ['2020-01-01 forever A'],
      results: ['changed'],
    })
  })
})

describe('a fact with an end', () => {
  it('holds exactly so long, and what it was laid over stays on both sides', () => {
    const known = [version('2020-01-01', FOREVER, 'A')]
    expect(after(known, [claim('2021-01-01', '2022-01-01', 'B')]).versions).toEqual([
      '2020-01-01 2021-01-01 A',
      '2021-01-01 2022-01-01 B',
      '2022-01-01 forever A',
    ])
  })

  it('covers several versions', () => {
    const known = [version('2020-01-01', '2021-01-01', 'A'), version('2021-01-01', FOREVER, 'B')]
    expect(after(known, [claim('2020-07-01', '2021-07-01', 'C')]).versions).toEqual([
      '2020-01-01 2020-07-01 A',
      '2020-07-01 2021-07-01 C',
      '2021-07-01 forever B',
    ])
  })

  it('gives way to a later start of its batch and comes back after its end', () => {
    const batch = [claim('2019-01-01', '2023-01-01', 'A'), claim('2020-01-01', '2021-01-01', 'B')]
    expect(after([], batch).versions).toEqual([
      '2019-01-01 2020-01-01 A',
      '2020-01-01 2021-01-01 B',
      '2021-01-01 2023-01-01 A',
    ])
  })
})

describe('what is known already', () => {
  it('changes nothing', () => {
    const known = [version('2020-01-01', FOREVER, 'A')]
    const claims = [claim('2020-01-01', null, 'A')]
    const result = applyClaims(known, claims)
    expect(result.timeline).toBe(known)
    expect([...result.results.values()]).toEqual(['unchanged'])
  })

  it('changes nothing where a longer version bears out a bounded fact', () => {
    const known = [version('2020-01-01', FOREVER, 'A')]
    expect(after(known, [claim('2020-01-01', '2021-01-01', 'A')]).results).toEqual(['unchanged'])
  })

  it('is a new start all the same when told of a new day, since that is the day that somebody described', () => {
    // a population of 2026 equal to that of 2025: a later correction of 2025 must not reach into 2026
    const known = [version('2025-01-01', FOREVER, '100')]
    const both = applyClaims(known, [claim('2026-01-01', null, '100')])
    expect([...both.results.values()]).toEqual(['added'])
    expect(after(both.timeline, [claim('2025-01-01', null, '99')]).versions).toEqual([
      '2025-01-01 2026-01-01 99',
      '2026-01-01 forever 100',
    ])
  })

  it('is changed when only the source differs', () => {
    const known = [version('2020-01-01', FOREVER, 'A')]
    const other = { ...claim('2020-01-01', null, 'A'), content: { ...says('A'), source: 'another-source' } }
    expect(after(known, [other]).results).toEqual(['changed'])
  })
})

describe('an ending', () => {
  it('is remembered as a start, so that what is learnt later of the time before does not run over it', () => {
    const ended = applyClaims(
      [version('2010-01-01', FOREVER, 'A')],
      [{ from: '2012-01-01', until: null, content: ENDED }],
    )
    expect(after(ended.timeline, [claim('2011-01-01', null, 'B')]).versions).toEqual([
      '2010-01-01 2011-01-01 A',
      '2011-01-01 2012-01-01 B',
      '2012-01-01 forever -',
    ])
  })
})
