import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf, untilAddress } from './reading.ts'
import { openStage, type Stage, takeSeat } from './server.ts'

let stage: Stage | null = null

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage?.stop()
})

/** The answer of the API to the question in the address of the page. */
async function askApi(page: Page, path: string): Promise<unknown> {
  return (await page.request.get(path)).json()
}

/** All that can be read on the screen, once it is complete. */
async function screen(page: Page): Promise<string> {
  await page.locator('.panel').getByText('Region Midtjylland').nth(1).waitFor()
  await page.locator('.map [aria-selected=true]').waitFor()
  await page.waitForLoadState('networkidle')
  return page.locator('main').innerText()
}

describe('an address', () => {
  const LINK =
    '/status?noegletal=indbyggere-pr-praksis&niveau=kommune&dato=2026-01-01&sammenlign=region&omraade=kommune-0760&inden-for=region-1082&sorter=omraade&retning=stigende&raekker=alle&sprog=en'

  it('gives the same screen in a fresh browser, after a reload, and after back and forward', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto(LINK)
    const first = await screen(page)
    await page.getByRole('button', { name: 'Copy address' }).click()
    await page.getByText('The address is copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(copied).search).toBe(new URL(LINK, 'http://x').search)
    const other = await takeSeat(stage, { width: 1440 })
    await other.page.goto(copied)
    expect(await screen(other.page)).toBe(first)
    await page.reload()
    expect(await screen(page)).toBe(first)
    await page.locator('.ranking').getByRole('link', { name: 'Viborg' }).click()
    await untilAddress(page, 'omraade', 'kommune-0791')
    await page.goBack()
    expect(await screen(page)).toBe(first)
    await page.goForward()
    await page.locator('.panel').getByRole('heading', { level: 2, name: 'Viborg' }).waitFor()
    await other.context.close()
    await seat.close()
  })

  it('opens the explanation of a figure and closes into the page under it', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 390 })
    await page.goto('/omraade/kommune-0336?dato=2026-01-01&forklar=befolkning:kommune-0336:2026-01-01:P')
    const dialog = page.getByRole('dialog')
    await dialog.locator('.marked').first().waitFor()
    await dialog.getByRole('button', { name: 'Luk' }).click()
    await untilAddress(page, 'forklar', null)
    await page.getByRole('heading', { level: 1, name: 'Stevns' }).waitFor()
    await seat.close()
  })

  it('that the register cannot follow says so and shows what it can', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 1440 })
    await page.goto('/status?noegletal=lykke&dato=2027-01-01&inden-for=region-1084&niveau=region&farve=roed')
    const notices = page.locator('main .problem p')
    await notices.nth(2).waitFor()
    expect(await notices.count()).toBe(3)
    await page.locator('.ranking tbody tr').nth(3).waitFor()
    expect(await page.locator('.ranking tbody tr').count()).toBe(4)
    expect(faults).toEqual([])
    await seat.close()
  })
})

describe('the map', () => {
  it('is one stop for Tab; arrows go to neighbours, Home to the highest, Enter chooses', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto(
      '/status?noegletal=indbyggere-pr-praksis&niveau=kommune&dato=2026-01-01&omraade=kommune-0101',
    )
    await page.locator('.map [role=option]').first().waitFor()
    expect(await page.locator('.map [tabindex="0"]').count()).toBe(1)
    await page.locator('.map [data-area=kommune-0101]').focus()
    await page.keyboard.press('ArrowLeft')
    const neighbour = await page.evaluate(() => document.activeElement?.getAttribute('data-area'))
    expect(neighbour).not.toBe('kommune-0101')
    expect(await page.locator('.pin').textContent()).toContain(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(':')[0] ?? 'none'),
    )
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const highest = await page.locator('.ranking tbody tr').first().locator('th').innerText()
    await page.locator('.panel').getByRole('heading', { level: 2, name: highest }).waitFor()
    await seat.close()
  })
})

describe('the search', () => {
  it('finds a place from any page by keyboard and keeps date and language', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat, faults } = await takeSeat(stage, { width: 390 })
    await page.goto('/data/regler?dato=2026-01-01&sprog=en')
    await page.locator('.rules').first().waitFor()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('ringkøbing sk')
    await page.locator('.results a').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/omraade/kommune-0760?dato=2026-01-01*sprog=en*')
    await page.getByRole('heading', { level: 1, name: 'Ringkøbing-Skjern' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(faults).toEqual([])
    await seat.close()
  })
})

