import { describe, expect, it } from 'vitest'
import { choiceRule, countChoices } from './choice-rule.ts'

const RULE = { limitKm: 15, leastPractices: 2 }
const at = (id: string, km: number, open: boolean | null) => ({
  id,
  lat: 56 + km / 111.19492664455873,
  lon: 10,
  open,
})
const HOME = [{ id: 'home', lat: 56, lon: 10, people: 100 }]

describe('the choice rule (N25, C1.10)', () => {
  it('two open practices at 14.9 km are a choice', () => {
    const { rows, peopleWithoutChoice } = choiceRule(HOME, [at('a', 14.9, true), at('b', -14.9, true)], RULE)
    expect(rows[0]?.mustPointOut).toBe(false)
    expect(peopleWithoutChoice).toBe(0)
  })

  it('one at 3 km and one at 15.1 km are not: other choices must be pointed out', () => {
    const { rows, people, peopleWithoutChoice } = choiceRule(
      HOME,
      [at('a', 3, true), at('b', 15.1, true)],
      RULE,
    )
    expect(rows[0]?.mustPointOut).toBe(true)
    expect(rows[0]?.open.map(({ id }) => id)).toEqual(['a'])
    expect([people, peopleWithoutChoice]).toEqual([100, 100])
  })

  it('one at exactly 15.0 km counts', () => {
    expect(choiceRule(HOME, [at('a', 3, true), at('b', 15, true)], RULE).peopleWithoutChoice).toBe(0)
  })

  it('a closed practice is no choice', () => {
    expect(choiceRule(HOME, [at('a', 3, true), at('b', 4, false)], RULE).peopleWithoutChoice).toBe(100)
  })

  it('two sites of one practice are one choice', () => {
    expect(choiceRule(HOME, [at('a', 3, true), at('a', 4, true)], RULE).peopleWithoutChoice).toBe(100)
  })

  it('a practice that does not say whether it is open is taken as open, and is counted as such', () => {
    const result = choiceRule(HOME, [at('a', 3, null), at('b', 4, null), at('b', 5, null)], RULE)
    expect(result.peopleWithoutChoice).toBe(0)
    expect(result.openNotKnown).toBe(2) // a and b
  })

  it('is a sum over distances: 14.9 and 15.0 count, 15.1 does not', () => {
    expect(countChoices([14.9, 15, 15.1], 15)).toBe(2)
  })
})
