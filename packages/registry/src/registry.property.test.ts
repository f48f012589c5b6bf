import { type Fact, Refusal } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ending } from './registry.ts'
import { type Cells, emptyCells, type NaiveClaim, naiveSave, versionsOf } from './testing/naive-timeline.ts'
import { day, unlisted } from './testing/sample-facts.ts'
import { STORES, type TestRegistry } from './testing/test-registry.ts'

const DAYS = 10
const KOMMUNER = ['0901', '0902', '0903'] as const
const ENDED = 'ended'

/** Day 0, 1, 2 … as the first days of the years 2020, 2021 … */
function dateOf(index: number): string {
  return `${2020 + index}-01-01`
}

/** One thing that a user does: a batch of claims by kommune, or the undo of a recent change (0 is the latest). */
type Edit =
  | { readonly does: 'save'; readonly claims: readonly (NaiveClaim & { readonly kommune: string })[] }
  | { readonly does: 'undo'; readonly back: number }

const claim = fc
  .record({
    kommune: fc.constantFrom(...KOMMUNER),
    from: fc.nat(DAYS - 1),
    length: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: null }),
    content: fc.oneof(
      { weight: 5, arbitrary: fc.nat(3).map(String) },
      { weight: 1, arbitrary: fc.constant(ENDED) },
    ),
  })
  .map(({ kommune, from, length, content }) => {
    const isOpen = length === null || content === ENDED || from + length >= DAYS
    return { kommune, from, until: isOpen ? null : from + length, content }
  })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(claim, {
        selector: ({ kommune, from }) => `${kommune} ${from}`,
        minLength: 1,
        maxLength: 4,
      })
      .map((claims) => ({ does: 'save', claims }) as const),
  },
  { weight: 1, arbitrary: fc.nat(4).map((back) => ({ does: 'undo', back }) as const) },
)

/** The whole world at one registrering. */
type World = ReadonlyMap<string, Cells>

const NOTHING: World = new Map(KOMMUNER.map((kommune) => [kommune, emptyCells(DAYS)]))

function text(cells: Cells | undefined): string {
  return JSON.stringify(cells)
}

/** The world after an edit, or `null` where an undo must be refused; `log` holds the world after every change so far. */
function naiveEdit(log: readonly World[], doing: Edit): World | null {
  const now = log.at(-1) ?? NOTHING
  if (doing.does === 'save') {
    return new Map(
      [...now].map(([kommune, cells]) => {
        const claims = doing.claims.filter((c) => c.kommune === kommune)
        return [kommune, claims.length === 0 ? cells : naiveSave(cells, claims)]
      }),
    )
  }
  const undone = log.length - 1 - doing.back
  const [before, after] = [log[undone - 1], log[undone]]
  if (before === undefined || after === undefined) return null
  const touched = KOMMUNER.filter((kommune) => text(before.get(kommune)) !== text(after.get(kommune)))
  if (touched.some((kommune) => text(now.get(kommune)) !== text(after.get(kommune)))) return null
  return new Map(
    [...now].map(([kommune, cells]) => [
      kommune,
      touched.some((k) => k === kommune) ? (before.get(kommune) ?? cells) : cells,
    ]),
  )
}

function factsOf(doing: Edit & { does: 'save' }): {
  readonly facts: readonly Fact[]
  readonly endings: readonly Ending[]
} {
  const ended = doing.claims.filter(({ content }) => content === ENDED)
  const told = doing.claims.filter(({ content }) => content !== ENDED)
  return {
    facts: told.map(({ kommune, from, until, content }) =>
      unlisted(kommune, dateOf(from), Number(content), until === null ? null : dateOf(until)),
    ),
    endings: ended.map(({ kommune, from }) => ({
      kind: 'unlisted',
      key: `kommune-${kommune}`,
      from: day(dateOf(from)),
    })),
  }
}

/** What a replay says of a day. */
function expectedDay(index: number, world: World | undefined) {
  return [...(world ?? NOTHING)].flatMap(([kommune, cells]) =>
    versionsOf(cells)
      .filter(
        ({ from, until, content }) => from <= index && (until === null || index < until) && content !== ENDED,
      )
      .map(({ from, until, content }) => [
        kommune,
        content,
        dateOf(from),
        until === null ? null : dateOf(until),
      ]),
  )
}

describe.each(STORES)('a registry on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.close())

  /** Does the edit; false where an undo was refused. */
  async function perform(doing: Edit, changes: number): Promise<boolean> {
    const by = { who: 'a', why: 'b' }
    if (doing.does === 'save') {
      await test.registry.save({ ...by, kind: 'edit', ...factsOf(doing) })
      return true
    }
    return test.registry.undo(changes - doing.back, by).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
  }

  /** What the registry says of a day as known at a change: citizens with the version's virkning, by kommune. */
  async function readDay(index: number, registrering: number) {
    const { unlisted: facts } = await test.registry.at({ virkning: day(dateOf(index)), registrering })
    return facts.map(({ body, virkning }) => [
      body.area.slice(-4),
      String(body.citizens),
      virkning.from,
      virkning.until,
    ])
  }

  it('gives, after any edits and undos, on any day as known at any change, what a replay of the log gives', async () => {
    // 10 logs of 100 edits, 10 instants in each: 1,000 edits, 100 instants
    const instants = fc.array(fc.tuple(fc.nat(DAYS - 1), fc.nat()), { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 100, maxLength: 100 }), instants, async (edits, asked) => {
        await test.clear()
        const log: World[] = [NOTHING]
        for (const doing of edits) {
          const next = naiveEdit(log, doing)
          const changes = log.length - 1
          expect(await perform(doing, changes)).toBe(next !== null)
          const isChange =
            next !== null && KOMMUNER.some((k) => text(next.get(k)) !== text(log.at(-1)?.get(k)))
          if (isChange) log.push(next)
          expect(await test.registry.latestChange()).toBe(log.length - 1)
        }
        for (const [index, n] of asked) {
          const registrering = n % log.length
          expect(await readDay(index, registrering)).toEqual(expectedDay(index, log[registrering]))
        }
      }),
      { numRuns: 10 },
    )
  })

  /** The first, a middle and the last day, as known at a change. */
  const picture = async (registrering: number) =>
    Promise.all([0, 4, 9].map((index) => readDay(index, registrering)))

  it('never loses what was known: the picture at every change is the same after all later saves and undos', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 12, maxLength: 12 }), async (edits) => {
        await test.clear()
        const pictures: unknown[] = []
        for (const doing of edits) {
          await perform(doing, await test.registry.latestChange())
          const latest = await test.registry.latestChange()
          pictures[latest] ??= await picture(latest)
          for (const [change, known] of pictures.entries())
            if (known !== undefined) expect(await picture(change)).toEqual(known)
        }
      }),
      { numRuns: 5 },
    )
  })

  it('says the same after a batch in any order', async () => {
    const batch = fc.uniqueArray(claim, {
      selector: ({ kommune, from }) => `${kommune} ${from}`,
      minLength: 2,
      maxLength: 12,
    })
    const orders = batch.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    )
    await fc.assert(
      fc.asyncProperty(orders, async (both) => {
        const backups: string[][] = []
        for (const claims of both) {
          await test.clear()
          await perform({ does: 'save', claims }, 0)
          const lines: string[] = []
          for await (const line of test.registry.backup()) lines.push(line)
          backups.push(lines)
        }
        expect(backups[1]).toEqual(backups[0])
      }),
      { numRuns: 20 },
    )
  })
})
