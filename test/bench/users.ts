import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const USERS = 50
const REQUESTS_EACH = 20
const LEVELS = ['region', 'sundhedsraad', 'vur', 'kommune']
const INDICATORS = ['indbyggere-pr-praksis', 'indbyggere-pr-kapacitet', 'ledige-ydernumre', 'laeger-60-plus']

/** 50 users at once who each read 20 tables and areas, one after the other, from the product on PGlite. */
export async function benchUsers(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  try {
    const paths = [
      ...LEVELS.flatMap((level) =>
        INDICATORS.map((id) => `/api/status?noegletal=${id}&niveau=${level}&dato=2026-01-01`),
      ),
      '/api/areas?niveau=kommune&dato=2026-01-01',
      '/api/areas/kommune-0336/profile?dato=2026-01-01',
      '/api/areas/region-1082/profile?dato=2026-01-01',
      '/api/areas/kommune-0336/figures/indbyggere-pr-praksis?dato=2026-01-01',
    ]
    for (const path of paths) await ask(server.address, path)
    const times: number[] = []
    await Promise.all(
      Array.from({ length: USERS }, async (_, user) => {
        for (let turn = 0; turn < REQUESTS_EACH; turn += 1) {
          const path = paths[(user * 7 + turn) % paths.length] ?? '/'
          times.push(await ask(server.address, path))
        }
      }),
    )
    return [
      {
        name: `area reads, ${USERS} users at once (PGlite), p50`,
        value: quantile(times, 0.5),
        unit: 'ms',
        limit: null,
      },
      {
        name: `area reads, ${USERS} users at once (PGlite), p95`,
        value: quantile(times, 0.95),
        unit: 'ms',
        limit: 400,
      },
      {
        name: 'memory of the server afterwards (RSS)',
        value: await server.residentMegabytes(),
        unit: 'MB',
        limit: null,
      },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(address: string, path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(`${address}${path}`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - start
}
