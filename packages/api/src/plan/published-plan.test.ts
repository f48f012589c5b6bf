import { type AreaId, DENMARK, Fault, getPlainDate, levelOf, type Snapshot } from '@laegedaekning/domain'
import {
  buildProfile,
  buildStatus,
  EXAMPLE_SEED,
  makeExampleRegister,
  type StatusTable,
} from '@laegedaekning/plans'
import { growAreaTree, lineageOf } from '@laegedaekning/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBaseFacts } from '../base/base-facts.ts'
import { readOutlines } from '../base/outlines.ts'
import { openMemoryRegister } from './open-memory-register.ts'
import { type Outward, publishedPlan } from './published-plan.ts'

const DAY = getPlainDate('2026-01-01')
const TODAY = getPlainDate('2026-11-22')
const LEAST = 3
const LEVELS = ['land', 'vur', 'region', 'sundhedsraad', 'kommune'] as const
const ASKED = [
  'laeger-i-almen-praksis',
  'fuldtidslaeger-i-almen-praksis',
  'laeger-60-plus',
  'forventede-ophoer',
]
const SAMSOE = 'kommune-0741'

let snapshot: Snapshot
let plan: Outward
beforeAll(async () => {
  const { facts } = await readBaseFacts()
  const outlines = await readOutlines()
  const made = makeExampleRegister({ facts: [...facts, ...outlines], seed: EXAMPLE_SEED })
  const register = await openMemoryRegister(DAY, [
    { why: 'base', facts },
    { why: 'made up', facts: made },
  ])
  snapshot = await register.at(DAY, await register.known())
  await register.close()
  const tables = ASKED.flatMap((indicator) =>
    LEVELS.map((level) =>
      buildStatus(snapshot, { indicator, level, date: DAY, within: DENMARK, compareWith: 'land' }),
    ),
  )
  const region = snapshot.area.map(({ body }) => body.id).filter((id) => levelOf(id) === 'region')
  plan = { tables, profiles: region.map((id) => buildProfile(snapshot, id, DAY)) }
}, 120_000)

/** The counts of one column by area, over all levels and all indicators that have it; hidden ones are `null`. */
function cellsOf(tables: readonly StatusTable[], label: string): Map<AreaId, number | null> {
  const cells = new Map<AreaId, number | null>()
  for (const { columns, rows } of tables) {
    const place = columns.findIndex((column) => column.label.da === label)
    if (place === -1) continue
    for (const { area, parts } of rows) {
      cells.set(area.id, cells.get(area.id) ?? parts[place] ?? null)
    }
  }
  return cells
}

/** What a reader finds who takes sums and differences until nothing new comes. */
function found(cells: ReadonlyMap<AreaId, number | null>): ReadonlyMap<AreaId, number> {
  const tree = growAreaTree(snapshot)
  const known = new Map([...cells].flatMap(([id, count]) => (count === null ? [] : [[id, count] as const])))
  const shown = known.size
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const parent of cells.keys()) {
      for (const level of LEVELS) {
        const children = [...cells.keys()].filter(
          (id) =>
            id !== parent && levelOf(id) === level && lineageOf(tree, id).get(levelOf(parent)) === parent,
        )
        if (children.length === 0) continue
        const hidden = children.filter((id) => !known.has(id))
        const sum = children.reduce((total, id) => total + (known.get(id) ?? 0), 0)
        const whole = known.get(parent)
        const [only] = hidden
        if (hidden.length === 0 && whole === undefined) known.set(parent, sum)
        if (hidden.length === 1 && only !== undefined && whole !== undefined) known.set(only, whole - sum)
      }
    }
  }
  return new Map([...known].slice(shown))
}

const labels = () => [
  ...new Set(plan.tables.flatMap(({ columns }) => columns.map((column) => column.label.da))),
]

describe('a plan that may be published', () => {
  it('tells no count that it hides to whoever takes sums and differences over levels and indicators', () => {
    const published = publishedPlan(plan, snapshot, TODAY)
    for (const label of labels()) {
      const cells = cellsOf(published.tables, label)
      const small = [...found(cells)].filter(([, count]) => count > 0 && count < LEAST)
      expect([label, ...small]).toEqual([label])
      for (const count of cells.values()) {
        if (count !== null) expect([label, count === 0 || count >= LEAST]).toEqual([label, true])
      }
    }
  }, 60_000)

  it('would tell them if each table were hidden alone: the test can fail', () => {
    const cells = cellsOf(plan.tables, labels()[0] ?? '')
    const alone = new Map(
      [...cells].map(([id, count]) => [id, count !== null && count < LEAST ? null : count]),
    )
    expect(found(alone).size).toBeGreaterThan(0)
  }, 60_000)

  it('keeps what need not be hidden: most kommuner show their doctors', () => {
    const { tables } = publishedPlan(plan, snapshot, TODAY)
    const rows = tables.find(({ request }) => request.level === 'kommune')?.rows ?? []
    expect(rows.find(({ area }) => area.id === SAMSOE)?.figure.missing).toBe('suppressed')
    expect(rows.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(80)
  })

  it('shows in a profile the row that the table shows', () => {
    const { tables, profiles } = publishedPlan(plan, snapshot, TODAY)
    const table = tables.find(({ request }) => request.level === 'region')
    for (const { area, rows } of profiles) {
      const own = rows.find(({ indicator }) => indicator.id === table?.indicator.id)
      expect(own?.row).toEqual(table?.rows.find((row) => row.area.id === area.id))
    }
  })

  it('is not made on a day without a limit', () => {
    expect(() => publishedPlan(plan, snapshot, getPlainDate('2014-12-31'))).toThrow(Fault)
  })
})
