import type { CohortResult, ForecastInput } from '@laegedaekning/forecast'
import type { Lever, LeverChange } from '@laegedaekning/rules'
import { expected } from './bands.ts'
import { firstYearOf } from './lever-parts.ts'
import type { ChosenLever } from './scenario-text.ts'

/** Why a lever gives nothing in a year: the bottleneck or the mismatch, with its numbers. */
export type Reason =
  | { readonly kind: 'later'; readonly year: number }
  | { readonly kind: 'too-late'; readonly year: number }
  | { readonly kind: 'introductions'; readonly seekers: number; readonly posts: number }
  | { readonly kind: 'applicants'; readonly filled: number; readonly posted: number }
  | { readonly kind: 'courses'; readonly posted: number }
  | { readonly kind: 'need-only' | 'moves' | 'other-specialty' | 'elsewhere' | 'small' }

/** What the baseline says of the bottlenecks of training in a year, in persons and posts. */
export type Bottlenecks = {
  /** Doctors after the KBU who look for an introduction, and introductions on offer. */
  readonly seekers: number
  readonly introductions: number
  /** Main courses of the specialty on offer, and filled. */
  readonly posted: number
  readonly filled: number
}

/** What is asked of one lever. */
export type WhyQuestion = {
  readonly lever: Lever
  readonly chosen: ChosenLever
  /** Its part of the difference, by year. */
  readonly part: ArrayLike<number>
  readonly years: readonly number[]
  readonly year: number
  /** Specialty that is shown. */
  readonly specialty: string
  readonly isNation: boolean
  /** Whether need is shown, not doctors. */
  readonly isNeed: boolean
  readonly bottlenecks: Bottlenecks
}

/** Study, KBU, introduction and main course take this long at least (F16): 6 + 1 + 1 + 4.5 years, the half rounded down. */
const SHORTEST_WAY_YEARS = 12

/** From so many doctors (a tenth) a lever has an effect; below it the screen shows 0. */
const LEAST_EFFECT = 0.1

/** Why a lever does nothing in the year asked for, or `null` where it does something. */
export function whyNothing(question: WhyQuestion): Reason | null {
  const { part, years, year, chosen } = question
  if (Math.abs(part[years.indexOf(year)] ?? 0) > LEAST_EFFECT) return null
  const first = firstYearOf(years, part)
  if (first !== null && first > year) return { kind: 'later', year: first }
  if (first !== null) return { kind: 'small' }
  const changes = changesOf(question.lever, chosen)
  return mismatchOf(question, changes) ?? bottleneckOf(question, changes) ?? { kind: 'small' }
}

function changesOf({ effect }: Lever, { variant }: ChosenLever): readonly LeverChange[] {
  if (effect.kind !== 'quantified') return []
  return (effect.variants.find(({ id }) => id === variant) ?? effect.variants[0])?.changes ?? []
}

/** The lever moves something else than what is shown. */
function mismatchOf(question: WhyQuestion, changes: readonly LeverChange[]): Reason | null {
  const { isNeed, isNation, specialty, chosen } = question
  if (!isNeed && changes.every(({ parameter }) => parameter.startsWith('need.'))) return { kind: 'need-only' }
  const others = changes.every(
    ({ specialties }) => specialties.length > 0 && !specialties.includes(specialty),
  )
  if (others) return { kind: 'other-specialty' }
  if (!isNation && chosen.place !== null) return { kind: 'elsewhere' }
  return isNation && changes.every(movesOnly) && isBalanced(changes) ? { kind: 'moves' } : null
}

function movesOnly({ parameter }: LeverChange): boolean {
  return (
    parameter === 'courses.training-weight' ||
    parameter === 'students.intake' ||
    parameter.startsWith('settling.')
  )
}

/** Places that are only moved between campuses add to nothing. */
function isBalanced(changes: readonly LeverChange[]): boolean {
  const sum = changes.reduce(
    (all, { parameter, perUnit, parts }) => all + (parameter === 'students.intake' ? perUnit / parts : 0),
    0,
  )
  return Math.abs(sum) < 1e-9
}

/** The lever fills a queue whose next door is not wider. */
function bottleneckOf(question: WhyQuestion, changes: readonly LeverChange[]): Reason | null {
  const { years, chosen, bottlenecks } = question
  const { seekers, introductions, posted, filled } = bottlenecks
  const moves = (name: string): boolean => changes.some(({ parameter }) => parameter.startsWith(name))
  const end = years.at(-1) ?? 0
  if (moves('students.')) {
    const earliest = chosen.startYear + SHORTEST_WAY_YEARS
    if (earliest > end) return { kind: 'too-late', year: earliest }
    if (seekers > introductions) return { kind: 'introductions', seekers, posts: introductions }
  }
  if (moves('courses.posts') && filled < posted - LEAST_EFFECT) return { kind: 'applicants', filled, posted }
  if (moves('introduction.') && filled >= posted - LEAST_EFFECT) return { kind: 'courses', posted }
  return null
}

/** The bottlenecks of training in the baseline: who seeks and what there is, in the whole country. */
export function bottlenecksOf(
  input: ForecastInput,
  base: CohortResult,
  specialty: string,
  year: number,
): Bottlenecks {
  const before = Math.min(year, input.endYear - 1)
  const of = (measure: string): number => expected(base, 'land-dk', measure, before) ?? 0
  return {
    seekers: of('stage:pool') * input.training.poolSeek,
    introductions: input.introductions.reduce((sum, { posts }) => sum + (posts[0]?.value ?? 0), 0),
    posted: of(`posted:${specialty}`),
    filled: of(`filled:${specialty}`),
  }
}
