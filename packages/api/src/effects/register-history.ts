import {
  type AreaId,
  type AreaLevel,
  FACT_KIND_NAMES,
  type Figure,
  firstDayOf,
  type PlainDate,
  type SnapshotKind,
  yearOf,
} from '@laegedaekning/domain'
import { type FreshDay, freshDays, type HistoryDay, levelFigures } from '@laegedaekning/plans'
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

/** Kinds that no indicator of the Status room rests on; leaving them out halves the reading of many years. */
const NOT_MEASURED: ReadonlySet<SnapshotKind> = new Set<SnapshotKind>([
  'outline',
  'training',
  'intake',
  'site',
  'siteCapacity',
  'element',
  'key',
  'trainingPlan',
])

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
  const kinds = FACT_KIND_NAMES.filter((kind) => !NOT_MEASURED.has(kind))
  for (const date of await measuringDays(register)) {
    const snapshot = await register.registry.at({ virkning: date, registrering: known.change, kinds })
    const rows = levelFigures(snapshot, indicator, level, date)
    figures.set(date, new Map(rows.map(({ area, figure }) => [area, figure])))
    for (const { area, name } of rows) names.set(area, name)
    days.push({ date, rows: rows.map(({ area, region, figure }) => ({ area, group: region, figure })) })
  }
  return { fresh: freshDays(days), figures, names }
}

/** 1 January of every year until today, from the first that the register knows anything of. */
async function measuringDays({ registry, clock }: Register): Promise<readonly PlainDate[]> {
  const thisYear = yearOf(clock.today())
  const [first] = await registry.dates()
  const from = Math.max(FIRST_YEAR, first === undefined ? thisYear : yearOf(first))
  return Array.from({ length: Math.max(0, thisYear - from + 1) }, (_, index) => firstDayOf(from + index))
}
