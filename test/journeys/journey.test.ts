import { readFile } from 'node:fs/promises'
import { formatValue, type Language } from '@laegedaekning/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse, type Hands } from './hands.ts'
import { rowsOf, untilAddress, untilAnswered } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** The words of the interface that the journey goes by. */
const WORDS = {
  da: {
    indicator: 'Nøgletal',
    date: 'Dato',
    compare: 'Sammenlign med',
    within: 'Inden for',
    profile: 'Åbn profil',
    close: 'Luk',
    printPage: 'En side til udskrift',
    csv: 'CSV (dansk)',
    copy: 'Kopiér adresse',
    copied: 'Adressen er kopieret.',
    whereFrom: 'Hvor kommer tallet fra?',
    shownAll: /Vis alle 98/,
    shownFirst: /Vis de første 12/,
    skipTable: 'Spring tabellen over',
    vacant: 'Ledige ydernumre',
    year: '1. januar 2008',
    finding2008: /30 ydernumre er ledige/,
    notRefilled: 'Ikke genbesat',
    byStatus: '23 ledigt · 1 tildelt, ikke besat · 1 reserveret · 1 midlertidigt bemandet · 4 pulje',
  },
  en: {
    indicator: 'Indicator',
    date: 'Date',
    compare: 'Compare with',
    within: 'Inside',
    profile: 'Open profile',
    close: 'Close',
    printPage: 'One page to print',
    csv: 'CSV (Danish)',
    copy: 'Copy address',
    copied: 'The address is copied.',
    whereFrom: 'Where does the figure come from?',
    shownAll: /Show all 98/,
    shownFirst: /Show the first 12/,
    skipTable: 'Skip the table',
    vacant: 'Vacant provider numbers',
    year: '1 January 2008',
    finding2008: /30 provider numbers are vacant/,
    notRefilled: 'Not re-filled',
    byStatus: '23 vacant · 1 assigned, not filled · 1 reserved · 1 temporarily staffed · 4 pool',
  },
} as const

/** One walk through the journey: the page, how it is worked, and a look at each screen on the way. */
type Walk = {
  readonly page: Page
  readonly hands: Hands
  readonly language: Language
  /** Notes what WCAG 2.1 A and AA forbid of the screen as it stands. */
  readonly look: (name: string) => Promise<void>
}

/** Each width in each language, so that axe sees every screen in all of them; and each of both by mouse and by keyboard. */
const SEATS = [
  { width: 1440, language: 'da', hands: 'mouse' },
  { width: 1440, language: 'en', hands: 'keyboard' },
  { width: 390, language: 'da', hands: 'keyboard' },
  { width: 390, language: 'en', hands: 'mouse' },
] as const

describe.each(SEATS)('$width pixels, $language, by $hands', ({ width, language, hands: with_ }) => {
  // a long walk with axe at every stop: on a busy machine it takes minutes
  it('goes from the country to a figure’s source, to 2008 and to 2027', {
    timeout: 300_000,
  }, async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const forbidden: string[] = []
    const walk: Walk = {
      page,
      hands: with_ === 'mouse' ? byMouse() : byKeyboard(page),
      language,
      look: async (name) => {
        forbidden.push(...(await faultsSeen(page, name)))
      },
    }
    await openStatus(walk)
    await chooseQuestion(walk)
    await openFigure(walk)
    await openProfile(walk)
    await printPage(walk)
    await goTo2008(walk)
    await goTo2027(walk)
    await takeAlong(walk)
    expect(forbidden).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })
})

async function openStatus({ page, hands, language, look }: Walk): Promise<void> {
  await page.goto('/')
  await untilAddress(page, 'dato', '2026-01-01')
  if (language === 'en') {
    await hands.press(page.getByRole('link', { name: 'EN, English' }))
    await untilAddress(page, 'sprog', 'en')
  }
  await page.getByRole('heading', { level: 1, name: /5[.,]200/ }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.locator('.strip').first().innerText()).toMatch(/Eksempelregister|Example register/)
  await page.locator('.map [role=option]').first().waitFor()
  await untilAnswered(page)
  await look('status')
}

