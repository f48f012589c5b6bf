import { TRAINING_SITE_KINDS } from '@laegedaekning/domain'
import { z } from 'zod'
import { source } from './answers.ts'
import { appliedRule } from './figure.ts'
import { list } from './list.ts'
import { areaId, plainDate, text } from './words.ts'

const number = z.number()
const whole = z.number().int()
const amount = number.nullable()
const named = z.object({ id: z.string(), name: z.string() })

/** Policies of a placement in the words of the address: cap on university hospitals, acute hospitals, operating base, connected courses. */
export const PLACING_POLICIES = [
  'loft-universitet',
  'akuthospital',
  'driftsbase',
  'sammenhaengende-forloeb',
] as const
const policy = z.enum(PLACING_POLICIES)

/** Limits that must be kept, or the plan is impossible; otherwise they are kept as nearly as can be. */
export const PLACING_DEMANDS = ['noegler', 'kapacitet', 'politikker'] as const

/** What is placed, decided: with it the same register gives the same problem. */
const placingQuestion = z.object({
  year: whole,
  date: plainDate,
  /** As known then; `null`: what was known when it was asked. */
  known: z.string().nullable(),
  vurs: list(areaId),
  specialties: list(z.string()),
  policies: list(policy),
  demands: list(z.enum(PLACING_DEMANDS)),
  coverage: z.boolean(),
  seconds: number,
})

const stay = z.object({ site: z.string(), months: number })

/** A site of the problem as it was when the problem was made; tutor practices stand together by kommune. */
const placingSite = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(TRAINING_SITE_KINDS),
  kommune: areaId,
  kommuneName: z.string(),
  vur: z.string(),
  region: z.string(),
  sundhedsraad: z.string().nullable(),
  lat: amount,
  lon: amount,
})

/** What makes a problem readable: names, places, and last year's courses. */
const placingWorld = z.object({
  sites: list(placingSite),
  areas: list(named),
  posts: list(z.object({ id: z.string(), specialty: z.string(), vur: z.string(), vurName: z.string() })),
  /** Courses posted the year before in the same groups. */
  lastYear: list(z.object({ post: z.string(), stays: list(stay), courses: number })),
  /** Course-months at hospitals in all hospital specialties the year before, by training region and region. */
  lastHospital: list(z.object({ vur: z.string(), region: z.string(), months: number })),
  assumptions: list(appliedRule),
  notes: list(text),
  sources: list(source),
  /** Where last year's courses come from. */
  coursesFrom: z.string(),
  madeUp: z.boolean(),
})

/** The input of a placing job: the question, its world, and the plain problem of `compute place`. */
export const placingInput = z.object({
  question: placingQuestion,
  world: placingWorld,
  problem: z.record(z.string(), z.unknown()),
})
export type PlacingInput = z.output<typeof placingInput>

const policyChoice = z.object({
  id: policy,
  title: text,
  about: text,
  ids: list(z.string()),
  /** The number it keeps; `null` where it is a rule without one. */
  parameter: appliedRule.nullable(),
})

/** What can be asked for. */
export const placingForm = z
  .object({
    date: plainDate,
    years: list(whole),
    year: whole,
    specialties: list(z.string()),
    vurs: list(named),
    policies: list(policyChoice),
    seconds: z.object({ least: number, most: number, usual: number }),
    madeUp: z.boolean(),
  })
  .meta({ id: 'PlacingForm' })

const OBJECTIVE_IDS = [
  'law',
  'keys',
  'capacity',
  'floors',
  'policies',
  'coverage',
  'moves',
  'travel',
  'calm',
] as const
const objective = z.enum(OBJECTIVE_IDS)

const stage = z.object({
  objective,
  level: whole,
  title: text,
  unit: text,
  status: z.enum(['optimal', 'feasible']),
  value: number,
  bound: amount,
  gap: amount,
})

const stayNamed = z.object({ site: z.string(), name: z.string(), months: number })

/** A limit in words, with its rule and the one who can change it. */
const limit = z.object({ row: z.string(), rule: z.string(), owner: z.string(), text, unit: text })

const change = z.object({ objective, level: whole, title: text, unit: text, change: number })
const breach = limit.extend({ hard: z.boolean(), by: number })

/** What another composition of one course would change and break, everything else as it is. */
const moved = z.object({
  package: z.string(),
  stays: list(stayNamed),
  losses: list(change),
  breaks: list(breach),
  text,
})

const placedCourses = z.object({
  post: z.string(),
  package: z.string(),
  specialty: z.string(),
  vur: z.string(),
  vurName: z.string(),
  count: whole,
  lastYear: number,
  stays: list(stayNamed),
  travelKm: number,
  breaks: list(z.string()),
  /** Tight limits and the runner-up in words; `null` while the plan is a draft of running work. */
  reason: text.nullable(),
})

const held = {
  courses: number,
  months: number,
  lastCourses: number,
  lastMonths: number,
}

const siteRow = placingSite.extend(held)
const kommuneRow = named.extend(held)

const savedPlan = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  year: whole,
  vurs: list(z.string()),
  specialties: list(z.string()),
  courses: number,
  status: z.enum(['optimal', 'feasible']),
  engineVersion: z.string(),
  inputHash: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  /** The change of the register that saved it: undo it and the plan is gone. */
  change: whole.nullable(),
})

