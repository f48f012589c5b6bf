import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@laegedaekning/domain'
import { afterAll, describe, expect, it } from 'vitest'
import type { Work } from './job.ts'
import { createJobs, type Jobs, jobId } from './job-service.ts'
import { folderJobStore, memoryJobStore } from './job-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'laegedaekning-jobs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = (): string => '2026-11-22T12:00:00Z'
const echo: Work = async (input) => new TextEncoder().encode(JSON.stringify(input))

/** Work that goes on until it is aborted. */
const endless: Work = (_input, { signal, progress }) => {
  progress(3, 200)
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')))
  })
}

async function until(jobs: Jobs, id: string, state: string) {
  for (;;) {
    const job = await jobs.get(id)
    if (job.state === state) return job
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function codeOf(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.issues[0]?.code : String(error)),
  )
}

describe('the id of a job', () => {
  const register = { persons: [{ id: 'L1', born: 1970 }], year: 2026 }
  const of = (size: number, input: unknown) => jobId('forecast', { bundle: { input, scenario: { size } } })

  it('is the same for the same parts, whether a part has been seen before or is a copy with its keys in another order', () => {
    const copy = { year: 2026, persons: [{ born: 1970, id: 'L1' }] }
    expect(of(1, register)).toBe(of(1, copy))
    expect(of(2, register)).toBe(of(2, copy))
    expect(jobId('forecast', { bundle: { scenario: { size: 1 }, input: copy, simulation: undefined } })).toBe(
      of(1, register),
    )
  })

  it('is another for another kind, scenario, register, or place of a part', () => {
    const swapped = jobId('forecast', { bundle: { input: { size: 1 }, scenario: register } })
    const ids = [of(1, register), of(2, register), of(1, { ...register, year: 2027 }), swapped]
    expect(
      new Set([...ids, jobId('placement', { bundle: { input: register, scenario: { size: 1 } } })]).size,
    ).toBe(5)
  })
})

describe('a job', () => {
  it('answers questions about its work while it is under way, and none after', async () => {
    const { promise: enough, resolve: finish } = Promise.withResolvers<void>()
    const open: Work = async (input, { answerWith }) => {
      answerWith?.(async (question) => `${question}?`)
      await enough
      return new TextEncoder().encode(JSON.stringify(input))
    }
    const jobs = createJobs({ store: memoryJobStore(), works: { open }, now })
    const { id } = await jobs.start('open', 1)
    await until(jobs, id, 'running')
    expect(await jobs.ask(id, 'how far')).toBe('how far?')
    finish()
    await until(jobs, id, 'done')
    expect(await jobs.ask(id, 'how far')).toBeUndefined()
  })

  it('has its result kept: the same work, keys in any order, is done once', async () => {
    let times = 0
    const counted: Work = async (input, hooks) => {
      times += 1
      return echo(input, hooks)
    }
    const jobs = createJobs({ store: folderJobStore(folder), works: { counted }, now })
    const { id } = await jobs.start('counted', { a: 1, b: 2 })
    await until(jobs, id, 'done')
    const again = await jobs.start('counted', { b: 2, a: 1 })
    expect(again).toMatchObject({ id, state: 'done' })
    expect(times).toBe(1)
    expect(new TextDecoder().decode(await jobs.result(id))).toBe('{"a":1,"b":2}')
  })

  it('is found with its result by the next server on the same folder', async () => {
    const first = createJobs({ store: folderJobStore(folder), works: { echo }, now })
    const { id } = await first.start('echo', 'hej')
    await until(first, id, 'done')
    const second = createJobs({ store: folderJobStore(folder), works: { echo }, now })
    expect(await second.get(id)).toMatchObject({ state: 'done' })
    expect(new TextDecoder().decode(await second.result(id))).toBe('"hej"')
  })

  it('tells how far it is, and is cancelled', async () => {
    const jobs = createJobs({ store: memoryJobStore(), works: { endless }, now })
    const { id } = await jobs.start('endless', 1)
    await until(jobs, id, 'running')
    while ((await jobs.get(id)).total === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await jobs.get(id)).toMatchObject({ done: 3, total: 200 })
    expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled' })
    expect(await codeOf(jobs.result(id))).toBe('JOB_NOT_DONE')
  })

  it('that its server left behind is interrupted, never running, and can be run again', async () => {
    const store = folderJobStore(folder)
    const first = createJobs({ store, works: { work: endless }, now })
    const { id } = await first.start('work', 'længe')
    await until(first, id, 'running')
    // the first server is gone: nobody told the store
    const second = createJobs({ store, works: { work: echo }, now })
    expect(await second.get(id)).toMatchObject({ state: 'interrupted' })
    await second.again(id)
    expect(await until(second, id, 'done')).toMatchObject({ id, state: 'done' })
    expect(new TextDecoder().decode(await second.result(id))).toBe('"længe"')
    await first.stop()
  })

  it('waits for its turn behind two others, and the thirteenth is refused', async () => {
    const jobs = createJobs({ store: memoryJobStore(), works: { endless }, now })
    const ids: string[] = []
    for (let number = 0; number < 12; number += 1) ids.push((await jobs.start('endless', number)).id)
    await until(jobs, ids[1] ?? '', 'running')
    expect(await jobs.get(ids[2] ?? '')).toMatchObject({ state: 'waiting' })
    expect(await codeOf(jobs.start('endless', 'one more'))).toBe('JOB_TOO_MANY')
    expect(await jobs.cancel(ids[11] ?? '')).toMatchObject({ state: 'cancelled' })
    await jobs.cancel(ids[0] ?? '')
    await until(jobs, ids[2] ?? '', 'running')
    await jobs.stop()
    expect(await jobs.get(ids[2] ?? '')).toMatchObject({ state: 'interrupted' })
    expect(await jobs.get(ids[10] ?? '')).toMatchObject({ state: 'interrupted' })
  })

  it('that fails says why, and what was never started is not found', async () => {
    const refused: Work = async () => {
      throw new Refusal([{ code: 'REQUEST_KEY_UNKNOWN', severity: 'error', values: { key: 'x' } }])
    }
    const broken: Work = async () => {
      throw new Error('broken')
    }
    const jobs = createJobs({ store: memoryJobStore(), works: { refused, broken }, now })
    const first = await jobs.start('refused', 1)
    const second = await jobs.start('broken', 1)
    expect((await until(jobs, first.id, 'failed')).issues[0]?.code).toBe('REQUEST_KEY_UNKNOWN')
    expect((await until(jobs, second.id, 'failed')).issues[0]?.code).toBe('JOB_FAILED')
    expect(await codeOf(jobs.get('f'.repeat(64)))).toBe('JOB_NOT_FOUND')
    expect(await codeOf(jobs.get('../../etc'))).toBe('JOB_NOT_FOUND')
  })
})
