import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { startBrowser } from '../journeys/browser.ts'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const MOVES = 40
const FIRST_MOVES = 10
const LIMIT_SLIDER = 100
const LIMIT_FAN = 4000
const LIMIT_CANCEL = 1000

const SCENARIO = '/fremskrivning?vis=scenarie&niveau=kommune&gruppe=laeger-i-tilbuddet&aar=2035'
/** One lever on the courses (training and all specialists anew) and one on exits (training as it was). */
const LEVERS = [
  { name: 'courses (W3)', scenario: 'W3:2027:20:2' },
  { name: 'exits (W19)', scenario: 'W19:2026:20:1' },
] as const

/**
 * A server that has just started makes its own things ready for so long; a reader who comes later does not wait for that. The
 * baseline's runs are among them, so the first fan of a ready server is one of runs that are there, or nearly.
 */
const MADE_READY_MILLISECONDS = 20_000

/**
 * The room Fremskrivning in a real browser on the register in the box: from the event of the slider to the painted answer
 * for 98 kommuner (number, map, table, fan), the first fan after an address is opened on a server that has just started and
 * on one that has made itself ready, the first bands of a scenario that nobody
 * has asked for, and cancelling. Nothing where no browser is installed.
 */
export async function benchOutlookBrowser(): Promise<readonly Measure[]> {
  const running = await startBrowser()
  if (running === null) return []
  try {
    const cold = await onServer(running.browser, 0, async (page) => [await firstFan(page, 'just started')])
    const ready = await onServer(running.browser, MADE_READY_MILLISECONDS, async (page) => {
      const fan = await firstFan(page, 'ready')
      const slides: Measure[] = []
      for (const { name, scenario } of LEVERS)
        slides.push(...(await slide(running.browser, page, name, scenario)))
      const scenario = await scenarioFan(page)
      const cancel = await cancelRun(page)
      const name = 'outlook in the browser: cancel'
      return [fan, ...slides, scenario, { name, value: cancel, limit: LIMIT_CANCEL, unit: 'ms' }]
    })
    return [...cold, ...ready]
  } finally {
    await running.close()
  }
}

/** Measures on a server of its own, so many milliseconds after it can be used. */
async function onServer(
  browser: Browser,
  after: number,
  measure: (page: Page) => Promise<readonly Measure[]>,
): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  try {
    await new Promise((resolve) => setTimeout(resolve, after))
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: server.address,
      locale: 'da-DK',
    })
    context.setDefaultTimeout(120_000)
    const measures = await measure(await context.newPage())
    await context.close()
    return measures
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function firstFan(page: Page, state: string): Promise<Measure> {
  const value = await timed(async () => {
    await page.goto('/fremskrivning')
    await page.locator('.fan-middle').first().waitFor()
  })
  return { name: `outlook in the browser: first fan, server ${state}`, value, limit: LIMIT_FAN, unit: 'ms' }
}

/** Moves a slider from one end to the other, each time when the last answer has been painted. */
async function slide(
  browser: Browser,
  page: Page,
  name: string,
  scenario: string,
): Promise<readonly Measure[]> {
  await page.goto(`${SCENARIO}&scenarie=${scenario}`)
  await page.locator('.fan-middle').first().waitFor()
  await page.locator('.outlook-board tbody tr').nth(97).waitFor()
  // the cores belong to the slider when no run of the server is under way
  await page.locator('.run-status progress').first().waitFor({ state: 'detached' })
  const session = await browser.newBrowserCDPSession()
  const wall: number[] = []
  let before = 0
  for (let move = 0; move < FIRST_MOVES + MOVES; move += 1) {
    if (move === FIRST_MOVES) before = await rendererMilliseconds(session)
    wall.push(await moveSlider(page, (move + 1) / (FIRST_MOVES + MOVES)))
  }
  const processor = ((await rendererMilliseconds(session)) - before) / MOVES
  await session.detach()
  const measure = (what: string, value: number): Measure => ({
    name: `outlook in the browser: slider of ${name}, 98 kommuner, ${what}`,
    value,
    unit: 'ms',
    limit: LIMIT_SLIDER,
  })
  return [
    measure('p95', quantile(wall.slice(FIRST_MOVES), 0.95)),
    measure('median', quantile(wall.slice(FIRST_MOVES), 0.5)),
    measure('processor time of a move, all threads of the page', processor),
  ]
}

/** Processor time that the browser's pages have used, on all their threads. */
async function rendererMilliseconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

/** Milliseconds from the event of the slider until the page that answers it has been painted. */
async function moveSlider(page: Page, share: number): Promise<number> {
  return page.getByRole('slider', { name: /Størrelse/ }).evaluate(async (element, at) => {
    if (!(element instanceof HTMLInputElement)) return Number.NaN
    const [least, most] = [Number(element.min), Number(element.max)]
    const start = performance.now()
    // past the value that React keeps on the element, as a hand would
    Reflect.set(HTMLInputElement.prototype, 'value', String(least + at * (most - least)), element)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((painted) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', painted, { once: true })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    })
    return performance.now() - start
  }, share)
}

/** From the address to the scenario's own bands: no server can have made those runs before. */
async function scenarioFan(page: Page): Promise<Measure> {
  const value = await timed(async () => {
    await page.goto(`${SCENARIO}&scenarie=W19:2026:27:1&baand=ja`)
    await page.locator('.fan-band:not(.lent)').first().waitFor()
    await page.locator('.fan-band.lent').first().waitFor({ state: 'detached' })
  })
  const name = 'outlook in the browser: first bands of a new scenario, server ready'
  return { name, value, limit: LIMIT_FAN, unit: 'ms' }
}

async function cancelRun(page: Page): Promise<number> {
  await page.goto(`${SCENARIO}&scenarie=W19:2026:33:1&baand=ja`)
  const status = page.locator('.run-status').filter({ hasText: 'Scenariets bånd' })
  const button = status.getByRole('button', { name: 'Annullér' })
  await button.waitFor()
  return timed(async () => {
    await button.click()
    await status.getByText('annulleret').waitFor()
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
