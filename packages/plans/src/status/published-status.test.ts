import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildStatus } from './build-status.ts'
import { publishedStatus } from './published-status.ts'
import { ALBY, BYBY, CEBY, COUNTRY, DEBY, doctor, EBY, LAND, snapshotOf } from './small-world.ts'
import type { StatusRequest } from './status-table.ts'

const DAY = getPlainDate('2026-01-01')
const ASKED: StatusRequest = {
  indicator: 'laeger-i-almen-praksis',
  level: 'kommune',
  date: DAY,
  within: LAND,
  compareWith: 'land',
}

function owners(of: typeof ALBY, count: number) {
  return Array.from({ length: count }, (_, index) => doctor(`${of}/${index}`, of))
}

describe('the table as it may be shown outside', () => {
  it('hides few doctors and one more row, so that the difference to the total tells nothing', () => {
    const world = snapshotOf([
      ...COUNTRY,
      ...owners(ALBY, 9),
      ...owners(BYBY, 2),
      ...owners(CEBY, 4),
      ...owners(DEBY, 7),
      ...owners(EBY, 0),
    ])
    const table = publishedStatus(buildStatus(world, ASKED), 3)
    expect(table.rows.map((row) => [row.area.name, row.figure.value, row.figure.missing])).toEqual([
      ['Alby', 9, null],
      ['Deby', 7, null],
      ['Eby', 0, null],
      ['Byby', null, 'suppressed'],
      ['Ceby', null, 'suppressed'],
    ])
    // 9 + 2 + 4 + 7
    expect(table.total.figure.value).toBe(22)
    const byby = table.rows.find((row) => row.area.id === BYBY)
    expect(byby).toMatchObject({ rank: null, parts: [null, null, null], comparison: null, spread: null })
    expect(byby?.figure.inputs.map((input) => input.value)).toEqual([null, null, null])
    expect(table.reservations.at(-1)?.da).toMatch(/^Antal under 3 er skjult/)
  })

  it('keeps a figure whose part is small and hides the part, with one more and its total where that tells it', () => {
    const world = snapshotOf([
      ...COUNTRY,
      ...owners(ALBY, 9),
      doctor('a', ALBY, { role: 'employed' }),
      ...owners(BYBY, 5),
      ...owners(CEBY, 4),
    ])
    const table = publishedStatus(buildStatus(world, ASKED), 3)
    const alby = table.rows.find((row) => row.area.id === ALBY)
    expect(alby?.figure.value).toBe(10)
    expect(alby?.parts).toEqual([10, null, null])
    // the only employed doctor of all: the total of the employed and of the owners goes, that of the doctors stays
    expect(table.total.parts).toEqual([19, null, null])
  })

  it('hides a rate that a small count could be found from', () => {
    const older = { birth: getPlainDate('1950-01-01') }
    const world = snapshotOf([
      ...COUNTRY,
      ...owners(ALBY, 9),
      doctor('a', ALBY, older),
      ...owners(BYBY, 5),
      ...[1, 2, 3, 4].map((id) => doctor(`old ${id}`, BYBY, older)),
      ...owners(CEBY, 4),
    ])
    const table = publishedStatus(buildStatus(world, { ...ASKED, indicator: 'laeger-60-plus' }), 3)
    // one of ten in Alby; four of nine in Byby would give it away against the total of five
    expect(table.rows.map((row) => [row.area.name, row.figure.value])).toEqual([
      ['Ceby', 0],
      ['Alby', null],
      ['Byby', null],
      ['Deby', null],
      ['Eby', null],
    ])
    expect(table.total.parts).toEqual([5, 23])
  })

  it('says nothing of hidden rows in its sentence and its classes', () => {
    const world = snapshotOf([
      ...COUNTRY,
      ...owners(ALBY, 2),
      ...owners(BYBY, 2),
      ...owners(CEBY, 4),
      ...owners(DEBY, 6),
    ])
    const table = publishedStatus(buildStatus(world, ASKED), 3)
    expect(table.finding.da).not.toMatch(/Alby|Byby/)
    expect(table.classes.reduce((sum, one) => sum + one.count, 0)).toBe(
      table.rows.filter((row) => row.figure.value !== null).length,
    )
  })

  it('leaves tables without counts of people as they are', () => {
    const table = buildStatus(snapshotOf([...COUNTRY]), { ...ASKED, indicator: 'indbyggere-pr-praksis' })
    expect(publishedStatus(table, 3)).toBe(table)
  })
})
