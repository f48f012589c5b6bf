import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@laegedaekning/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireFolderLock } from './folder-lock.ts'
import { ownIdentity } from './process-identity.ts'

const SINCE = '2026-11-22T08:00:00.000Z'
/** Higher than any process number that a system gives. */
const NO_PROCESS = 2 ** 22 + 1

/** Writes a lock or successor as a process would have left it. */
function leave(file: string, nonce: string, more: object = {}): void {
  const record = { pid: NO_PROCESS, start: 'then', host: hostname(), since: SINCE, nonce, ...more }
  writeFileSync(file, JSON.stringify(record))
}

describe('the lock of a folder', () => {
  let root: string
  let folder: string
  let path: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-lock-'))
    folder = join(root, 'registry')
    path = `${folder}.lock`
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function refusal() {
    try {
      acquireFolderLock(folder, SINCE)
    } catch (error) {
      if (error instanceof Refusal) return error.issues[0]
      throw error
    }
    return undefined
  }

  it('lies beside the folder and says who holds it, on what machine, since when', () => {
    acquireFolderLock(folder, SINCE)
    const { pid, start } = ownIdentity()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      pid,
      start,
      host: hostname(),
      since: SINCE,
    })
    expect(readdirSync(root)).toEqual(['registry.lock'])
  })

  it('refuses a second opener and names the process, also within the same process', () => {
    acquireFolderLock(folder, SINCE)
    expect(refusal()).toEqual({
      code: 'REGISTRY_LOCKED',
      severity: 'error',
      values: { pid: process.pid, folder, since: SINCE },
    })
    expect(readdirSync(root)).toEqual(['registry.lock'])
  })

  it('is free again when released', () => {
    acquireFolderLock(folder, SINCE).release()
    expect(readdirSync(root)).toEqual([])
    acquireFolderLock(folder, SINCE)
  })

  it('is taken over from a process that is dead', () => {
    leave(path, 'aa')
    acquireFolderLock(folder, SINCE)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(readdirSync(root)).toEqual(['registry.lock'])
  })

  it('is taken over where another process has got the number since', () => {
    leave(path, 'aa', { pid: process.pid, start: 'another boot/1' })
    acquireFolderLock(folder, SINCE)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject(ownIdentity())
  })

  it('is taken over where the successor died before it was done', () => {
    leave(path, 'aa')
    leave(`${path}.next-aa`, 'bb')
    leave(`${path}.next-bb`, 'cc')
    leave(`${path}.new-${NO_PROCESS}-dd`, 'dd')
    acquireFolderLock(folder, SINCE)
    expect(readdirSync(root)).toEqual(['registry.lock'])
  })

  it('stands while a successor lives', () => {
    leave(path, 'aa')
    leave(`${path}.next-aa`, 'bb', ownIdentity())
    expect(refusal()?.values['pid']).toBe(process.pid)
  })

  it('stands where it was made on another machine, whose processes nobody can see', () => {
    leave(path, 'aa', { host: 'another-machine' })
    expect(refusal()?.values['pid']).toBe(NO_PROCESS)
  })

  it('stands where the start of the holder is not known and its number is in use', () => {
    leave(path, 'aa', { pid: process.ppid, start: null })
    expect(refusal()?.values['pid']).toBe(process.ppid)
  })

  it.each(['', '{', '{"pid": 1}', 'null'])('stands where the file cannot be read (%j)', (text) => {
    writeFileSync(path, text)
    expect(refusal()?.code).toBe('REGISTRY_LOCKED')
  })
})
