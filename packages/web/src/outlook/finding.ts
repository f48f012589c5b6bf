import { useWords, type Words } from '../words/words.tsx'
import { expected, fanOf } from './bands.ts'
import { chanceOf } from './chance-words.ts'
import { edge } from './fan-state.ts'
import type { FigureSource } from './figure-parts.ts'
import type { OutlookQuestion } from './model.ts'

/** What the figures say, in one sentence for the heading. */
export function useFinding(question: OutlookQuestion, source: FigureSource): string {
  const words = useWords()
  const { group, area, year } = question
  const table = source.scenarioTable ?? source.baseTable
  const fan = table === null ? [] : fanOf(table, area.forecast)
  const at = fan.find((one) => one.year === year)
  const [first] = fan
  if (at === undefined || first === undefined) return pendingFinding(words, question, source)
  const show = (value: number) => words.value(value, group.unit)
  const goal = goalOf(question, source)
  const title = words.say(group.title)
  const isBaseline = isOfBaseline(source)
  const values = {
    year,
    group: isBaseline ? words.t('outlook.finding.baseline', { group: title }) : title,
    area: area.name,
    value: show(at.middle),
    low: show(edge(at, 80, 'low')),
    high: show(edge(at, 80, 'high')),
  }
  if (goal !== null)
    return words.t(isBaseline ? 'outlook.finding.goalOfBaseline' : 'outlook.finding.goal', {
      ...values,
      goal: show(goal.atLeast),
      chance: chanceWords(words, goal.probability, goal.runs),
    })
  return words.t('outlook.finding.plain', { ...values, from: first.year, start: show(first.middle) })
}

/** Whether a scenario is shown that has no bands yet: what is told of bands is then of the baseline, and must say so. */
export function isOfBaseline({
  scenario,
  scenarioTable,
}: Pick<FigureSource, 'scenario' | 'scenarioTable'>): boolean {
  return scenario !== null && scenarioTable === null
}

/** Before the bands are there no number is named: a number without its range would be a bare line. */
function pendingFinding(words: Words, { group, area, year }: OutlookQuestion, source: FigureSource): string {
  const value = expected(source.scenario ?? source.base, area.forecast, group.measure, year)
  const values = { group: words.say(group.title), area: area.name, year }
  return words.t(value === null ? 'outlook.finding.none' : 'outlook.finding.pending', values)
}

/** The goal that belongs to the question, with its probability; `null` where there is none or no run yet. */
export function goalOf(
  { group, area, year }: Pick<OutlookQuestion, 'group' | 'area' | 'year'>,
  source: FigureSource,
): {
  readonly atLeast: number
  readonly probability: number
  readonly standardError: number
  readonly runs: number
} | null {
  const table = source.scenarioTable ?? source.baseTable
  const goal = source.answer.input.goals.find(
    (one) => one.measure === group.measure && one.area === area.forecast && one.year === year,
  )
  const found = table?.goals.find(({ id }) => id === goal?.id)
  if (goal === undefined || found === undefined) return null
  return {
    atLeast: goal.atLeast,
    probability: found.probability,
    standardError: found.standardError,
    runs: table?.runs ?? 0,
  }
}

/** `i 3 af 4 forløb`. */
export function chanceWords({ t }: Words, probability: number, runs: number): string {
  const chance = chanceOf(probability, runs)
  if (chance.kind === 'of') return t('outlook.chance.of', { times: chance.times, among: chance.among })
  return t(`outlook.chance.${chance.kind}`)
}
