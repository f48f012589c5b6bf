import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse } from './hands.ts'
import { rowsOf, untilAddress } from './reading.ts'
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
    special: 'saerlig',
    here: 'Svaret her',
    cell: /Personale: Måske, højst 25 % \(50 %\)/,
    openEnded: /ingen slutdato/,
    show: 'Vis svaret',
    faults: 'Én ting skal rettes',
    age: 'Lægens alder (hele år)',
    date: 'Dag for afgørelsen',
    granted: 'Tilladelsen gives uden videre.',
    refused: 'Ansøgningen afslås.',
    recommendation: 'Indstilling',
    add: 'Regn og tilføj',
    monthsFault: /Støtte uden slutdato gives ikke/,
    name: 'Navn',
    start: 'Første måned',
    months: 'Antal måneder',
    rent: 'Husleje pr. måned (kr.)',
    own: 'Lægens egen andel pr. måned (kr.)',
    total: ['I alt', '40.001 kr.', '40.001 kr.', '0 kr.'],
  },
  en: {
    special: 'saerlig',
    here: 'The answer here',
    cell: /Staff: Perhaps, at most 25% \(50%\)/,
    openEnded: /no end date/,
    show: 'Show the answer',
    faults: 'One thing must be corrected',
    age: 'Age of the doctor (whole years)',
    date: 'Day of the decision',
    granted: 'The permit is given without further ado.',
    refused: 'The application is refused.',
    recommendation: 'Recommendation',
    add: 'Compute and add',
    monthsFault: /Support without an end date is not given/,
    name: 'Name',
    start: 'First month',
    months: 'Number of months',
    rent: 'Rent per month (DKK)',
    own: 'The doctor’s own share per month (DKK)',
    total: ['Total', 'DKK 40,001', 'DKK 40,001', 'DKK 0'],
  },
} as const

const SEATS = [
  { width: 1440, language: 'da', with_: 'mouse' },
  { width: 390, language: 'en', with_: 'keyboard' },
] as const

describe.each(SEATS)('at $width pixels, $language, by $with_', ({ width, language, with_ }) => {
  const words = WORDS[language]

  it('the advisor marks the cell of the question and says no to support without an end', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    await page.goto(`/indsatser/redskaber?dato=2008-06-01&sprog=${language}`)
    await page.locator('.matrix').waitFor()
    await hands.pick(page.locator('fieldset').nth(0), words.special)
    await untilAddress(page, 'udfordring', 'saerlig')
    const chosen = page.locator('.chosen-cell').getByText(words.cell)
    await chosen.waitFor()
    expect(await page.locator('.chosen-cell').count()).toBe(1)
    expect(await page.locator('.matrix .cell-list li').count()).toBe(16)
    await hands.press(page.locator('.reasons summary').nth(3))
    await page.locator('.reasons details[open]').getByRole('link').first().waitFor()
    await hands.pick(page.locator('fieldset').nth(2), 'uden-slutdato')
    await page.locator('.answer-sentence').getByText(words.openEnded).waitFor()
    expect(await faultsSeen(page, 'advisor')).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })

  it('a decision names what is missing, answers by the rules of its day, and keeps the address clean', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    await page.goto(`/indsatser/afgoerelser/delepraksis?sprog=${language}`)
    const [age, day] = [page.getByLabel(words.age), page.getByLabel(words.date)]
    await day.waitFor()
    await day.fill('1-6-2008')
    await hands.press(page.getByRole('button', { name: words.show }))
    await page.getByRole('heading', { name: words.faults }).waitFor()
    await hands.press(page.locator('.problem li a'))
    expect(await age.evaluate((field) => field === document.activeElement)).toBe(true)
    await hands.write(age, '62')
    await hands.press(page.getByRole('button', { name: words.show }))
    const answer = page.locator('.decision .answer-sentence')
    await answer.getByText(words.refused).waitFor()
    await age.fill('63')
    await hands.press(page.getByRole('button', { name: words.show }))
    await answer.getByText(words.granted).waitFor()
    await page.getByRole('heading', { name: words.recommendation }).waitFor()
    expect(new URL(page.url()).search).toBe(`?sprog=${language}`)
    expect(await faultsSeen(page, 'decision')).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })

  it('a guarantee without an end is refused, and one with an end is scheduled to the øre', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    await page.goto(`/indsatser/garantier/husleje?sprog=${language}`)
    const field = (name: string) => page.getByLabel(name, { exact: true })
    await field(words.name).waitFor()
    await hands.write(field(words.name), 'Skive')
    await hands.write(field(words.start), '1-12-2026')
    await hands.write(field(words.rent), '30.000,50')
    await hands.write(field(words.own), '10.000')
    await hands.press(page.getByRole('button', { name: words.add }))
    await page.locator('.problem').getByText(words.monthsFault).waitFor()
    await hands.write(field(words.months), '2')
    await hands.press(page.getByRole('button', { name: words.add }))
    await page.locator('#exposure-heading').waitFor()
    // 2 × (30,000.50 − 10,000), one month in each year
    const rows = await rowsOf(page, '[aria-labelledby=exposure-heading] table')
    expect(rows.map(([year]) => year)).toEqual(['2026', '2027', words.total[0]])
    expect(rows.at(-1)).toEqual(words.total)
    expect(await faultsSeen(page, 'guarantees')).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })
})
