import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ISSUE_CODES } from '@laegedaekning/domain'
import { z } from 'zod'
import { JOB_STATES, type Job } from './job.ts'

/** Where jobs are kept, so that they outlive page and server. */
export type JobStore = {
  readonly find: (id: string) => Promise<Job | undefined>
  readonly save: (job: Job) => Promise<void>
  readonly input: (id: string) => Promise<unknown>
  readonly saveInput: (id: string, input: unknown) => Promise<void>
  readonly result: (id: string) => Promise<Uint8Array | undefined>
  readonly saveResult: (id: string, bytes: Uint8Array) => Promise<void>
}

/** Jobs kept in a folder; the oldest are removed first. */
const JOBS_KEPT = 200

/** The form of an id; nothing else ever becomes part of a path. */
const ID = /^[0-9a-f]{64}$/

const stored = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(JOB_STATES),
  done: z.number(),
  total: z.number(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  issues: z
    .array(
      z.object({
        code: z.enum(ISSUE_CODES),
        severity: z.enum(['error', 'warning', 'note']),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .readonly(),
})

/** Jobs in the memory of this process only: for tests, and where the product has no folder. */
export function memoryJobStore(): JobStore {
  const jobs = new Map<string, Job>()
  const inputs = new Map<string, unknown>()
  const results = new Map<string, Uint8Array>()
  return {
    find: async (id) => jobs.get(id),
    save: async (job) => void jobs.set(job.id, job),
    input: async (id) => inputs.get(id),
    saveInput: async (id, input) => void inputs.set(id, input),
    result: async (id) => results.get(id),
    saveResult: async (id, bytes) => void results.set(id, bytes),
  }
}

/** Jobs in a folder: `<folder>/<id>/{job,input,result}.json`. Each file is written whole or not at all. */
export function folderJobStore(folder: string): JobStore {
  const fileOf = (id: string, name: string): string => join(folder, id, name)
  const read = async (id: string, name: string): Promise<Buffer | undefined> =>
    ID.test(id) ? readFile(fileOf(id, name)).catch(() => undefined) : undefined
  return {
    find: async (id) => {
      const bytes = await read(id, 'job.json')
      const found = bytes === undefined ? undefined : stored.safeParse(parsed(bytes))
      return found?.success === true ? found.data : undefined
    },
    save: async (job) => {
      await writeWhole(folder, job.id, 'job.json', JSON.stringify(job))
      if (job.state === 'done') await removeOldest(folder)
    },
    input: async (id) => {
      const bytes = await read(id, 'input.json')
      return bytes === undefined ? undefined : parsed(bytes)
    },
    saveInput: (id, input) => writeWhole(folder, id, 'input.json', JSON.stringify(input)),
    result: (id) => read(id, 'result.json'),
    saveResult: (id, bytes) => writeWhole(folder, id, 'result.json', bytes),
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Beside first, then in place: a killed process leaves the old file or the new one, never half a file. */
async function writeWhole(
  folder: string,
  id: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(join(folder, id), { recursive: true })
  const beside = join(folder, id, `${name}.${randomUUID().slice(0, 8)}`)
  await writeFile(beside, content)
  await rename(beside, join(folder, id, name))
}

async function removeOldest(folder: string): Promise<void> {
  const ids = (await readdir(folder)).filter((name) => ID.test(name))
  if (ids.length <= JOBS_KEPT) return
  const ages = await Promise.all(
    ids.map(async (id) => ({
      id,
      at: (await stat(join(folder, id)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  )
  const oldest = ages.toSorted((a, b) => a.at - b.at).slice(0, ids.length - JOBS_KEPT)
  await Promise.all(oldest.map(({ id }) => rm(join(folder, id), { recursive: true, force: true })))
}
