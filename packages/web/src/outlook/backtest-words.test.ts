import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backtestWords } from './backtest-words.ts'

describe('the words of a kept backtest', () => {
  it('are English for an English reader, with English figures', () => {
    expect(backtestWords('F11, restled, ejere 2019 → 2024 (anden opgørelse)', 'en')).toEqual({
      text: 'F11, remainder, owners 2019 → 2024 (another count)',
      lang: 'en',
    })
    expect(backtestWords('-21,6 læger om året = -0,60 %', 'en').text).toBe('−21.6 doctors a year = −0.60%')
  })

  it('stay Danish where a word is not known, and say so', () => {
    expect(backtestWords('F13, noget helt andet', 'en')).toEqual({
      text: 'F13, noget helt andet',
      lang: 'da',
    })
    expect(backtestWords('F11, rest 1', 'da')).toEqual({ text: 'F11, rest 1', lang: 'da' })
  })

  it('are all known in the latest record', () => {
    const folder = new URL('../../../../knowledge/backtest/', import.meta.url)
    const latest = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .at(-1)
    const text = readFileSync(new URL(latest ?? '', folder), 'utf8')
    const lines = [...text.matchAll(/"(?:goal|asked|found)": "([^"]+)"/g)].map(([, line]) => line ?? '')
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.filter((line) => backtestWords(line, 'en').lang === 'da')).toEqual([])
  })
})
