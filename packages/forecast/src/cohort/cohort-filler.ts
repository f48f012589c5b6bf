import { type Filler, makeFiller } from '../account/fill-values.ts'
import { frameOf } from '../account/frame.ts'
import type { Layout } from '../model/layout.ts'

/** By the list of places, which all inputs derived from one another share. */
const known = new WeakMap<Layout['places'], Filler>()

/** The filler of a layout (remembered for all inputs derived from one another). */
export function fillerOf(layout: Layout): Filler {
  const found = known.get(layout.places) ?? makeFiller(layout, frameOf(layout))
  known.set(layout.places, found)
  return found
}
