import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWebBuilt, type OpenRegister, openSeededRegister, startServer } from '@laegedaekning/api'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { makeOnce } from '../prepared/make-once.ts'
import { copyStartedFolder, testClock } from '../prepared/register.ts'
import { startBrowser } from './browser.ts'

/** The real server on a new register with everything in the box, and a browser to look at it. */
export type Stage = {
  readonly address: string
  readonly browser: Browser
  /** The built web app that the server serves. */
  readonly webFolder: string
  readonly stop: () => Promise<void>
}

/** Who looks, and on what. */
export type Seat = {
  readonly width: number
  readonly scheme?: 'light' | 'dark'
}

/** What a journey needs beside the register in the box. */
type Play = {
  readonly signIn?: boolean
  readonly prepare?: (register: OpenRegister) => Promise<void>
}

/** Starts server and browser; `null` where no browser is to be had (never in CI, see startBrowser). */
export async function openStage(play: Play = {}): Promise<Stage | null> {
  const running = await startBrowser()
  if (running === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-journey-'))
  const data = join(folder, 'data')
  await copyStartedFolder(data)
  // a copy: somebody may build the app anew while the tests run
  const web = await makeOnce('web', async (copy) =>
    cp(await ensureWebBuilt(console.info), copy, { recursive: true }),
  )
  const progress = { step: () => undefined, note: console.info }
  const register = await openSeededRegister({ folder: data }, { example: true }, progress, testClock('09'))
  await play.prepare?.(register)
  const server = await startServer({
    register,
    signIn: play.signIn === true,
    folder: null,
    webFolder: web.folder,
    port: 0,
    requestsPerMinute: 1_000_000,
  })
  const stop = async () => {
    await running.close()
    await server.stop()
    await web.letGo()
    await rm(folder, { recursive: true, force: true })
  }
  return { address: server.address, browser: running.browser, webFolder: web.folder, stop }
}

/** A fresh seat: no cookies, nothing stored. Faults of the page end the test. */
export async function takeSeat(
  stage: Stage,
  seat: Seat,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await stage.browser.newContext({
    viewport: { width: seat.width, height: 900 },
    colorScheme: seat.scheme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    baseURL: stage.address,
    locale: 'da-DK',
  })
  // long, as a busy machine is slow: nothing is proven by how soon something comes
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, context, faults }
}
