import type { OutlookTable } from '@laegedaekning/api/contract'
import { type Figure, type FigureInput, firstDayOf, type Text } from '@laegedaekning/domain'
import { FLOW_SIGNS, FLOWS, LAYERS } from '@laegedaekning/forecast'
import { findLever } from '@laegedaekning/rules'
import { contradictionFigure } from './contradiction-figures.ts'
import { differenceBandFigure } from './difference-figures.ts'
import { common, type FigureSource, input, SYMBOLS } from './figure-parts.ts'
import { pathFigure, powerFigure, seekFigure, shortFigure, sizeFigure } from './goal-figures.ts'
import type { OutlookGroup } from './groups.ts'
import { backtestFigure, marginFigure, personsFigure, releaseFigure, thenFigure } from './quality-figures.ts'
import { lentFigure, priceFigure, yearsFigure } from './scenario-figures.ts'

/** A figure of the room that is no part of a fan, as its address names it. */
export type MoreQuestion = {
  readonly part: string
  readonly group: OutlookGroup
  readonly area: string
  readonly year: number
  readonly source: FigureSource
}

/** What a maker of figures says; what it leaves out is that of every figure of the forecast. */
export type Found = Pick<Figure, 'value' | 'formula' | 'inputs'> &
  Partial<Pick<Figure, 'unit' | 'rules' | 'ids' | 'certainty' | 'madeUp' | 'reservations'>> & {
    /** What the figure is of, where that is not the group shown. */
    readonly about?: { readonly title: Text; readonly definition: Text; readonly areaName?: string }
    /** Address of the same figure as data, where it is not that of the group's table. */
    readonly data?: string
  }

/** Words with which the addresses of these figures begin, and what makes each. */
const MAKERS: Readonly<Record<string, (rest: string, question: MoreQuestion) => Found | undefined>> = {
  trin: stepFigure,
  strin: stepFigure,
  del: leverFigure,
  hele: wholeFigure,
  soeg: seekFigure,
  stoerrelse: sizeFigure,
  styrke: powerFigure,
  vej: pathFigure,
  mangler: shortFigure,
  andel: shareFigure,
  chance: chanceFigure,
  afstem: marginFigure,
  personer: personsFigure,
  proeve: backtestFigure,
  udgiv: releaseFigure,
  dengang: thenFigure,
  laant: lentFigure,
  aar: yearsFigure,
  pris: priceFigure,
  fbaand: differenceBandFigure,
  fandel: differenceShareFigure,
  kilde: contradictionFigure,
}

/** The figure that a part such as `trin-dead` or `del-0` names; `undefined` where there is none (yet). */
export function moreFigure(
  question: MoreQuestion,
): (Pick<Found, 'about' | 'data'> & { readonly figure: Figure }) | undefined {
  const [word = '', ...rest] = question.part.split('-')
  const found = MAKERS[word]?.(rest.join('-'), question)
  if (found === undefined) return undefined
  const { about, data, ...figure } = found
  return {
    figure: { ...common(question.group, question.source.answer), ...figure },
    ...(about === undefined ? {} : { about }),
    ...(data === undefined ? {} : { data }),
  }
}

const same = (text: string): Text => ({ da: text, en: text })

/** One step of the account: what every year added or took; they add up to the step (F3). */
function stepFigure(flow: string, { part, group, area, year, source }: MoreQuestion): Found | undefined {
  const index = FLOWS.findIndex((one) => one === flow)
  const known = FLOWS[index]
  const result = part.startsWith('s') ? source.scenario : source.base
  if (known === undefined || result === null || group.account === null) return undefined
  const { account } = group
  const { symbol, label } = SYMBOLS[known]
  const inputs = result.accounts.years.flatMap((from): readonly FigureInput[] => {
    const found = from < year ? result.accounts.find(area, account, from) : undefined
    if (found === undefined) return []
    const change = (FLOW_SIGNS[index] ?? 0) * found.flows[known]
    return [input(`${symbol}${from}`, label, change, group.unit, firstDayOf(from), source.answer)]
  })
  const value = inputs.reduce((sum, one) => sum + (one.value ?? 0), 0)
  return { value, formula: same(inputs.map(({ symbol: one }) => one).join(' + ')), inputs }
}

