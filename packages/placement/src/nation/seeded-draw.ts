/** A whole number from 0 to one less than `below`. */
export type RandomDraw = (below: number) => number

/** Draws that are the same for the same seed everywhere (mulberry32, public domain): lots of a search, not statistics. */
export function seededDraw(seed: number): RandomDraw {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
