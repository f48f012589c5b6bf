import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leverWorth } from '../analysis/lever-worth.ts'
import { applyScenario } from '../model/apply-scenario.ts'
import { MULTIPLY_ONLY } from '../model/check-input.ts'
import { type ForecastChange, type ForecastInput, PARAMETERS } from '../model/input.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { runCohort } from './run-cohort.ts'

const tiny = makeTinyInput()
/** One input for all runs: whatever the engine keeps of one of them lies there for the next. Few seek: posts compete for them. */
const shared: ForecastInput = { ...tiny, endYear: 2033, training: { ...tiny.training, poolSeek: 0.2 } }

const where = fc.record(
  {
    places: fc.constantFrom(['k1'], ['k3', 'h-nord'], ['raad-a'], ['region-syd'], ['land-dk']),
    specialties: fc.constantFrom(['almen-medicin'], ['psykiatri']),
    vurs: fc.constantFrom(['vur-nord'], ['vur-syd']),
    careers: fc.constantFrom(['almen-praksis'], ['hospital']),
    fromAge: fc.constantFrom(55, 60, 66),
  },
  { requiredKeys: [] },
)

const change: fc.Arbitrary<ForecastChange> = fc
  .record({
    parameter: fc.constantFrom(...PARAMETERS),
    where,
    factor: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
    adds: fc.boolean(),
    fromYear: fc.integer({ min: 2025, max: 2032 }),
    rampYears: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ factor, adds, ...rest }) =>
    adds && !MULTIPLY_ONLY.includes(rest.parameter)
      ? { ...rest, operation: 'add', amount: factor - 1 }
      : { ...rest, operation: 'multiply', amount: factor },
  )

function withChanges(from: ForecastInput, changes: readonly ForecastChange[]): ForecastInput {
  return applyScenario(from, { id: 's', levers: [{ id: 'l', changes }] })
}

/** The same on an input that the engine has never seen: nothing is kept of it. */
function runFresh(changes: readonly ForecastChange[]): ReturnType<typeof runCohort> {
  return runCohort(withChanges(structuredClone(shared), structuredClone(changes)))
}

describe('what the engine keeps of a run', () => {
  it('is of no use to a change of any parameter that it depends on: each alone, after the baseline, as if nothing were kept', () => {
    const base = runCohort(shared).values
    const unmoved = PARAMETERS.filter((parameter) => {
      const only = { where: { vurs: ['vur-nord'] }, operation: 'multiply', amount: 0.7 } as const
      const changes = [{ parameter, ...only, fromYear: 2026 }] as const
      const { values } = runCohort(withChanges(shared, changes))
      expect([parameter, values]).toEqual([parameter, runFresh(changes).values])
      expect([parameter, runCohort(shared).values]).toEqual([parameter, base])
      return values.every((value, at) => Object.is(value, base[at]))
    })
    // no age rule where people retire by hazard (I9)
    expect(unmoved).toEqual(['exit.retirement-age'])
  })

  it('is never seen in another: two scenarios read in turns have the bytes of runs that stand alone', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (first, second) => {
          const [one, other] = [first, second].map((changes) => runCohort(withChanges(shared, changes)))
          const [oneAlone, otherAlone] = [first, second].map(runFresh)
          for (const [area, measure] of [
            ['k2', 'service'],
            ['land-dk', 'filled:psykiatri'],
            ['region-syd', 'specialists:psykiatri'],
            ['land-dk', 'gap-by-need'],
          ] as const) {
            expect(one?.find(area, measure)).toEqual(oneAlone?.find(area, measure))
            expect(other?.find(area, measure)).toEqual(otherAlone?.find(area, measure))
          }
          const account = (run: typeof one) => run?.accounts.find('land-dk', 'service', 2028)
          expect(account(other)).toEqual(account(otherAlone))
          expect(account(one)).toEqual(account(oneAlone))
          expect(one?.values).toEqual(oneAlone?.values)
          expect(other?.values).toEqual(otherAlone?.values)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('nor what an analysis leaves out: sets of any two levers are worth what the whole input says', () => {
    fc.assert(
      fc.property(
        fc.tuple(change, change),
        fc.constantFrom('service', 'service-full-time', 'gap-by-use', 'capacities', 'need-by-need'),
        fc.constantFrom('land-dk', 'raad-b', 'k3'),
        (pair, measure, area) => {
          const levers = pair.map((one, index) => ({ id: `${index}`, changes: [one] }))
          const worth = leverWorth(shared, levers, { area, measure })
          for (const mask of [3, 1, 2, 0])
            expect(Float64Array.from(worth(mask))).toEqual(
              runFresh(pair.filter((_, index) => ((mask >> index) & 1) === 1)).find(area, measure),
            )
        },
      ),
      { numRuns: 20 },
    )
  })
})
