import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { goalKey, measuredFigures } from './backtest-figures.ts'

const folder = join(import.meta.dirname, '..', 'knowledge', 'backtest')

it('every goal of the latest kept backtest has the sum behind its figure', () => {
  const latest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .at(-1)
  const json: unknown = JSON.parse(readFileSync(join(folder, latest ?? ''), 'utf8'))
  const goals: unknown = Reflect.get(Object(json), 'goals')
  if (!Array.isArray(goals)) throw new Error('no goals')
  const figures = measuredFigures(json)
  const without = goals.filter(({ goal, asked }) => !figures.has(goalKey(goal, asked)))
  expect(without).toEqual([])
})

it('the error of a made-up count is |3494 ÷ 3365 − 1| = 3.83 % (F10), and what is left over (3365 − 3494) ÷ 6 ÷ 3590 = −0.60 % a year (F11)', () => {
  const predicted = { mean: 3494, band90: { low: 3100, high: 3900 } }
  const danish = [
    {
      name: 'prøve',
      from: 2013,
      until: 2019,
      start: 3590,
      outcome: 3365,
      source: 'p',
      official: null,
      predicted,
    },
  ]
  const figures = measuredFigures({ danish, worlds: [], calibration: [], settling: { moments: [] } })
  expect(figures.get(goalKey('F10, prøve', ''))?.value).toBeCloseTo(0.038336, 6)
  expect(figures.get(goalKey('F11, restled, prøve', ''))?.value).toBeCloseTo(-0.005989, 6)
})
