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

it('the error of owners 2013 → 2019 is |3494.31 ÷ 3365 − 1| = 3.84 % (F10)', () => {
  const json: unknown = JSON.parse(readFileSync(join(folder, '2026-11-22.json'), 'utf8'))
  expect(measuredFigures(json).get(goalKey('F10, ejere 2013 → 2019', ''))?.value).toBeCloseTo(0.0384279, 6)
})