/** A placement to look at: running, ended or saved. */
export const placingAnswer = z
  .object({
    plan: z.string(),
    saved: savedPlan.nullable(),
    question: placingQuestion,
    vurs: list(named),
    /** `null`: there is no result, and what is shown is the best plan so far. */
    status: z.enum(['optimal', 'feasible', 'nothing-found', 'infeasible']).nullable(),
    engine: z.object({ version: z.string(), inputHash: z.string(), seed: number }).nullable(),
    counts: z.object({ courses: number, placed: number, sites: number, changed: number, packages: number }),
    stages: list(stage),
    courses: list(placedCourses),
    sites: list(siteRow),
    kommuner: list(kommuneRow),
    coverage: list(named.extend({ months: number, need: number, monthsPerNeed: number })),
    /** Limits that the plan breaks: soft ones, as little as can be. */
    broken: list(limit.extend({ activity: number, lower: amount, upper: amount, breach: number })),
    conflicts: list(z.object({ rows: list(limit) })),
    /** What the independent checker computed again, and where it disagrees; `null` without a result. */
    check: z
      .object({
        checked: whole,
        faults: list(z.object({ at: z.string(), says: z.string(), computed: z.string() })),
      })
      .nullable(),
    assumptions: list(appliedRule),
    notes: list(text),
    sources: list(source),
    coursesFrom: z.string(),
    madeUp: z.boolean(),
  })
  .meta({ id: 'PlacingAnswer' })

/** One placed course: why it is so, and what would break if it moved. */
export const placedCourseAnswer = z
  .object({
    course: placedCourses,
    tight: list(limit.extend({ activity: number, limit: number })),
    runnerUp: moved.nullable(),
    /** Other compositions of the same group. */
    others: list(z.object({ package: z.string(), stays: list(stayNamed), count: whole })),
    /** The move that was asked about. */
    asked: moved.nullable(),
  })
  .meta({ id: 'PlacedCourse' })

/** One course moved, and its specialty placed anew around it. */
export const movedCourseAnswer = z
  .object({
    /** `optimal`: nothing less costs less; `feasible`: time ran out; `infeasible`: see `conflict`. */
    status: z.enum(['optimal', 'feasible', 'infeasible', 'nothing-found']),
    /** What the whole plan loses by it; `null` where there is no such plan. */
    moved: moved.nullable(),
    /** Compositions whose courses change, the moved one among them. */
    changed: list(
      z.object({
        package: z.string(),
        vurName: z.string(),
        stays: list(stayNamed),
        before: whole,
        after: whole,
      }),
    ),
    /** Limits that cannot all be kept with the move. */
    conflict: list(limit),
  })
  .meta({ id: 'MovedPlacedCourse' })

const pair = { a: amount, b: amount }

/** Two plans side by side. */
export const placingComparison = z
  .object({
    a: z.object({ plan: z.string(), title: z.string(), year: whole, courses: number }),
    b: z.object({ plan: z.string(), title: z.string(), year: whole, courses: number }),
    /** Whether both answer the same problem, so that the stages can be held against each other. */
    sameProblem: z.boolean(),
    /** The day of the register that B was asked on. */
    date: plainDate,
    sources: list(source),
    madeUp: z.boolean(),
    stages: list(z.object({ objective, level: whole, title: text, unit: text, ...pair })),
    sites: list(placingSite.extend({ a: number, b: number })),
    kommuner: list(named.extend({ a: number, b: number })),
    coverage: list(named.extend(pair)),
    /** Compositions with another number of courses. */
    courses: list(
      z.object({
        package: z.string(),
        specialty: z.string(),
        vurName: z.string(),
        stays: list(stayNamed),
        a: number,
        b: number,
      }),
    ),
  })
  .meta({ id: 'PlacingComparison' })

/** A plan as a scenario of the forecast: the levers that its difference from last year is, and what they do. */
export const placingScenario = z
  .object({
    plan: z.string(),
    year: whole,
    levers: list(
      z.object({
        lever: z.string(),
        variant: z.string().nullable(),
        startYear: whole,
        size: number,
        rampYears: whole,
        place: z.string().nullable(),
        placeName: z.string(),
        monthsBefore: number,
        monthsAfter: number,
      }),
    ),
    rows: list(
      z.object({
        area: z.string(),
        name: z.string(),
        measure: z.string(),
        title: text,
        before: number,
        after: number,
      }),
    ),
    notes: list(text),
    engineVersion: z.string(),
  })
  .meta({ id: 'PlacingScenario' })

/** The saved plans, latest first. */
export const savedPlans = z.object({ plans: list(savedPlan) }).meta({ id: 'SavedPlans' })

export type PlacingForm = z.output<typeof placingForm>
export type PlacingAnswer = z.output<typeof placingAnswer>
export type PlacedCourseAnswer = z.output<typeof placedCourseAnswer>
export type MovedCourseAnswer = z.output<typeof movedCourseAnswer>
export type PlacingComparison = z.output<typeof placingComparison>
export type PlacingScenario = z.output<typeof placingScenario>
export type SavedPlansAnswer = z.output<typeof savedPlans>
