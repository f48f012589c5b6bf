import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { makeOnce } from '../prepared/make-once.ts'

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

/** A browser that runs, and how it is closed, with everything that was unpacked for it. */
export type RunningBrowser = { readonly browser: Browser; readonly close: () => Promise<void> }

type Executable = { readonly path: string; readonly remove: () => Promise<void> }

const nothingToRemove = async (): Promise<void> => undefined

/**
 * The Chromium that comes as an npm package for Linux on x64, or `null` where it is not installed. It unpacks itself into
 * the folder for temporary files, which takes seconds: once per run of the tests, for all files.
 */
async function packagedBrowser(): Promise<Executable | null> {
  const packaged = await findPackage()
  if (packaged === null) return null
  const { folder, letGo } = await makeOnce('chromium', async (draft) => {
    await unpackInto(draft, packaged)
  })
  // unpacked already: it only says where
  const path = await unpackInto(folder, packaged)
  return { path, remove: letGo }
}

/** By a variable: the package is for one platform, and its types are not there where it is not installed. */
async function findPackage(): Promise<object | null> {
  const name = '@sparticuz/chromium'
  try {
    const found: unknown = await import(name)
    return Object(Reflect.get(Object(found), 'default'))
  } catch {
    return null
  }
}

async function unpackInto(folder: string, packaged: object): Promise<string> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const path: unknown = await Reflect.apply(Reflect.get(packaged, 'executablePath'), packaged, [])
    if (typeof path !== 'string') throw new Error('The packaged Chromium does not say where it is.')
    return path
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

async function findExecutable(): Promise<Executable | null> {
  const path = process.env['CHROME_PATH'] ?? INSTALLED.find(isThere)
  return path === undefined ? packagedBrowser() : { path, remove: nothingToRemove }
}

/**
 * Starts a browser: the one that CHROME_PATH names, an installed one, or the packaged one; the test's output says which.
 * `null` where there is none, except in CI, where that is an error: journeys that are not walked must not look walked.
 */
export async function startBrowser(): Promise<RunningBrowser | null> {
  const executable = await findExecutable()
  if (executable === null) {
    const advice = 'No Chromium or Chrome was found. Install one, or name it in CHROME_PATH.'
    if (process.env['CI'] !== undefined) throw new Error(advice)
    console.warn(`${advice} The journeys are skipped.`)
    return null
  }
  const browser = await chromium.launch({ executablePath: executable.path, args: FLAGS })
  console.info(`Journeys in ${browser.version()} at ${executable.path}`)
  const close = async () => {
    await browser.close()
    await executable.remove()
  }
  return { browser, close }
}
