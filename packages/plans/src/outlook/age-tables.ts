import type { ByAge } from '@laegedaekning/forecast'

/** First age of a group of a table: `60-64` 60, `70+` 70, `-54` the youngest age of a doctor. */
export function firstAgeOf(group: string, youngest = 18): number {
  if (/^-\d+$/.test(group)) return youngest
  const match = /^(\d+)(?:-\d+|\+)$/.exec(group)
  if (match === null) throw new RangeError(`»${group}« is not an age group`)
  return Number(match[1])
}

/** A table with the axis age (`-54`, `55-59`, `70+`), and sex (`kvinder`, `maend`) where it has it, as the engines take it. */
export function byAgeOf(cells: Readonly<Record<string, number>>): ByAge {
  const rows = new Map<number, { female: number; male: number }>()
  for (const [key, value] of Object.entries(cells)) {
    const [group = '', sex] = key.split('|')
    const fromAge = firstAgeOf(group)
    const row = rows.get(fromAge) ?? { female: 0, male: 0 }
    rows.set(fromAge, row)
    if (sex !== 'maend') row.female = value
    if (sex !== 'kvinder') row.male = value
  }
  return [...rows].map(([fromAge, row]) => ({ fromAge, ...row })).toSorted((a, b) => a.fromAge - b.fromAge)
}

/** The same value at every age for each sex. */
export function atEveryAge(female: number, male: number): ByAge {
  return [{ fromAge: 18, female, male }]
}
