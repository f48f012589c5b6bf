import type { AreaId, Certainty, PlainDate, PopulationCount } from '@laegedaekning/domain'

/** One number of a StatBank table with the row that it stands in. */
export type StatbankCount = {
  readonly row: number
  readonly area: AreaId
  readonly sex: PopulationCount['sex']
  readonly ageFrom: number
  readonly ageUntil: number | null
  readonly from: PlainDate
  readonly people: number
  readonly certainty: Certainty
}

/**
 * The counts with the totals that the table leaves out: both sexes together where only women and men stand (FRKM1yy has
 * no total of sexes), and all ages together where the groups follow each other from 0 without end or gap.
 * Sums are marked inferred: projections need not add up to the published total.
 */
export function completed(counts: readonly StatbankCount[]): readonly StatbankCount[] {
  const both = [...counts, ...sexesTogether(counts)]
  return [...both, ...agesTogether(both)]
}

function groups(
  counts: readonly StatbankCount[],
  key: (count: StatbankCount) => string,
): IterableIterator<StatbankCount[]> {
  const found = new Map<string, StatbankCount[]>()
  for (const count of counts) {
    const name = key(count)
    const group = found.get(name)
    if (group === undefined) found.set(name, [count])
    else group.push(count)
  }
  return found.values()
}

function sexesTogether(counts: readonly StatbankCount[]): readonly StatbankCount[] {
  const sums: StatbankCount[] = []
  for (const group of groups(counts, (c) => `${c.area} ${c.from} ${c.ageFrom} ${c.ageUntil ?? ''}`)) {
    const women = group.filter((count) => count.sex === 'female')
    const men = group.filter((count) => count.sex === 'male')
    const [woman, man] = [women[0], men[0]]
    // repeated rows are left to the check for rows that stand twice
    if (woman === undefined || man === undefined || women.length + men.length !== group.length) continue
    sums.push({ ...woman, sex: 'all', people: woman.people + man.people, certainty: 'inferred' })
  }
  return sums
}

function agesTogether(counts: readonly StatbankCount[]): readonly StatbankCount[] {
  const sums: StatbankCount[] = []
  for (const group of groups(counts, (c) => `${c.area} ${c.from} ${c.sex}`)) {
    const inOrder = group.toSorted((a, b) => a.ageFrom - b.ageFrom)
    const [first] = inOrder
    if (first === undefined || !followEachOther(inOrder)) continue
    const people = inOrder.reduce((sum, count) => sum + count.people, 0)
    sums.push({ ...first, ageFrom: 0, ageUntil: null, people, certainty: 'inferred' })
  }
  return sums
}

/** Whether the groups begin at 0, each where the one before ends, and the last is open; a lone total is none. */
function followEachOther(inOrder: readonly StatbankCount[]): boolean {
  if (inOrder.length < 2) return false
  let next: number | null = 0
  for (const { ageFrom, ageUntil } of inOrder) {
    if (next === null || ageFrom !== next) return false
    next = ageUntil
  }
  return next === null
}
