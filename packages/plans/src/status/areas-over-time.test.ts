import {
  areaId,
  type Fact,
  getPlainDate,
  type PlainDate,
  periodContains,
  type Snapshot,
} from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildProfile } from './build-profile.ts'
import { buildStatus } from './build-status.ts'
import { area, LAND, member, people, snapshotOf } from './small-world.ts'

const CHANGE = getPlainDate('2027-01-01')
const OLD = ['1081', '1082', '1083', '1084', '1085'].map((code) => areaId('region', code))
const EAST = areaId('region', 'oestdanmark')

/** One kommune in each of today's regions; 1084 and 1085 become Region Østdanmark on 1 January 2027 (D10, B5.1). */
const FACTS: readonly Fact[] = [
  area(LAND, 'Danmark', {}, { from: '1970-01-01' }),
  area(EAST, 'Region Østdanmark', {}, { from: '2027-01-01' }),
  ...OLD.flatMap((region, index): readonly Fact[] => {
    const ends = index >= 3
    const kommune = areaId('kommune', `010${index}`)
    const origin = { from: '2007-01-01', until: ends ? CHANGE : null }
    return [
      area(region, `Region ${index}`, {}, origin),
      area(kommune, `Kommune ${index}`, {}, { from: '2007-01-01' }),
      member(kommune, region, origin),
      people(kommune, 2 ** index, { from: '2026-01-01' }),
      ...(ends ? [member(kommune, EAST, { from: '2027-01-01' })] : []),
    ]
  }),
]

/** What the registry gives at a date: the facts in force. */
function at(date: PlainDate): Snapshot {
  return snapshotOf(FACTS.filter((fact) => periodContains(fact.virkning, date)))
}

function regions(day: string) {
  const date = getPlainDate(day)
  const asked = { indicator: 'befolkning', level: 'region', date, within: LAND, compareWith: 'land' } as const
  return buildStatus(at(date), asked)
}

describe('regions over time', () => {
  it('are five on the last day of 2026 and four on the next', () => {
    expect(regions('2026-12-31').rows).toHaveLength(5)
    expect(regions('2027-01-01').rows).toHaveLength(4)
  })

  it('have the same people together on both days', () => {
    // 1 + 2 + 4 + 8 + 16
    expect(regions('2026-12-31').total.figure.value).toBe(31)
    expect(regions('2027-01-01').total.figure.value).toBe(31)
    // 8 + 16
    expect(regions('2027-01-01').rows[0]).toMatchObject({ area: { id: EAST }, figure: { value: 24 } })
  })

  it('are named in the profile with the period of the membership', () => {
    const kommune = areaId('kommune', '0104')
    const before = buildProfile(at(getPlainDate('2026-06-01')), kommune, getPlainDate('2026-06-01'))
    expect(before.parents[0]).toEqual({
      area: { id: OLD[4], name: 'Region 4' },
      from: '2007-01-01',
      until: '2027-01-01',
    })
    const after = buildProfile(at(CHANGE), kommune, CHANGE)
    expect(after.parents[0]?.area.name).toBe('Region Østdanmark')
  })
})
