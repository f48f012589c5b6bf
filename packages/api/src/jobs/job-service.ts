import { canonicalJson, Fault, Refusal, sha256Hex } from '@laegedaekning/domain'
import { refuse } from '../use-cases/refuse.ts'
import { hasEnded, type Job, type Work } from './job.ts'
import type { JobStore } from './job-store.ts'

/** Long work: started, watched, cancelled, found again. */
export type Jobs = {
  /**
   * Starts work, or gives the job that already is, or has done, the same work; one that was cancelled, interrupted or failed
   * is given as it is, so that a page that is loaded again starts nothing by itself. JOB_TOO_MANY where the line is full.
   */
  readonly start: (kind: string, input: unknown) => Promise<Job>
  /** Starts an ended job anew with the input it had. JOB_NOT_FOUND. */
  readonly again: (id: string) => Promise<Job>
  /** JOB_NOT_FOUND. */
  readonly get: (id: string) => Promise<Job>
  /** Stops a job; one that has ended stays as it is. JOB_NOT_FOUND. */
  readonly cancel: (id: string) => Promise<Job>
  /** Bytes of the result. JOB_NOT_FOUND, JOB_NOT_DONE. */
  readonly result: (id: string) => Promise<Uint8Array>
  /** What work that is under way answers to a question of its kind; `undefined` where it is not, or has nothing to say. */
  readonly ask: (id: string, question: string) => Promise<unknown>
  /** The input that the job was started with. JOB_NOT_FOUND. */
  readonly input: (id: string) => Promise<unknown>
  /** Ends everything that runs or waits; those jobs are then `interrupted`. */
  readonly stop: () => Promise<void>
}

export type JobsOptions = {
  readonly store: JobStore
  /** What is done, by the kind of job. */
  readonly works: Readonly<Record<string, Work>>
  readonly now: () => string
}

/** Jobs at work at once, and how many may wait for their turn. */
const MOST_RUNNING = 2
const MOST_WAITING = 10

/** A job of this process that has not ended. */
type Live = {
  job: Job
  readonly abort: AbortController
  ended: Promise<void>
  answer?: (question: string) => Promise<unknown>
}

/** The job service of one process. */
export function createJobs({ store, works, now }: JobsOptions): Jobs {
  const live = new Map<string, Live>()
  const line: string[] = []
  let running = 0

  const end = async (entry: Live, patch: Partial<Job>): Promise<void> => {
    const ended = { ...entry.job, ...patch, endedAt: now() }
    // kept before it is told: what a reader has seen, the next server knows
    await store.save(ended)
    entry.job = ended
    live.delete(ended.id)
  }

  const run = async (entry: Live, work: Work, input: unknown): Promise<void> => {
    const { signal } = entry.abort
    entry.job = { ...entry.job, state: 'running' }
    await store.save(entry.job)
    try {
      const bytes = await work(input, {
        signal,
        progress: (done, total) => {
          entry.job = { ...entry.job, done, total }
        },
        answerWith: (answer) => {
          entry.answer = answer
        },
      })
      // work that was stopped may give what it has so far; work without anything gives no bytes
      if (bytes.length > 0) await store.saveResult(entry.job.id, bytes)
      if (signal.aborted) return await end(entry, { state: stateAfter(signal) })
      await end(entry, { state: 'done', done: entry.job.total })
    } catch (error) {
      await end(entry, signal.aborted ? { state: stateAfter(signal) } : failed(error))
    }
  }

  const next = (): void => {
    while (running < MOST_RUNNING) {
      const id = line.shift()
      const entry = id === undefined ? undefined : live.get(id)
      if (entry === undefined) return
      running += 1
      entry.ended = begin(entry).finally(() => {
        running -= 1
        next()
      })
    }
  }

  const begin = async (entry: Live): Promise<void> => {
    const work = works[entry.job.kind]
    if (work === undefined) throw new Fault(`no work of the kind ${entry.job.kind}`)
    await run(entry, work, await store.input(entry.job.id))
  }

  const find = async (id: string): Promise<Job> => {
    const entry = live.get(id)
    if (entry !== undefined) return entry.job
    const found = await store.find(id)
    if (found === undefined) return refuse('JOB_NOT_FOUND', { found: id })
    // nobody works on it: the server that did is gone
    return hasEnded(found) ? found : { ...found, state: 'interrupted' }
  }

  const enqueue = async (id: string, kind: string, input: unknown): Promise<Job> => {
    const already = live.get(id)
    if (already !== undefined) return already.job
    if (line.length >= MOST_WAITING) refuse('JOB_TOO_MANY', { limit: MOST_RUNNING + MOST_WAITING })
    const job: Job = {
      id,
      kind,
      state: 'waiting',
      done: 0,
      total: 0,
      startedAt: now(),
      endedAt: null,
      issues: [],
    }
    live.set(id, { job, abort: new AbortController(), ended: Promise.resolve() })
    line.push(id)
    await store.saveInput(id, input)
    await store.save(job)
    next()
    return job
  }

  return {
    get: find,
    start: async (kind, input) => {
      const id = jobId(kind, input)
      const entry = live.get(id)
      if (entry !== undefined) return entry.job
      const found = await store.find(id)
      const isUsable =
        found !== undefined && (found.state !== 'done' || (await store.result(id)) !== undefined)
      return isUsable ? find(id) : enqueue(id, kind, input)
    },
    again: async (id) => {
      const found = await find(id)
      return hasEnded(found) ? enqueue(id, found.kind, await store.input(id)) : found
    },
    cancel: async (id) => {
      const entry = live.get(id)
      if (entry === undefined) return find(id)
      entry.abort.abort('cancelled')
      await leave(entry, line, end)
      return entry.job
    },
    ask: async (id, question) => live.get(id)?.answer?.(question),
    input: async (id) => {
      await find(id)
      return store.input(id)
    },
    result: async (id) => {
      const { state } = await find(id)
      const bytes = state === 'done' || state === 'cancelled' ? await store.result(id) : undefined
      return bytes ?? refuse('JOB_NOT_DONE', { state })
    },
    stop: async () => {
      const all = [...live.values()]
      line.length = 0
      for (const { abort } of all) abort.abort('interrupted')
      await Promise.all(all.map((entry) => leave(entry, line, end)))
    },
  }
}

