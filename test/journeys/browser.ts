import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where a browser may be installed by hand, on the systems that the product runs on. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Started by root in a container, and silent: nothing is fetched, updated or reported. */
const FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium that comes as an npm package for Linux on x64, or `null` where it is not installed. */
async function packagedBrowser(): Promise<string | null> {
  try {
    // by a variable: the package is optional, and its types are not there where it is not installed
    const name = '@sparticuz/chromium'
    const found: unknown = await import(name)
    const packaged: unknown = Reflect.get(Object(found), 'default')
    const path: unknown = await Reflect.apply(Reflect.get(Object(packaged), 'executablePath'), packaged, [])
    return typeof path === 'string' ? path : null
  } catch {
    return null
  }
}

/**
 * A browser: the one that CHROME_PATH names, an installed one, or the packaged one; the test's output says which.
 * `null` where there is none, except in CI, where that is an error: journeys that are not walked must not look walked.
 */
export async function findBrowser(): Promise<Browser | null> {
  const named = process.env['CHROME_PATH']
  const path = named ?? INSTALLED.find(isThere) ?? (await packagedBrowser())
  if (path === null) {
    const advice = 'No Chromium or Chrome was found. Install one, or name it in CHROME_PATH.'
    if (process.env['CI'] !== undefined) throw new Error(advice)
    console.warn(`${advice} The journeys are skipped.`)
    return null
  }
  const browser = await chromium.launch({ executablePath: path, args: FLAGS })
  console.info(`Journeys in ${browser.version()} at ${path}`)
  return browser
}
