import { findLever, type Lever } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { type WhyQuestion, whyNothing } from './why-nothing.ts'

const YEARS = Array.from({ length: 20 }, (_, index) => 2026 + index)

function leverOf(id: string): Lever {
  const lever = findLever(id)
  if (lever === undefined) throw new Error(`no ${id}`)
  return lever
}

/** W1 with 140 new places from 2027, 3,000 seekers for 1,955 introductions, 280 of 350 courses filled. */
function ask(id: string, variant: string | null, patch: Partial<WhyQuestion> = {}): WhyQuestion {
  const chosen = { lever: id, variant, startYear: 2027, size: 140, rampYears: 2, place: null, on: true }
  return {
    lever: leverOf(id),
    chosen,
    part: YEARS.map(() => 0),
    years: YEARS,
    year: 2035,
    specialty: 'almen-medicin',
    isNation: true,
    isNeed: false,
    bottlenecks: { seekers: 3000, introductions: 1955, posted: 350, filled: 280 },
    ...patch,
  }
}

describe('a lever without effect says why', () => {
  it('new study places stand in the queue for introductions', () => {
    expect(whyNothing(ask('W1', 'nye'))).toEqual({ kind: 'introductions', seekers: 3000, posts: 1955 })
  })

  it('study places from 2034 come too late: 2034 + 12 = 2046', () => {
    const chosen = { ...ask('W1', 'nye').chosen, startYear: 2034 }
    expect(whyNothing(ask('W1', 'nye', { chosen }))).toEqual({ kind: 'too-late', year: 2046 })
  })

  it('study places that are only moved leave the country as it is', () => {
    expect(whyNothing(ask('W1', 'omfordeling'))).toEqual({ kind: 'moves' })
  })

  it('an effect that comes after the year shown gives its first year, and one that is there gives none', () => {
    const part = YEARS.map((year) => (year >= 2040 ? 5 : 0))
    expect(whyNothing(ask('W1', 'i-takt', { part }))).toEqual({ kind: 'later', year: 2040 })
    expect(whyNothing(ask('W1', 'i-takt', { part, year: 2040 }))).toBeNull()
  })

  it('more courses where one in five stands vacant lack applicants', () => {
    expect(whyNothing(ask('W3', 'kun-almen-medicin'))).toEqual({
      kind: 'applicants',
      filled: 280,
      posted: 350,
    })
  })

  it('more introductions where every course is filled lack courses', () => {
    const bottlenecks = { seekers: 3000, introductions: 1955, posted: 350, filled: 350 }
    expect(whyNothing(ask('W12', null, { bottlenecks }))).toEqual({ kind: 'courses', posted: 350 })
  })

  it('psychiatry does not move general medicine, need does not move doctors', () => {
    expect(whyNothing(ask('W10', null))).toEqual({ kind: 'other-specialty' })
    expect(whyNothing(ask('W22', null))).toEqual({ kind: 'need-only' })
  })
})
