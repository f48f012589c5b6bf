import type { Choice } from '../cohort/choice.ts'
import type { FillingPlan } from '../cohort/pipeline.ts'
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

/** Kinds of event, third word of the counter: kind × 4096 + year. Kinds from `settle` and `move` on have room for further tries. */
export const EVENT = {
  start: 0,
  study: 1,
  training: 2,
  practice: 3,
  arrivals: 4,
  detail: 5,
  settle: 16,
  move: 128,
} as const
const YEARS_ROOM = 4096
/** Streams of persons, second word of the counter: stream × 65536 + year of entry. */
export const STREAM = { stock: 0, pool: 1, campus: 16, immigration: 1024 } as const
export const STREAM_ROOM = 65536
const TWO_32 = 2 ** 32

/** Draws at the address of the person who is living now. */
export type Drawer = {
  /** Whose draws: set before a life begins. */
  readonly who: { person: number; stream: number }
  /** Draws the four words of an event in a year (position). */
  readonly draw: (event: number, year: number) => void
  /** One of the last four words as a number in [0, 1). */
  readonly unit: (word: number) => number
  /** The word of a year among those of four years together: one draw serves four quiet years. */
  readonly yearly: (event: number, year: number, isFirst: boolean) => number
}

/** Draws of a run. */
export function makeDrawer({ layout, seed, run }: RunSetting): Drawer {
  const words = new Uint32Array(4)
  const years = new Uint32Array(4)
  const who = { person: 0, stream: 0 }
  const firstYear = layout.input.startYear
  return {
    who,
    draw: (event, year) =>
      philoxInto(words, who.person, who.stream, event * YEARS_ROOM + firstYear + year, run, seed, KEY.lives),
    unit: (word) => (words[word] ?? 0) / TWO_32,
    yearly: (event, year, isFirst) => {
      const at = firstYear + year
      if (isFirst || (at & 3) === 0)
        philoxInto(years, who.person, who.stream, event * YEARS_ROOM + (at >> 2), run, seed, KEY.lives)
      return (years[at & 3] ?? 0) / TWO_32
    },
  }
}
