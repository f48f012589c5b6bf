import { createHash } from 'node:crypto'
import { Refusal } from '@laegedaekning/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { area, practice, unlisted } from '../testing/sample-facts.ts'
import { STORES, type TestRegistry } from '../testing/test-registry.ts'

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

async function linesOf(test: TestRegistry): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of test.registry.backup()) lines.push(line)
  return lines
}

/** The lines with another footer that fits them: what somebody who knows the format could write. */
function refooted(lines: readonly string[]): readonly string[] {
  const between = lines.slice(1, -1)
  const hash = createHash('sha256')
  for (const line of between) hash.update(`${line}\n`)
  const count = (record: string) => between.filter((line) => line.startsWith(`{"record":"${record}"`)).length
  const footer = {
    record: 'footer',
    changes: count('change'),
    facts: count('fact'),
    sha256: hash.digest('hex'),
  }
  return [lines[0] ?? '', ...between, JSON.stringify(footer)]
}

describe.each(STORES)('a backup on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => test.clear())
  afterAll(() => test.close())

  /** Four changes: two saves, an ending, an undo. */
  async function fill(): Promise<void> {
    const { registry } = test
    const draft = { who: 'Åse', why: 'prøve', kind: 'edit', endings: [] } as const
    const file = { name: 'æ.csv', sha256: 'ab'.repeat(32), rows: 3, rejected: 0 }
    const facts = [
      area('0901', '2020-01-01', 'Øvang'),
      practice('p1', '2020-01-01', 1600),
      unlisted('0901', '2025-01-01', 7),
    ]
    await registry.save({ ...draft, kind: 'import', file, facts })
    await registry.save({ ...draft, facts: [unlisted('0901', '2026-01-01', 8, '2027-01-01')] })
    await registry.save({
      ...draft,
      facts: [],
      endings: [{ kind: 'practice', key: 'p1', from: area('0901', '2026-06-01', '').virkning.from }],
    })
    await registry.undo(2, { who: 'Bo', why: 'fortrudt' })
  }

  async function reasonOf(lines: readonly string[]) {
    const error = await test.registry.restore(asLines(lines)).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(await test.registry.latestChange()).toBe(0)
    if (!(error instanceof Refusal)) throw new Error(`a Refusal expected, found ${String(error)}`)
    const [issue] = error.issues
    expect(issue?.code).toBe('REGISTRY_BACKUP_UNREADABLE')
    return [issue?.values['line'], issue?.values['reason']]
  }

  it('gives the same registry again: every line, and the log with its undos', async () => {
    await fill()
    const lines = await linesOf(test)
    const log = await test.registry.listChanges()
    await test.clear()
    const receipt = await test.registry.restore(asLines(lines))
    // versions opened: 3 by the import, 3 by the bounded fact (before, in, after), 2 by the ending, 1 by the undo
    expect(receipt).toMatchObject({ changes: 4, facts: 9 })
    expect(await linesOf(test)).toEqual(lines)
    expect(await test.registry.listChanges()).toEqual(log)
    expect(
      (
        await test.registry.save({
          who: 'a',
          why: 'b',
          kind: 'edit',
          facts: [area('0902', '2020-01-01', 'B')],
          endings: [],
        })
      ).change,
    ).toBe(5)
  })

  it('of an empty registry is a header and a footer, and restores to nothing', async () => {
    const lines = await linesOf(test)
    expect(lines).toHaveLength(2)
    expect(await test.registry.restore(asLines(lines))).toMatchObject({ changes: 0, facts: 0 })
  })

  it('is the picture of its beginning, whatever is saved while it is read', async () => {
    await fill()
    const quiet = await linesOf(test)
    const lines: string[] = []
    for await (const line of test.registry.backup()) {
      if (lines.length === 1)
        await test.registry.save({
          who: 'a',
          why: 'b',
          kind: 'edit',
          facts: [area('0901', '2020-01-01', 'Andet')],
          endings: [],
        })
      lines.push(line)
    }
    expect(await test.registry.latestChange()).toBe(5)
    expect(lines).toEqual(quiet)
  })

  it('is refused where there is something already', async () => {
    await fill()
    const lines = await linesOf(test)
    await expect(test.registry.restore(asLines(lines))).rejects.toMatchObject({
      issues: [{ code: 'REGISTRY_NOT_EMPTY', values: { changes: 4 } }],
    })
  })

  it('is refused whole when it is cut short, altered, reordered or foreign, with line and reason', async () => {
    await fill()
    const lines = await linesOf(test)
    await test.clear()
    const changed = (at: number, from: string, to: string) =>
      lines.map((line, index) => (index === at ? line.replace(from, to) : line))
    // lines: 0 header, 1-4 changes, 5-13 facts, 14 footer
    expect(lines).toHaveLength(15)
    expect(await reasonOf([])).toEqual([0, 'the footer is missing: the backup is cut short'])
    expect(await reasonOf(lines.slice(0, -1))).toEqual([14, 'the footer is missing: the backup is cut short'])
    expect(await reasonOf(lines.toSpliced(7, 1))).toEqual([14, 'the counts do not agree with the footer'])
    expect(await reasonOf(changed(5, 'Øvang', 'Åvang'))).toEqual([
      15,
      'the lines are not those that were written (sha256)',
    ])
    expect(await reasonOf(changed(0, '"version":1', '"version":2'))).toEqual([1, 'format version 2 is not 1'])
    expect(await reasonOf(changed(0, 'laegedaekning-backup', 'noget andet'))).toEqual([
      1,
      'the format is not laegedaekning-backup',
    ])
    expect(await reasonOf(lines.slice(1))).toEqual([1, 'the header is not the first line'])
    expect(await reasonOf([...lines, lines[5] ?? ''])).toEqual([16, 'a line after the footer'])
    expect(await reasonOf(lines.toSpliced(2, 1))).toEqual([3, 'change 2 is missing'])
    expect((await reasonOf(changed(6, '{', '{{')))[0]).toBe(7)
  })

  it('is refused whole where its facts cannot be true together, even with a fitting footer', async () => {
    await fill()
    const lines = await linesOf(test)
    await test.clear()
    const changed = (find: RegExp, from: string, to: string) =>
      refooted(lines.map((line) => (find.test(line) ? line.replace(from, to) : line)))
    const first = /"unlisted".*"registeredIn":1/
    expect((await reasonOf(changed(first, '"citizens":7', '"citizens":"7"')))[1]).toContain('citizens')
    expect((await reasonOf(changed(first, '"from":"2025-01-01"', '"from":"2025-02-30"')))[1]).toBe(
      'from: a date wanted',
    )
    expect((await reasonOf(changed(first, '"key":"kommune-0901"', '"key":"kommune-0902"')))[1]).toBe(
      'the key is not that of the body',
    )
    expect((await reasonOf(changed(first, '"kind":"unlisted"', '"kind":"unicorn"')))[1]).toContain(
      'kind: one of',
    )
    expect((await reasonOf(changed(first, '"registeredIn":1', '"registeredIn":9')))[1]).toContain(
      'registeredIn',
    )
    expect((await reasonOf(changed(first, '"supersededIn":2', '"supersededIn":1')))[1]).toContain(
      'facts_registrering_in_order',
    )
    // the version that change 2 closed stands beside those that replaced it
    expect((await reasonOf(changed(first, '"supersededIn":2', '"supersededIn":3')))[1]).toBe(
      'unlisted kommune-0901 has two versions at once',
    )
  })
})
