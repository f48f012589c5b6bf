import { readFile } from 'node:fs/promises'
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
    search: 'Søg i kataloget',
    status: /^Status/,
    causes: 'Årsag × indsats',
    senior: 'W19 Seniorordninger',
    lever: 'W19 Seniorordninger',
    inferred: 'udledt',
    region: /^Region/,
    employees: 'Berørte ansatte',
    yes: /^Ja: flere end 30/,
  },
  en: {
    search: 'Search the catalogue',
    status: /^Status/,
    causes: 'Cause × initiative',
    senior: 'W19 Senior arrangements',
    lever: 'W19 Senior arrangements',
    inferred: 'inferred',
    region: /^Region/,
    employees: 'Employees affected',
    yes: /^Yes: more than 30/,
  },
} as const

const SEATS = [
  { width: 1440, language: 'da', with_: 'mouse' },
  { width: 390, language: 'en', with_: 'keyboard' },
] as const

describe.each(SEATS)('the catalogue at $width pixels, $language, by $with_', ({ width, language, with_ }) => {
  it('is searched and filtered, opens an initiative with its reason, and leads on to the outlook', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    const words = WORDS[language]
    await page.goto(`/indsatser?sprog=${language}`)
    await page.getByText(/^105 (indsatser|initiatives)$/).waitFor()
    await hands.choose(page.locator('.question').getByLabel(words.status), 'overtaken')
    await untilAddress(page, 'status', 'overhalet')
    expect(await page.locator('.initiatives li').count()).toBe(12)
    await hands.choose(page.locator('.question').getByLabel(words.status), '')
    await hands.write(page.getByLabel(words.search), 'seniorordniger')
    await untilAddress(page, 'soeg', 'seniorordniger')
    expect(await page.locator('.initiatives li').count()).toBe(1)
    await hands.press(page.getByRole('link', { name: words.senior }))
    await page.getByRole('heading', { level: 1, name: words.senior }).waitFor()
    await page.locator('.terms').getByText('Region Sjælland', { exact: true }).waitFor()
    expect(await faultsSeen(page, 'initiative')).toEqual([])
    await hands.press(page.getByRole('link', { name: words.lever }))
    await page.waitForURL(/\/fremskrivning\?vis=scenarie&scenarie=W19:2026/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: words.senior }).waitFor()
    expect(faults).toEqual([])
    await seat.close()
  })

  it('tells certain causes from inferred ones, and the reform calendar tries 31 employees', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width })
    const hands = with_ === 'mouse' ? byMouse() : byKeyboard(page)
    const words = WORDS[language]
    await page.goto(`/indsatser/katalog?sprog=${language}`)
    await hands.press(page.getByRole('link', { name: words.causes }))
    await untilAddress(page, 'vis', 'aarsager')
    await page.locator('main tbody tr').nth(15).waitFor()
    const rows = await rowsOf(page, 'main table')
    expect(rows).toHaveLength(16)
    expect(rows[13]?.slice(1, 4)).toEqual(['–', words.inferred, '–'])
    await page.goto(`/indsatser/reformkalender?dato=2026-11-22&sprog=${language}`)
    await page.locator('.duties tbody tr').nth(21).waitFor()
    await hands.choose(page.locator('.question').getByLabel(words.region), 'region-1081')
    await untilAddress(page, 'region', 'region-1081')
    await page.locator('.duties').getByRole('rowheader', { name: /^D7\b/ }).waitFor({ state: 'detached' })
    expect(await page.locator('.duties tbody tr').count()).toBe(20)
    await hands.write(page.getByLabel(words.employees), '31')
    await page.getByText(words.yes).waitFor()
    await untilAddress(page, 'ansatte', '31')
    const coming = page.waitForEvent('download')
    await hands.press(page.getByRole('link', { name: /iCalendar/ }))
    const file = await readFile(await (await coming).path(), 'utf8')
    expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(12) // the 14 with a day, without D7 and P12
    expect(await faultsSeen(page, 'calendar')).toEqual([])
    expect(faults).toEqual([])
    await seat.close()
  })
})

it('the search of the whole product finds an initiative', async (context) => {
  if (stage === null) return context.skip('no browser')
  const { page, context: seat } = await takeSeat(stage, { width: 1440 })
  await page.goto('/status')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill('karavanemoder')
  await page.getByRole('link', { name: /Karavanemøder/ }).click()
  await page.getByRole('heading', { level: 1, name: 'AB18 Karavanemøder' }).waitFor()
  await seat.close()
})
