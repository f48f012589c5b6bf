import { type AnalysisProblem, computeAnalysis, makeTinyInput } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { computeForecast } from '../use-cases/compute-forecast.ts'
import { runAnalysis } from './run-analysis.ts'

const input = { ...makeTinyInput(), endYear: 2031 }
const aim = { area: 'land-dk', measure: 'service' }
const screening: AnalysisProblem = {
  kind: 'screening',
  input,
  aim,
  year: 2030,
  trajectories: 5,
  seed: 1,
}
const levers: AnalysisProblem = {
  kind: 'levers',
  input,
  levers: (
    ['exit.sale', 'exit.retirement', 'moves.rate', 'forms.change', 'exit.death', 'courses.posts'] as const
  ).map((parameter) => ({
    id: parameter,
    changes: [{ parameter, operation: 'multiply', amount: 0.8, fromYear: 2026 }],
  })),
  aim,
  orderPairs: 2,
  seed: 1,
}

describe('an analysis in threads', () => {
  it('has the same bytes on any number of workers, and without threads (F14, F17)', async () => {
    const alone = JSON.stringify(computeAnalysis(levers))
    for (const workers of [1, 3]) expect(JSON.stringify(await runAnalysis(levers, { workers }))).toBe(alone)
    expect(JSON.stringify(await runAnalysis(screening, { workers: 2 }))).toBe(
      JSON.stringify(computeAnalysis(screening)),
    )
  })

  it('stops when it is told to, with the reason given', async () => {
    const stop = new AbortController()
    const running = runAnalysis({ ...screening, trajectories: 2000 }, { workers: 1, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  })

  it('is a form of compute forecast', async () => {
    const { value, issues } = await computeForecast({ analysis: { ...screening, trajectories: 2 } })
    expect(issues).toEqual([])
    // two trajectories of the two parameters of the tiny country: 2 × (2 + 1)
    expect(value).toMatchObject({ engine: 'forecast', kind: 'screening', modelRuns: 6 })
    const refused = await computeForecast({ analysis: { kind: 'screening' } })
    expect(refused.issues.map(({ code }) => code)).toContain('REQUEST_KEY_MISSING')
  })
})
