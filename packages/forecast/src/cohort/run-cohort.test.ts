import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residualOf } from '../account/account-book.ts'
import { applyScenario } from '../model/apply-scenario.ts'
import type { ForecastChange, ForecastInput } from '../model/input.ts'
import { getSeries } from '../model/result.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { runCohort } from './run-cohort.ts'

const input = makeTinyInput()
const base = runCohort(input)

function change(from: ForecastInput, ...changes: ForecastChange[]): ForecastInput {
  return applyScenario(from, { id: 's', levers: [{ id: 'l', changes }] })
}

/** The tiny country with nobody in training and nobody leaving, so that one thing can be looked at alone. */
function stillInput(): ForecastInput {
  const none = [{ fromYear: 2025, value: 0 }]
  return {
    ...input,
    death: [],
    trainees: [],
    immigration: [],
    training: { ...input.training, immigrants: none },
    studies: {
      ...input.studies,
      campuses: input.studies.campuses.map((campus) => ({
        ...campus,
        intake: none,
        enrolled: [0, 0, 0, 0, 0, 0],
      })),
    },
    careers: input.careers.map((career) => ({
      ...career,
      emigration: [],
      retirement: {},
      formChanges: [],
      moves: { ...career.moves, rate: [] },
      sale: { ...career.sale, rate: [] },
    })),
    uncertainty: { parameters: [], years: [], data: [] },
  }
}

