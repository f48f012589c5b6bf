import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault, Refusal } from '@laegedaekning/domain'
import { findLockRecord, hasCode, isHeld, isMissing, type LockRecord } from './lock-record.ts'
import { isAlive, ownIdentity } from './process-identity.ts'

/**
 * Exclusive right to a data folder, kept in `<folder>.lock` beside it. PGlite itself lets two processes into one folder
 * and wrecks it.
 *
 * A file is made complete under a name of its own and then linked to the lock's name, which only one can do. The lock of
 * a dead process is not deleted (two could delete, the second of them the first one's new lock) but succeeded: the
 * successor of lock X is the one file `<folder>.lock.next-X`, again made by a link that only one can do. The holder is
 * the last of this chain. The successor moves its file onto the lock's name; whoever had read the old chain sees at the
 * second look that its beginning is gone and gives up the place that it took in it.
 */
export type FolderLock = { readonly release: () => void }

/** Attempts; each lost one means that another process moved forward meanwhile. */
const ATTEMPTS = 1000

/** Takes the lock; throws a `Refusal` REGISTRY_LOCKED {pid, folder, since} where a living process has it. */
export function acquireFolderLock(folder: string, since: string): FolderLock {
  const path = `${resolve(folder)}.lock`
  mkdirSync(dirname(path), { recursive: true })
  const own: LockRecord = { ...ownIdentity(), host: hostname(), since, nonce: randomUUID() }
  const draft = `${path}.new-${own.pid}-${own.nonce}`
  writeWhole(draft, JSON.stringify(own))
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (!tryAcquire(path, draft, own, folder)) continue
      sweep(path)
      return { release: () => remove(path) }
    }
  } finally {
    remove(draft)
  }
  throw new Fault(`the lock ${path} could not be settled`)
}

/** One attempt: true when the lock is ours, false when another process was faster; throws when it is held. */
function tryAcquire(path: string, draft: string, own: LockRecord, folder: string): boolean {
  const chain = readChain(path)
  const [first] = chain
  const last = chain.at(-1)
  if (first === undefined || last === undefined) return tryLink(draft, path)
  if (isHeld(last)) {
    if (findLockRecord(path)?.nonce !== first.nonce) return false
    throw new Refusal([
      { code: 'REGISTRY_LOCKED', severity: 'error', values: { pid: last.pid, folder, since: last.since } },
    ])
  }
  const place = successor(path, last)
  if (!tryLink(draft, place)) return false
  const now = readChain(path)
  if (now[0]?.nonce !== first.nonce || now.at(-1)?.nonce !== own.nonce) {
    remove(place)
    return false
  }
  renameSync(place, path)
  return true
}

function successor(path: string, of: LockRecord): string {
  return `${path}.next-${of.nonce}`
}

/** The lock and its successors, the holder last. */
function readChain(path: string): readonly LockRecord[] {
  const chain: LockRecord[] = []
  let record = findLockRecord(path)
  while (record !== undefined) {
    chain.push(record)
    record = findLockRecord(successor(path, record))
  }
  return chain
}

/** Gives a file a second name; false where the name is taken. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Removes what dead processes left. While we hold the lock no successor can be a rightful one. */
function sweep(path: string): void {
  const name = basename(path)
  for (const entry of readdirSync(dirname(path))) {
    const draftOf = new RegExp(`^\\.new-(\\d+)-`).exec(entry.startsWith(name) ? entry.slice(name.length) : '')
    const isDraftOfDead = draftOf !== null && !isAlive({ pid: Number(draftOf[1]), start: null })
    if (isDraftOfDead || entry.startsWith(`${name}.next-`)) remove(join(dirname(path), entry))
  }
}
