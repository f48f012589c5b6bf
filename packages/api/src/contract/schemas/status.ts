import type { AreaProfile, StatusRow, StatusTable } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { z } from 'zod'
import { figure } from './figure.ts'
import { list } from './list.ts'
import { areaId, areaLevel, areaName, plainDate, text, unit } from './words.ts'

/** What an indicator is: names, definition, formula and which notion of supply, demand or shortage it measures. */
export const indicatorInfo = z
  .object({
    id: z.string(),
    ids: list(z.string()),
    title: text,
    definition: text,
    formula: text,
    unit,
    higherIs: z.enum(['worse', 'better', 'neutral']),
    notion: z.enum(['vacant', 'uncovered', 'need-gap', 'supply', 'demand', 'rate']),
    /** Counts are drawn as sized symbols and add up; rates are drawn as coloured areas. */
    measure: z.enum(['count', 'rate']),
    columns: list(z.object({ symbol: z.string(), label: text, unit })),
    version: z.number().int(),
  })
  .meta({ id: 'IndicatorInfo' }) satisfies z.ZodType<IndicatorInfo>

/** With what each value is compared: the country, the own region, the norm in force, or the same area a year earlier. */
export const comparisonKind = z.enum(['land', 'region', 'norm', 'aaret-foer'])

const comparison = z
  .object({
    with: text,
    value: z.number(),
    ratio: z.number().nullable(),
    difference: z.number(),
    words: text,
    judgement: z.enum(['worse', 'better', 'same', 'neutral']),
  })
  .meta({ id: 'Comparison' })

const spreadEnd = z.object({ area: areaId, name: z.string(), value: z.number() })

const spread = z.object({ level: areaLevel, lowest: spreadEnd, highest: spreadEnd }).meta({ id: 'Spread' })

/** One area's figure in a table, with its parts, its comparison and the spread inside it. */
export const statusRow = z
  .object({
    area: areaName,
    figure,
    rank: z.number().int().nullable(),
    parts: list(z.number().nullable()),
    comparison: comparison.nullable(),
    spread: spread.nullable(),
  })
  .meta({ id: 'StatusRow' }) satisfies z.ZodType<StatusRow>

const statusClass = z
  .object({ from: z.number(), until: z.number(), label: text, count: z.number().int() })
  .meta({ id: 'StatusClass' })

/** The table behind map, list, downloads and report. */
export const statusTable = z
  .object({
    request: z.object({
      indicator: z.string(),
      level: areaLevel,
      date: plainDate,
      within: areaId,
      compareWith: comparisonKind,
    }),
    indicator: indicatorInfo,
    finding: text,
    subtitle: text,
    altText: text,
    columns: list(z.object({ symbol: z.string(), label: text, unit })),
    rows: list(statusRow),
    rest: statusRow.nullable(),
    total: statusRow,
    classes: list(statusClass),
    reservations: list(text),
    sources: list(z.string()),
    madeUp: z.boolean(),
  })
  .meta({ id: 'StatusTable' }) satisfies z.ZodType<StatusTable>

/** An area in force at a date. */
export const area = z
  .object({
    id: areaId,
    name: z.string(),
    officialCode: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    areaKm2: z.number().nullable(),
  })
  .meta({ id: 'Area' })

/** Everything about one area at a date. */
export const areaProfile = z
  .object({
    area,
    date: plainDate,
    parents: list(z.object({ area: areaName, from: plainDate, until: plainDate.nullable() })),
    rows: list(
      z.object({
        indicator: indicatorInfo,
        row: statusRow,
        ranked: z.number().int(),
        comparisons: list(comparison),
      }),
    ),
    designations: list(
      z.object({
        id: z.string(),
        area: areaId,
        kind: z.enum(['national-threatened', 'regional-threatened', 'watch', 'special-challenge']),
        decidedBy: z.string(),
        decidedOn: plainDate.nullable(),
        note: z.string(),
      }),
    ),
    ydernumre: list(
      z.object({
        id: z.string(),
        place: z.string(),
        narrativePlace: z.string(),
        status: z.string(),
        origin: z.string(),
        printedOrigin: z.string(),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'AreaProfile' }) satisfies z.ZodType<AreaProfile>
