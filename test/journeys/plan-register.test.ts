import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from './hands.ts'
import { rowsOf, untilAddress } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** A number as the tables write it in Danish: `1.190,0`. */
const numberOf = (text: string | undefined): number =>
  Number((text ?? '').replaceAll('.', '').replace(',', '.').replace('−', '-'))

describe('the room Plan by keyboard alone, on a phone', () => {
  it('shows the register, finds what a mean hides, divides another total, and screens', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 390 })
    const hands = byKeyboard(page)
    const field = (label: RegExp | string) => page.locator('.question').getByLabel(label)
    const rows = async (table: string) => {
      await page.locator(`${table} tbody tr`).first().waitFor()
      return rowsOf(page, table)
    }

    await page.goto('/status')
    await hands.press(page.getByRole('link', { name: 'Plan', exact: true }))
    await page.getByRole('heading', { level: 2, name: '2026: 1.190,0 hoveduddannelsesforløb' }).waitFor()
    const plan = await rows('main table')
    expect(plan).toHaveLength(39)
    // every specialty: the country is the sum of the three training regions
    for (const [, nord, east, south, all] of plan)
      expect(numberOf(nord) + numberOf(east) + numberOf(south)).toBe(numberOf(all))
    // keys with unit and the exception of a specialty (N7–N9), sites with type and room, courses with their stays
    const view = (name: string) => page.locator('.tabs').getByRole('link', { name })
    await hands.press(view('Fordelingsnøgler'))
    await page.getByRole('cell', { name: 'almen medicin', exact: true }).waitFor()
    expect((await rowsOf(page, 'main table')).slice(0, 3).map((row) => row.slice(0, 3))).toEqual([
      ['Nord', 'alle specialer uden egen nøgle', 'forløb'],
      ['Øst', 'alle specialer uden egen nøgle', 'årsværk'],
      ['Øst', 'almen medicin', 'årsværk'],
    ])
    await hands.press(view('Steder'))
    await page.getByRole('heading', { name: /^22 hospitaler har plads til/ }).waitFor()
    const kinds = new Set((await rowsOf(page, 'main table')).map(([, , kind]) => kind))
    expect(kinds).toEqual(new Set(['universitetshospital', 'regionshospital', 'akuthospital']))
    await hands.press(view('Forløb'))
    await page.getByRole('heading', { name: /opslåede forløb er besat/ }).waitFor()
    const courses = await rowsOf(page, 'main table')
    // posted less filled is what is unfilled, course by course
    for (const [, , , posted, filled, unfilled] of courses)
      if (/\d/.test(posted ?? '')) expect(numberOf(posted) - numberOf(filled)).toBe(numberOf(unfilled))
    expect(courses.some((row) => / 24 md\. → /.test(row.at(-1) ?? ''))).toBe(true)
    await hands.press(page.getByRole('link', { name: 'Offentliggjort' }))
    await page.getByRole('heading', { name: /^Almen medicin 2011–2018: 1\.739 af 2\.012/ }).waitFor()
    expect((await rowsOf(page, 'main table')).find(([year]) => year === '2018')).toEqual([
      '2018',
      '259,0',
      '286,0',
      '209,0',
    ])
    await hands.press(page.getByRole('button', { name: /^209,0, .*besat 2018/ }))
    await page.locator('dialog[open] .facts').waitFor()
    await page.keyboard.press('Escape')

    await hands.press(page.locator('.subnav').getByRole('link', { name: 'Besættelse' }))
    await field('Speciale').waitFor()
    await hands.choose(field('Speciale'), 'psykiatri')
    await untilAddress(page, 'speciale', 'psykiatri')
    await page.getByRole('heading', { name: /besat i gennemsnit, men .* skjuler/ }).waitFor()
    const spread = await rows('.plan-spread')
    expect(spread).toHaveLength(3)
    for (const [, mean, worst, best] of spread) {
      const share = (text: string | undefined) => numberOf(/([\d,]+) %/.exec(text ?? '')?.[1])
      expect(share(worst)).toBeLessThanOrEqual(share(mean))
      expect(share(best)).toBeGreaterThanOrEqual(share(mean))
    }
    // the same places on a map, to be taken home
    await page.getByRole('img', { name: /steder; flest ubesatte forløb har/ }).waitFor()
    const drawn = page.waitForEvent('download')
    await hands.passTable(page.getByRole('link', { name: 'Spring tabellen over' }))
    await hands.press(page.getByRole('button', { name: 'Kortet som SVG' }))
    expect((await drawn).suggestedFilename()).toBe('laegedaekning_besaettelse_hoveduddannelse_2025.svg')
    await hands.press(page.getByRole('link', { name: 'Introduktion og flaskehalse' }))
    await page
      .getByRole('heading', { name: /flaskehals/ })
      .first()
      .waitFor()

    await hands.press(page.locator('.subnav').getByRole('link', { name: 'Fordeling' }))
    await field('Speciale').waitFor()
    await hands.choose(field('Speciale'), 'psykiatri')
    await hands.write(page.getByLabel('Landets forløb om året'), '80,5')
    await untilAddress(page, 'tal', 'psykiatri:80,5')
    await page.getByText(/^Prøve med andre landstal: psykiatri 80,5/).waitFor()
    const years = await rows('main table')
    expect(years[0]?.slice(2)).toEqual(['80,5', '80,5', '80,5', '80,5', '80,5'])
    const nord = years.filter(([area]) => area === 'Nordjylland' || area === 'Midtjylland')
    const [whole] = years.filter(([area]) => area === 'Nord')
    // over five years the two regions have Nord's number, but for the half course that has not become a whole one
    const given = nord.flatMap((row) => row.slice(2).map(numberOf)).reduce((sum, own) => sum + own, 0)
    const due = (whole ?? []).slice(2).reduce((sum, own) => sum + numberOf(own), 0)
    expect(given).toBe(Math.floor(due))
    await hands.pick(page.getByRole('group', { name: 'Nøglernes enhed' }), 'aarsvaerk')
    await untilAddress(page, 'enhed', 'aarsvaerk')
    await page.locator('main table').first().getByText('årsværk').nth(3).waitFor()

    await hands.press(page.locator('.subnav').getByRole('link', { name: 'Screening' }))
    await page.getByRole('heading', { name: /af 117 tages op/ }).waitFor()
    const check = page.locator('.action-card')
    const add = check.getByRole('button', { name: 'Tilføj' })
    for (const [specialty, held] of [
      ['kardiologi', 'kardiologi'],
      ['nefrologi', 'kardiologi;nefrologi'],
    ] as const) {
      await hands.choose(check.getByLabel('Har haft introduktionsstilling i'), specialty)
      await hands.press(add)
      await untilAddress(page, 'har', held)
    }
    await hands.choose(check.getByLabel('Ønsker introduktionsstilling i'), 'geriatri')
    // two in internal medicine already: the third is refused (N13)
    await check.getByText(/Nej\. Lægen har haft 2 introduktionsstillinger i intern medicin/).waitFor()

    // own sites by the template of the page: the import says what would change, and nothing is written yet
    await page.goto('/plan/register')
    await hands.passTable(page.getByRole('link', { name: 'Spring tabellen over' }))
    const href = await page.getByRole('link', { name: 'Uddannelsessteder' }).getAttribute('href')
    const template = await (await page.request.get(href ?? '')).body()
    await hands.press(page.getByRole('link', { name: 'Gå til import' }))
    const control = page.locator('input[type=file]')
    await hands.give(control, { name: 'egne-steder.csv', mimeType: 'text/csv', buffer: template })
    await page.getByRole('button', { name: 'Indlæs', exact: true }).waitFor()
    await page.getByText('Uddannelsessteder').first().waitFor()
    expect(faults).toEqual([])
    await seat.close()
  })
})
