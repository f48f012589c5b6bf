import type { Layout } from '../model/layout.ts'
import { sharesOfAges } from '../model/tables.ts'

/** The sum of a list. */
export function sum(list: Float64Array): number {
  let total = 0
  for (let index = 0; index < list.length; index += 1) total += list[index] ?? 0
  return total
}

/** Share of those still in a stage who finish it at the k-th yearly step after its beginning (length in years, halves allowed). */
export function finishingShare(k: number, years: number): number {
  const whole = Math.floor(years)
  if (k < whole) return 0
  return k > whole ? 1 : 1 - (years - whole)
}

/** Position of the year of birth of people who are `age` on 1 January of a year (position). */
export function birthOf(layout: Layout, year: number, age: number): number {
  return year + layout.input.ageBound - age
}

/** Students on the first 1 January by campus and year of study (sex and birth, `[sex × births + birth]`), their ages as at entry, one year more for each year of study. */
export function startStudents(layout: Layout): Float64Array[][] {
  const { input, births } = layout
  const shares = sharesOfAges(input.studies.entryAges)
  return layout.campuses.map((id) => {
    const enrolled = input.studies.campuses.find((campus) => campus.id === id)?.enrolled ?? []
    return Array.from({ length: input.studies.years }, (_, studyYear) => {
      const list = new Float64Array(2 * births)
      for (const { age, sex, share } of shares) {
        // who entered in the year before is one year older on the next 1 January
        const cell = sex * births + birthOf(layout, -1 - studyYear, age)
        list[cell] = (list[cell] ?? 0) + (enrolled[studyYear] ?? 0) * share
      }
      return list
    })
  })
}

/** Length of the introduction of each specialty in years. */
export function yearsOfIntroductions({ input }: Layout): readonly number[] {
  return input.specialties
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ introductionYears }) => introductionYears)
}
