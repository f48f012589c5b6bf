import { z } from 'zod'
import { json, jsonBody, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { list } from '../schemas/list.ts'
import { text } from '../schemas/words.ts'

/** A problem of `compute calendar` as plain JSON; the engine reads it itself, so that the command and this route refuse the same things. */
const calendarProblem = z.record(z.string(), z.unknown()).meta({
  id: 'CalendarProblem',
  description:
    'Courses that begin in each year, compositions and the room of sites; docs/reference/engines/calendar.schema.json has the keys. Unknown keys are refused.',
  examples: [
    {
      perYear: [1, 1],
      packages: [{ id: 'horsens', elements: [{ site: 'horsens', months: 12 }] }],
      rooms: [{ site: 'horsens', trainees: 1 }],
    },
  ],
})

/** A problem of `compute tutors` as plain JSON; the engine reads it itself. */
const tutorProblem = z.record(z.string(), z.unknown()).meta({
  id: 'TutorProblem',
  description:
    'Trainees with the practices that they can reach, practices with places, and floors of kommuner; docs/reference/engines/tutors.schema.json has the keys. Unknown keys are refused.',
  examples: [
    {
      trainees: [{ id: 'a', options: [{ practice: 'p', cost: 12 }] }],
      practices: [{ id: 'p', kommune: '0741', places: 1 }],
      floors: [{ kommune: '0741', least: 1 }],
    },
  ],
})

const number = z.number()
const frame = { engineVersion: z.string(), inputHash: z.string(), seed: number }
const timing = z.object({ milliseconds: number })
const proof = {
  status: z.enum(['optimal', 'feasible']),
  value: number,
  bound: number.nullable(),
  gap: number.nullable(),
}
const start = { package: z.string(), halfYear: number, courses: number }

const calendarResult = z
  .object({
    engine: z.literal('calendar'),
    ...frame,
    status: z.enum(['optimal', 'feasible', 'nothing-found', 'infeasible']),
    perYear: list(number),
    starts: list(z.object(start)),
    stages: list(z.object({ objective: z.enum(['beyond-room', 'uneven-halves']), ...proof })),
    sites: list(
      z.object({
        site: z.string(),
        trainees: list(number),
        room: list(number).nullable(),
        beyond: number,
      }),
    ),
    reasons: list(
      z.object({
        ...start,
        tight: list(z.object({ site: z.string(), full: list(number), over: list(number) })),
        other: z.object({ halfYear: number, beyondRoom: number, unevenHalves: number }),
        text,
      }),
    ),
    conflicts: list(z.object({ perYear: number, counted: number, allCounted: z.boolean(), text })),
    timing,
  })
  .meta({ id: 'CalendarResult' })

const tutorResult = z
  .object({
    engine: z.literal('tutors'),
    ...frame,
    status: z.enum(['optimal', 'feasible', 'nothing-found']),
    placed: list(z.object({ trainee: z.string(), practice: z.string() })),
    cost: number,
    stages: list(z.object({ objective: z.enum(['unplaced', 'below-floors', 'cost']), ...proof })),
    unplaced: list(
      z.object({
        trainee: z.string(),
        why: z.enum(['none-in-reach', 'all-full', 'not-proven']),
        inReach: number,
        text,
      }),
    ),
    belowFloors: list(
      z.object({
        kommune: z.string(),
        least: number,
        placed: number,
        places: number,
        reach: number,
        text,
      }),
    ),
    reasons: list(
      z.object({
        trainee: z.string(),
        practice: z.string(),
        kommune: z.string(),
        cost: number,
        cheaper: list(
          z.object({ practice: z.string(), cost: number, why: z.enum(['full', 'floor', 'not-proven']) }),
        ),
        text,
      }),
    ),
    timing,
  })
  .meta({ id: 'TutorResult' })

/** The routes of the calendar and of tutor practices. */
export const COMPUTE_CALENDAR = {
  computeCalendar: op({
    method: 'POST',
    path: '/api/compute/calendar',
    params: none,
    query: none,
    body: jsonBody(calendarProblem),
    ok: json(calendarResult),
    summary:
      'Start half-years of courses over the years of a plan, fewest trainees beyond the rooms, with proof and reasons (M14); in a thread of its own',
    policy: 'compute',
    refusals: [],
  }),
  computeTutors: op({
    method: 'POST',
    path: '/api/compute/tutors',
    params: none,
    query: none,
    body: jsonBody(tutorProblem),
    ok: json(tutorResult),
    summary:
      'Trainees in general practice at tutor practices with floors of kommuner, with proof and reasons (M15); in a thread of its own',
    policy: 'compute',
    refusals: [],
  }),
} as const
