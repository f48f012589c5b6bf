import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse } from './hands.ts'
import { untilAddress } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

const WORDS = {
  da: {
    find: 'Find',
    rule: /at vælge imellem/,
    whereFrom: 'Hvor kommer tallet fra?',
    close: 'Luk',
    wrong: /Skriv en kommune/,
  },
  en: {
    find: 'Find',
    rule: /to choose between/,
    whereFrom: 'Where does the figure come from?',
    close: 'Close',
    wrong: /Write a municipality/,
  },
} as const

const SEATS = [
  { width: 1440, language: 'da', with_: 'mouse' },
  { width: 390, language: 'en', with_: 'keyboard' },
] as const

describe.each(SEATS)('Find my place at $width pixels, $language, by $with_', ({ width, language, with_ }) => {
  it('takes a place from the suggestions, answers in sentences, explains a figure, and says what can be typed', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    const words = WORDS[language]
    await page.goto(`/find-sted?dato=2026-01-01&sprog=${language}`)
    const field = page.getByRole('combobox')
    await field.waitFor()
    await hands.write(field, 'stevn')
    const option = page.getByRole('option', { name: /^Stevns (kommune|municipality)/ })
    await option.waitFor()
    if (with_ === 'mouse') await option.click()
    else {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await untilAddress(page, 'sted', 'kommune-0336')
    await page.locator('.place-sentence').getByText(words.rule).waitFor()
    expect(await field.inputValue()).toBe('Stevns')
    expect(await page.locator('.place-practices tbody tr').count()).toBeGreaterThan(3)
    const forbidden = [...(await faultsSeen(page, 'answer'))]
    await hands.press(page.locator('.place-sentence .figure').first())
    await page.getByRole('heading', { name: words.whereFrom }).waitFor()
    await page.locator('dialog[open] .facts').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    // the same screen from its address alone
    const told = await page.locator('.place-sentence').innerText()
    await page.reload()
    await page.locator('.place-sentence').getByText(words.rule).waitFor()
    expect(await page.locator('.place-sentence').innerText()).toBe(told)
    expect(faults).toEqual([])
    await page.goto(`/find-sted?dato=2026-01-01&sprog=${language}&sted=xyzzy`)
    await page.getByRole('alert').getByText(words.wrong).waitFor()
    forbidden.push(...(await faultsSeen(page, 'not found')))
    expect(forbidden).toEqual([])
    await seat.close()
  })
})

describe('Find my place without the map', () => {
  it('answers for a point as well, and 15 km with the detour factor stands in the address', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.route('**/api/outlines**', (route) => route.abort())
    await page.goto('/find-sted?dato=2026-01-01&sted=55.3,12.2')
    await page.locator('.place-sentence').getByText('i lige linje').first().waitFor()
    await page.locator('.measures').getByRole('link', { name: 'lige linje × omvejsfaktor' }).click()
    await untilAddress(page, 'afstand', 'omvej')
    await page.locator('.place-sentence').getByText('gange omvejsfaktoren').first().waitFor()
    await seat.close()
  })
})