describe('the cohort engine', () => {
  it('balances every step account and adds up over areas (F3)', () => {
    expect(base.accounts.largestResidual).toBeLessThan(1e-9)
    for (const { id } of base.frame.areas)
      for (const group of base.accounts.groups)
        for (const year of base.accounts.years) {
          const account = base.accounts.find(id, group, year)
          expect(Math.abs(account === undefined ? 1 : residualOf(account))).toBeLessThan(1e-6)
        }
    for (const measure of ['service', 'service-full-time', 'capacities', 'owners', 'gap-by-need'])
      for (const level of ['kommune', 'sundhedsraad', 'region', 'vur'] as const) {
        const parts = base.frame.areas.filter((area) => area.level === level)
        const land = getSeries(base.frame, base.values, 'land-dk', measure)
        for (const year of land.keys()) {
          const sum = parts.reduce(
            (total, { id }) => total + (getSeries(base.frame, base.values, id, measure)[year] ?? 0),
            0,
          )
          expect(Math.abs(sum - (land[year] ?? 0))).toBeLessThan(1e-6)
        }
      }
  })

  it('brings a year of students through: 60 a year, six years with 2 % leaving, are 53.15 a year in KBU', () => {
    // 60 × 0.98^6 = 53.1505
    expect(getSeries(base.frame, base.values, 'land-dk', 'stage:kbu')[15]).toBeCloseTo(53.1505, 4)
  })

  it('has no specialist from 140 more study places opened in 2026 before 2038 (F16)', () => {
    const more = runCohort(
      change(input, { parameter: 'students.intake', operation: 'add', amount: 140, fromYear: 2026 }),
    )
    for (const measure of ['gp-specialists', 'specialists:psykiatri', 'service']) {
      const [before, after] = [base, more].map(({ frame, values }) =>
        getSeries(frame, values, 'land-dk', measure),
      )
      for (let year = 2025; year <= 2038; year += 1) expect(after?.[year - 2025]).toBe(before?.[year - 2025])
    }
    const students = getSeries(more.frame, more.values, 'land-dk', 'stage:students')
    // those who entered in 2026 stand on the next 1 January
    expect(
      (students[2] ?? 0) - (getSeries(base.frame, base.values, 'land-dk', 'stage:students')[2] ?? 0),
    ).toBeCloseTo(140, 9)
  })

  it('is not moved by a scenario without effect, to the last byte (F5)', () => {
    const same = runCohort(
      change(input, { parameter: 'exit.sale', operation: 'multiply', amount: 1, fromYear: 2025 }),
    )
    expect(same.values).toEqual(base.values)
    expect(runCohort(applyScenario(input, { id: 'nul', levers: [] })).values).toEqual(base.values)
  })

  it('says the same to the last byte whether one row or all are asked for, and in whatever order', () => {
    const more = { parameter: 'courses.posts', operation: 'multiply', amount: 1.2, fromYear: 2027 } as const
    const later = {
      parameter: 'exit.retirement',
      operation: 'multiply',
      amount: 0.9,
      fromYear: 2029,
    } as const
    const whole = runCohort(change(input, more, later))
    // other runs in between: what is remembered of one must not be seen in another
    const one = runCohort(change(input, more, later))
    expect(one.find('k2', 'service')).toEqual(getSeries(whole.frame, whole.values, 'k2', 'service'))
    runCohort(change(input, later)).find('k2', 'service')
    for (const measure of ['specialists:psykiatri', 'filled:psykiatri', 'doctors', 'stage:pool', 'owners'])
      expect(one.find('land-dk', measure)).toEqual(getSeries(whole.frame, whole.values, 'land-dk', measure))
    expect(one.values).toEqual(whole.values)
    expect(one.find('land-dk', 'nothing')).toBeUndefined()
  })

  it('has the same bytes whatever the order of the rows', () => {
    const mirrored: ForecastInput = {
      ...input,
      places: input.places.toReversed(),
      specialties: input.specialties.toReversed(),
      careers: input.careers.toReversed(),
      courses: input.courses.toReversed(),
      introductions: input.introductions.toReversed(),
      trainees: input.trainees.toReversed(),
      specialists: input.specialists.toReversed(),
      need: input.need.toReversed(),
      studies: { ...input.studies, campuses: input.studies.campuses.toReversed() },
    }
    const other = runCohort(mirrored)
    expect(other.frame.rows).toEqual(base.frame.rows)
    expect(other.values).toEqual(base.values)
  })

  it('never has fewer specialists of a specialty for more of its courses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('almen-medicin', 'psykiatri'),
        fc.constantFrom('vur-nord', 'vur-syd'),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 2025, max: 2040 }),
        (specialty, vur, amount, fromYear) => {
          const where = { specialties: [specialty], vurs: [vur] }
          const more = runCohort(
            change(input, { parameter: 'courses.posts', where, operation: 'add', amount, fromYear }),
          )
          const [before, after] = [base, more].map(({ frame, values }) =>
            getSeries(frame, values, 'land-dk', `specialists:${specialty}`),
          )
          for (const [year, count] of (after ?? []).entries())
            expect(count).toBeGreaterThanOrEqual((before?.[year] ?? 0) - 1e-9)
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('owners', () => {
  it('sell apart from retiring: of 72 owners, 6 % sell, 40 % of them stop (PLO 2022)', () => {
    const still = stillInput()
    const owners: ForecastInput = {
      ...still,
      specialists: still.specialists.filter(({ form, birthYear }) => form === 'owner' && birthYear > 1960),
      careers: still.careers.map((career) => ({
        ...career,
        sale: {
          rate: [{ fromAge: 18, female: 0.06, male: 0.06 }],
          straightToPension: [{ fromAge: 18, female: 0.4, male: 0.4 }],
          toForms: { employed: 1 },
        },
      })),
    }
    const count = owners.specialists.reduce((sum, row) => sum + row.count, 0)
    expect(count).toBe(72) // six years of birth × (6 + 2 + 3 + 1)
    const account = runCohort(owners).accounts.find('land-dk', 'form:owner', 2025)
    expect(account?.start).toBe(72)
    expect(account?.flows['sold-to-pension']).toBeCloseTo(1.728, 9) // 72 × 0.06 × 0.4
    expect(account?.flows['sold-to-form']).toBeCloseTo(2.592, 9) // 72 × 0.06 × 0.6
    expect(account?.end).toBeCloseTo(67.68, 9)
  })

  it('have all retired at 62 when that is the rule (I9, N32)', () => {
    const still = stillInput()
    const rule: ForecastInput = {
      ...still,
      retirementMode: 'age-rule',
      careers: still.careers.map((career) => ({ ...career, retirementAge: [{ fromYear: 2025, value: 62 }] })),
    }
    const account = runCohort(rule).accounts.find('land-dk', 'form:owner', 2025)
    // 67 and 63 years old on 1 January 2025 (12 each), and one of 65
    expect(account?.flows.retired).toBe(25)
    // who are 59 on 1 January 2025 reach 62 in 2027
    expect(runCohort(rule).accounts.find('land-dk', 'form:owner', 2027)?.flows.retired).toBe(12)
  })

  it('stop in the year that they state, and not before, when statements are used (I9)', () => {
    const stated: ForecastInput = { ...stillInput(), retirementMode: 'own-statement' }
    const retired = [2027, 2028, 2029, 2030].map(
      (year) => runCohort(stated).accounts.find('k2', 'form:owner', year)?.flows.retired,
    )
    expect(retired).toEqual([0, 0, 1, 0])
  })

  it('do not work on past the bound of 75', () => {
    const account = runCohort(stillInput()).accounts.find('land-dk', 'form:owner', 2032)
    expect(account?.flows.bound).toBe(12) // 67 on 1 January 2025: 75 in 2032
  })
})
