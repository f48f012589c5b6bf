import { z } from 'zod'
import { list } from './list.ts'
import { text } from './words.ts'

const number = z.number()
const whole = number.int()
const stay = z.object({ site: z.string(), name: z.string(), months: number })

/** The courses of one specialty and training region of a plan over the years, if the same begin every year (M14). */
export const placingCalendar = z
  .object({
    plan: z.string(),
    post: z.string(),
    specialty: z.string(),
    vurName: z.string(),
    firstYear: whole,
    /** Years in which courses begin, two half-years each; half-years are counted from 0. */
    years: whole,
    perYear: whole,
    status: z.enum(['optimal', 'feasible', 'nothing-found']),
    /** Trainees beyond the rooms, added up over sites and half-years, and what no calendar is below; `null` without a calendar or bound. */
    beyond: z.object({ value: number.nullable(), bound: number.nullable() }),
    /** Courses that are composed alike and begin together. */
    starts: list(
      z.object({
        package: z.string(),
        stays: list(stay),
        halfYear: whole,
        courses: whole,
        /** Names of the sites that they are at in each half-year of the years; none before they begin and after they end. */
        at: list(list(z.string())),
        text,
      }),
    ),
    /** Trainees at each site in each half-year, until the last course has ended, against its room for the specialty. */
    sites: list(
      z.object({
        id: z.string(),
        name: z.string(),
        kommune: z.string(),
        room: number.nullable(),
        trainees: list(number),
        most: number,
        beyond: number,
      }),
    ),
    engineVersion: z.string(),
  })
  .meta({ id: 'PlacingCalendar' })

export type PlacingCalendarAnswer = z.output<typeof placingCalendar>
