import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_VERSION, simulateAll } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { loadBacktests } from '../../scripts/generate-forecast-record.ts'
import { danishCases } from './danish-series.ts'
import { outlookInTheBox } from './outlook-world.ts'
import { danishParameters } from './product-parameters.ts'
import { danishGoals, type GoalRow, remainderGoals, settlingGoals } from './report.ts'
import { settlingMoments } from './settling.ts'
import { LEVELS, predictedOf } from './simulate.ts'

const root = join(import.meta.dirname, '..', '..')
const { backtests, faults } = loadBacktests(join(root, 'knowledge', 'backtest'))
const kept = backtests.at(-1)
const page = readFileSync(join(root, 'docs', 'explanation', 'hvor-god-er-fremskrivningen.md'), 'utf8')

/** The rows of a goal as they were reported, without the sums that the screen shows behind them. */
function ofGoal(id: string): readonly GoalRow[] {
  const rows = kept?.goals.filter((one) => one.goal.startsWith(`${id},`)) ?? []
  return rows.map(({ goal, asked, found, holds }) => ({ goal, asked, found, holds }))
}

describe('the kept backtest', () => {
  it('is of the present engine, with 50 worlds, and reports every goal from F7 to F12', () => {
    expect(faults).toEqual([])
    expect(kept?.engineVersion).toBe(ENGINE_VERSION)
    expect(kept?.worlds).toBe(50)
    const counts = ['F7', 'F8', 'F9', 'F10', 'F11', 'F12'].map((id) => ofGoal(id).length)
    // two horizons; two horizons, three sizes and two bands; four stretches; their remainders and nine sums; seven shares
    expect(counts).toEqual([2, 2, 12, 4, 13, 7])
  })

  it('has the Danish figures that the engine and the parameters give today (F10, F11)', () => {
    const rows = danishCases(danishParameters()).map((danish) => {
      const settings = { seed: kept?.seed ?? 0, runs: kept?.runs ?? 0, quantiles: LEVELS }
      const result = simulateAll(danish.input, settings)
      return { danish, predicted: predictedOf(result, danish.measure, danish.until) }
    })
    expect(ofGoal('F10')).toEqual(danishGoals(rows))
    expect(ofGoal('F11').filter((one) => one.goal.includes('restled'))).toEqual(remainderGoals(rows))
  })

  it('has the shares of settling that the outlook in the box gives today (F12)', async () => {
    expect(ofGoal('F12')).toEqual(settlingGoals(settlingMoments((await outlookInTheBox()).input)))
  })
})

describe('the page about how good the outlook is', () => {
  it('shows the kept figures of the Danish stretches and of settling', () => {
    const shown = ofGoal('F10').map(({ found }) => found.replace(/\d{4,}/g, withPoint).split(', fejl')[0])
    expect(shown.filter((figure) => !page.includes(figure ?? ''))).toEqual([])
    const shares = ofGoal('F12').map(({ found }) => `| ${found.split(',').slice(0, 2).join(',')} |`)
    expect(shares.filter((share) => !page.includes(share))).toEqual([])
  })

  it('shows the kept errors and scores of the worlds at five and ten years', () => {
    // »median 0,28 %, 90 %: 0,84 %, størst 1,48 %« at five and at ten years
    const errors = ofGoal('F7').map(({ found }) =>
      found.split(/, (?=90|størst)/).map((part) => part.replace(/^.*?(?=[\d,]+ %$)/, '')),
    )
    const row = (title: string, place: number): string =>
      `| ${title} | ${errors.map((values) => values[place]).join(' | ')} |`
    expect(page).toContain(row('fejl pr. år, specialer fra 200 læger: median', 0))
    expect(page).toContain(row('– ni af ti er under', 1))
    expect(page).toContain(row('– den største', 2))
    const skills = ofGoal('F8').map(({ found }) => Math.round(Number(found.split(' ')[0]?.replace(',', '.'))))
    expect(page).toContain(`| ${skills.map((skill) => `${skill} %`).join(' | ')} |`)
  })
})

function withPoint(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}
