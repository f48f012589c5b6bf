import { areaId, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { checkClosingLimit } from './closing-limit.ts'
import { checkMaximumList } from './maximum-list.ts'
import { normFor } from './norm-for.ts'
import { checkPatientBase } from './patient-base.ts'

const AABENRAA = areaId('kommune', '0580')
const LEMVIG = areaId('kommune', '0665')
const on = getPlainDate
const own = {
  patientsPerCapacity: new Map([[LEMVIG, 1300]]),
  validFrom: on('2026-07-01'),
  source: 'region-midtjylland-test',
  certainty: 'assumed',
} as const

const practice = (listedPatients: number, capacities: number) => ({
  area: LEMVIG,
  listedPatients,
  capacities,
})

const positionOf = (count: number) =>
  checkPatientBase({ count, unit: 'inhabitants' }, 'inhabitants', on('2008-01-01')).position

describe('the norm is a function of area and date (B3, C2.5)', () => {
  it('is 1,600 everywhere before the reform, from a source', () => {
    expect(normFor(AABENRAA, on('2025-06-30'))).toMatchObject({
      patientsPerCapacity: 1600,
      origin: 'common',
      parameter: 'almen-praksis/kapacitet/norm',
      certainty: 'sourced',
      reason: null,
    })
  })

  it("is Aabenraa's own 1,450 from 1 July 2025, second-hand", () => {
    expect(normFor(AABENRAA, on('2025-07-01'))).toMatchObject({
      patientsPerCapacity: 1450,
      origin: 'kommune-table',
      certainty: 'second-hand',
    })
  })

  it('stays 1,600 where no new number was found, and says that this is assumed', () => {
    expect(normFor(LEMVIG, on('2026-01-01'))).toMatchObject({
      patientsPerCapacity: 1600,
      origin: 'common',
      certainty: 'assumed',
    })
    expect(normFor(areaId('region', '1082'), on('2026-01-01')).patientsPerCapacity).toBe(1600)
  })

  it('is unknown before 2014, with the reason', () => {
    const norm = normFor(LEMVIG, on('2008-01-01'))
    expect(norm.patientsPerCapacity).toBeNull()
    expect(norm.reason).toContain('2014-01-01')
  })

  it("a region's own norm goes before the national one from its first day, and shows the difference", () => {
    expect(normFor(LEMVIG, on('2026-06-30'), own).patientsPerCapacity).toBe(1600)
    expect(normFor(LEMVIG, on('2026-07-01'), own)).toMatchObject({
      patientsPerCapacity: 1300,
      nationalPatientsPerCapacity: 1600,
      origin: 'local',
      source: 'region-midtjylland-test',
      validFrom: '2026-07-01',
    })
    expect(normFor(AABENRAA, on('2026-07-01'), own).origin).toBe('kommune-table')
  })
})

describe('the closing limit (B3.1)', () => {
  it('a practice at its limit may close, one patient below it may not', () => {
    expect(checkClosingLimit(practice(4800, 3), on('2024-01-01'))).toMatchObject({
      mayClose: true, // 4,800 = 3 × 1,600
      patientsPerCapacity: 1600,
      limit: 1600,
    })
    expect(checkClosingLimit(practice(4799, 3), on('2024-01-01')).mayClose).toBe(false)
  })

  it('has no answer after the common limit ended, unless the region has set one', () => {
    const ended = checkClosingLimit(practice(4800, 3), on('2025-07-01'))
    expect(ended.mayClose).toBeNull()
    expect(ended.reason).toContain('ophørt')
    expect(checkClosingLimit(practice(3900, 3), on('2026-07-01'), own).mayClose).toBe(true) // 3,900 = 3 × 1,300
    expect(checkClosingLimit(practice(3900, 3), on('2026-06-30'), own).mayClose).toBeNull()
  })

  it('has no answer for a practice without capacity', () => {
    expect(checkClosingLimit(practice(100, 0), on('2024-01-01'))).toMatchObject({
      mayClose: null,
      patientsPerCapacity: null,
    })
  })
})

describe('the maximum list (N26)', () => {
  it('2,542 patients are allowed in 2008 and 2,543 are one too many', () => {
    expect(checkMaximumList({ patients: 2542, doctors: 1 }, on('2008-01-01'))).toMatchObject({
      overLimit: false,
      patientsOver: 0,
    })
    expect(checkMaximumList({ patients: 2543, doctors: 1 }, on('2008-01-01'))).toMatchObject({
      overLimit: true,
      patientsOver: 1,
    })
  })

  it('counts for all doctors of a practice together', () => {
    // 2 × 2,542 = 5,084
    expect(checkMaximumList({ patients: 5084, doctors: 2 }, on('2008-12-31')).overLimit).toBe(false)
  })

  it('has no answer today: the number is not found (B3.8)', () => {
    const today = checkMaximumList({ patients: 9000, doctors: 1 }, on('2026-01-01'))
    expect(today.overLimit).toBeNull()
    expect(today.reason).toContain('B3.8')
  })
})

describe('the patient base of an effective practice (N27)', () => {
  it('7,999 is below, 8,000 to 12,000 within, 12,001 above', () => {
    expect([7999, 8000, 12_000, 12_001].map(positionOf)).toEqual(['below', 'within', 'within', 'above'])
  })

  it('flags inhabitants held against the norm for listed patients (Q10)', () => {
    const base = { count: 8000, unit: 'inhabitants' } as const
    expect(checkPatientBase(base, 'listed-patients', on('2008-01-01'))).toMatchObject({
      position: 'within',
      unitsDiffer: true,
    })
  })

  it('has no norm before 2008', () => {
    const before = checkPatientBase({ count: 8000, unit: 'inhabitants' }, 'inhabitants', on('2007-12-31'))
    expect([before.position, before.from]).toEqual([null, null])
    expect(before.reason).toContain('2008-01-01')
  })
})
