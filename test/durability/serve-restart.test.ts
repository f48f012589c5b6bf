/** A server that is killed as by a power switch has lost nothing that it gave a receipt for (reliability 4.2). */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@laegedaekning/api/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts')

const PRACTICES = [
  'praksis;navn;praksistype;kommune;aabent_for_tilgang;tilmeldte_patienter;gyldig_fra;kilde',
  'T-1;Prøvepraksis;almen praksis;Ishøj;ja;1500;2026-01-01;test (opdigtet)',
].join('\n')

type Served = {
  readonly process: ChildProcess
  readonly address: string
  /** Exit code; `null` when it was killed. Ends when its output is closed as well. */
  readonly ended: Promise<number | null>
}

const started: Served[] = []

async function serve(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [CLI, '--folder', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.on('exit', endWithUs)
  let said = ''
  const found = Promise.withResolvers<string>()
  child.stderr.on('data', (part) => {
    said += String(part)
  })
  let out = ''
  child.stdout.on('data', (part) => {
    out += String(part)
    const address = /http:\/\/\S+(?=\n)/.exec(out)?.[0]
    if (address !== undefined) found.resolve(address)
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', endWithUs)
      found.reject(new Error(`serve ended with exit code ${code}: ${said}`))
      resolve(code)
    })
  })
  const address = await found.promise
  const served = { process: child, address, ended }
  started.push(served)
  return served
}

/** What a planner would see: the changes, and the status of the kommuner with one figure of one of them. */
async function look(client: Client): Promise<unknown> {
  const { changes } = await client.listChanges({ query: { antal: 500 } })
  const status = await client.getStatus({ query: { dato: '2026-06-01' } })
  const profile = await client.getProfile({ params: { id: 'kommune-0183' }, query: { dato: '2026-06-01' } })
  return { changes, status, profile }
}

describe('a server on a folder', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-serve-'))
  })
  afterEach(async () => {
    for (const served of started.splice(0)) {
      served.process.kill('SIGKILL')
      await served.ended
    }
    rmSync(root, { recursive: true, force: true })
  })

  it('has the same latest change and figures after being killed and started again, and then ends with exit code 0', async () => {
    const folder = join(root, 'data')
    const first = await serve(folder)
    const client = createClient(first.address)
    const bytes = new Blob([PRACTICES])
    const { check, canImport } = await client.checkImport({ files: [{ name: 'praksis.csv', bytes }] })
    expect(canImport).toBe(true)
    const receipt = await client.confirmImport({ body: { check, who: 'en tester', why: 'prøve' } })
    const before = await look(client)
    expect(receipt.facts.added).toBe(1)
    expect(before).toHaveProperty('changes.0.id', receipt.change)
    expect(before).toHaveProperty('changes.0.who', 'en tester')
    first.process.kill('SIGKILL')
    expect(await first.ended).toBeNull()

    const second = await serve(folder)
    expect(second.process.pid).not.toBe(first.process.pid)
    expect(await look(createClient(second.address))).toEqual(before)

    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    await expect(fetch(`${second.address}/api/health`)).rejects.toThrow('fetch failed')
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([])
  })
})
