import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { sharesOfAges } from '../model/tables.ts'
import { isSame } from './early-courses.ts'
import { birthOf, startStudents, sum } from './stages.ts'
import { startingPeople } from './starting-people.ts'
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

/** The students of a run and who leaves them as a doctor; nothing that comes after the degree touches them. */
export type Students = {
  /** Persons who study on each 1 January. */
  readonly sums: Float64Array
  /** Who is in the KBU year on each 1 January, by cell of people (`people.ts`), and their sums. */
  readonly kbu: readonly Float64Array[]
  readonly kbuSums: Float64Array
}

type Followed = { readonly intake: Float64Array; readonly dropOut: Float64Array; readonly students: Students }
/** The last ones of each layout: only changes of intake or drop-out make others. */
const followed = new WeakMap<Layout['places'], Followed>()

/** The students under the rates (the last ones are remembered; their lists are not to be written to). */
export function followStudents(layout: Layout, rates: Rates): Students {
  const [intake, dropOut] = [rates['students.intake'], rates['students.drop-out']]
  const found = followed.get(layout.places)
  if (found !== undefined && isSame(found.intake, intake) && isSame(found.dropOut, dropOut))
    return found.students
  const students = follow(layout, rates)
  followed.set(layout.places, { intake, dropOut, students })
  return students
}

function follow(layout: Layout, rates: Rates): Students {
  const { births, input, steps } = layout
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

  function sumOfAll(): number {
    let total = 0
    for (const classes of classesOf) for (const { size, share } of classes) total += size * share
    return total
  }

  /** A year: those who graduate, into KBU, and those who enter. */
  function step(year: number): Float64Array {
    const stay = 1 - (rates['students.drop-out'][year] ?? 0)
    const kbu = new Float64Array(first.length)
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
    return kbu
  }

  const first = startingPeople(layout).kbu
  const kbu = [first]
  const sums = new Float64Array(steps + 1)
  sums[0] = sumOfAll()
  for (let year = 0; year < steps; year += 1) {
    kbu.push(step(year))
    sums[year + 1] = sumOfAll()
  }
  return { sums, kbu, kbuSums: Float64Array.from(kbu, sum) }
}
