import {
  firstDayOf,
  formatDate,
  getPlainDate,
  type PlainDate,
  type Snapshot,
  type Text,
  yearOf,
} from '@laegedaekning/domain'
import { getIndicator, type Indicator, type IndicatorInfo } from '@laegedaekning/rules'
import type { MeasuredWorld } from '../access/area-access.ts'
import { classesOf } from './classes.ts'
import { altTextOf, findingOf } from './finding.ts'
import { findRestRow, rowsOf, totalRow } from './rows.ts'
import type { StatusRequest, StatusRow, StatusTable } from './status-table.ts'
import { inBoth, LEVEL_WORDS } from './words.ts'
import { nameOf, withMeasure, worldOf } from './world.ts'

/** What a status may be given besides the register itself. */
export type StatusOptions = {
  /** The register of `dayOneYearBefore(request.date)`, for the comparison with the year before. */
  readonly yearBefore?: Snapshot
  /** Another indicator than those of the Status room, with the id of the request. */
  readonly indicator?: Indicator
  /** What distances say, where not the straight line of the register itself. */
  readonly measured?: MeasuredWorld
}

/** The same day one year earlier; 28 February for a leap day. */
export function dayOneYearBefore(date: PlainDate): PlainDate {
  const year = yearOf(firstDayOf(yearOf(date) - 1))
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)
  return getPlainDate(`${String(year).padStart(4, '0')}${day}`)
}

/**
 * One indicator for all areas of a level: the table behind map, list, downloads and report. Throws a `RangeError` for an
 * indicator that does not exist; a level without areas at the date gives a table without rows.
 */
export function buildStatus(
  snapshot: Snapshot,
  request: StatusRequest,
  options: StatusOptions = {},
): StatusTable {
  const indicator = options.indicator ?? getIndicator(request.indicator)
  const plain = worldOf(snapshot, request.date)
  const world = options.measured === undefined ? plain : withMeasure(plain, options.measured)
  const yearBefore =
    options.yearBefore === undefined ? null : worldOf(options.yearBefore, dayOneYearBefore(request.date))
  const rows = rowsOf(world, indicator, request, yearBefore)
  const total = totalRow(world, indicator, request, yearBefore)
  const rest = findRestRow(world, indicator, request)
  const all = [total, ...rows, ...(rest === null ? [] : [rest])]
  const values = rows.flatMap((row) => (row.figure.value === null ? [] : [row.figure.value]))
  const within = nameOf(world, request.within)
  const told = { indicator, rows, total, level: request.level, date: request.date, within }
  return {
    request,
    indicator: infoOf(indicator),
    finding: findingOf(told),
    subtitle: subtitleOf(indicator, request, rows.length, within),
    altText: altTextOf(told),
    columns: indicator.columns,
    rows,
    rest,
    total,
    classes: classesOf(values, indicator.unit),
    reservations: reservationsOf(total, rows, rest),
    sources: sourcesOf(all),
    madeUp: all.some((row) => row.figure.madeUp),
  }
}

/** The indicator without its functions: plain data that can be sent and stored. */
export function infoOf(indicator: Indicator): IndicatorInfo {
  const { id, ids, title, definition, formula, unit, higherIs, notion, measure, columns, version } = indicator
  return { id, ids, title, definition, formula, unit, higherIs, notion, measure, columns, version }
}

function subtitleOf(indicator: Indicator, request: StatusRequest, areas: number, within: string): Text {
  return inBoth((language) => {
    const words = LEVEL_WORDS[request.level]
    const level = areas === 1 ? words.one[language] : words.many[language]
    const inside = request.within === 'land-dk' ? '' : language === 'da' ? ` i ${within}` : ` in ${within}`
    return `${indicator.title[language]} · ${areas} ${level}${inside} · ${formatDate(request.date, language)}`
  })
}

/** Each reservation once: those of the total, of the rest and on missing values; an area's own stand on its figure. */
function reservationsOf(
  total: StatusRow,
  rows: readonly StatusRow[],
  rest: StatusRow | null,
): readonly Text[] {
  const missing = rows.filter((row) => row.figure.value === null).length
  const texts = [
    ...total.figure.reservations,
    ...(rest?.figure.reservations ?? []),
    ...(rest === null
      ? []
      : [
          {
            da: 'Kilden placerer en del i et større område; den står for sig og er med i det samlede tal.',
            en: 'The source places a part in a larger area only; it stands apart and is in the total.',
          },
        ]),
    ...(missing === 0
      ? []
      : [
          {
            da: `${missing} af ${rows.length} områder har intet tal; grunden står ved hvert.`,
            en: `${missing} of ${rows.length} areas have no figure; the reason stands at each.`,
          },
        ]),
  ]
  return texts.filter((text, index) => texts.findIndex((other) => other.da === text.da) === index)
}

function sourcesOf(rows: readonly StatusRow[]): readonly string[] {
  const sources = new Set<string>()
  for (const { figure } of rows) {
    for (const input of figure.inputs) sources.add(input.source)
    for (const rule of figure.rules) sources.add(rule.source)
  }
  return [...sources]
}
