import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_VERSION, simulateAll } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { danishCases } from './danish-series.ts'
import { outlookInTheBox } from './outlook-world.ts'
import { danishParameters } from './product-parameters.ts'
import { danishGoals, remainderGoals, settlingGoals } from './report.ts'
import { settlingMoments } from './settling.ts'
import { LEVELS, predictedOf } from './simulate.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'knowledge', 'backtest')
const latest = readdirSync(folder).toSorted().at(-1) ?? ''
const goal = z.object({
  goal: z.string(),
  asked: z.string(),
  found: z.string(),
  holds: z.boolean().nullable(),
})
const errors = z.object({ median: z.number(), p90: z.number(), largest: z.number() })
const kept = z
  .looseObject({
    engineVersion: z.string(),
    seed: z.number(),
    runs: z.number(),
    worldCount: z.number(),
    goals: z.array(goal),
    worlds: z.array(z.looseObject({ errorPerYear: errors, skillAgainstBest: z.number(), bias: z.number() })),
  })
  .parse(JSON.parse(readFileSync(join(folder, latest), 'utf8')))
const page = readFileSync(join(root, 'docs', 'explanation', 'hvor-god-er-fremskrivningen.md'), 'utf8')
const ofGoal = (id: string) => kept.goals.filter((one) => one.goal.startsWith(`${id},`))

describe('the kept backtest', () => {
  it('is of the present engine, with 50 worlds, and reports every goal from F7 to F12', () => {
    expect(kept.engineVersion).toBe(ENGINE_VERSION)
    expect(kept.worldCount).toBe(50)
    const counts = ['F7', 'F8', 'F9', 'F10', 'F11', 'F12'].map((id) => ofGoal(id).length)
    // two horizons; two horizons, three sizes and two bands; four stretches; their remainders and nine sums; seven shares
    expect(counts).toEqual([2, 2, 12, 4, 13, 7])
  })

  it('has the Danish figures that the engine and the parameters give today (F10, F11)', () => {
    const rows = danishCases(danishParameters()).map((danish) => {
      const result = simulateAll(danish.input, { seed: kept.seed, runs: kept.runs, quantiles: LEVELS })
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
    const [five, ten] = kept.worlds
    const row = (title: string, ...values: readonly (number | undefined)[]): string =>
      `| ${title} | ${values.map((value) => percent(value ?? 0)).join(' | ')} |`
    for (const line of [
      row(
        'fejl pr. år, specialer fra 200 læger: median',
        five?.errorPerYear.median,
        ten?.errorPerYear.median,
      ),
      row('– ni af ti er under', five?.errorPerYear.p90, ten?.errorPerYear.p90),
      row('– den største', five?.errorPerYear.largest, ten?.errorPerYear.largest),
    ])
      expect(page).toContain(line)
    expect(page).toContain(
      `| ${Math.round(100 * (five?.skillAgainstBest ?? 0))} % | ${Math.round(100 * (ten?.skillAgainstBest ?? 0))} % |`,
    )
  })
})

function withPoint(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2).replace('.', ',')} %`
}
