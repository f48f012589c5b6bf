import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const WAIT_MILLISECONDS = 100

/** A lock without a process id belongs to one that ended between making and signing it. */
const UNSIGNED_MILLISECONDS = 10_000

/** Locks that this process holds: its own id in any other lock is a dead process's, used again (as in a container). */
const held = new Set<string>()

/**
 * Works while a folder at `path` is there as a lock, with the process id in it. Others wait, in this process and in others;
 * a dead process's lock is taken over. Throws the system's error where the lock cannot be made.
 */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await takeLock(path)
  try {
    return await work()
  } finally {
    held.delete(path)
    await rm(path, { recursive: true, force: true })
  }
}

async function takeLock(path: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(path)
      held.add(path)
      await writeFile(join(path, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const holder = await readHolder(path)
    if (await isDead(path, holder)) await removeDeadLock(path, holder)
    else await wait(WAIT_MILLISECONDS)
  }
}

/** The process id in a lock; `null` where none is written (yet). */
async function readHolder(path: string): Promise<number | null> {
  const pid = Number(await readFile(join(path, 'pid'), 'utf8').catch(() => ''))
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

async function isDead(path: string, holder: number | null): Promise<boolean> {
  if (held.has(path)) return false
  if (holder === null) {
    const made = await stat(path).catch(() => null)
    return made !== null && Date.now() - made.mtimeMs > UNSIGNED_MILLISECONDS
  }
  return holder === process.pid || !isRunning(holder)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Moves the lock away before looking again whose it is, so that of two that find it dead only one takes it. */
async function removeDeadLock(path: string, holder: number | null): Promise<void> {
  const aside = `${path}-${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // another was quicker, and this is its lock: it goes back
  if ((await readHolder(aside)) !== holder) await rename(aside, path).catch(() => undefined)
  await rm(aside, { recursive: true, force: true })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
