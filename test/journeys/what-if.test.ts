import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse } from './hands.ts'
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
    add: 'Tilføj',
    undo: 'Fortryd den seneste',
    asToday: /som det er i dag/,
    missing: 'Vælg en praksis blandt forslagene',
    one: /Med 1 ændring/,
    two: /Med 2 ændringer/,
  },
  en: {
    add: 'Add',
    undo: 'Undo the latest',
    asToday: /as it is today/,
    missing: 'Choose a practice among the suggestions',
    one: /With 1 change,/,
    two: /With 2 changes/,
  },
} as const

const SEATS = [
  { width: 1440, language: 'en', with_: 'mouse' },
  { width: 390, language: 'da', with_: 'keyboard' },
] as const

describe.each(SEATS)('What if at $width pixels, $language, by $with_', ({ width, language, with_ }) => {
  it('closes a practice and opens a new one, shows both beside today, and undoes to the same screen', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    const words = WORDS[language]
    const sentence = page.locator('.what-if-sentence')
    await page.goto(`/hvad-nu-hvis?dato=2026-01-01&sprog=${language}`)
    await sentence.getByText(words.asToday).waitFor()
    const today = await page.locator('.before-after').innerText()
    const add = page.getByRole('button', { name: words.add, exact: true })
    await hands.press(add)
    await page.getByRole('alert').getByText(words.missing).waitFor()
    const forbidden = [...(await faultsSeen(page, 'missing'))]
    await hands.write(page.getByRole('combobox').nth(1), 'Stevns')
    const option = page.locator('.suggestion').first()
    await option.waitFor()
    if (with_ === 'mouse') await option.click()
    else {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await hands.press(add)
    await sentence.getByText(words.one).waitFor()
    expect(new URL(page.url()).searchParams.get('aendringer')).toMatch(/^luk:/)
    forbidden.push(...(await faultsSeen(page, 'one change')))
    await hands.choose(page.locator('.what-if-form select'), 'new')
    await hands.write(page.getByRole('combobox').nth(1), '55.3,12.2')
    await hands.press(add)
    await sentence.getByText(words.two).waitFor()
    expect(new URL(page.url()).searchParams.get('aendringer')).toMatch(/^luk:[^,]+,ny:55\.3:12\.2:1$/)
    const address = page.url()
    const both = await page.locator('.before-after').innerText()
    expect(await page.locator('.what-if-map .mark-changed').count()).toBeGreaterThan(1)
    forbidden.push(...(await faultsSeen(page, 'two changes')))
    await hands.press(page.getByRole('button', { name: words.undo }))
    await sentence.getByText(words.one).waitFor()
    await hands.press(page.getByRole('button', { name: words.undo }))
    await sentence.getByText(words.asToday).waitFor()
    expect(await page.locator('.before-after').innerText()).toBe(today)
    // the link carries the list
    await page.goto(address)
    await sentence.getByText(words.two).waitFor()
    expect(await page.locator('.before-after').innerText()).toBe(both)
    expect(forbidden).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })
})

describe('the files of What if', () => {
  it('hold the municipalities with what changes, the same as on the screen', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto('/hvad-nu-hvis?dato=2026-01-01')
    await page.locator('.what-if-sentence').waitFor()
    const href = await page.locator('.take-along a').first().getAttribute('href')
    const csv = await (await page.request.get(href ?? '')).text()
    const [head, ...rows] = csv.trim().split('\r\n')
    expect(head).toContain('kommune;navn;indbyggere;kortere;laengere')
    expect(rows.length).toBeGreaterThan(50)
    // no change: nobody nearer, farther, broken or healed
    expect(rows.every((row) => row.split(';').slice(3, 7).join() === '0,0,0,0')).toBe(true)
    await seat.close()
  })
})
