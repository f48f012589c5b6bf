import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMPARISON_KINDS } from '@laegedaekning/plans'
import { INDICATORS } from '@laegedaekning/rules'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const USERS = 50
const REQUESTS_EACH = 20
const LIMIT_MILLISECONDS = 400
const LEVELS = ['region', 'sundhedsraad', 'vur', 'kommune']
/** Days on which all of these levels are in force. */
const DAYS = ['2026-01-01', '2026-06-01', '2026-11-22', '2027-01-01']

/** What many users ask again and again: the server keeps these answers as text until the register changes. */
const POPULAR = [
  ...LEVELS.map((level) => `/api/status?noegletal=indbyggere-pr-praksis&niveau=${level}&dato=2026-01-01`),
  '/api/areas?niveau=kommune&dato=2026-01-01',
  '/api/areas/kommune-0336/profile?dato=2026-01-01',
  '/api/areas/region-1082/profile?dato=2026-01-01',
  '/api/areas/kommune-0336/figures/indbyggere-pr-praksis?dato=2026-01-01',
]

/**
 * 50 users at once who each read 20 tables and areas, one after the other, from the product on PGlite: first 1,000 tables
 * of which no two are alike, then a few that all ask for.
 */
export async function benchUsers(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  try {
    for (const day of DAYS) await ask(server.address, `/api/areas?niveau=kommune&dato=${day}`)
    const fresh = await together(server.address, (user, turn) => freshPath(user * REQUESTS_EACH + turn))
    for (const path of POPULAR) await ask(server.address, path)
    const popular = await together(
      server.address,
      (user, turn) => POPULAR[(user + turn) % POPULAR.length] ?? '/',
    )
    const of = (what: string, times: readonly number[]): readonly Measure[] => [
      { name: `${what}, p50`, value: quantile(times, 0.5), unit: 'ms', limit: null },
      { name: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', limit: LIMIT_MILLISECONDS },
    ]
    const memory = await server.residentMegabytes()
    return [
      ...of(`tables that nobody has asked for, ${USERS} users at once (PGlite)`, fresh),
      ...of(`tables and areas that others have asked for, ${USERS} users at once (PGlite)`, popular),
      { name: 'memory of the server afterwards (RSS)', value: memory, unit: 'MB', limit: null },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Address of the n-th table; no two of the first 1,000 are alike. */
function freshPath(n: number): string {
  const pick = <T>(list: readonly T[], every: number): T | undefined =>
    list[Math.floor(n / every) % list.length]
  const indicators = INDICATORS.length
  const words = new URLSearchParams({
    noegletal: pick(INDICATORS, 1)?.id ?? '',
    niveau: pick(LEVELS, indicators) ?? 'kommune',
    dato: pick(DAYS, indicators * LEVELS.length) ?? '2026-01-01',
    sammenlign: pick(COMPARISON_KINDS, indicators * LEVELS.length * DAYS.length) ?? 'land',
  })
  return `/api/status?${words.toString()}`
}

/** Milliseconds of every request of all users, each of whom asks one after the other. */
async function together(
  address: string,
  pathOf: (user: number, turn: number) => string,
): Promise<readonly number[]> {
  const times: number[] = []
  await Promise.all(
    Array.from({ length: USERS }, async (_, user) => {
      for (let turn = 0; turn < REQUESTS_EACH; turn += 1) times.push(await ask(address, pathOf(user, turn)))
    }),
  )
  return times
}

async function ask(address: string, path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(`${address}${path}`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - start
}
