/** Two processes never have one folder open (reliability 4.2 and trap 1). */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegistry } from '@laegedaekning/registry'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Child, startChild } from './child-process.ts'

const RACES = 100
const RACERS = 4
/** Processes killed while they take and give back one lock. */
const KILLS = 24

const children: Child[] = []

function start(script: string, args: readonly string[] = []): Child {
  const child = startChild(script, args)
  children.push(child)
  return child
}

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
})

describe('a second process that opens a registry', () => {
  let root: string
  let folder: string
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-second-'))
    folder = join(root, 'registry')
    // made once: making a store takes seconds, opening one does not
    const registry = await openRegistry({ kind: 'pglite', folder }, () => '2026-11-22T08:00:00.000Z')
    await registry.close()
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('is refused with the code REGISTRY_LOCKED, which names the process, the folder and the time', async () => {
    const first = start('holder-child.ts', [folder])
    await first.next('opened')
    const second = start('holder-child.ts', [folder])
    const refused = await second.next('refused')
    expect(refused.field('issues')).toEqual([
      {
        code: 'REGISTRY_LOCKED',
        severity: 'error',
        values: { pid: first.pid, folder, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      },
    ])
    expect(await second.ended).toBe(4)
  })

  it('opens when the first has closed, and finds no trace of its lock', async () => {
    const first = start('holder-child.ts', [folder])
    await first.next('opened')
    first.send({ close: true })
    expect(await first.ended).toBe(0)
    expect(readdirSync(root)).toEqual(['registry'])
    await start('holder-child.ts', [folder]).next('opened')
  })

  it('opens when the first was killed', async () => {
    const first = start('holder-child.ts', [folder])
    await first.next('opened')
    await first.kill()
    await start('holder-child.ts', [folder]).next('opened')
  })
})

describe('a second process that wants a lock', () => {
  let root: string
  let folder: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-race-'))
    folder = join(root, 'registry')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('never gets in beside another: of four that race for a dead one’s lock, a hundred times, exactly one holds it', async () => {
    const dead = start('lock-racer.ts')
    dead.send({ folder })
    await dead.next('result')
    await dead.kill()
    const racers = Array.from({ length: RACERS }, () => start('lock-racer.ts'))
    await Promise.all(racers.map((racer) => racer.next('ready')))
    const holders: number[] = []
    for (const race of Array.from({ length: RACES }).keys()) {
      const contested = join(root, `race-${race}`)
      copyFileSync(`${folder}.lock`, `${contested}.lock`)
      for (const racer of racers) racer.send({ folder: contested })
      const results = await Promise.all(racers.map((racer) => racer.next('result')))
      holders.push(results.filter((result) => result.field('isHeld') === true).length)
      for (const racer of racers) racer.send({ release: true })
      await Promise.all(racers.map((racer) => racer.next('released')))
    }
    expect(holders).toEqual(Array.from({ length: RACES }, () => 1))
    expect(readdirSync(root)).toEqual(['registry.lock'])
  })

  it('never gets in beside another, also while holders are killed at any point of taking and giving back', async () => {
    const violations: unknown[] = []
    let killed = 0
    const done = Promise.withResolvers<void>()
    const startLooper = () => {
      const looper = startChild('lock-looper.ts', [folder], (message, child) => {
        if (message.says === 'violation') violations.push(message.field('other'))
        if (message.says !== 'progress' || killed === KILLS) return
        killed += 1
        child.process.kill('SIGKILL')
      })
      children.push(looper)
      // a looper ends only by being killed; anything else is a fault
      void looper.ended.then((code) => {
        if (code !== null) violations.push(`ended with ${code}`)
        if (killed < KILLS) startLooper()
        else done.resolve()
      }, done.reject)
    }
    for (let n = 0; n < RACERS; n += 1) startLooper()
    await done.promise
    await Promise.all(children.map((child) => child.kill()))
    expect(violations).toEqual([])
    expect(killed).toBe(KILLS)
    // and the folder is not locked for good
    const last = start('lock-racer.ts')
    last.send({ folder })
    expect((await last.next('result')).field('isHeld')).toBe(true)
  })
})
