import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from './measure.ts'

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts')

/** A server process of its own, as a user starts it, with the seconds until it answered and its memory. */
export type StartedServer = {
  readonly address: string
  readonly seconds: number
  readonly residentMegabytes: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts `laegedaekning serve` on a folder and waits for its address. */
export async function startProduct(folder: string): Promise<StartedServer> {
  const start = performance.now()
  const child = spawn(process.execPath, [CLI, '--folder', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /http:\/\/\S+/.exec(text)
      if (found !== null) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`serve ended with exit code ${code}`)))
  })
  return {
    address,
    seconds: (performance.now() - start) / 1000,
    residentMegabytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** First start (register created and filled) and second start of the same folder. */
export async function benchStart(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  try {
    const first = await startProduct(folder)
    await first.stop()
    const second = await startProduct(folder)
    const memory = await second.residentMegabytes()
    await second.stop()
    return [
      {
        name: 'cold start (register created and filled, web app built before)',
        value: first.seconds,
        unit: 's',
        limit: null,
      },
      { name: 'warm start (second start)', value: second.seconds, unit: 's', limit: 5 },
      { name: 'memory after the warm start (RSS)', value: memory, unit: 'MB', limit: null },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
