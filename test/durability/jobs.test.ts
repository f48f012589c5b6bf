/** A job whose server is killed is interrupted, never at work for ever; it can be run again and then gives its result. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiProblem, createClient, type JobAnswer } from '@laegedaekning/api/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyStartedFolder } from '../prepared/register.ts'

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts')

/** Starts the product on a folder and gives its address. */
async function serve(folder: string): Promise<{ readonly process: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [CLI, '--folder', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let out = ''
  child.stdout.on('data', (part) => {
    out += String(part)
    const address = /http:\/\/\S+(?=\n)/.exec(out)?.[0]
    if (address !== undefined) resolve(address)
  })
  child.once('close', (code) => reject(new Error(`serve ended with exit code ${code}`)))
  return { process: child, address: await promise }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => {
    child.once('close', resolve)
  })
  child.kill('SIGKILL')
  await gone
}

type Client = ReturnType<typeof createClient>

/** Asks until the job is as wanted. */
async function until(client: Client, id: string, wanted: (job: JobAnswer) => boolean): Promise<JobAnswer> {
  for (;;) {
    const job = await client.getJob({ params: { id } })
    if (wanted(job)) return job
    if (job.state === 'failed') throw new Error(`the job failed: ${JSON.stringify(job.issues)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a job of a server that is killed', () => {
  let root: string
  let running: ChildProcess | null = null
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-jobs-'))
  })
  afterEach(async () => {
    if (running !== null && running.exitCode === null && running.signalCode === null) await killed(running)
    rmSync(root, { recursive: true, force: true })
  })

  it('is interrupted for the next server, runs again when asked, and keeps its result and its bundle', {
    timeout: 300_000,
  }, async () => {
    const folder = join(root, 'data')
    await copyStartedFolder(folder)
    const first = await serve(folder)
    running = first.process
    const order = { koersler: 2000, froe: 1, scenarie: [] }
    const { id } = await createClient(first.address).startForecast({ body: order })
    await until(createClient(first.address), id, ({ state, done }) => state === 'running' && done > 0)
    await killed(first.process)

    const second = await serve(folder)
    running = second.process
    const client = createClient(second.address)
    expect(await client.getJob({ params: { id } })).toMatchObject({ state: 'interrupted' })
    // asking for the same work again does not start it by itself
    expect(await client.startForecast({ body: order })).toMatchObject({ id, state: 'interrupted' })
    await expect(client.getJobResult({ params: { id } })).rejects.toBeInstanceOf(ApiProblem)
    await client.runJobAgain({ params: { id } })
    await until(client, id, ({ state, done }) => state === 'running' && done > 0)
    expect(await client.cancelJob({ params: { id } })).toMatchObject({ state: 'cancelled' })

    const small = await client.startForecast({ body: { ...order, koersler: 2 } })
    await until(client, small.id, ({ state }) => state === 'done')
    const result = await (await client.getJobResult({ params: { id: small.id } })).text()
    await killed(second.process)

    const third = await serve(folder)
    running = third.process
    const last = createClient(third.address)
    expect(await last.startForecast({ body: { ...order, koersler: 2 } })).toMatchObject({ state: 'done' })
    expect(await (await last.getJobResult({ params: { id: small.id } })).text()).toBe(result)
    expect(await (await last.getJobBundle({ params: { id: small.id } })).text()).toContain(
      '"forecast-input/1"',
    )
  })
})
