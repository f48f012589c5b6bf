import { getPlainDate, type PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'

const two = (value: number): string => String(value).padStart(2, '0')

/** A random day of a year, never its first: who comes or leaves in a year was not or was there on 1 January. */
export function randomDayIn(year: number, random: RandomStream): PlainDate {
  return getPlainDate(`${year}-${two(1 + random.below(12))}-${two(2 + random.below(27))}`)
}

/** The birthday of somebody who on 1 January of `year` has completed `age` years; nobody is born on 1 January. */
export function birthdayFor(age: number, year: number, random: RandomStream): PlainDate {
  return randomDayIn(year - 1 - age, random)
}
