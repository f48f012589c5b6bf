import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFolderLock } from './folder-lock.ts'

describe('work under a folder lock', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-lock-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('is done by one at a time, and leaves no lock behind, also when it fails', async () => {
    const lock = join(root, '.lock')
    const steps: string[] = []
    const work = (name: string) =>
      withFolderLock(lock, async () => {
        steps.push(`${name} in`)
        expect(await readFile(join(lock, 'pid'), 'utf8')).toBe(String(process.pid))
        steps.push(`${name} out`)
        if (name === 'b') throw new Error('broken off')
      })
    const ends = await Promise.allSettled([work('a'), work('b'), work('c')])
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const pairs = [steps.slice(0, 2), steps.slice(2, 4), steps.slice(4)]
    for (const [first, second] of pairs) expect(second).toBe(first?.replace('in', 'out'))
    expect(readdirSync(root)).toEqual([])
  })

  it('takes over from a process that is dead', async () => {
    const lock = join(root, '.lock')
    const dead = spawnSync(process.execPath, ['--version']).pid
    await mkdir(lock)
    await writeFile(join(lock, 'pid'), String(dead))
    expect(await withFolderLock(lock, async () => readFile(join(lock, 'pid'), 'utf8'))).toBe(
      String(process.pid),
    )
    expect(readdirSync(root)).toEqual([])
  })
})