describe('what is taken along', () => {
  it('files arrive and hold the figures of the table', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto('/status?noegletal=befolkning&niveau=region&dato=2026-01-01&sammenlign=land')
    await page.locator('.ranking tbody tr').nth(4).waitFor()
    const shown = (await rowsOf(page, '.ranking')).map((row) => row.join(' ').match(/[\d.]{7,}/)?.[0] ?? '')
    const take = async (name: string) => {
      const arriving = page.waitForEvent('download')
      await page.locator('.take-along').getByText(name, { exact: true }).click()
      const download = await arriving
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const danish = await take('CSV (dansk)')
    expect(danish.name).toMatch(/\.csv$/)
    const international = (await take('CSV (international)')).bytes.toString('utf8')
    const json = (await take('JSON')).bytes.toString('utf8')
    for (const figure of shown) {
      const digits = figure.replaceAll('.', '')
      expect(danish.bytes.toString('utf8').replaceAll('.', '')).toContain(digits)
      expect(international).toContain(digits)
      expect(json).toContain(digits)
    }
    expect((await take('XLSX')).bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await take('SVG')).bytes.toString('utf8')).toContain('<svg')
    const png = await take('PNG')
    expect(png.name).toBe('laegedaekning_befolkning_region_2026-01-01.png')
    expect([...png.bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
    // a picture with something on it, not an empty sheet
    expect(png.bytes.length).toBeGreaterThan(20_000)
    await seat.close()
  })

  it.for([
    '/omraade/kommune-0336?dato=2026-01-01',
    '/omraade/region-1082?dato=2008-01-01',
    '/omraade/region-oestdanmark?dato=2027-01-01&sprog=en',
    '/omraade/land-dk?dato=2026-01-01',
  ])('%s prints as exactly one A4 page', async (path, context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1280 })
    await page.goto(path)
    await page.locator('.profile-foot').waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    // 210 × 297 mm in points of 1/72 inch
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/)
    await seat.close()
  })
})

describe('the Data room', () => {
  it('checks a file, shows its faults by row, and writes nothing', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto('/data/import')
    const template = await (await page.request.get('/api/templates/befolkning.csv')).text()
    const [header = ''] = template.split(/\r?\n/)
    await page.locator('input[type=file]').setInputFiles({
      name: 'befolkning.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${header}\nintet;sted\n`),
    })
    await page.locator('.problem a').first().waitFor()
    await page.locator('.problem a').first().click()
    expect(await page.evaluate(() => location.hash)).toMatch(/^#issue-/)
    const before = await askApi(page, '/api/changes')
    await page.reload()
    expect(await askApi(page, '/api/changes')).toEqual(before)
    await seat.close()
  })
})

describe('when something is wrong', () => {
  it('a server that does not answer leaves words and a way on, never a blank page', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 390 })
    await page.route('**/api/status?*', (route) => route.abort())
    await page.goto('/status')
    await page.getByRole('heading', { name: 'Serveren svarer ikke' }).waitFor()
    await page.unroute('**/api/status?*')
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.locator('.ranking tbody tr').first().waitFor()
    await seat.close()
  })

  it('shows only words that the register knew on the day asked for', async (context) => {
    if (stage === null) return context.skip('no browser')
    const { page, context: seat } = await takeSeat(stage, { width: 1440 })
    await page.goto('/status?noegletal=befolkning&dato=2026-01-01&kendt=2026-11-22&sprog=da')
    await page.getByText('Som kendt 22. november 2026').waitFor()
    await page.getByRole('button', { name: 'Vis alt, der er kendt i dag' }).click()
    await untilAddress(page, 'kendt', null)
    await seat.close()
  })
})

describe('the first screen', () => {
  it('weighs at most 250 kB of script and style, brotli', async (context) => {
    if (stage === null) return context.skip('no browser')
    const folder = stage.webFolder
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(files.length).toBeGreaterThanOrEqual(2)
    let bytes = 0
    for (const file of files) bytes += brotliCompressSync(await readFile(join(folder, file))).length
    console.info(`First screen: ${Math.round(bytes / 1000)} kB of script and style, brotli`)
    expect(bytes).toBeLessThanOrEqual(250_000)
  })
})
