import { readFile } from 'node:fs/promises'
import type { OpenRegister } from '@laegedaekning/api'
import { type Fact, firstDayOf, levelOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsSeen } from '../accessibility/look.ts'
import { byKeyboard, byMouse } from './hands.ts'
import { rowsOf } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage({ prepare: addYears })
})

afterAll(async () => {
  await stage?.stop()
})

/** Made-up citizens without a doctor in every kommune, 2016–2026: some 400 everywhere, and 300 fewer on Samsø from 2022. */
async function addYears(register: OpenRegister): Promise<void> {
  const { area } = await register.at(register.clock.today(), await register.known())
  const stream = randomStream(1, 'portfolio')
  const facts = area
    .filter(({ body }) => levelOf(body.id) === 'kommune')
    .flatMap(({ body: { id } }) =>
      Array.from({ length: 11 }, (_, index): Fact<'unlisted'> => {
        const year = 2016 + index
        const fewer = id === 'kommune-0741' && year >= 2022 ? 300 : 0
        const citizens = 380 + stream.below(41) - fewer
        return {
          kind: 'unlisted',
          body: { area: id, citizens, note: '' },
          virkning: { from: firstDayOf(year), until: firstDayOf(year + 1) },
          provenance: { source: 'proeve', certainty: 'assumed', madeUp: true },
        }
      }),
    )
  await register.registry.save({ who: 'Test', why: 'Made-up years', kind: 'import', facts, endings: [] })
}

describe('an own initiative', () => {
  it('is copied from the catalogue, written, followed up, edited and undone', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 1440 })
    const hands = byMouse()
    await page.goto('/indsatser/katalog/R16')
    await hands.press(page.getByRole('link', { name: 'Kopiér til vores portefølje' }))
    await page.getByRole('heading', { level: 1, name: 'Ny indsats' }).waitFor()
    expect(await page.locator('#initiative-title').inputValue()).toBe('Målrettet indsats på Samsø')
    // without whose it is, nothing is saved, and the summary leads to the field
    const save = page.getByRole('button', { name: 'Gem', exact: true })
    await hands.press(save)
    await hands.press(page.locator('.problem').getByRole('link'))
    await page.locator('#initiative-area:focus').waitFor()
    await hands.choose(page.locator('#initiative-area'), 'region-1082')
    await hands.write(page.locator('#initiative-budget'), '250.000,50')
    await hands.write(page.locator('#initiative-startsOn'), '1-6-2021')
    await hands.choose(page.locator('#initiative-indicator'), 'borgere-uden-laege')
    await hands.choose(page.locator('#initiative-place'), 'kommune-0741')
    await hands.press(save)
    // the years are made up: fewer than in similar kommuner from 2022 on
    await page.getByText('Bedre, end det ellers ville være blevet').waitFor({ timeout: 60_000 })
    await page.getByText('Tallene bygger på opdigtede data.').waitFor()
    const rows = await rowsOf(page, '.action-card .scroll:nth-of-type(2) table')
    expect(rows.map(([day, side]) => [day?.slice(-4), side])).toEqual([
      ...['2016', '2017', '2018', '2019', '2020', '2021'].map((year) => [year, 'før']),
      ...['2022', '2023', '2024', '2025', '2026'].map((year) => [year, 'efter']),
    ])
    await hands.press(page.locator('.action-card button.figure').first())
    await page.locator('dialog[open] .facts').waitFor()
    await page.keyboard.press('Escape')
    expect(await faultsSeen(page, 'own initiative')).toEqual([])
    await hands.press(page.getByRole('button', { name: 'Ret', exact: true }))
    await hands.write(page.locator('#initiative-owner'), 'Praksisafdelingen')
    await hands.press(save)
    await page.locator('.terms').getByText('Praksisafdelingen').waitFor()
    await hands.press(page.getByText('Historik: hvem, hvornår, før og efter'))
    await hands.press(page.getByRole('button', { name: /^Fortryd ændring/ }).first())
    await page.locator('.terms').getByText('Praksisafdelingen').waitFor({ state: 'detached' })
    await page.goto('/indsatser/portefoelje')
    await page.locator('.portfolio tfoot').getByText('250.000,50 kr.').waitFor()
    const coming = page.waitForEvent('download')
    await hands.press(page.getByRole('link', { name: 'CSV (dansk)' }))
    expect(await readFile(await (await coming).path(), 'utf8')).toContain('250000,5')
    expect(faults).toEqual([])
    await seat.close()
  })
})

/** The smallest PNG there is: one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

describe('the idea bank', () => {
  it('takes an idea with a picture and its text, and gives it on with where it comes from', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 390 })
    const hands = byKeyboard(page)
    await page.goto('/indsatser/idebank?sprog=en')
    await hands.press(page.getByRole('link', { name: 'Share an idea' }))
    await hands.write(page.locator('#idea-title'), 'A flat at the clinic')
    await hands.choose(page.locator('#idea-area'), 'kommune-0741')
    await hands.write(page.locator('#idea-text'), 'Trainees live beside the clinic')
    await hands.press(page.getByRole('button', { name: 'Save', exact: true }))
    await page.getByRole('heading', { level: 1, name: 'A flat at the clinic' }).waitFor()
    // a script under the name of a picture is told by its bytes
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })
    await hands.give(page.locator('#picture-file'), file('a.png', Buffer.from('<svg onload="alert(1)"/>')))
    await hands.press(page.getByRole('button', { name: 'Add the picture' }))
    await page.getByText('“a.png” is neither PNG, JPEG nor WebP').first().waitFor()
    await hands.give(page.locator('#picture-file'), file('a.png', Buffer.from(PIXEL, 'base64')))
    await hands.write(page.locator('#picture-alt'), 'The flat')
    await hands.press(page.getByRole('button', { name: 'Add the picture' }))
    await page.getByRole('img', { name: 'The flat' }).waitFor()
    expect(await faultsSeen(page, 'idea')).toEqual([])
    await hands.press(page.getByRole('link', { name: 'Copy to our portfolio' }))
    await page.getByText('Copied from the idea bank:').waitFor()
    expect(await page.locator('#initiative-text').inputValue()).toBe('Trainees live beside the clinic')
    await hands.choose(page.locator('#initiative-area'), 'region-1082')
    await hands.press(page.getByRole('button', { name: 'Save', exact: true }))
    await page.getByText('It cannot be told yet. What is missing:').waitFor()
    await hands.press(page.locator('.note').getByRole('link', { name: '2026-1' }))
    await page.getByText('Copied 1 time').waitFor()
    expect(faults).toEqual([])
    await seat.close()
  })
})
