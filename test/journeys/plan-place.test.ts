import { API } from '@laegedaekning/api/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard } from './hands.ts'
import { rowsOf } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** Follows the run that the address names by what the server says of it: as long as it runs it is waited for, and it must end well. */
async function untilDone(page: Page): Promise<void> {
  const id = page.url().match(/[0-9a-f]{64}/)?.[0] ?? ''
  const stateOf = async () =>
    API.getJob.ok.schema.parse(await (await page.request.get(`/api/jobs/${id}`)).json()).state
  await expect.poll(stateOf, { timeout: RUN_MILLISECONDS, interval: 250 }).not.toMatch(/^(waiting|running)$/)
  expect(await stateOf()).toBe('done')
}

/** The longest that the form lets a placement run. */
const RUN_MILLISECONDS = 600_000

it(
  'a planner places courses, asks why, saves two plans, compares them and opens one in the outlook, by keyboard',
  async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 390 })
    page.setDefaultTimeout(60_000)
    const hands = byKeyboard(page)
    /** Past tables whose figures are stops for Tab; one that the plan does not have is none. */
    const passTables = async (...names: readonly string[]) => {
      for (const name of names) {
        const skip = page.locator(`[aria-labelledby=${name}-heading]`).getByText('Spring tabellen over')
        if ((await skip.count()) > 0) await hands.passTable(skip)
      }
    }
    const place = async (name: string) => {
      await hands.press(page.getByRole('button', { name: 'Placér forløbene' }))
      await page.waitForURL(/\/plan\/placering\/[0-9a-f]{64}/)
      await untilDone(page)
      await page.getByText('Kontrolleret: et uafhængigt program').waitFor()
      await passTables('stages', 'sites', 'kommuner', 'coverage', 'courses')
      await hands.write(page.getByLabel('Planens navn'), name)
      await hands.write(page.getByLabel('Hvem gemmer?'), 'prøve')
      await hands.press(page.getByRole('button', { name: 'Gem planen' }))
      await page.getByText(`Planen er gemt som »${name}«.`).waitFor()
    }
    await page.goto('/plan/placering')
    await hands.choose(page.getByLabel('Speciale', { exact: true }), 'psykiatri')
    await hands.choose(page.getByLabel('Videreuddannelsesregion'), 'vur-nord')
    // proven long before, also on a machine with much else to do
    await hands.choose(page.getByLabel('Tidsgrænse'), '600')
    await place('Med dækning')
    // come back by the link alone
    await page.goto(page.url())
    await page.getByRole('heading', { name: /^26 forløb er placeret på/ }).waitFor()
    expect((await rowsOf(page, '.placed-courses')).length).toBeGreaterThan(1)

    // the courses by half-year, and how many are at a site at a time; the address is the screen
    const whole = page.url()
    await passTables('stages', 'sites', 'kommuner', 'coverage', 'courses')
    await hands.choose(page.getByLabel('Speciale og videreuddannelsesregion'), 'psykiatri@nord')
    await page.locator('.half-year-starts').waitFor()
    expect(page.url()).toContain('halvaar=psykiatri%40nord')
    // 26 courses in each of five years
    const begun = (await rowsOf(page, '.half-year-starts')).map((cells) => Number(cells[1]))
    expect(begun.filter(Number.isInteger).reduce((sum, courses) => sum + courses, 0)).toBe(130)
    expect(await faultsSeen(page, 'a plan by half-year')).toEqual([])
    await page.goto(whole)
    await page.locator('.placed-courses').waitFor()

    // every course with its reason in the table, and the plan as a document with map and reasons
    await passTables('stages', 'sites', 'kommuner', 'coverage')
    await hands.press(page.getByRole('button', { name: 'Vis begrundelserne i tabellen' }))
    await page.locator('.placed-courses td p').first().waitFor()
    for (const row of await rowsOf(page, '.placed-courses')) expect(row.at(-1)).toContain('Næstbedst')
    await page.getByRole('img', { name: /steder med uddannelse; det største er/ }).waitFor()
    const published = page.waitForEvent('download')
    await hands.press(page.getByRole('link', { name: 'PDF med kort og begrundelser' }))
    expect((await published).suggestedFilename()).toMatch(/^laegedaekning_uddannelsesplan_2026_.*\.pdf$/)

    await hands.press(page.locator('.placed-courses button.plain').first())
    await page.getByText('Næstbedste sted for ét forløb').waitFor()
    const moves = page.getByLabel('Hvad hvis ét forløb flyttes til')
    await hands.choose(moves, (await moves.locator('option').nth(1).getAttribute('value')) ?? '')
    await page.locator('.moved').nth(1).waitFor()
    await hands.press(page.getByRole('button', { name: 'Læg specialet om omkring flytningen' }))
    await page.locator('.around').waitFor()
    expect(await faultsSeen(page, 'a plan with a course opened')).toEqual([])

    await hands.press(page.getByRole('link', { name: 'Placér med andre valg' }))
    await hands.tick(page.getByLabel(/^Dækning: læg uddannelse/))
    await place('Uden dækning')

    await page.goto('/plan/sammenlign')
    const options = page.getByLabel('Plan A').locator('option')
    await options.nth(2).waitFor({ state: 'attached' })
    const [second, first] = [
      (await options.nth(1).getAttribute('value')) ?? '',
      (await options.nth(2).getAttribute('value')) ?? '',
    ]
    await hands.choose(page.getByLabel('Plan A'), first)
    await hands.choose(page.getByLabel('Plan B'), second)
    await page.locator('[aria-labelledby=compare-stages-heading]').waitFor()
    await hands.press(page.locator('[aria-labelledby=compare-kommuner-heading] button.figure').first())
    await page
      .locator('dialog.explain[open] .explain-what', { hasText: 'Forskel mellem to planer' })
      .waitFor()
    expect(await faultsSeen(page, 'two plans compared')).toEqual([])

    await page.keyboard.press('Escape')
    await passTables('compare-sites', 'compare-coverage', 'compare-courses')
    const taken = page.waitForEvent('download')
    await hands.press(page.getByRole('link', { name: 'XLSX' }))
    expect((await taken).suggestedFilename()).toMatch(/^laegedaekning_sammenligning_.*\.xlsx$/)

    await hands.press(page.getByRole('link', { name: 'Med dækning' }))
    await page.getByRole('heading', { name: /^26 forløb er placeret på/ }).waitFor()
    await passTables('stages', 'sites', 'kommuner', 'coverage', 'courses')
    await hands.press(page.getByRole('button', { name: 'Regn efter i fremskrivningen' }))
    await hands.press(page.getByRole('link', { name: 'Åbn som scenarie i Fremskrivning' }))
    await page.waitForURL(/\/fremskrivning\?.*scenarie=W4/)
    await page.locator('.lever').nth(1).waitFor()
    expect(faults).toEqual([])
    await seat.close()
  },
  RUN_MILLISECONDS,
)
