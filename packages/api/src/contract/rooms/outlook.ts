import type { ForecastInput } from '@laegedaekning/forecast'
import { z } from 'zod'
import { file, json, jsonBody, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none } from '../op-parts.ts'
import { known, source } from '../schemas/answers.ts'
import { appliedRule } from '../schemas/figure.ts'
import { list } from '../schemas/list.ts'
import { areaId, areaLevel, certainty, language, plainDate, text, unit } from '../schemas/words.ts'
import { job } from './jobs.ts'

const number = z.number()
const numbers = list(z.number().nullable())

/** An area of the forecast with its name; `forecast` is its id in the input and in results. */
const outlookArea = z
  .object({
    id: areaId,
    forecast: z.string(),
    name: z.string(),
    level: areaLevel,
    /** Ids (of the register) of the areas it lies in. */
    parents: list(areaId),
  })
  .meta({ id: 'OutlookArea' })

/** A published or registered value that the forecast can be held against. */
const publishedPoint = z
  .object({
    measure: z.string(),
    area: areaId,
    year: z.number().int(),
    value: number,
    what: text,
    source: z.string(),
    certainty,
  })
  .meta({ id: 'PublishedPoint' })

const evidence = z.enum(['A', 'B', 'C', 'D'])

/** A parameter or a part of the register that went into the forecast, with its origin (F24). */
const outlookAssumption = z
  .object({
    /** The part of the input that it feeds, in the forecast's words. */
    input: z.string(),
    /** Key of the parameter, as under Data, Regler; `null` for a part of the register. */
    parameter: z.string().nullable(),
    title: text,
    value: number.nullable(),
    unit: z.string(),
    validFrom: plainDate.nullable(),
    ids: list(z.string()),
    source: z.string(),
    certainty,
    evidence,
    madeUp: z.boolean(),
    /** Whether it has a prior, and so a share in the bands. */
    uncertain: z.boolean(),
  })
  .meta({ id: 'OutlookAssumption' })

/** Published figures of one forecast that cannot all be true (F25). */
const outlookContradiction = z
  .object({
    id: z.string(),
    finding: text,
    figures: list(
      z.object({ topic: z.string(), value: number, unit, source: z.string(), certainty, note: z.string() }),
    ),
    /** What the figure should have been for the others to hold. */
    expected: number.nullable(),
    difference: number,
    /** The source whose figures fit together, where one does. */
    fits: z.string().nullable(),
  })
  .meta({ id: 'OutlookContradiction' })

/** One margin that the starting stock was calibrated to, with what is left over (F11). */
const calibrationMargin = z
  .object({
    id: z.string(),
    title: text,
    target: number,
    /** How far from the target the stock may lie, as a share of it. */
    uncertainty: number,
    got: number,
    remainder: number,
    within: z.boolean(),
    source: z.string(),
    certainty,
    /** The parameter that holds the figure of the source; `null` for what is counted in the register. */
    parameter: z.string().nullable(),
  })
  .meta({ id: 'CalibrationMargin' })

/** The calculation of 2008 as it was made, and the modern model on the same numbers. */
const then2008 = z
  .object({
    variants: list(
      z.object({
        retirementAge: number,
        steps: list(
          z.object({ title: text, value: number, ids: list(z.string()), rule: appliedRule.nullable() }),
        ),
        lacking: number,
      }),
    ),
    /** The same sum by the forecast engine: with the two age rules, and with hazards by age. */
    modern: list(
      z.object({
        id: z.string(),
        title: text,
        vacant: number,
        growth: number,
        leaving: number,
        /** Those who leave by the way they go; they add to `leaving`. */
        leavingBy: list(z.object({ flow: z.string(), value: number })),
        /** Where 8 of 10 simulated years of 2008 end, by chance alone. */
        band80: z.object({ low: number, high: number, runs: number }),
        /** Parameters that this form rests on beside the figures of the steps. */
        rules: list(appliedRule),
        trained: number,
        lacking: number,
      }),
    ),
    /** What the source does not say and was assumed. */
    assumptions: list(text),
    source: z.string(),
    certainty,
  })
  .meta({ id: 'Then2008' })

/** A goal of the forecast's quality with what was measured; `holds` is null where a parameter was laid after the outcome. */
const backtestGoal = z
  .object({
    goal: z.string(),
    asked: z.string(),
    found: z.string(),
    holds: z.boolean().nullable(),
    /** The figure that it was judged by; `null` where the kept run has words alone. */
    measured: z
      .object({
        value: number,
        unit,
        formula: text,
        inputs: list(z.object({ symbol: z.string(), label: text, value: number, unit })),
      })
      .nullable(),
  })
  .meta({ id: 'BacktestGoal' })

/** Whether a released figure came true; null until somebody has counted (F27). */
const releasedRow = z
  .object({
    area: z.string(),
    measure: z.string(),
    year: z.number().int(),
    mean: number,
    low80: number,
    high80: number,
    low90: number,
    high90: number,
    outcome: number.nullable(),
    inside80: z.boolean().nullable(),
    inside90: z.boolean().nullable(),
  })
  .meta({ id: 'ReleasedRow' })

/** How good the forecast has been: the kept backtests as they were, and the releases against what came. */
const forecastQuality = z
  .object({
    backtests: list(
      z.object({
        date: plainDate,
        engineVersion: z.string(),
        seed: number,
        runs: number,
        worlds: number,
        /** SHA-256 of the kept file. */
        hash: z.string(),
        goals: list(backtestGoal),
      }),
    ),
    releases: list(
      z.object({
        id: z.string(),
        date: plainDate,
        title: z.string(),
        madeUp: z.boolean(),
        inputHash: z.string(),
        resultHash: z.string(),
        /** Figures that were released; `shown` has those of the whole country. */
        figures: number,
        shown: list(releasedRow),
      }),
    ),
  })
  .meta({ id: 'ForecastQuality' })

