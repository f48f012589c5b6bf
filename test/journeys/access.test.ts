import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const HANDS: readonly (readonly [string, (page: Page) => Hands])[] = [
  ['mouse', byMouse],
  ['keyboard', byKeyboard],
]

describe('who can reach a doctor', () => {
  it.for(HANDS)(
    'is found from Status, by %s: the choice, other distances, a small area, a practice',
    { timeout: 120_000 },
    async ([, handsOf], context) => {
      if (stage === null) return context.skip('no browser')
      const { page, context: seat } = await takeSeat(stage, { width: 1440 })
      const hands = handsOf(page)
      await page.goto('/status?dato=2026-01-01')
      await hands.press(
        page.getByRole('navigation', { name: 'Dele af Status' }).getByRole('link', { name: 'Adgang' }),
      )
      const heading = page.getByRole('heading', { level: 1 })
      await heading
        .filter({
          hasText: /personer .* har færre end to åbne praksis at vælge imellem inden for 15 km i lige linje/,
        })
        .waitFor()
      await untilAnswered(page)
      const inALine = await heading.innerText()

      // all three kinds of distance stand side by side, and one is chosen
      const sides = await rowsOf(page, '.sides')
      expect(sides.map(([name]) => name)).toEqual(['Lige linje', 'Med omvejsfaktor', 'Ad vej'])
      expect(sides[2]?.[1]).toContain('laegedaekning network build')
      await hands.pick(page.getByRole('group', { name: 'Afstand' }), 'omvej')
      await heading.filter({ hasText: 'omvejsfaktoren' }).waitFor()
      expect(await heading.innerText()).not.toBe(inALine)

      // the small areas, the worst first; the first of them leads to its nearest practices
      await hands.pick(page.getByRole('group', { name: 'Områder' }), 'smaaomraade')
      await untilAddress(page, 'niveau', 'smaaomraade')
      await page.locator('.small-areas .spot').first().waitFor()
      await untilAnswered(page)
      const first = page.locator('.small-areas-table tbody tr').first().getByRole('link')
      const name = await first.innerText()
      await hands.press(first)
      await page.locator('.panel').getByRole('heading', { level: 2, name }).waitFor()
      await hands.passTable(page.getByRole('link', { name: 'Spring tabellen over' }))
      const nearest = page.locator('.panel').getByRole('table').last().getByRole('link').first()
      const practice = await nearest.innerText()
      await hands.press(nearest)
      await page.locator('.panel').getByRole('heading', { level: 2, name: practice }).waitFor()

      // a figure of the catchment explains itself
      await hands.press(page.locator('.panel .pairs .figure').first())
      await page.locator('dialog .explain-what').getByText('Indbyggere, der har den nærmest').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await seat.close()
    },
  )

  it('is the same screen in a fresh browser, and map and table show the same choice', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 390 })
    await page.goto('/status/adgang?niveau=smaaomraade&dato=2026-01-01&inden-for=kommune-0400&sprog=en')
    await page.locator('.small-areas-table tbody tr').first().waitFor()
    const rows = await rowsOf(page, '.small-areas-table')
    expect(await page.locator('.small-areas .spot').count()).toBe(rows.length)
    await page.locator('.small-areas .spot').last().click()
    const chosen = new URL(page.url()).searchParams.get('omraade')
    expect(await page.locator('.small-areas .spot[aria-selected=true]').getAttribute('data-area')).toBe(
      chosen,
    )
    await page.locator('.small-areas-table tr.chosen').waitFor()
    await seat.close()
  })
})
