import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { isAlive } from './process-identity.ts'

/** What a lock file says of its holder. */
export type LockRecord = {
  readonly pid: number
  readonly start: string | null
  readonly host: string
  /** ISO instant of the opening. */
  readonly since: string
  /** Names this one locking and no other. */
  readonly nonce: string
}

/** A lock file that cannot be read as one: treated as held, since nobody can say that its writer is dead. */
const UNREADABLE: LockRecord = { pid: 0, start: null, host: '', since: '', nonce: '' }

/** Whether the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT')
}

/** Whether an error carries a code such as `EEXIST`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** The holder named in a lock file, or `undefined` where there is no file. */
export function findLockRecord(path: string): LockRecord | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
  try {
    return readRecord(JSON.parse(text))
  } catch {
    return UNREADABLE
  }
}

function readRecord(value: unknown): LockRecord {
  if (typeof value !== 'object' || value === null) return UNREADABLE
  const field = (name: string): unknown => Reflect.get(value, name)
  const [pid, start, host, since, nonce] = [
    field('pid'),
    field('start'),
    field('host'),
    field('since'),
    field('nonce'),
  ]
  const isRecord =
    typeof pid === 'number' &&
    (start === null || typeof start === 'string') &&
    typeof host === 'string' &&
    typeof since === 'string' &&
    typeof nonce === 'string' &&
    /^[0-9a-f-]+$/.test(nonce)
  return isRecord ? { pid, start, host, since, nonce } : UNREADABLE
}

/** Whether the holder may still be at work. Another machine cannot be asked, so its lock stands. */
export function isHeld(record: LockRecord): boolean {
  if (record.nonce === '' || record.host !== hostname()) return true
  return isAlive(record)
}