/** The input as its engine takes it. Its parts are the engine's own (`packages/forecast/src/model/input.ts`), and not checked again here. */
const forecastInput = z
  .looseObject({ schema: z.literal('forecast-input/1') })
  .transform((value, context): ForecastInput => {
    if (isForecastInput(value)) return value
    context.addIssue({ code: 'custom', message: 'not the input of a forecast' })
    return z.NEVER
  })

function isForecastInput(value: unknown): value is ForecastInput {
  return typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, 'specialists'))
}

export const outlookAnswer = z
  .object({
    /** The input of the engines: with it anyone can compute the same numbers. */
    input: forecastInput,
    /** SHA-256 of the input. */
    inputHash: z.string(),
    areas: list(outlookArea),
    specialties: list(z.object({ id: z.string(), name: text })),
    published: list(publishedPoint),
    assumptions: list(outlookAssumption),
    contradictions: list(outlookContradiction),
    calibration: z.object({
      margins: list(calibrationMargin),
      /** Persons of the stock from the register, and made up. */
      fromRegister: number,
      madeUp: number,
      /** Whether the register itself holds made-up persons, as that of an example does. */
      registerIsMadeUp: z.boolean(),
      scale: number,
    }),
    then2008: then2008.nullable(),
    quality: forecastQuality,
    notes: list(text),
    sources: list(source),
    known,
    /** Whether the starting stock is made up. */
    madeUp: z.boolean(),
  })
  .meta({ id: 'OutlookAnswer' })

export type OutlookAnswer = z.output<typeof outlookAnswer>

/** One change of a scenario, in the words of the address. */
const chosenLever = z
  .strictObject({
    lever: z.string(),
    /** Which way of carrying it out; `null` for its first. */
    variant: z.string().nullable(),
    startYear: z.number().int().min(2000).max(2100),
    size: number,
    rampYears: z.number().int().min(0).max(50),
    /** Id of an area, a VUR or a campus; `null`: everywhere. */
    place: z.string().nullable(),
  })
  .meta({ id: 'ChosenLever' })

/** What a run of the simulation is asked for: the register as it is, a scenario, runs and seed. */
export const forecastOrder = z
  .strictObject({
    dato: atDate,
    kendt: knownAt,
    scenarie: z.array(chosenLever).max(25).readonly().default([]),
    /** `grundforloeb`: how far the scenario is from the baseline, run by run, instead of the scenario itself. */
    mod: z.enum(['grundforloeb']).optional(),
    koersler: z.number().int().min(2).max(2000).default(200),
    froe: z.number().int().min(0).max(4_294_967_295).default(1),
  })
  .meta({ id: 'ForecastOrder' })

export type ForecastOrder = z.output<typeof forecastOrder>

/** One measure of a run for every area: mean, spread and quantiles by year. */
export const outlookTable = z
  .object({
    run: z.string(),
    measure: z.string(),
    unit,
    years: list(z.number().int()),
    /** Levels of the quantiles, ascending. */
    quantiles: list(number),
    /** Runs behind the numbers; those of a run that is under way are fewer than were ordered. */
    runs: z.number().int(),
    seed: number,
    /** Checksum of the result; `null` while the run is under way. */
    hash: z.string().nullable(),
    rows: list(
      z.object({
        area: z.string(),
        mean: numbers,
        deviation: numbers,
        /** In the order of `quantiles`. */
        values: list(numbers),
        /** Share of the variance by chance, parameters, years and data; none before all runs have been made. */
        shares: list(numbers),
      }),
    ),
    goals: list(z.object({ id: z.string(), probability: number, standardError: number })),
  })
  .meta({ id: 'OutlookTable' })

export type OutlookTable = z.output<typeof outlookTable>

export const OUTLOOK_FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

const runQuery = z.strictObject({ koersel: z.string(), maal: z.string().default('service') })

/** The Fremskrivning room. */
export const OUTLOOK_OPS = {
  getOutlook: op({
    method: 'GET',
    path: '/api/outlook/input',
    params: none,
    query: z.strictObject({ dato: atDate, kendt: knownAt }),
    body: NO_BODY,
    ok: json(outlookAnswer),
    summary: 'The input of the forecast made from the register, with levers, assumptions and sources',
    policy: 'read-work',
    refusals: [],
  }),
  startForecast: op({
    method: 'POST',
    path: '/api/jobs/forecast',
    params: none,
    query: none,
    body: jsonBody(forecastOrder),
    ok: json(job),
    summary: 'Starts a simulation of the register with a scenario; the same order gives the same run',
    policy: 'run-work',
    refusals: ['JOB_TOO_MANY'],
  }),
  getOutlookTable: op({
    method: 'GET',
    path: '/api/outlook/table',
    params: none,
    query: runQuery,
    body: NO_BODY,
    ok: json(outlookTable),
    summary:
      'One measure of a run, so far as it has come, for every area and year, with quantiles and shares of variance',
    policy: 'read-work',
    refusals: ['JOB_NOT_FOUND', 'JOB_NOT_DONE', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
  downloadOutlook: op({
    method: 'GET',
    path: '/api/outlook/download',
    params: none,
    query: z.strictObject({
      ...runQuery.shape,
      format: z.enum(OUTLOOK_FORMATS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
    ),
    summary: 'The same table as a file: Danish or international CSV, XLSX or JSON',
    policy: 'read-work',
    refusals: ['JOB_NOT_FOUND', 'JOB_NOT_DONE', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
} as const
