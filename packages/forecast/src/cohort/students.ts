import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { sharesOfAges } from '../model/tables.ts'
import { birthOf, startStudents, sum } from './stages.ts'
import type { Class } from './training-lists.ts'

/** By the list of places, which all inputs derived from one another share. */
const known = new WeakMap<Layout['places'], readonly (readonly Class[])[]>()

/** By campus: the classes of the first year of study to the last. */
function startingClasses(layout: Layout): readonly (readonly Class[])[] {
  const found = known.get(layout.places)
  if (found !== undefined) return found
  const made = startStudents(layout).map((lists) =>
    lists.map((list): Class => ({ list, size: sum(list), share: 1 })),
  )
  known.set(layout.places, made)
  return made
}

/** Students year by year; `step` puts those who graduate into KBU, whose people of the year before it replaces. */
export function makeStudents(layout: Layout, rates: Rates) {
  const { births, input } = layout
  const wide = 2 * births
  const entryShares = sharesOfAges(input.studies.entryAges)
  const classesOf = startingClasses(layout).map((classes) => [...classes])
  const zoneOfCampus = layout.campuses.map((id) =>
    layout.zones.indexOf(input.studies.campuses.find((one) => one.id === id)?.region ?? ''),
  )

  function enter(year: number, campus: number): Class {
    const list = new Float64Array(wide)
    const intake = rates['students.intake'][year * layout.campuses.length + campus] ?? 0
    for (const { age, sex, share } of entryShares)
      list[sex * births + birthOf(layout, year, age)] = intake * share
    return { list, size: sum(list), share: 1 }
  }

  return {
    sum(): number {
      let total = 0
      for (const classes of classesOf) for (const { size, share } of classes) total += size * share
      return total
    },
    step(year: number, kbu: Float64Array): void {
      const stay = 1 - (rates['students.drop-out'][year] ?? 0)
      kbu.fill(0)
      for (const [campus, classes] of classesOf.entries()) {
        const graduating = classes.pop()
        const row = (zoneOfCampus[campus] ?? 0) * wide
        if (graduating !== undefined)
          for (let at = 0; at < wide; at += 1)
            kbu[row + at] = (kbu[row + at] ?? 0) + (graduating.list[at] ?? 0) * graduating.share * stay
        classesOf[campus] = [
          enter(year, campus),
          ...classes.map(({ list, size, share }) => ({ list, size, share: share * stay })),
        ]
      }
    },
  }
}
