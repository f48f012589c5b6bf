import { FORM_COUNT, type Layout } from './layout.ts'
import type { Rates } from './rates.ts'

/** Groups whose specialists have the same chances in every year share a class: one career and the same factors. */
export type GroupClasses = {
  readonly classOf: Int32Array
  /** The first group of each class. */
  readonly groupOf: readonly number[]
}

/** The classes of a run's rates. */
export function classifyGroups(layout: Layout, rates: Rates): GroupClasses {
  const { find, groupOf } = openClasses(layout, rates)
  const classOf = Int32Array.from({ length: layout.groups }, (_, group) => find(group))
  return { classOf, groupOf }
}

/** The same, each group put into its class when it is first asked for. */
export function openClasses(
  layout: Layout,
  rates: Rates,
): { readonly find: (group: number) => number; readonly groupOf: readonly number[] } {
  const { groups, steps } = layout
  const widths: readonly (readonly [Float64Array, number])[] = [
    [rates['exit.death'], 1],
    [rates['exit.emigration'], 1],
    [rates['exit.retirement'], rates.retirementClasses],
    [rates['exit.sale'], 1],
    [rates['forms.change'], FORM_COUNT],
    [rates['moves.rate'], 1],
  ]
  const isSame = (a: number, b: number): boolean => {
    if (layout.careerOfGroup[a] !== layout.careerOfGroup[b]) return false
    return widths.every(([values, width]) => {
      for (let year = 0; year < steps; year += 1)
        for (let n = 0; n < width; n += 1)
          if (values[(year * groups + a) * width + n] !== values[(year * groups + b) * width + n])
            return false
      return true
    })
  }
  const classOf = new Int32Array(groups).fill(-1)
  const groupOf: number[] = []
  const find = (group: number): number => {
    const known = classOf[group] ?? -1
    if (known >= 0) return known
    const found = groupOf.findIndex((first) => isSame(first, group))
    const made = found >= 0 ? found : groupOf.push(group) - 1
    classOf[group] = made
    return made
  }
  return { find, groupOf }
}
