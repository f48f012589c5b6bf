/** A list of numbers that grows, without an object for each: for millions of them. */
export type GrowingList<A> = {
  readonly push: (value: number) => void
  readonly size: () => number
  readonly at: (index: number) => number
  /** The numbers so far, copied. */
  readonly take: () => A
}

const FIRST_SIZE = 1024

/** A growing list of doubles (OSM ids are larger than 32 bits). */
export function growingDoubles(): GrowingList<Float64Array> {
  let values = new Float64Array(FIRST_SIZE)
  let size = 0
  return {
    push: (value) => {
      if (size === values.length) {
        const larger = new Float64Array(2 * size)
        larger.set(values)
        values = larger
      }
      values[size++] = value
    },
    size: () => size,
    at: (index) => values[index] ?? 0,
    take: () => values.slice(0, size),
  }
}

/** A growing list of whole numbers of 32 bits, unsigned. */
export function growingWholes(): GrowingList<Uint32Array> {
  let values = new Uint32Array(FIRST_SIZE)
  let size = 0
  return {
    push: (value) => {
      if (size === values.length) {
        const larger = new Uint32Array(2 * size)
        larger.set(values)
        values = larger
      }
      values[size++] = value
    },
    size: () => size,
    at: (index) => values[index] ?? 0,
    take: () => values.slice(0, size),
  }
}

/** The values at some places, in their order; much quicker than `from` with a function where there are millions. */
export function gatherWholes(values: Int32Array, places: Uint32Array): Int32Array {
  const found = new Int32Array(places.length)
  for (let at = 0; at < places.length; at++) found[at] = values[places[at] ?? 0] ?? 0
  return found
}

/** The same of doubles. */
export function gatherDoubles(values: Float64Array, places: Uint32Array): Float64Array {
  const found = new Float64Array(places.length)
  for (let at = 0; at < places.length; at++) found[at] = values[places[at] ?? 0] ?? 0
  return found
}
