import { FORM_COUNT, type Layout } from '../model/layout.ts'
import { specialistsOf } from '../model/stock.ts'
import { groupsOf } from './settling.ts'
import type { StatedCell } from './shares.ts'

/** The specialists of a specialty on the first 1 January. */
export type StartingSpecialists = {
  /** `[((group × forms + form) × 2 + sex) × births + birth]`, groups counted from the first of the specialty. */
  readonly state: Float64Array
  /** 1 where the row holds anybody: `[(group × forms + form) × 2 + sex]`. */
  readonly active: Uint8Array
  /** One after the last year of birth of any of them. */
  readonly top: number
  /** Those who have said when they stop; they stand in no row. */
  readonly stated: readonly Readonly<StatedCell>[]
}

/** The last of each specialty, with the share of the listed that it leaves out. */
const known = new WeakMap<
  Layout['places'],
  Map<number, { readonly absence: number; readonly start: StartingSpecialists }>
>()

/** Those who are there of the listed specialists, of whom a share is gone (the last answer is remembered; it is not to be written to). */
export function startingSpecialists(layout: Layout, specialty: number, absence: number): StartingSpecialists {
  const all = known.get(layout.places) ?? new Map()
  known.set(layout.places, all)
  const found = all.get(specialty)
  if (found?.absence === absence) return found.start
  const start = gather(layout, specialty, absence)
  all.set(specialty, { absence, start })
  return start
}

function gather(layout: Layout, specialty: number, absence: number): StartingSpecialists {
  const { births } = layout
  const { from, until } = groupsOf(layout, specialty)
  const rows = (until - from) * FORM_COUNT * 2
  const state = new Float64Array(rows * births)
  const active = new Uint8Array(rows)
  const stated: StatedCell[] = []
  let top = 0
  for (const row of specialistsOf(layout, specialty)) {
    const persons = row.count * (1 - absence)
    if (row.stated >= 0) {
      stated.push({ ...row, year: row.stated, persons })
      continue
    }
    const at = ((row.group - from) * FORM_COUNT + row.form) * 2 + row.sex
    active[at] = 1
    top = Math.max(top, row.birth + 1)
    state[at * births + row.birth] = (state[at * births + row.birth] ?? 0) + persons
  }
  return { state, active, top, stated }
}
