import { describe, expect, it } from 'vitest'
import { runCohort } from '../cohort/run-cohort.ts'
import type { ForecastInput } from '../model/input.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { type SettlingFlow, settlingFlows } from './settling-flows.ts'

const input = makeTinyInput()
const [FROM, UNTIL] = [2032, 2044]

/** The tiny country where new general practitioners stay by these shares. */
function staying(
  stayInPlace: number,
  stayInTrainingRegion: number,
  stayInStudyRegion: number,
): ForecastInput {
  const settling = { stayInPlace, stayInTrainingRegion, stayInStudyRegion }
  return { ...input, careers: input.careers.map((career) => ({ ...career, settling })) }
}

function sumOf(flows: readonly SettlingFlow[], counts: (flow: SettlingFlow) => boolean = () => true): number {
  return flows.filter(counts).reduce((sum, { persons }) => sum + persons, 0)
}

describe('where new specialists studied, trained and settled (I14)', () => {
  it.each([
    ['almen-medicin', { 'region-nord': ['k1', 'k2'], 'region-syd': ['k3', 'k4'] }],
    ['psykiatri', { 'region-nord': ['h-nord'], 'region-syd': ['h-syd'] }],
  ])('are the new specialists of %s that the step accounts count', (specialty, places) => {
    const flows = settlingFlows(input, specialty, FROM, UNTIL)
    const { accounts } = runCohort(input)
    const level = specialty === 'psykiatri'
    for (const [region, inside] of Object.entries(places)) {
      let trained = 0
      for (let year = FROM; year <= UNTIL; year += 1)
        for (const area of level ? [region] : inside)
          trained += accounts.find(area, `specialists:${specialty}`, year)?.flows.trained ?? Number.NaN
      expect(sumOf(flows, ({ home }) => home === region)).toBeCloseTo(trained, 9)
      expect(trained).toBeGreaterThan(1)
    }
  })

  it('settle where they trained if all stay there, and by attraction alone if none does', () => {
    for (const { home, training } of settlingFlows(staying(1, 0, 0), 'almen-medicin', FROM, UNTIL))
      expect(home).toBe(training)
    const free = settlingFlows(staying(0, 0, 0), 'almen-medicin', FROM, UNTIL)
    // attraction 6 and 2 in the north, 3 and 1 in the south: 8 of 12
    expect(sumOf(free, ({ home }) => home === 'region-nord') / sumOf(free)).toBeCloseTo(2 / 3, 12)
  })

  it('those who trained in the south and studied in the north: 0.2 + 0.4 stay, 0.1 go back, 0.3 choose among all', () => {
    const flows = settlingFlows(staying(0.2, 0.4, 0.1), 'almen-medicin', FROM, UNTIL)
    const isThem = ({ study, training }: SettlingFlow) => study === 'region-nord' && training === 'region-syd'
    const settled = (region: string): number =>
      sumOf(flows, (flow) => isThem(flow) && flow.home === region) / sumOf(flows, isThem)
    expect(settled('region-syd')).toBeCloseTo(0.7, 12) // 0.6 + 0.3 × 4 ÷ 12
    expect(settled('region-nord')).toBeCloseTo(0.3, 12) // 0.1 + 0.3 × 8 ÷ 12
    // those from abroad have no region of study to go to: 0.6 + 0.4 × 4 ÷ 12
    const isForeign = ({ study, training }: SettlingFlow) => study === null && training === 'region-syd'
    expect(sumOf(flows, (flow) => isForeign(flow) && flow.home === 'region-syd')).toBeCloseTo(
      sumOf(flows, isForeign) * (0.6 + 0.4 / 3),
      9,
    )
    expect(sumOf(flows, isForeign)).toBeGreaterThan(0)
  })

  it('train where they studied the oftener, the more they prefer it', () => {
    const [none, strong] = [1, 10].map((homeFactor) => {
      const flows = settlingFlows(
        { ...input, training: { ...input.training, homeFactor } },
        'almen-medicin',
        FROM,
        UNTIL,
      ).filter(({ study }) => study !== null)
      return sumOf(flows, ({ study, training }) => study === training) / sumOf(flows)
    })
    expect(strong ?? 0).toBeGreaterThan((none ?? 1) + 0.05)
  })

  it('cannot be asked for years whose courses had begun before the start, nor for a specialty that is not there', () => {
    expect(() => settlingFlows(input, 'almen-medicin', 2026, UNTIL)).toThrow(RangeError)
    expect(() => settlingFlows(input, 'almen-medicin', FROM, 2045)).toThrow(RangeError)
    expect(() => settlingFlows(input, 'kirurgi', FROM, UNTIL)).toThrow(RangeError)
  })
})
