import { type Fillers, makeFillers } from '../account/fill-values.ts'
import { frameOf } from '../account/frame.ts'
import type { Layout } from '../model/layout.ts'

/** By the list of places, which all inputs derived from one another share. */
const known = new WeakMap<Layout['places'], Fillers>()

/** The fillers of a layout (remembered for all inputs derived from one another). */
export function fillersOf(layout: Layout): Fillers {
  const found = known.get(layout.places) ?? makeFillers(layout, frameOf(layout))
  known.set(layout.places, found)
  return found
}
