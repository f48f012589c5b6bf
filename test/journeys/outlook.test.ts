import { hashCohort, parseForecastInput, runCohort } from '@laegedaekning/forecast'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard, byMouse, type Hands } from './hands.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** How long an answer may take on a machine that does other things as well; the bench measures how long it does. */
const SOON = { timeout: 20_000 }

const SCENARIO = '/fremskrivning?vis=scenarie&gruppe=laeger-i-tilbuddet&aar=2035'

/** The difference that the scenario shows, as it stands on the screen. */
async function difference(page: Page): Promise<string> {
  return page.getByTestId('forskel').innerText()
}

describe.each([
  ['mouse', () => byMouse()],
  ['keyboard', (page: Page) => byKeyboard(page)],
] as const)('a scenario by %s', (_name, handsOf: (page: Page) => Hands) => {
  it('is nothing until a way is added; the slider answers at once and the address keeps it', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 1440 })
    const hands = handsOf(page)
    await page.goto(SCENARIO)
    // the first to ask waits until the outlook of the register has been put together
    await page.getByTestId('forskel').waitFor({ timeout: 60_000 })
    expect(await difference(page)).toBe('0')
    await hands.choose(page.getByLabel('Tilføj en vej'), 'W19')
    await hands.press(page.getByRole('button', { name: 'Tilføj', exact: true }))
    const slider = page.getByRole('slider', { name: 'Størrelse Seniorordninger' })
    await slider.waitFor()
    await expect.poll(() => difference(page), SOON).not.toBe('0')
    const first = await difference(page)
    await slider.focus()
    await page.keyboard.press('End')
    await expect.poll(() => difference(page), SOON).not.toBe(first)
    await expect
      .poll(() => new URL(page.url()).searchParams.get('scenarie'), SOON)
      .toBe('W19:2026:60:1:land-dk')
    const largest = await difference(page)
    await page.reload()
    await page.getByTestId('forskel').waitFor()
    expect(await difference(page)).toBe(largest)
    // the figure opens to what it is made of
    await hands.press(page.getByTestId('forskel').getByRole('button'))
    await page.locator('dialog[open] .sum').waitFor()
    await page.keyboard.press('Escape')
    // a second scenario beside it, both in the address
    await hands.press(page.getByRole('button', { name: 'Kopiér', exact: true }))
    const second = page.getByRole('slider', { name: 'Størrelse Seniorordninger' })
    await second.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => page.getByTestId('forskel-2').innerText(), SOON).toBe('0')
    expect(await page.getByTestId('forskel-1').innerText()).toBe(largest)
    await expect.poll(() => new URL(page.url()).searchParams.get('scenarie'), SOON).toContain('W19:2026:0:')
    await page.reload()
    expect(await page.getByTestId('forskel-1').innerText()).toBe(largest)
    await hands.press(page.getByTestId('sammenlign').getByRole('button', { name: 'Scenarie 1', exact: true }))
    await expect.poll(() => difference(page), SOON).toBe(largest)
    await hands.press(page.getByRole('button', { name: 'Fjern Seniorordninger' }))
    await expect.poll(() => difference(page), SOON).toBe('0')
    expect(faults).toEqual([])
    await seat.close()
  })
})

describe('the browser and Node', () => {
  it('compute the same expected numbers to the last bit (F6)', async (context) => {
    if (stage === null) return context.skip('no browser')
    const answer = await fetch(`${stage.address}/api/outlook/input`)
    const body: unknown = await answer.json()
    const { value: input, issues } = parseForecastInput(Reflect.get(Object(body), 'input'))
    expect(issues).toEqual([])
    if (input === null) throw new Error('no input')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto('/fremskrivning?vis=kvalitet')
    expect(await page.getByTestId('kontrolsum').innerText()).toBe(hashCohort(runCohort(input)))
    await seat.close()
  })
})

