import { describe, expect, it } from 'vitest'
import { daPlanRoom, enPlanRoom } from '../plan/room-words.ts'
import { da as daEverywhere } from './da.ts'
import { en as enEverywhere } from './en.ts'
import { addRoomWords, getWords } from './words.tsx'

const da = { ...daEverywhere, ...daPlanRoom }
const en = { ...enEverywhere, ...enPlanRoom }

/** Every text with the path of its key. */
function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : typeof value === 'object' && value !== null
        ? textsOf(value, `${path}${key}.`)
        : [],
  )
}

const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted()

describe('the texts of the interface', () => {
  it('are never empty, in either language', () => {
    const empty = [...textsOf(da), ...textsOf(en)].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('take the same values in Danish and English', () => {
    const danish = new Map(textsOf(da))
    const wrong = textsOf(en).filter(([key, text]) => {
      return JSON.stringify(slots(text)) !== JSON.stringify(slots(danish.get(key) ?? ''))
    })
    expect(wrong).toEqual([])
    expect(textsOf(en).map(([key]) => key)).toEqual(textsOf(da).map(([key]) => key))
  })

  it('put values where the language wants them', () => {
    expect(getWords('da').t('panel.rankOf', { rank: 2, count: 98 })).toBe('2 af 98')
    expect(getWords('en').t('panel.rankOf', { rank: 2, count: 98 })).toBe('2 of 98')
    expect(getWords('en').t('rules.count', { count: 1 })).toBe('1 rule')
    expect(getWords('en').t('rules.count', { count: 3 })).toBe('3 rules')
  })

  it('of a room are there once the room has brought them, beside all others', () => {
    addRoomWords({ da: daPlanRoom, en: enPlanRoom })
    expect(getWords('da').t('plan.part.besaettelse')).toBe('Besættelse')
    expect(getWords('en').t('plan.part.besaettelse')).toBe('Filling')
    expect(getWords('da').t('shell.plan')).toBe('Plan')
  })

  it('write an instant as the clock in Denmark shows it', () => {
    // 10:00 UTC is 11:00 in November and 12:00 in July
    expect(getWords('da').instant('2026-11-22T10:00:00Z')).toBe('22. november 2026 kl. 11.00')
    expect(getWords('en').instant('2026-07-01T10:00:00Z')).toBe('1 July 2026 at 12:00')
  })
})
