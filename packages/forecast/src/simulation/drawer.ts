import type { Choice } from '../cohort/choice.ts'
import type { FillingPlan } from '../cohort/training-lists.ts'
import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { philoxInto } from '../random/philox.ts'
import { type DrawBlock, openKernel } from '../random/philox-kernel.ts'
import { KEY } from './draws.ts'

/** What a run needs; all of it made for the run's draws of the other layers. */
export type RunSetting = {
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
  /** Who waits for an introduction at the start: how long. */
  pool: 2,
  /** A specialist: clock of leaving, first form (or gone already), clocks of a sale or change of form and of a move. */
  practice: 3,
  /** Index: year. */
  arrivals: 4,
  /** A sale or change of form: to what, clock of the next. */
  change: 5,
  /** An introduction: its end, going on, first course applied for (or finding another introduction), switching. */
  introduction: 6,
  /** A later application: course, switching. */
  application: 7,
  /** A main course: clock of leaving, its end, how (or finding an introduction after it) and where they settle. */
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

/** One of the words of a block × `UNIT` is a number in [0, 1). */
export const UNIT = 2 ** -32
/** (word + `HALF`) × `UNIT` is a number in (0, 1): what a wait is drawn with (`findYear`). */
export const HALF = 0.5

/** Draws at the address of the person who is living now. */
export type Drawer = {
  /** Whose draws: the run is set before its first life begins, person and stream before each life. */
  readonly who: { person: number; stream: number; run: number; seed: number }
  /** Draws the four words of an event. */
  readonly draw: (event: number, index: number) => void
  /** The four words drawn last. All drawers share them: nobody else draws between a draw and the use of its words. */
  readonly words: Uint32Array
}

type Blocks = { readonly words: Uint32Array; readonly draw: DrawBlock }
let opened: Blocks | undefined

/** The kernel where WebAssembly is allowed, else the same in JavaScript; not before the first draw, as a page may forbid it. */
function openBlocks(): Blocks {
  try {
    opened ??= openKernel()
  } catch {
    const words = new Uint32Array(4)
    opened = { words, draw: (...address) => philoxInto(words, ...address) }
  }
  return opened
}

/** Draws of the runs of a layout. */
export function makeDrawer({ input: { startYear } }: Layout): Drawer {
  const who = { person: 0, stream: 0, run: 0, seed: 0 }
  const { words, draw: drawBlock } = openBlocks()
  // years by their number, counts from the start year on: no kind uses both
  const draw = (event: number, index: number): void =>
    drawBlock(who.person, who.stream, event * INDEX_ROOM + startYear + index, who.run, who.seed, KEY.lives)
  return { who, draw, words }
}
