import {
  type AreaId,
  type AreaLevel,
  DENMARK,
  type Figure,
  firstDayOf,
  type PlainDate,
  yearOf,
} from '@laegedaekning/domain'
import { buildStatus, type FreshDay, freshDays, type HistoryDay } from '@laegedaekning/plans'
import { growAreaTree, lineageOf } from '@laegedaekning/rules'
import type { Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'

/** An indicator of all areas of a level, as the register has it on 1 January of each year. */
export type IndicatorHistory = {
  /** What was measured anew, oldest first. */
  readonly fresh: readonly FreshDay[]
  /** The figures behind: by day, then by area. */
  readonly figures: ReadonlyMap<PlainDate, ReadonlyMap<AreaId, Figure>>
  readonly names: ReadonlyMap<AreaId, string>
}

/** Before the reform of 2007 the register knows hardly anything. */
const FIRST_YEAR = 2007
/** Histories kept in memory, each an indicator of a level. */
const HISTORIES_KEPT = 8

const kept = new WeakMap<Register, ReturnType<typeof remember<IndicatorHistory>>>()

/** The history of an indicator until today; made once for each change of the register. */
export function indicatorHistory(
  register: Register,
  indicator: string,
  level: AreaLevel,
  known: Known,
): Promise<IndicatorHistory> {
  const found = kept.get(register) ?? remember<IndicatorHistory>(HISTORIES_KEPT)
  kept.set(register, found)
  const key = `${indicator} ${level} ${known.change} ${register.clock.today()}`
  return found(key, () => readHistory(register, indicator, level, known))
}

async function readHistory(
  register: Register,
  indicator: string,
  level: AreaLevel,
  known: Known,
): Promise<IndicatorHistory> {
  const days: HistoryDay[] = []
  const figures = new Map<PlainDate, ReadonlyMap<AreaId, Figure>>()
  const names = new Map<AreaId, string>()
  for (const date of await measuringDays(register)) {
    const snapshot = await register.registry.at({ virkning: date, registrering: known.change })
    const tree = growAreaTree(snapshot)
    const { rows } = buildStatus(snapshot, { indicator, level, date, within: DENMARK, compareWith: 'land' })
    figures.set(date, new Map(rows.map(({ area, figure }) => [area.id, figure])))
    for (const { area } of rows) names.set(area.id, area.name)
    days.push({
      date,
      rows: rows.map(({ area, figure }) => ({
        area: area.id,
        group: lineageOf(tree, area.id).get('region') ?? null,
        figure,
      })),
    })
  }
  return { fresh: freshDays(days), figures, names }
}

/** 1 January of every year until today that has facts of its own since the 1 January before. */
async function measuringDays({ registry, clock }: Register): Promise<readonly PlainDate[]> {
  const today = clock.today()
  const starts = await registry.dates()
  const years = new Set(starts.map((date) => (date.endsWith('-01-01') ? yearOf(date) : yearOf(date) + 1)))
  return [...years]
    .filter((year) => year >= FIRST_YEAR && year <= yearOf(today))
    .toSorted((a, b) => a - b)
    .map(firstDayOf)
}
