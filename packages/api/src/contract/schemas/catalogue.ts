import { type ComparedRegion, REFORM_STATES } from '@laegedaekning/plans'
import {
  INITIATIVE_LEVELS,
  INITIATIVE_PARTIES,
  INITIATIVE_RHYTHMS,
  INITIATIVE_STATUSES,
  INITIATIVE_TARGETS,
  type Initiative,
  REFORM_OWNERS,
  type ReformEntry,
  STAFF_CHECKS,
} from '@laegedaekning/rules'
import { z } from 'zod'
import { source } from './answers.ts'
import { list } from './list.ts'
import { certainty, plainDate, text } from './words.ts'

/** The groups of the catalogue, in order. */
export const initiativeGroup = z.enum(['W', 'L', 'V', 'R', 'G', 'AB'])
export const initiativeStatus = z.enum(INITIATIVE_STATUSES)
export const initiativeLevel = z.enum(INITIATIVE_LEVELS)
export const initiativeParty = z.enum(INITIATIVE_PARTIES)
export const initiativeTarget = z.enum(INITIATIVE_TARGETS)

const cause = z.union([z.literal(1), z.literal(2), z.literal(3)])

const state = z
  .object({
    status: initiativeStatus,
    /** The year or day that the status describes. */
    asOf: z.string(),
    reason: text,
    source: z.string(),
    at: z.string(),
    certainty,
  })
  .meta({ id: 'InitiativeState' })

/** One initiative of the catalogue. */
export const initiative = z
  .object({
    id: z.string(),
    group: initiativeGroup,
    title: text,
    text,
    source: z.string(),
    at: z.string(),
    certainty,
    addressee: list(initiativeParty),
    levels: list(initiativeLevel),
    targets: list(initiativeTarget),
    rhythm: z.enum(INITIATIVE_RHYTHMS).nullable(),
    causes: list(z.object({ cause, mark: z.enum(['certain', 'inferred']) })),
    printedCells: z.string().nullable(),
    state,
    parts: list(z.object({ id: z.string(), title: text, state })),
    indicators: list(z.string()),
    levers: list(z.string()),
    knownIn: list(z.object({ region: z.string(), text, source: z.string(), at: z.string() })),
  })
  .meta({ id: 'Initiative' }) satisfies z.ZodType<Initiative>

const region = z
  .object({ id: z.string(), name: z.string(), replaced: list(z.string()) })
  .meta({ id: 'ComparedRegion' }) satisfies z.ZodType<ComparedRegion>

const link = z.object({ id: z.string(), title: text })

/** The initiatives that answer the question, the regions to compare at the date, and the sources named. */
export const initiativesAnswer = z
  .object({ date: plainDate, initiatives: list(initiative), regions: list(region), sources: list(source) })
  .meta({ id: 'Initiatives' })

/** One initiative with the names of what it links to. */
export const initiativeAnswer = z
  .object({
    initiative,
    indicators: list(link),
    /** `scenario` is the address word that opens the outlook with it; null where no effect is known (F16). */
    levers: list(z.object({ ...link.shape, scenario: z.string().nullable() })),
    regions: list(z.object({ id: z.string(), name: z.string() })),
    sources: list(source),
  })
  .meta({ id: 'InitiativeAnswer' })

const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on'), day: z.string() }),
  z.object({ kind: z.literal('within'), from: z.string(), until: z.string() }),
  z.object({ kind: z.literal('before'), day: z.string() }),
  z.object({ kind: z.literal('relative'), text }),
])

const reformEntry = z
  .object({
    id: z.string(),
    kind: z.enum(['duty', 'event']),
    title: text,
    text,
    basis: text,
    when,
    expected: z.boolean(),
    happened: z.boolean(),
    owners: list(z.enum(REFORM_OWNERS)),
    regions: list(z.string()),
    checks: list(z.enum(STAFF_CHECKS)),
    source: z.string(),
    at: z.string(),
    certainty,
  })
  .meta({ id: 'ReformEntry' }) satisfies z.ZodType<ReformEntry>

const checkNumber = z.object({
  value: z.number().nullable(),
  parameter: z.string(),
  validFrom: z.string().nullable(),
  source: z.string(),
  at: z.string().nullable(),
  certainty,
})

/** The reform calendar at a date, and the numbers that the staff-transfer checks use. */
export const reformAnswer = z
  .object({
    date: plainDate,
    region: z.string().nullable(),
    regions: list(region),
    checkedOn: z.string(),
    entries: list(
      z.object({
        entry: reformEntry,
        span: z.object({ first: plainDate, last: plainDate }).nullable(),
        state: z.enum(REFORM_STATES),
        daysLeft: z.number().int().nullable(),
      }),
    ),
    checks: z.object({ redundancies: checkNumber, mainly: checkNumber }),
    sources: list(source),
  })
  .meta({ id: 'ReformCalendar' })
