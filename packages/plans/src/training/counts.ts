import type { Origin } from './training-figures.ts'
import { originOf, type RegisterCourses, type TrainingRegister } from './training-register.ts'

/** Courses counted over some rows of the register; `null` where no row tells it. */
export type CourseCounts = {
  readonly dimensioned: number | null
  readonly posted: number | null
  readonly filled: number | null
  /** Posted and not filled. */
  readonly unfilled: number | null
  readonly converted: number | null
}

type Field = 'dimensioned' | 'posted' | 'filled' | 'converted'

/** Adds up rows that do not overlap. */
export function countCourses(rows: readonly RegisterCourses[]): CourseCounts {
  const sum = (field: Field): number | null => {
    const told = rows.flatMap(({ body }) => body[field] ?? [])
    return told.length === 0 ? null : told.reduce((total, value) => total + value, 0)
  }
  const [posted, filled] = [sum('posted'), sum('filled')]
  return {
    dimensioned: sum('dimensioned'),
    posted,
    filled,
    unfilled: posted === null || filled === null ? null : posted - filled,
    converted: sum('converted'),
  }
}

/**
 * Courses of a whole that is told at several levels: for each number the coarsest level that tells it, so that a published
 * total of a VUR is never added to its own sites. Rows of one level are parts of each other's whole.
 */
export function countWhole(rows: readonly RegisterCourses[]): CourseCounts {
  const coarsest = (field: Field): readonly RegisterCourses[] => {
    const telling = rows.filter(({ body }) => body[field] !== null)
    const level = ORDER.find((one) => telling.some((row) => row.level === one))
    return telling.filter((row) => row.level === level)
  }
  const of = (field: Field): number | null => countCourses(coarsest(field))[field]
  const [posted, filled] = [of('posted'), of('filled')]
  return {
    dimensioned: of('dimensioned'),
    posted,
    filled,
    unfilled: posted === null || filled === null ? null : posted - filled,
    converted: of('converted'),
  }
}

const ORDER = ['land', 'vur', 'region', 'sundhedsraad', 'kommune', 'site'] as const

/** Adds up counts of specialties, years or regions, each of them a whole. */
export function addCounts(counts: readonly CourseCounts[]): CourseCounts {
  const sum = (field: keyof CourseCounts): number | null => {
    const told = counts.flatMap((one) => one[field] ?? [])
    return told.length === 0 ? null : told.reduce((total, value) => total + value, 0)
  }
  return {
    dimensioned: sum('dimensioned'),
    posted: sum('posted'),
    filled: sum('filled'),
    unfilled: sum('unfilled'),
    converted: sum('converted'),
  }
}

/** The origin of some rows; the register itself where there are none. */
export function originOfRows(register: TrainingRegister, rows: readonly RegisterCourses[]): Origin {
  const found = originOf(rows) ?? { source: 'produkt', certainty: 'sourced' as const, madeUp: false }
  return { ...found, date: rows[0]?.virkning.from ?? register.date }
}
