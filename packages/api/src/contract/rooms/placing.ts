import { z } from 'zod'
import { file, json, jsonBody, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none } from '../op-parts.ts'
import { receipt } from '../schemas/imports.ts'
import {
  movedCourseAnswer,
  PLACING_DEMANDS,
  PLACING_POLICIES,
  placedCourseAnswer,
  placingAnswer,
  placingComparison,
  placingForm,
  placingScenario,
  savedPlans,
} from '../schemas/placing.ts'
import { placingCalendar } from '../schemas/placing-calendar.ts'
import { areaId, language } from '../schemas/words.ts'
import { job } from './jobs.ts'

/** How long a placement may take, in seconds. */
export const PLACING_SECONDS = { least: 5, most: 600, usual: 60 } as const
/** Years over which a plan's courses are given half-years. */
export const CALENDAR_YEARS = { least: 1, most: 10, usual: 5 } as const
/** What a plan can be taken home as. */
export const PLACING_FORMATS = ['xlsx', 'csv', 'csv-int', 'json', 'pdf'] as const

/** What a comparison of plans can be taken home as. */
export const COMPARISON_FORMATS = ['xlsx', 'csv', 'csv-int'] as const

/** What is to be placed. */
export const placingOrder = z
  .strictObject({
    dato: atDate,
    kendt: knownAt,
    aar: z.number().int().min(1990).max(2100).optional(),
    /** Training regions; all of them where it is empty. */
    vurer: z.array(areaId).max(10).readonly().default([]),
    /** Names of specialties; all of them where it is empty. */
    specialer: z.array(z.string().max(100)).max(50).readonly().default([]),
    politikker: z.array(z.enum(PLACING_POLICIES)).max(10).readonly().default(['loft-universitet']),
    /** What must be kept: keys, capacity, policies; where it cannot, the answer names what conflicts. */
    krav: z.array(z.enum(PLACING_DEMANDS)).max(3).readonly().default([]),
    /** Whether places follow the need-weighted gap, worst area first (leximin). */
    daekning: z.boolean().default(true),
    sekunder: z.number().min(PLACING_SECONDS.least).max(PLACING_SECONDS.most).default(PLACING_SECONDS.usual),
  })
  .meta({ id: 'PlacingOrder', examples: [{ vurer: ['vur-nord'], specialer: ['psykiatri'] }] })

export type PlacingOrder = z.output<typeof placingOrder>

/** A plan is a run (64 hexadecimal digits) or a saved plan. */
const planName = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .meta({ examples: ['plan-3f2a91c07b4d'] })
const planParams = z.strictObject({ plan: planName })

/** Placing courses: asking, following, looking, moving, saving, comparing, carrying into the forecast, publishing. */
export const PLACING_OPS = {
  getPlacingForm: op({
    method: 'GET',
    path: '/api/placing/form',
    params: none,
    query: z.strictObject({ dato: atDate, kendt: knownAt }),
    body: NO_BODY,
    ok: json(placingForm),
    summary: 'What can be placed: years, specialties, training regions, and the policies with their numbers',
    policy: 'read-figures',
    refusals: [],
  }),
  startPlacing: op({
    method: 'POST',
    path: '/api/placing/start',
    params: none,
    query: none,
    body: jsonBody(placingOrder),
    ok: json(job),
    summary: 'Makes the placement problem of the register and starts it as long work; the run is the plan',
    policy: 'run-work',
    refusals: ['JOB_TOO_MANY', 'TRAINING_PLAN_EMPTY'],
  }),
  listSavedPlans: op({
    method: 'GET',
    path: '/api/placing/saved',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(savedPlans),
    summary: 'The saved plans with who and when, latest first',
    policy: 'read-work',
    refusals: [],
  }),
  comparePlacings: op({
    method: 'GET',
    path: '/api/placing/compare',
    params: none,
    query: z.strictObject({ a: planName, b: planName }),
    body: NO_BODY,
    ok: json(placingComparison),
    summary: 'Two plans side by side: stage by stage, site by site, kommune by kommune, course by course',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE'],
  }),
  downloadComparison: op({
    method: 'GET',
    path: '/api/placing/compare/download',
    params: none,
    query: z.strictObject({
      a: planName,
      b: planName,
      format: z.enum(COMPARISON_FORMATS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    summary: 'Two plans side by side as a spreadsheet, or as one long table in CSV',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE'],
  }),
  getPlacing: op({
    method: 'GET',
    path: '/api/placing/{plan}',
    params: planParams,
    query: none,
    body: NO_BODY,
    ok: json(placingAnswer),
    summary:
      'A plan: proof stage by stage, courses with reasons, sites against last year, the checker’s result',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND'],
  }),
  getPlacedCourse: op({
    method: 'GET',
    path: '/api/placing/{plan}/course',
    params: planParams,
    query: z.strictObject({
      forloeb: z.string().max(500),
      /** Another composition of the same group: what would break if one course were moved to it. */
      til: z.string().max(500).optional(),
    }),
    body: NO_BODY,
    ok: json(placedCourseAnswer),
    summary: 'Why courses are composed so, the runner-up, and what would break if one of them moved',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
  getMovedCourse: op({
    method: 'GET',
    path: '/api/placing/{plan}/moved',
    params: planParams,
    query: z.strictObject({ forloeb: z.string().max(500), til: z.string().max(500) }),
    body: NO_BODY,
    ok: json(movedCourseAnswer),
    summary:
      'What it takes to move one course, its specialty placed anew around it within 2 seconds of the solver (M17): losses, breaches, and the courses that move with it',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
  getPlacingCalendar: op({
    method: 'GET',
    path: '/api/placing/{plan}/calendar',
    params: planParams,
    query: z.strictObject({
      gruppe: z.string().max(200),
      aarraekke: z.coerce
        .number()
        .int()
        .min(CALENDAR_YEARS.least)
        .max(CALENDAR_YEARS.most)
        .default(CALENDAR_YEARS.usual),
    }),
    body: NO_BODY,
    ok: json(placingCalendar),
    summary:
      'The courses of one specialty and training region by half-year over the years, if the same begin every year, against the room of the sites; 5 seconds of the solver (M14)',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
  getPlacingScenario: op({
    method: 'GET',
    path: '/api/placing/{plan}/scenario',
    params: planParams,
    query: none,
    body: NO_BODY,
    ok: json(placingScenario),
    summary: 'A plan as a scenario of the forecast, and what it does to coverage in the goal’s year',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE'],
  }),
  savePlacing: op({
    method: 'POST',
    path: '/api/placing/{plan}/save',
    params: planParams,
    query: none,
    body: jsonBody(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        note: z.string().max(2000).default(''),
        who: z.string().trim().min(1).max(200),
      }),
    ),
    ok: json(z.object({ plan: z.string(), receipt }).meta({ id: 'SavedPlanReceipt' })),
    summary: 'Keeps a plan under a name in the register; the change can be undone',
    policy: 'save-plans',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE', 'TRAINING_PLAN_EMPTY'],
  }),
  downloadPlacing: op({
    method: 'GET',
    path: '/api/placing/{plan}/download',
    params: planParams,
    query: z.strictObject({ format: z.enum(PLACING_FORMATS), sprog: language.default('da') }),
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
      'application/pdf',
    ),
    summary:
      'A plan with reasons as a spreadsheet, CSV, PDF with the map, or JSON with the problem that anyone can check it against',
    policy: 'read-work',
    refusals: ['TRAINING_PLAN_NOT_FOUND', 'JOB_NOT_DONE'],
  }),
} as const
