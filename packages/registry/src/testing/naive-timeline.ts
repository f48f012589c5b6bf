/**
 * The oracle of the property tests: a timeline as one cell per day, changed day by day in the plainest way that the
 * semantics allow. It shares no code with the timeline of the product.
 */

/** What holds on a day: a text that stands for the content, and the first day of the version. `undefined`: nothing was told. */
export type Cell = { readonly content: string; readonly start: number } | undefined

/** One cell per day of a short made-up world; the last day stands for ever after. */
export type Cells = readonly Cell[]

/** Told: from a day until another (`null`: until the next known start). */
export type NaiveClaim = { readonly from: number; readonly until: number | null; readonly content: string }

/** A world in which nothing was told. */
export function emptyCells(days: number): Cells {
  return Array.from({ length: days }, () => undefined)
}

/** The cells after the claims. */
export function naiveSave(before: Cells, claims: readonly NaiveClaim[]): Cells {
  const starts = [
    ...before.flatMap((cell) => (cell === undefined ? [] : [cell.start])),
    ...claims.map((c) => c.from),
  ]
  const covers = (claim: NaiveClaim, day: number) => {
    const next = starts.filter((start) => start > claim.from)
    const until = claim.until ?? (next.length === 0 ? Infinity : Math.min(...next))
    return claim.from <= day && day < until
  }
  // on each day the claim with the latest start has the word
  const speakers = before.map((_, day) =>
    claims
      .filter((claim) => covers(claim, day))
      .toSorted((a, b) => b.from - a.from)
      .at(0),
  )
  let cells = [...before]
  for (const [day, speaker] of speakers.entries()) {
    if (speaker === undefined || speakers[day - 1] === speaker) continue
    let end = day
    while (end < speakers.length && speakers[end] === speaker) end += 1
    cells = speak(cells, day, end, speaker.content)
  }
  return cells
}

/** One claim speaks on the days [day, end). */
function speak(cells: Cell[], day: number, end: number, content: string): Cell[] {
  const isKnown =
    cells[day]?.start === day && cells.slice(day, end).every((cell) => cell?.content === content)
  if (isKnown) return cells
  const cutOff = cells[end]
  return cells.map((cell, index) => {
    if (index >= day && index < end) return { content, start: day }
    // what stood before the end and goes on after it: the same version where it says the same, else one that starts here
    const goesOn = index >= end && cutOff !== undefined && cutOff.start < end && cell?.start === cutOff.start
    if (goesOn && cell !== undefined) return { ...cell, start: cell.content === content ? day : end }
    return cell
  })
}

/** Cells as versions [from, until) in order; `null` for ever after. */
export function versionsOf(
  cells: Cells,
): readonly { readonly from: number; readonly until: number | null; readonly content: string }[] {
  return cells.flatMap((cell, day) => {
    if (cell === undefined || cell.start !== day) return []
    const end = cells.findIndex((later, index) => index > day && later?.start !== day)
    return [{ from: day, until: end === -1 ? null : end, content: cell.content }]
  })
}
