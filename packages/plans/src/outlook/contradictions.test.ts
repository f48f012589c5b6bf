import { DENMARK, type Fact, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { findContradictions } from './contradictions.ts'

/** A published figure of the made-up forecast 2000–2010. */
function figure(part: string, value: number, source: string): Fact<'published'> {
  return {
    kind: 'published',
    body: { topic: `prognose-2000-2010-laeger-${part}`, area: DENMARK, value, unit: 'persons', note: '' },
    virkning: { from: getPlainDate('2000-01-01'), until: null },
    provenance: { source, certainty: 'sourced', madeUp: true },
  }
}

describe('contradictions between published figures (F25)', () => {
  it('figures that fit say nothing', () => {
    const fine = [
      figure('start', 100, 'a'),
      figure('slut', 150, 'a'),
      figure('tilvaekst', 50, 'a'),
      figure('tilvaekst-andel', 0.5, 'a'),
      figure('forhold', 1.5, 'b'),
    ]
    expect(findContradictions(fine)).toEqual([])
  })

  it('a growth that is not end less start is found, with what it should have been', () => {
    const found = findContradictions([
      figure('start', 100, 'a'),
      figure('slut', 150, 'a'),
      figure('tilvaekst', 50, 'a'),
      figure('tilvaekst-2', 45, 'b'),
      figure('tilvaekst-andel-2', 0.5, 'b'),
    ])
    expect(found.map(({ kind, expected, difference, fits }) => [kind, expected, difference, fits])).toEqual([
      ['two-growths', null, 5, 'a'],
      ['growth-misses-end', 50, -5, 'a'],
      ['growth-misses-share', 0.45, expect.closeTo(0.05, 12), null],
    ])
  })

  it('a share is held to the digits that are printed', () => {
    const share = (value: number) => [
      figure('start', 1000, 'a'),
      figure('tilvaekst', 556, 'a'),
      figure('tilvaekst-andel', value, 'a'),
    ]
    expect(findContradictions(share(0.56))).toEqual([]) // 0.556 is 0.56 in whole percent
    expect(findContradictions(share(0.556))).toEqual([])
    expect(findContradictions(share(0.557))).toHaveLength(1)
  })

  it('a headline may promise less than the figures, not more', () => {
    const promise = (value: number) => [
      figure('start', 100, 'a'),
      figure('slut', 156, 'a'),
      figure('forhold', value, 'b'),
    ]
    expect(findContradictions(promise(1.5))).toEqual([])
    expect(findContradictions(promise(2))).toMatchObject([{ kind: 'headline-too-high', expected: 1.56 }])
  })
})
