import { describe, expect, it } from 'vitest'
import { gatherVacancies, type ProfileYdernummer } from './ydernumre-state.ts'

let next = 0
const number = (
  place: string,
  status: string,
  printedOrigin: string,
  origin = printedOrigin,
): ProfileYdernummer => ({
  id: `N-${String(++next).padStart(3, '0')}`,
  place,
  narrativePlace: '',
  status,
  origin,
  printedOrigin,
  note: '',
})
const times = (count: number, make: () => ProfileYdernummer) => Array.from({ length: count }, make)

/** A3.1 of domain.md row by row; statuses as A3.2 tells them. */
const S4: readonly ProfileYdernummer[] = [
  number('»Viborg Amt«', 'vacant', 'latest-calculation'),
  number('»Viborg Amt«', 'vacant', 'earlier-calculation'),
  ...times(3, () => number('Skive', 'vacant', 'not-refilled')),
  number('Skive', 'pool', 'pool'),
  ...times(2, () => number('Århus', 'vacant', 'latest-calculation')),
  ...times(2, () => number('»Århus Amt«', 'pool', 'pool')),
  ...times(3, () => number('Randers', 'vacant', 'not-refilled')),
  number('Norddjurs', 'reserved', 'not-refilled'),
  number('Ringkøbing-Skjern', 'vacant', 'earlier-calculation', 'praksisplan'),
  ...times(2, () => number('Lemvig', 'vacant', 'not-refilled')),
  ...times(3, () => number('Ikast-Brande', 'vacant', 'not-refilled')),
  number('Herning', 'pool', 'pool'),
  number('Herning', 'vacant', 'not-refilled'),
  number('Herning', 'temporarily-staffed', 'not-refilled'),
  number('Struer', 'assigned-not-filled', 'latest-calculation'),
  number('Ringkøbing-Skjern', 'vacant', 'not-refilled'),
  ...times(2, () => number('Horsens', 'vacant', 'earlier-calculation')),
  ...times(3, () => number('Horsens', 'vacant', 'not-refilled')),
]

describe('vacant provider numbers by place and origin', () => {
  it('has the sums of S4’s table: 4, 4, 4, 18 and 30 (C1.3)', () => {
    const table = gatherVacancies(S4)
    expect(table.origins).toEqual(['latest-calculation', 'earlier-calculation', 'pool', 'not-refilled'])
    expect(table.sums).toEqual([4, 4, 4, 18])
    expect(table.sum).toBe(30)
    expect(table.places).toHaveLength(12)
  })

  it('marks the number that the source prints in another column than its origin (the star of A3.1)', () => {
    const row = gatherVacancies(S4).places.find(({ place }) => place === 'Ringkøbing-Skjern')
    expect(row).toEqual({
      place: 'Ringkøbing-Skjern',
      counts: [0, 1, 0, 1],
      starred: [false, true, false, false],
      sum: 2,
    })
  })

  it('does not depend on the order of the numbers', () => {
    expect(gatherVacancies(S4.toReversed())).toEqual(gatherVacancies(S4))
  })

  it('leaves filled numbers and 0-numbers out, and counts them by status', () => {
    const table = gatherVacancies([
      number('A', 'filled', 'ordinary'),
      number('A', 'zero-number', 'ordinary'),
      number('A', 'vacant', 'not-refilled'),
    ])
    expect(table.sum).toBe(1)
    expect(table.byStatus).toEqual([
      { status: 'filled', count: 1 },
      { status: 'vacant', count: 1 },
      { status: 'zero-number', count: 1 },
    ])
  })
})