describe('a lever without effect', () => {
  it('says which door is too narrow', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto(`${SCENARIO}&scenarie=W1.nye:2027:140:2`)
    await page.getByTestId('hvorfor').getByText('introduktionsstillingerne er loftet').waitFor()
    await seat.close()
  })
})

describe('figures of the room that are no part of a fan', () => {
  it('open to formula, date and source by keyboard on a phone: releases, backtests, margins, 2008, sources that contradict each other', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 390 })
    const opens = async (part: string, name: RegExp) => {
      await page.getByRole('main').getByRole('button', { name }).first().focus()
      await page.keyboard.press('Enter')
      await page.locator('dialog[open]').getByText('Formel', { exact: true }).waitFor()
      expect(page.url()).toContain(part)
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'hidden' })
    }
    await page.goto('/fremskrivning?vis=kvalitet')
    await page.getByTestId('kontrolsum').waitFor({ timeout: 60_000 })
    await opens('afstem-laeger-maal', /Læger i alt, Kilden/)
    await opens('afstem-laeger-rest', /Læger i alt, Rest/)
    await opens('proeve-', /F10, ejere 2013/)
    await opens('udgiv-0-', /tilbud, 2029/)
    await page.goto('/fremskrivning?vis=2008')
    await opens('dengang-62-trin-2', /Læger, der stopper i 2008, Pension ved 62 år/)
    await opens('dengang-nu-hazard', /Mangler|Efter alder: salg/)
    await page.goto('/fremskrivning')
    await page.getByText('Procenten passer ikke').click()
    // 56 % as printed; 14,123 ÷ 26,394 = 53.5 % (F25)
    await opens('kilde-1-0', /^56,0 %.*Sundhedsstyrelsen/)
    expect(faults).toEqual([])
    await seat.close()
  })
})

describe('a difference from the baseline', () => {
  it('gets a band of its own when the scenario rests, run by run, with what it is made of and its table', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto(`${SCENARIO}&scenarie=W19:2026:60:1`)
    const card = page.getByTestId('forskelsbaand')
    await card.locator('.fan-band').first().waitFor({ timeout: 100_000 })
    expect(await card.locator('.fan .fan-band').count()).toBe(3)
    await card.locator('.band-split').waitFor()
    await card.locator('summary').last().click()
    expect(await card.locator('tbody tr').count()).toBe(20)
    // the ends stand beneath the expected difference, and open
    await page.locator('.answered .ends button').first().click()
    await page.locator('dialog[open]').getByText('samme gennemløb af grundforløbet').waitFor()
    await seat.close()
  })
})

describe('a run', () => {
  it('begins by itself, stops when cancelled, is still stopped after a reload, can be run again, and begins anew with a change', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto(`${SCENARIO}&scenarie=W19:2026:20:1`)
    const status = page.locator('.run-status').filter({ hasText: 'Scenariets bånd' })
    await status.getByRole('button', { name: 'Annullér' }).click()
    await status.getByText('annulleret').waitFor()
    await page.reload()
    await status.getByText('annulleret').waitFor()
    await status.getByRole('button', { name: 'Kør igen' }).click()
    await status.locator('progress').waitFor()
    await status.getByRole('button', { name: 'Annullér' }).click()
    await status.getByText('annulleret').waitFor()
    await page.getByRole('slider', { name: 'Størrelse Seniorordninger' }).press('ArrowRight')
    await status.getByRole('button', { name: 'Annullér' }).click()
    await status.getByText('annulleret').waitFor()
    await seat.close()
  })

  it('gives the fan with its bands, its table and its goal in words', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 390 })
    await page.goto('/fremskrivning')
    await page.locator('.fan-middle').first().waitFor({ timeout: 100_000 })
    expect(await page.locator('.fan .fan-band').count()).toBe(3)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /I 2035 ligger det midterste forløb på .+ \(80\s%: .+\)/,
    )
    const rows = page.locator('.fan-table tbody tr')
    expect(await rows.count()).toBe(20)
    await seat.close()
  })
})
