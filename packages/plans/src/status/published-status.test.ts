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

  it('hides a row whose part is small, or the part could be found from the others', () => {
    const employed = [doctor('a', ALBY, { role: 'employed' })]
    const world = snapshotOf([
      ...COUNTRY,
      ...owners(ALBY, 9),
      ...employed,
      ...owners(BYBY, 5),
      ...owners(CEBY, 4),
    ])
    const table = publishedStatus(buildStatus(world, ASKED), 3)
    const hidden = table.rows.filter((row) => row.figure.missing === 'suppressed')
    // one employed doctor in all: the row, the next smallest for the doctors and the total of the employed must go
    expect(hidden.map((row) => row.area.id)).toContain(ALBY)
    expect(table.total.figure.value).toBeNull()
    expect(table.total.figure.missing).toBe('suppressed')
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
