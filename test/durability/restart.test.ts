/** What was registered is there after a restart, and after a restore on the other kind of store (reliability 4.2). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegistry, type Registry, type RegistryConfig } from '@laegedaekning/registry'
import {
  area,
  day,
  type PostgresServer,
  practice,
  startPostgres,
  unlisted,
} from '@laegedaekning/registry/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BY = { who: 'planlægger', why: 'prøve' }

/** Some hundred versions in six changes: an import, a correction, endings, a bounded fact, an undo and its undo. */
async function fill(registry: Registry): Promise<void> {
  const codes = Array.from({ length: 200 }, (_, index) => String(index).padStart(4, '0'))
  const file = { name: 'Ærø.csv', sha256: '0f'.repeat(32), rows: 201, rejected: 1 }
  const facts = [
    ...codes.map((code) => area(code, '2007-01-01', `Område ${code} – »Ø«`)),
    ...codes.map((code) => unlisted(code, '2026-01-01', Number(code) / 8)),
    practice('p1', '2020-01-01', null),
  ]
  const draft = { ...BY, kind: 'import', facts, endings: [] } as const
  await registry.save({ ...draft, file })
  await registry.save({ ...draft, facts: codes.slice(50).map((code) => unlisted(code, '2026-01-01', 0.1)) })
  await registry.save({
    ...draft,
    facts: [],
    endings: [{ kind: 'practice', key: 'p1', from: day('2026-05-01') }],
  })
  await registry.save({ ...draft, facts: [unlisted('0001', '2026-06-01', 1e-7, '2026-07-01')] })
  await registry.undo(2, BY)
  await registry.undo(5, BY)
}

async function linesOf(registry: Registry): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of registry.backup()) lines.push(line)
  return lines
}

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describe('a registry', () => {
  let root: string
  let server: PostgresServer
  /** The test's own time goes on by a second whenever it is asked. */
  let second = 0
  const clock = () => {
    second += 1
    return new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString()
  }
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'laegedaekning-restart-'))
    server = await startPostgres()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(root, { recursive: true, force: true })
  })

  let stores = 0
  const newStores = async (): Promise<Readonly<Record<'PGlite' | 'PostgreSQL', RegistryConfig>>> => {
    stores += 1
    return {
      PGlite: { kind: 'pglite', folder: join(root, `registry-${stores}`) },
      PostgreSQL: { kind: 'postgres', url: await server.createDatabase() },
    }
  }

  /** Opens a registry, works with it, closes it. */
  async function using<T>(config: RegistryConfig, work: (registry: Registry) => Promise<T>): Promise<T> {
    const registry = await openRegistry(config, clock)
    try {
      return await work(registry)
    } finally {
      await registry.close()
    }
  }

  /** Fills a registry and looks at it from all sides. */
  const workAndLook = async (registry: Registry) => {
    second = 0
    await fill(registry)
    const [, ...content] = await linesOf(registry)
    const pictures = []
    for (const registrering of [0, 1, 3, 6])
      pictures.push(await registry.at({ virkning: day('2026-06-15'), registrering }))
    return { content, pictures, log: await registry.listChanges(), dates: await registry.dates() }
  }

  it('is the same after a restart and after moving to the other kind of store and back', async () => {
    const [here, there] = [await newStores(), await newStores()]
    await using(here.PGlite, fill)
    const first = await using(here.PGlite, linesOf)
    expect(first.length).toBeGreaterThan(700)
    const [, ...content] = first

    const moved = await using(here.PostgreSQL, async (registry) => {
      await registry.restore(asLines(first))
      return linesOf(registry)
    })
    expect(moved.slice(1)).toEqual(content)
    expect((await using(here.PostgreSQL, linesOf)).slice(1)).toEqual(content)

    const back = await using(there.PGlite, async (registry) => {
      await registry.restore(asLines(moved))
      return linesOf(registry)
    })
    expect(back.slice(1)).toEqual(content)
  })

  it('holds the same after the same work, whichever store does it', async () => {
    const configs = await newStores()
    const onPglite = await using(configs.PGlite, workAndLook)
    const onPostgres = await using(configs.PostgreSQL, workAndLook)
    expect(onPglite.content.length).toBeGreaterThan(700)
    expect(onPostgres).toEqual(onPglite)
  })

  it('says that the store cannot be reached, instead of hanging or guessing', async () => {
    const nowhere: RegistryConfig = { kind: 'postgres', url: 'postgres://nobody:nothing@127.0.0.1:1/none' }
    await expect(openRegistry(nowhere, clock)).rejects.toMatchObject({
      issues: [{ code: 'REGISTRY_UNAVAILABLE', values: { reason: expect.stringContaining('ECONNREFUSED') } }],
    })
    const file: RegistryConfig = { kind: 'pglite', folder: '/dev/null/registry' }
    await expect(openRegistry(file, clock)).rejects.toMatchObject({
      issues: [{ code: 'REGISTRY_UNAVAILABLE' }],
    })
  })
})
