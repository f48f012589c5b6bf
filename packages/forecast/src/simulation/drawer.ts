import type { Choice } from '../cohort/choice.ts'
import type { FillingPlan } from '../cohort/training-lists.ts'
import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { philoxInto } from '../random/philox.ts'
import { KEY } from './draws.ts'

/** What a run needs; all of it made for the run's draws of the other layers. */
export type RunSetting = {
  readonly layout: Layout
  readonly rates: Rates
  readonly choice: Choice
  readonly plan: FillingPlan
  readonly absence: Float64Array
  readonly seed: number
  readonly run: number
}

/**
 * Kinds of event, third word of the counter: kind × 4096 + index. The index counts the person's events of the kind, or is a
 * year where the kind says so. Kinds from `settle` and `move` on have room for further tries.
 */
export const EVENT = {
  /** Index: year of entry. */
  start: 0,
  /** Sex and age, leaving the studies, leaving KBU, finding an introduction after it. */
  study: 1,
  /** A further round of looking for an introduction: finding one at once, clock in the pool, what ends the wait. */
  round: 2,
  /** A specialist: clock of leaving, first form, clocks of a sale or change of form and of a move. */
  practice: 3,
  /** Index: year. */
  arrivals: 4,
  /** A sale or change of form: to what, clock of the next. */
  change: 5,
  /** An introduction: its end, going on, first course applied for, switching. */
  introduction: 6,
  /** A later application: course, switching. */
  application: 7,
  /** A main course: clock of leaving, its end, how and where they settle. */
  course: 8,
  /** A move: how far, clock of the next, where to. */
  departure: 9,
  /** Index: year. */
  settle: 16,
  /** Index: year. */
  move: 128,
} as const
const INDEX_ROOM = 4096
/** Streams of persons, second word of the counter: stream × 65536 + year of entry. */
export const STREAM = { stock: 0, pool: 1, campus: 16, immigration: 1024 } as const
export const STREAM_ROOM = 65536
const TWO_32 = 2 ** 32

/** Draws at the address of the person who is living now. */
export type Drawer = {
  /** Whose draws: set before a life begins. */
  readonly who: { person: number; stream: number }
  /** Draws the four words of an event. */
  readonly draw: (event: number, index: number) => void
  /** One of the last four words as a number in [0, 1). */
  readonly unit: (word: number) => number
  /** One of the last four words as a number in (0, 1): what a wait is drawn with (`findYear`). */
  readonly clock: (word: number) => number
}

/** Draws of a run. */
export function makeDrawer({ layout, seed, run }: RunSetting): Drawer {
  const words = new Uint32Array(4)
  const who = { person: 0, stream: 0 }
  const { startYear } = layout.input
  return {
    who,
    // years by their number, counts from the start year on: no kind uses both
    draw: (event, index) =>
      philoxInto(words, who.person, who.stream, event * INDEX_ROOM + startYear + index, run, seed, KEY.lives),
    unit: (word) => (words[word] ?? 0) / TWO_32,
    clock: (word) => ((words[word] ?? 0) + 0.5) / TWO_32,
  }
}
