/** How many alternatives are listed before the list says that there are more. */
const MOST_ALTERNATIVES = 1000

/** The ways to choose `count` of these, in order; at most a thousand. */
export function listChoices(from: readonly number[], count: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  const chosen: number[] = []
  const walk = (start: number): void => {
    if (found.length >= MOST_ALTERNATIVES) return
    if (chosen.length === count) {
      found.push([...chosen])
      return
    }
    for (let at = start; at <= from.length - (count - chosen.length); at += 1) {
      const item = from[at]
      if (item === undefined) continue
      chosen.push(item)
      walk(at + 1)
      chosen.pop()
    }
  }
  walk(0)
  return found
}

/** Where the rule does not decide: every division it allows, the given one first; `complete` is false where there are more. */
export type Ties<T> = { readonly alternatives: readonly T[]; readonly complete: boolean }

/** Tied divisions as a result holds them: none where there is only one. `searched`: whether all of them were looked for. */
export function tiesOf<T>(alternatives: readonly T[], searched = true): Ties<T> {
  return alternatives.length <= 1
    ? { alternatives: [], complete: searched }
    : { alternatives, complete: searched && alternatives.length < MOST_ALTERNATIVES }
}