/** What one lever is worth (Shapley), beside the other levers that it stands with. */
function leverFigure(text: string, { group, year, source }: MoreQuestion): Found | undefined {
  const { parts: state, chosen, base, answer } = source
  const index = Number(text)
  if (state.kind !== 'done' || chosen[index] === undefined) return undefined
  const at = base.frame.years.indexOf(year)
  const day = firstDayOf(year)
  const others = chosen.flatMap((one, other) => {
    const title = findLever(one.lever)?.title
    if (other === index || title === undefined) return []
    return [input(one.lever, title, state.parts.parts[other]?.[at] ?? 0, group.unit, day, answer)]
  })
  const whole = input(
    'H',
    { da: 'hele scenariet mod grundforløbet', en: 'the whole scenario against the baseline' },
    state.parts.whole[at] ?? 0,
    group.unit,
    day,
    answer,
  )
  return {
    value: state.parts.parts[index]?.[at] ?? 0,
    formula: {
      da: `Shapley-værdi: gennemsnit over rækkefølger; delene går op i H${others.map(({ symbol }) => ` − ${symbol}`).join('')}`,
      en: `Shapley value: mean over orders; the parts add up to H${others.map(({ symbol }) => ` − ${symbol}`).join('')}`,
    },
    inputs: [whole, ...others],
  }
}

/** All levers together: the sum of their parts. */
function wholeFigure(_: string, { group, year, source }: MoreQuestion): Found | undefined {
  const { parts: state, chosen, base, answer } = source
  if (state.kind !== 'done') return undefined
  const at = base.frame.years.indexOf(year)
  const inputs = chosen.flatMap((one, index) => {
    const title = findLever(one.lever)?.title
    if (title === undefined) return []
    const value = state.parts.parts[index]?.[at] ?? 0
    return [input(one.lever, title, value, group.unit, firstDayOf(year), answer)]
  })
  return {
    value: state.parts.whole[at] ?? 0,
    formula: same(inputs.map(({ symbol }) => symbol).join(' + ')),
    inputs,
  }
}

/** Share of a layer in the variance of a band (F28). */
function shareFigure(layer: string, question: MoreQuestion): Found | undefined {
  const { scenarioTable, baseTable } = question.source
  return layerShare(layer, scenarioTable ?? baseTable, question)
}

/** Share of a layer in the variance of a difference: `fandel-2-parameters`. */
function differenceShareFigure(text: string, question: MoreQuestion): Found | undefined {
  const [number = '', layer = ''] = text.split('-')
  return layerShare(layer, question.source.scenarios[Number(number) - 1]?.difference ?? null, question)
}

function layerShare(
  layer: string,
  table: OutlookTable | null,
  { area, year, source, group }: MoreQuestion,
): Found | undefined {
  const row = table?.rows.find((one) => one.area === area)
  const index = table?.years.indexOf(year) ?? -1
  const position = LAYERS.findIndex((one) => one === layer)
  const value = row?.shares[position]?.[index]
  if (table === null || row === undefined || value === undefined || value === null) return undefined
  const sd = row.deviation[index] ?? 0
  const runs: Text = { da: 'gennemløb', en: 'runs' }
  const spread: Text = {
    da: 'standardafvigelse mellem gennemløbene',
    en: 'standard deviation between the runs',
  }
  return {
    value,
    unit: 'share',
    formula: {
      da: 'lagets varians ÷ s² (loven om total varians); usikkerhed omkring √(2 ÷ n)',
      en: 'variance of the layer ÷ s² (law of total variance); standard error about √(2 ÷ n)',
    },
    inputs: [
      input('s', spread, sd, group.unit, firstDayOf(year), source.answer),
      input('n', runs, table.runs, 'number', null, source.answer),
    ],
  }
}

/** Share of the runs that reach the goal. */
function chanceFigure(_: string, { source, group }: MoreQuestion): Found | undefined {
  const table = source.scenarioTable ?? source.baseTable
  const goal = source.answer.input.goals.find(({ measure }) => measure === group.measure)
  const found = table?.goals.find(({ id }) => id === goal?.id)
  if (table === null || goal === undefined || found === undefined) return undefined
  const met: Text = { da: 'gennemløb, der når målet', en: 'runs that reach the goal' }
  const all: Text = { da: 'gennemløb i alt', en: 'runs in all' }
  const level: Text = { da: 'målet', en: 'the goal' }
  return {
    value: found.probability,
    unit: 'share',
    formula: same('K ÷ n'),
    inputs: [
      input('K', met, Math.round(found.probability * table.runs), 'number', null, source.answer),
      input('n', all, table.runs, 'number', null, source.answer),
      input('M', level, goal.atLeast, group.unit, firstDayOf(goal.year), source.answer),
    ],
  }
}