/** A waiting job leaves the line at once; a running one has ended when its work has. */
async function leave(
  entry: Live,
  line: string[],
  end: (entry: Live, patch: Partial<Job>) => Promise<void>,
): Promise<void> {
  const place = line.indexOf(entry.job.id)
  if (place !== -1) line.splice(place, 1)
  if (entry.job.state === 'waiting') await end(entry, { state: stateAfter(entry.abort.signal) })
  else await entry.ended
}

function stateAfter({ reason }: AbortSignal): 'cancelled' | 'interrupted' {
  return reason === 'interrupted' ? 'interrupted' : 'cancelled'
}

function failed(error: unknown): Partial<Job> {
  if (error instanceof Refusal) return { state: 'failed', issues: error.issues }
  return { state: 'failed', issues: [{ code: 'JOB_FAILED', severity: 'error', values: {} }] }
}

/**
 * The id of work: the same kind and input have the same id, whatever the order of the input's keys. An input is never written
 * to, so the id of one that is asked for again is remembered, and so is the checksum of a part of it: a second scenario has the
 * same two megabytes of register as the first.
 */
export function jobId(kind: string, input: unknown): string {
  if (typeof input !== 'object' || input === null) return sha256Hex(`${kind} ${canonicalJson(input)}`)
  const ids = known.get(input) ?? new Map<string, string>()
  known.set(input, ids)
  const id = ids.get(kind) ?? sha256Hex(`${kind} ${textOf(input, PART_DEPTH)}`)
  ids.set(kind, id)
  return id
}
const known = new WeakMap<object, Map<string, string>>()

/** Parts whose checksum is remembered lie so deep: `input` of `{ bundle: { input } }`. */
const PART_DEPTH = 2
const checksums = new WeakMap<object, string>()

/** Canonical text of a value in which a part this deep, and every list, stands as its checksum, which no JSON looks like. */
function textOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  if (depth > 0 && !Array.isArray(value)) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${textOf(part, depth - 1)}`).join(',')}}`
  }
  const checksum = checksums.get(value) ?? sha256Hex(canonicalJson(value))
  checksums.set(value, checksum)
  return `#${checksum}`
}
