/** Data are never lost and never half, whenever the process is killed (reliability 4.2, on PGlite). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Message, startChild } from './child-process.ts'

/** Several statements of several thousand rows: the kill falls before, between, in and after them. */
const ROWS = 4500
/** Five stores, each killed ten times, the first time while it is being made. */
const STORES = [11, 12, 13, 14, 15] as const
const KILLS = 10
/** Stores killed at the same time. */
const LANES = 2

/** Numbers in [0, 1) from a seed (mulberry32): the same moments in every run, as far as the machine's pace allows. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a child found when it opened the store, and the imports that it was promised. */
type Life = {
  readonly found: Message | null
  readonly promised: readonly number[]
  readonly complaint: string | null
}

/** The event from which the ticks of a life are counted: its first moment, the store open, the first import promised. */
type Since = 'start' | 'opened' | 'acknowledged'

/** One life of the importing process, ended a number of its own ticks after an event. */
async function live(folder: string, ticks: number, since: Since): Promise<Life> {
  let found: Message | null = null
  let left = ticks
  let isCounting = since === 'start'
  const promised: number[] = []
  const child = startChild('import-child.ts', [folder, String(ROWS)], (message, self) => {
    if (message.says === 'opened') found = message
    if (message.says === 'acknowledged') promised.push(Number(message.field('change')))
    if (message.says === since) isCounting = true
    if (message.says === 'tick' && isCounting) left -= 1
    if (left <= 0 && isCounting) self.process.kill('SIGKILL')
  })
  const code = await child.ended
  return { found, promised, complaint: code === null ? null : `ended by itself with ${code}` }
}

/** When the next life ends: the first while the store is being made, then one in five in opening, two in the first import, two later. */
function nextEnd(draw: () => number, kills: number): readonly [ticks: number, since: Since] {
  const kind = kills === 0 ? 0 : draw()
  if (kind < 0.2) return [1 + Math.floor(draw() * 300), 'start']
  return [1 + Math.floor(draw() * 100), kind < 0.6 ? 'opened' : 'acknowledged']
}

/** Kills one store again and again; gives what was wrong, which should be nothing, and how much happened. */
async function torment(folder: string, seed: number) {
  const draw = random(seed)
  const wrong: string[] = []
  let kills = 0
  let lastPromise = 0
  const judge = ({ found, promised, complaint }: Life) => {
    if (complaint !== null) wrong.push(complaint)
    if (found !== null) {
      const latest = Number(found.field('latest'))
      const numbers = JSON.stringify(found.field('numbers'))
      if (latest < lastPromise) wrong.push(`promised ${lastPromise}, found ${latest}`)
      // every import says its own number of every practice: two numbers would be a half import
      const whole = latest === 0 ? '{}' : JSON.stringify({ [latest]: ROWS })
      if (numbers !== whole) wrong.push(`after ${latest} found ${numbers}`)
    }
    lastPromise = promised.at(-1) ?? lastPromise
  }
  for (; kills < KILLS; kills += 1) {
    judge(await live(folder, ...nextEnd(draw, kills)))
  }
  const last = await live(folder, 0, 'opened')
  judge(last)
  return { wrong, kills, isOpenable: last.found !== null, imports: Number(last.found?.field('latest') ?? 0) }
}

describe('an import that is killed', () => {
  let root: string
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-kill-'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('fifty times at any moment leaves no half import, loses no promised one and no store', {
    timeout: 300_000,
  }, async () => {
    const results: Awaited<ReturnType<typeof torment>>[] = []
    const seeds: number[] = [...STORES]
    const lane = async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
        results.push(await torment(join(root, `store-${seed}`), seed))
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(results.map(({ kills, isOpenable }) => [kills, isOpenable])).toEqual(
      STORES.map(() => [KILLS, true]),
    )
    // the seeds let several imports of each store be promised before a kill, however slow the machine
    expect(Math.min(...results.map(({ imports }) => imports))).toBeGreaterThan(1)
  })
})
