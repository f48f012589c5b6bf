import { describe, expect, it } from 'vitest'
import type { ForecastInput } from '../model/input.ts'
import { getExpected } from '../model/result.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { runCohort } from './run-cohort.ts'

const tiny = makeTinyInput()
const none = [{ fromYear: 2025, value: 0 }]
const every = (share: number) => [{ fromAge: 18, female: share, male: share }]

/** 100 employed doctors of 50 in k1, ten in an introduction, and nobody else who comes or is trained. */
const input: ForecastInput = {
  ...tiny,
  endYear: 2032,
  death: every(0.01),
  leaveShare: every(0.05),
  immigration: [],
  training: { ...tiny.training, immigrants: none, poolSeek: 0, applicantSwitch: 0 },
  studies: {
    ...tiny.studies,
    campuses: tiny.studies.campuses.map((one) => ({ ...one, intake: none, enrolled: [0, 0, 0, 0, 0, 0] })),
  },
  careers: tiny.careers.map((career) => ({
    ...career,
    emigration: every(0.02),
    retirement: { employed: every(0.05) },
    formChanges: [{ from: 'employed', to: 'owner', rate: 0.12 }],
    moves: { rate: every(0.1), leaveRegionShare: 0.3 },
    fullTimeShare: { employed: every(0.8) },
  })),
  specialists: [
    {
      specialty: 'almen-medicin',
      place: 'k1',
      form: 'employed',
      sex: 'female',
      birthYear: 1975,
      count: 100,
    },
  ],
  trainees: [
    {
      stage: 'introduction',
      specialty: 'almen-medicin',
      sex: 'female',
      birthYear: 1995,
      yearsDone: 0,
      count: 10,
    },
  ],
  uncertainty: { parameters: [], years: [], data: [] },
}
const result = runCohort(input)
const valueIn = (area: string, measure: string, year: number): number =>
  getExpected(result, area, measure)[year - 2025] ?? Number.NaN

describe('a year of 100 employed doctors, by hand', () => {
  const flows = result.accounts.find('k1', 'service', 2025)?.flows

  it('1 % die, 2 % of those left emigrate, 5 % of those left retire', () => {
    expect(flows?.dead).toBeCloseTo(1, 12)
    expect(flows?.emigrated).toBeCloseTo(1.98, 12) // 99 × 0.02
    expect(flows?.retired).toBeCloseTo(4.851, 12) // 97.02 × 0.05
  })

  it('12 % of the 92.169 that are left become owners, without leaving the service', () => {
    const owners = result.accounts.find('k1', 'form:owner', 2025)?.flows
    expect(owners?.['form-in']).toBeCloseTo(11.060_28, 12)
    expect(flows?.['form-in']).toBe(flows?.['form-out'])
  })

  it('a tenth moves: 30 % of them to the other region, the rest by attraction, 6 to 2, which may be the same place', () => {
    // 9.2169 × 0.3 + 9.2169 × 0.7 × 2 ÷ 8
    expect(flows?.['moved-out']).toBeCloseTo(4.378_027_5, 12)
    expect(valueIn('k1', 'service', 2026)).toBeCloseTo(87.790_972_5, 12) // 92.169 − 4.3780275
    expect(valueIn('k2', 'service', 2026)).toBeCloseTo(1.612_957_5, 12)
    expect(valueIn('k3', 'service', 2026)).toBeCloseTo(2.073_802_5, 12) // 2.76507 × 3 ÷ 4
    expect(valueIn('k4', 'service', 2026)).toBeCloseTo(0.691_267_5, 12)
  })

  it('at four fifths of full time and 5 % on leave they are 76 full-time doctors', () => {
    expect(valueIn('k1', 'service-full-time', 2025)).toBeCloseTo(76, 12)
  })
})

describe('ten doctors who end an introduction, by hand', () => {
  it('eight go on (I12) and begin in the year; 2 % leave the course a year; half end after four years, half after five', () => {
    expect(valueIn('land-dk', 'filled:almen-medicin', 2025)).toBeCloseTo(8, 12)
    expect(valueIn('land-dk', 'trainees:almen-medicin', 2026)).toBeCloseTo(8, 12)
    expect(valueIn('land-dk', 'trainees:almen-medicin', 2027)).toBeCloseTo(7.84, 12) // 8 × 0.98
    expect(valueIn('land-dk', 'trained:almen-medicin', 2028)).toBe(0)
    expect(valueIn('land-dk', 'trained:almen-medicin', 2029)).toBeCloseTo(3.689_472_64, 12) // 8 × 0.98⁴ ÷ 2
    expect(valueIn('land-dk', 'trained:almen-medicin', 2030)).toBeCloseTo(3.615_683_187_2, 12) // × 0.98
    expect(valueIn('land-dk', 'trained:almen-medicin', 2031)).toBeCloseTo(0, 12)
  })
})
