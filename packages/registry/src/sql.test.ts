/** The SQL that each operation sends, kept beside the code so that a change of it is read by a person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectPglite } from './database/connect.ts'
import { HEAD, migrateTo } from './migrations/migrate.ts'
import { registryOf } from './open-registry.ts'
import type { Registry } from './registry.ts'
import { getPgliteTemplate } from './testing/pglite-template.ts'
import { day, practice, unlisted } from './testing/sample-facts.ts'
import { TEST_INSTANT } from './testing/test-registry.ts'

/** One statement with one clause or bracket per line, as it is read. */
function readable(statement: string): string {
  const lines = statement.split('\n').map((line) => line.trim())
  return `${lines.filter((line) => line !== '').join('\n')};`
}

/** Reads a backup to its end. */
async function readAll(registry: Registry): Promise<number> {
  let lines = 0
  for await (const line of registry.backup()) lines += line === '' ? 0 : 1
  return lines
}

describe('the SQL of the registry', () => {
  let registry: Registry
  let sent: string[] = []
  beforeAll(async () => {
    const template = await getPgliteTemplate()
    const db = await connectPglite({ folder: null, template }, (event) => {
      sent.push(event.query.sql)
    })
    await migrateTo(db, HEAD)
    registry = registryOf(db, null, () => TEST_INSTANT)
  })
  afterAll(() => registry.close())

  async function sqlOf(work: () => Promise<unknown>): Promise<string> {
    sent = []
    await work()
    return `${sent.map(readable).join('\n\n')}\n`
  }

  const draft = { who: 'a', why: 'b', kind: 'edit', endings: [] } as const

  it.each<readonly [string, () => Promise<unknown>]>([
    [
      'save',
      () =>
        registry.save({
          ...draft,
          facts: [unlisted('0901', '2026-01-01', 1), practice('p', '2020-01-01', 1)],
        }),
    ],
    ['save-a-correction', () => registry.save({ ...draft, facts: [unlisted('0901', '2026-01-01', 2)] })],
    ['at-as-known-now', () => registry.at({ virkning: day('2026-06-01') })],
    [
      'at-as-known-then',
      () => registry.at({ virkning: day('2026-06-01'), registrering: 1, kinds: ['unlisted'] }),
    ],
    ['latest-change', () => registry.latestChange()],
    ['change-at', () => registry.changeAt(TEST_INSTANT)],
    ['list-changes', () => registry.listChanges(20)],
    ['history', () => registry.history('unlisted', 'kommune-0901')],
    ['undo', () => registry.undo(2, { who: 'a', why: 'b' })],
    ['dates', () => registry.dates()],
    ['backup', () => readAll(registry)],
  ])('of %s', async (name, work) => {
    await expect(await sqlOf(work)).toMatchFileSnapshot(`./__sql__/${name}.sql`)
  })
})
