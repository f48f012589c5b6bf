import { describe, expect, it } from 'vitest'
import { runCohort } from '../cohort/run-cohort.ts'
import type { ForecastLever } from '../model/input.ts'
import { makeRates, meanEffects } from '../model/rates.ts'
import { getSeries } from '../model/result.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { leverWorth, runWith } from './lever-worth.ts'
import { narrowInput } from './narrow-input.ts'
import { onParameterCube } from './parameter-cube.ts'
import { parseAnalysis } from './parse-analysis.ts'
import { computeAnalysis } from './plan-analysis.ts'

const input = makeTinyInput()
const aim = { area: 'land-dk', measure: 'service' }
const lever = (parameter: ForecastLever['changes'][number]['parameter'], amount: number): ForecastLever => ({
  id: parameter,
  changes: [{ parameter, operation: 'multiply', amount, fromYear: 2027, rampYears: 1 }],
})
const levers = [
  lever('courses.posts', 1.3),
  lever('exit.sale', 0.8),
  lever('work.full-time-share', 1.05),
  lever('settling.attraction', 1.4),
  lever('need.by-need', 1.1),
]

describe('an analysis of the service leaves out what the service does not read, and says the same to the last byte', () => {
  it('sets of levers, for persons, full-time doctors and the gap, in the nation and in a kommune', () => {
    for (const one of [
      aim,
      { area: 'k2', measure: 'service-full-time' },
      { area: 'raad-a', measure: 'gap-by-need' },
    ]) {
      expect(narrowInput(input, one, []).places).toHaveLength(4)
      const worth = leverWorth(input, levers, one)
      for (const mask of [0, 31, 5, 16, 14, 27]) {
        const { frame, values } = runWith(
          input,
          levers.filter((_, index) => ((mask >> index) & 1) === 1),
        )
        expect([...Float64Array.from(worth(mask))]).toEqual([
          ...getSeries(frame, values, one.area, one.measure),
        ])
      }
    }
  })

  it('points of the priors, in runs that end with the year asked for', () => {
    const { evaluate } = onParameterCube(input, aim, 2032)
    const [retirement, continuation] = meanEffects(input)
    // at their medians: 1 ÷ √(1 + 0.1²) of a lognormal with mean 1 and deviation 0.1; 1 of a normal
    const median = 1 / Math.sqrt(1.01)
    const effects = [retirement, continuation].flatMap((effect, index) =>
      effect === undefined
        ? []
        : [{ ...effect, byYear: effect.byYear.map(() => (index === 0 ? median : 1)) }],
    )
    const whole = runCohort(input, effects).find('land-dk', 'service')?.[7]
    expect(evaluate(Float64Array.of(0.5, 0.5))).toBeCloseTo(whole ?? 0, 9)
    const only = onParameterCube(input, aim, 2032, ['continuation'])
    expect(only.ids).toEqual(['continuation'])
    expect(only.evaluate(Float64Array.of(0.5))).toBe(runCohort(input).find('land-dk', 'service')?.[7])
  })

  it('measures of all specialties, and immigrants who are shared over them, need the whole input', () => {
    expect(narrowInput(input, { area: 'land-dk', measure: 'specialists:psykiatri' }, [])).toBe(input)
    expect(narrowInput(input, { area: 'land-dk', measure: 'doctors' }, [])).toBe(input)
    expect(narrowInput(input, aim, [{ parameter: 'immigration.specialists' }])).toBe(input)
    // a hospital whose VUR is not that of its region's kommuner decides where those who studied there are at home
    const other = {
      ...input,
      places: input.places.flatMap((place) =>
        place.id === 'h-nord' ? [place, { ...place, id: 'z-nord', vur: 'vur-syd' }] : [place],
      ),
    }
    expect(narrowInput(other, aim, [])).toBe(other)
  })
})

it('rates under the means are shared between runs, and a change of one leaves the next as it was', () => {
  const before = makeRates(input, meanEffects(input))
  const copy = before['exit.retirement'].slice()
  const changed = runWith(input, [lever('exit.retirement', 0.5)])
  expect(changed.find('land-dk', 'service')).not.toEqual(runCohort(input).find('land-dk', 'service'))
  const after = makeRates(input, meanEffects(input))
  expect(after['exit.retirement']).toEqual(copy)
  expect(after['exit.retirement']).toBe(before['exit.retirement'])
})

describe('an analysis as JSON', () => {
  it('is read with what it leaves out, and answered', () => {
    const asked = { kind: 'variance', input, aim, year: 2032, parameters: ['retirement'], points: 16 }
    const { value, issues } = parseAnalysis({ analysis: asked })
    expect(issues).toEqual([])
    if (value === null) throw new Error('not read')
    const answer = computeAnalysis(value)
    // 16 points × (1 parameter + 2)
    expect(answer).toMatchObject({ kind: 'variance', modelRuns: 48, year: 2032 })
    if (answer.kind !== 'variance') throw new Error('another kind')
    // the only one that varies carries all of it
    expect(answer.parameters[0]?.total).toBeGreaterThan(0.5)
  })

  it('is refused with the place of each fault', () => {
    const faults = (analysis: object) =>
      parseAnalysis({ analysis }).issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])
    expect(faults({ kind: 'guess' })).toEqual([['REQUEST_VALUE_NOT_ALLOWED', '/analysis/kind']])
    expect(faults({ kind: 'screening', input, aim, year: 2100, speed: 1 })).toEqual([
      ['REQUEST_KEY_UNKNOWN', '/analysis/speed'],
      ['REQUEST_VALUE_NOT_ALLOWED', '/analysis/year'],
    ])
    expect(faults({ kind: 'levers', input, aim: { area: 'x', measure: 'service' }, levers: [] })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/analysis/aim'],
    ])
    expect(faults({ kind: 'variance', input, aim, year: 2032, parameters: ['x'] })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/analysis/parameters/0'],
    ])
  })
})
