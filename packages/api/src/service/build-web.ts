import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Fault } from '@laegedaekning/domain'
import { withFolderLock } from './folder-lock.ts'

const PACKAGES = fileURLToPath(new URL('../../../', import.meta.url))
const WEB = join(PACKAGES, 'web')
const BUILT = join(WEB, 'dist')
const STAMP = '.stamp'
const LOCK = '.dist-lock'

/** Drafts and old builds; those of processes that were killed are cleared by the next one that builds. */
const LEFTOVER = /^\.dist-(old-)?\d+$/

/** What the web app is built from; what is not here does not make it old. */
const SOURCES = [
  'web/index.html',
  'web/package.json',
  'web/vite.config.ts',
  'web/public',
  'web/src',
  'domain/src',
  'rules/src',
  'access/src',
  'forecast/src',
  'plans/src',
  'api/src/contract',
]

/**
 * The folder of the built web app. Builds it first where it is missing or older than its sources (by a hash of their
 * content), into a folder beside it, so that a build that fails or is broken off leaves the old one whole.
 * Of several processes that find it old, one builds and the others wait for it.
 * Throws a `Fault` with the builder's words where it cannot be built.
 */
export async function ensureWebBuilt(say: (words: string) => void): Promise<string> {
  if (await isBuiltFrom(await hashSources())) return BUILT
  await withFolderLock(join(WEB, LOCK), async () => {
    // another process may have built it while this one waited
    const wanted = await hashSources()
    if (await isBuiltFrom(wanted)) return
    say('Bygger skærmbillederne …')
    const draft = join(WEB, `.dist-${process.pid}`)
    try {
      await runVite(draft)
      await writeFile(join(draft, STAMP), wanted)
      await swapIn(draft)
    } finally {
      await clearLeftovers()
    }
  })
  return BUILT
}

async function isBuiltFrom(wanted: string): Promise<boolean> {
  return (await readFile(join(BUILT, STAMP), 'utf8').catch(() => null)) === wanted
}

/** The old build is moved away, not deleted, before the new one comes: there is none for a moment only, never half of one. */
async function swapIn(draft: string): Promise<void> {
  const old = join(WEB, `.dist-old-${process.pid}`)
  const hadOld = await rename(BUILT, old).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )
  try {
    await rename(draft, BUILT)
  } catch (error) {
    if (hadOld) await rename(old, BUILT)
    throw error
  }
}

async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(WEB)) {
    if (LEFTOVER.test(name)) await rm(join(WEB, name), { recursive: true, force: true })
  }
}

async function runVite(outFolder: string): Promise<void> {
  const require = createRequire(join(WEB, 'package.json'))
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js')
  const words = [vite, 'build', '--outDir', outFolder, '--emptyOutDir', '--logLevel', 'warn']
  try {
    await promisify(execFile)(process.execPath, words, {
      cwd: WEB,
      // whatever the caller's is (a test run sets »test«), the app is built for use
      env: { ...process.env, NODE_ENV: 'production' },
    })
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Fault(`the web app cannot be built:\n${told.slice(0, 4000)}`)
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await listFiles(join(PACKAGES, source))) {
      const content = createHash('sha256').update(await readFile(file))
      hash.update(`${content.digest('hex')}  ${file.slice(PACKAGES.length)}\n`)
    }
  }
  return hash.digest('hex')
}

/** The files at a path in order, tests aside; none where there is nothing. */
async function listFiles(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (entries === null) return (await readFile(path).catch(() => null)) === null ? [] : [path]
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