/** Another level and another comparison; then an area, chosen in the table, stands in the panel with its comparisons. */
async function chooseQuestion({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  const levels = page.locator('.segments')
  await hands.pick(levels, 'sundhedsraad')
  await untilAddress(page, 'niveau', 'sundhedsraad')
  await untilAnswered(page)
  expect(await page.locator('.ranking tbody tr').count()).toBe(17)
  await hands.pick(levels, 'kommune')
  await untilAddress(page, 'niveau', 'kommune')
  await hands.choose(page.getByRole('combobox', { name: words.compare, exact: true }), 'region')
  await untilAddress(page, 'sammenlign', 'region')
  await untilAnswered(page)
  await hands.press(page.locator('.ranking').getByRole('link', { name: 'Stevns' }))
  await untilAddress(page, 'omraade', 'kommune-0336')
  await page.locator('.panel').getByRole('heading', { level: 2, name: 'Stevns' }).waitFor()
  // 98 areas in the table, 98 shapes on the map: two views of one selection
  expect(await page.locator('.map [role=option]').count()).toBe(98)
  expect(await page.locator('.map [aria-selected=true]').getAttribute('data-area')).toBe('kommune-0336')
  await page.locator('.panel').getByText('Region Sjælland').nth(1).waitFor()
  await look('area chosen')
  await hands.passTable(page.getByRole('link', { name: words.skipTable }))
  await hands.press(page.getByRole('link', { name: words.shownAll }))
  await untilAddress(page, 'raekker', 'alle')
  expect(await rowsOf(page, '.ranking')).toHaveLength(98)
  await hands.press(page.getByRole('link', { name: words.shownFirst }))
  await untilAddress(page, 'raekker', null)
  expect(await rowsOf(page, '.ranking')).toHaveLength(12)
}

/** From a figure to its parts, their source and certainty, and back to the figure. */
async function openFigure({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  const figure = page.locator('.ranking tr.chosen .value .figure')
  const shown = await figure.innerText()
  await hands.press(figure)
  const dialog = page.getByRole('dialog', { name: words.whereFrom })
  await dialog.waitFor()
  await untilAddress(page, 'forklar', 'indbyggere-pr-praksis:kommune-0336:2026-01-01')
  // FOLK1A: 23,842 inhabitants on 1 January 2026 (knowledge/facts)
  const people = formatValue(23842, 'inhabitants', language)
  expect(await dialog.locator('.sum').innerText()).toMatch(new RegExp(`^${people} ÷ \\d+ = ${shown}$`))
  expect(await dialog.locator('.facts').innerText()).toContain('FOLK1A')
  expect(await dialog.locator('.facts').innerText()).toMatch(/opdigtet|made up/i)
  await look('figure opened')
  await page.keyboard.press('Escape')
  await untilAddress(page, 'forklar', null)
  await dialog.waitFor({ state: 'hidden' })
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true)
}

async function openProfile({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  await hands.passTable(page.getByRole('link', { name: words.skipTable }))
  await hands.press(page.getByRole('link', { name: words.profile }))
  await page.waitForURL('**/omraade/kommune-0336*')
  await page.getByRole('heading', { level: 1, name: 'Stevns' }).waitFor()
  // K24: until the end of 2026 in Region Sjælland, from 2027 in Region Østdanmark
  await page.locator('.parents').getByText('Region Østdanmark').waitFor()
  expect(await page.locator('.parents').innerText()).toMatch(/Region Sjælland[^\n]*31\.? [dD]ecember 2026/)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.locator('.profile-foot').waitFor()
  await look('profile')
  await page.goBack()
  await untilAddress(page, 'omraade', 'kommune-0336')
}

/** The profile as a page to print: it comes with the print dialogue open, once, and stands as an ordinary page afterwards. */
async function printPage({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  // no dialogue in a browser without a screen: the page's wish for it is heard instead
  await page.evaluate(() => {
    window.print = () => console.info('print dialogue')
  })
  await page.locator('.panel').getByRole('heading', { level: 2, name: 'Stevns' }).waitFor()
  const opening = page.waitForEvent('console', (message) => message.text() === 'print dialogue')
  await hands.passTable(page.getByRole('link', { name: words.skipTable }))
  await hands.press(page.getByRole('link', { name: words.printPage }))
  await page.waitForURL('**/omraade/kommune-0336*')
  await opening
  await untilAddress(page, 'udskriv', null)
  await page.locator('.profile-foot').waitFor()
  await look('page to print')
  await page.goBack()
  await untilAddress(page, 'omraade', 'kommune-0336')
}

/** 1 January 2008 in Region Midtjylland: 30 vacant numbers, by place, status and origin as S4 has them (A3.1, A3.2). */
async function goTo2008({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  await hands.choose(page.getByRole('combobox', { name: words.date, exact: true }), '2008-01-01')
  await untilAddress(page, 'dato', '2008-01-01')
  await hands.choose(page.getByRole('combobox', { name: words.indicator, exact: true }), 'ledige-ydernumre')
  await untilAddress(page, 'noegletal', 'ledige-ydernumre')
  await hands.choose(page.getByRole('combobox', { name: words.within, exact: true }), 'region-1082')
  await untilAddress(page, 'inden-for', 'region-1082')
  await hands.pick(page.locator('.segments'), 'planomraade')
  await untilAddress(page, 'niveau', 'planomraade')
  await untilAnswered(page)
  await page.getByRole('heading', { level: 1, name: words.finding2008 }).waitFor()
  // the former amter: 11 + 8 + 6 + 5 = 30
  const rows = await rowsOf(page, '.ranking')
  expect(rows.map((row) => row[2])).toEqual(['11', '8', '6', '5'])
  await look('2008')
  await hands.press(page.getByRole('link', { name: words.profile }))
  await page.waitForURL('**/omraade/region-1082*')
  await page.locator('.vacancies').waitFor()
  const total = await page.locator('.vacancies tfoot tr').innerText()
  // latest calculation 4, earlier 4, pool 4, not re-filled 18
  expect(total.match(/\d+/g)).toEqual(['4', '4', '4', '18', '30'])
  await page.getByText(words.byStatus).waitFor()
  await page.locator('.profile-foot').waitFor()
  await look('profile in 2008')
  await page.goBack()
  await untilAddress(page, 'inden-for', 'region-1082')
}

/** 1 January 2027: four regions. What no longer is in force is told, not smoothed away. */
async function goTo2027({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  await hands.choose(page.getByRole('combobox', { name: words.date, exact: true }), '2027-01-01')
  await untilAddress(page, 'dato', '2027-01-01')
  await hands.choose(page.getByRole('combobox', { name: words.indicator, exact: true }), 'befolkning')
  await hands.choose(page.getByRole('combobox', { name: words.within, exact: true }), 'land-dk')
  await untilAddress(page, 'inden-for', null)
  await hands.pick(page.locator('.segments'), 'region')
  await untilAddress(page, 'niveau', 'region')
  await untilAnswered(page)
  const rows = await rowsOf(page, '.ranking')
  expect(rows.map((row) => row[1]).toSorted()).toEqual([
    'Midtjylland',
    'Nordjylland',
    'Syddanmark',
    'Østdanmark',
  ])
  await look('2027')
}

/** The table as a file, and the address of the screen. */
async function takeAlong({ page, hands, language, look }: Walk): Promise<void> {
  const words = WORDS[language]
  await hands.passTable(page.getByRole('link', { name: words.skipTable }))
  const arriving = page.waitForEvent('download')
  await hands.press(page.getByRole('link', { name: words.csv, exact: true }))
  const table = await readFile(await (await arriving).path(), 'utf8')
  // the four regions of 2027 (K24); the rest of the file is the matter of rooms.test.ts
  for (const region of ['Midtjylland', 'Nordjylland', 'Syddanmark', 'Østdanmark'])
    expect(table).toContain(region)
  await look('download started')
  await hands.press(page.getByRole('button', { name: words.copy }))
  await page.getByText(words.copied).waitFor()
}
