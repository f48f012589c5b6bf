import { FACT_KIND_NAMES } from '@laegedaekning/domain'
import { z } from 'zod'
import { issueCode } from './issue.ts'
import { list } from './list.ts'
import { area, areaProfile, comparisonKind, indicatorInfo, statusRow, statusTable } from './status.ts'
import { areaId, areaLevel, areaName, certainty, plainDate, text } from './words.ts'

/** How much of the register an answer is made of: the latest change known, and when it was registered (registrering). */
export const known = z
  .object({
    change: z.number().int(),
    /** Instant of that change, UTC; null for an empty register. */
    registeredAt: z.string().nullable(),
    /** Whether later changes exist that this answer leaves out on purpose (`kendt`). */
    latest: z.boolean(),
  })
  .meta({ id: 'Known' })

/** Where facts come from, as the bibliography has it. */
export const source = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    date: z.string(),
    address: z.string().nullable(),
    terms: z.string(),
    certainty,
    madeUp: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Source' })

export const health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

export const ready = z
  .object({
    status: z.enum(['ready', 'starting', 'stopping']),
    /** What the server is doing while it is not ready. */
    doing: text.nullable(),
    version: z.string(),
    change: z.number().int().nullable(),
    /** Today in Denmark, as the server counts. */
    today: plainDate,
  })
  .meta({ id: 'Ready' })

export const indicators = z.object({ indicators: list(indicatorInfo) }).meta({ id: 'Indicators' })

/** The areas of one level at a date, in Danish alphabetical order. */
export const areas = z
  .object({
    level: areaLevel,
    date: plainDate,
    /** Levels that have areas at the date. */
    levels: list(areaLevel),
    areas: list(z.object({ ...area.shape, parents: list(areaName) })),
    known,
  })
  .meta({ id: 'Areas' })

export const status = z
  .object({
    table: statusTable,
    /** The sources of all inputs, in the order of `table.sources`. */
    sources: list(source),
    known,
  })
  .meta({ id: 'Status' })

export const profile = z
  .object({
    profile: areaProfile,
    compareWith: comparisonKind,
    sources: list(source),
    known,
  })
  .meta({ id: 'Profile' })

/** One figure of one area with everything behind it. */
export const figureAnswer = z
  .object({
    area: areaName,
    date: plainDate,
    indicator: indicatorInfo,
    row: statusRow,
    columns: statusTable.shape.columns,
    sources: list(source),
    known,
  })
  .meta({ id: 'FigureAnswer' })

const position = z.tuple([z.number(), z.number()])

/** Outlines in WGS 84 degrees: polygons → rings → [longitude, latitude]. */
export const outlines = z
  .object({
    level: areaLevel,
    date: plainDate,
    outlines: list(
      z.object({
        area: areaId,
        polygons: list(list(list(position))),
        /** Whether it is several kommuner side by side, with inner borders to be covered. */
        composed: z.boolean(),
      }),
    ),
    sources: list(source),
    known,
  })
  .meta({ id: 'Outlines' })

const parameterHead = {
  key: z.string(),
  title: text,
  unit: z.string(),
  kind: z.string(),
  compare: z.string().nullable(),
  rule: list(z.string()),
  note: z.string().nullable(),
}

/** A rule or norm as it applies at a date. `cells` for tables: joined coordinates → number. */
export const parameterAtDate = z
  .object({
    ...parameterHead,
    form: z.enum(['number', 'table']),
    value: z.number().nullable(),
    cells: z.record(z.string(), z.number()).nullable(),
    absence: z.enum(['unknown', 'before-first-value', 'lapsed', 'not-in-table']).nullable(),
    reason: z.string().nullable(),
    validFrom: plainDate.nullable(),
    validUntil: plainDate.nullable(),
    source: z.string(),
    at: z.string().nullable(),
    certainty,
  })
  .meta({ id: 'ParameterAtDate' })

export const parametersAnswer = z
  .object({ date: plainDate, parameters: list(parameterAtDate) })
  .meta({ id: 'Parameters' })

/** A rule or norm with its whole history. */
export const parameterHistory = z
  .object({
    ...parameterHead,
    form: z.enum(['number', 'table']),
    axes: z.record(z.string(), list(z.string())).nullable(),
    periods: list(
      z.object({
        from: plainDate,
        until: plainDate.nullable(),
        value: z.number().nullable(),
        cells: z.record(z.string(), z.number()).nullable(),
        reason: z.string().nullable(),
        source: z.string(),
        at: z.string().nullable(),
        certainty,
      }),
    ),
    sources: list(source),
  })
  .meta({ id: 'ParameterHistory' })

export const sources = z.object({ sources: list(source) }).meta({ id: 'Sources' })

export const glossary = z
  .object({
    terms: list(
      z
        .object({
          id: z.string(),
          da: z.string(),
          en: z.string(),
          definition: z.string(),
          meaning: z.string(),
          source: z.string(),
          not: list(z.string()),
        })
        .meta({ id: 'Term' }),
    ),
  })
  .meta({ id: 'Glossary' })

/** What is loaded: facts by kind and source, with the days they are true of. */
export const datasets = z
  .object({
    datasets: list(
      z
        .object({
          source: z.string(),
          title: z.string(),
          kind: z.enum(FACT_KIND_NAMES),
          kindName: text,
          facts: z.number().int(),
          from: plainDate,
          /** The latest start of a fact of this kind and source. */
          latestFrom: plainDate,
          certainty,
          madeUp: z.boolean(),
        })
        .meta({ id: 'Dataset' }),
    ),
    madeUp: z.boolean(),
    known,
  })
  .meta({ id: 'Datasets' })

/** Dates worth choosing, oldest first, with what happens there. */
export const dates = z
  .object({
    today: plainDate,
    dates: list(z.object({ date: plainDate, what: text })),
  })
  .meta({ id: 'Dates' })

/** What was found, best first. `address` is a path of the web app. */
export const search = z
  .object({
    q: z.string(),
    found: list(
      z.object({
        kind: z.enum(['area', 'indicator', 'parameter', 'term', 'practice', 'initiative', 'page']),
        id: z.string(),
        title: text,
        subtitle: text,
        address: z.string(),
      }),
    ),
  })
  .meta({ id: 'SearchAnswer' })

/** Every issue code with its words: what – where – why it matters – what to do. */
export const errors = z
  .object({
    errors: list(
      z.object({ code: issueCode, status: z.number().int(), title: text, why: text, advice: text }),
    ),
  })
  .meta({ id: 'Errors' })
