import type { OutlookTable } from '@laegedaekning/api/contract'
import { type Figure, type FigureInput, firstDayOf, type Text } from '@laegedaekning/domain'
import { FLOW_SIGNS, FLOWS, LAYERS } from '@laegedaekning/forecast'
import { findLever } from '@laegedaekning/rules'
import { differenceBandFigure } from './difference-figures.ts'
import { common, type FigureSource, input, SYMBOLS } from './figure-parts.ts'
import { FALSE_ALARMS, powerAt, seekableLevers, seekWithLever, seekWithMix, spreadOf } from './goal-state.ts'
import type { OutlookGroup } from './groups.ts'
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
  styrke: powerFigure,
  andel: shareFigure,
  chance: chanceFigure,
  afstem: marginFigure,
  dengang: thenFigure,
  laant: lentFigure,
  aar: yearsFigure,
  pris: priceFigure,
  fbaand: differenceBandFigure,
  fandel: differenceShareFigure,
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

/** Probability that a lever at its smallest sufficient size reaches the goal: `soeg-w3-50`, `soeg-mix-80`. */
function seekFigure(text: string, { source, group }: MoreQuestion): Found | undefined {
  const [id = '', percent = ''] = text.split('-')
  const { answer, baseTable, chosen } = source
  const goal = answer.input.goals.find(({ measure }) => measure === 'service')
  if (goal === undefined || baseTable?.measure !== goal.measure) return undefined
  const { area, measure, year, atLeast } = goal
  const question = { answer, table: baseTable, area, measure, year, atLeast, wanted: Number(percent) / 100 }
  const lever = seekableLevers().find((one) => one.id.toLowerCase() === id)
  const found = lever === undefined ? seekWithMix(question, chosen) : seekWithLever(question, lever)
  if (found === null) return undefined
  const day = firstDayOf(year)
  const sd = spreadOf(baseTable, area, year) ?? 0
  const size: Text = { da: 'mindste størrelse, i vejens enhed', en: 'smallest size, in the unit of the way' }
  return {
    value: found.probability,
    unit: 'share',
    formula: { da: 'Φ((ventet(x) − M) ÷ s)', en: 'Φ((expected(x) − M) ÷ s)' },
    inputs: [
      { ...input('x', size, 0, 'number', null, answer), value: found.size },
      input('M', { da: 'målet', en: 'the goal' }, atLeast, group.unit, day, answer),
      input('s', SPREAD, sd, group.unit, day, answer),
    ],
  }
}

const SPREAD: Text = {
  da: 'standardafvigelse mellem grundforløbets gennemløb',
  en: 'standard deviation between the runs of the baseline',
}

/** Power of the status of a year: `styrke-2029`. */
function powerFigure(text: string, { source, group }: MoreQuestion): Found | undefined {
  const year = Number(text)
  const { answer, baseTable, base } = source
  const number = (key: string): number | null =>
    answer.assumptions.find(({ parameter }) => parameter === `fremskrivning/vej-til-5000/${key}`)?.value ??
    null
  const [start, startYear, goal, goalYear] = ['start', 'startaar', 'maal', 'maalaar'].map(number)
  if (baseTable?.measure !== 'service' || start == null || startYear == null) return undefined
  if (goal == null || goalYear == null) return undefined
  const path = { startYear, start, goalYear, goal }
  const found = powerAt(year, path, { table: baseTable, result: base, area: 'land-dk' })
  if (found === null) return undefined
  const day = firstDayOf(year)
  const onTrack: Text = { da: 'den lige vej til målet', en: 'the straight way to the goal' }
  const offTrack: Text = { da: 'grundforløbet', en: 'the baseline' }
  const alarms: Text = { da: 'falske alarmer, som accepteres', en: 'false alarms that are accepted' }
  return {
    value: found.power.power,
    unit: 'share',
    formula: { da: 'Φ((V + s·Φ⁻¹(a) − G) ÷ s)', en: 'Φ((V + s·Φ⁻¹(a) − G) ÷ s)' },
    inputs: [
      input('V', onTrack, found.onTrack, group.unit, day, answer),
      input('G', offTrack, found.offTrack, group.unit, day, answer),
      input('s', SPREAD, found.sd, group.unit, day, answer),
      input('a', alarms, FALSE_ALARMS, 'share', null, answer),
    ],
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

/** A margin of the calibration: what the stock has, the source's figure and what is left (F11). */
function marginFigure(id: string, { source }: MoreQuestion): Found | undefined {
  const margin = source.answer.calibration.margins.find((one) => one.id === id)
  if (margin === undefined) return undefined
  const target: Text = { da: 'tallet i kilden', en: 'the figure of the source' }
  const rest: Text = { da: 'rest', en: 'remainder' }
  return {
    value: margin.got,
    unit: 'number',
    formula: same('M + R'),
    inputs: [
      {
        ...input('M', target, margin.target, 'number', null, source.answer),
        source: margin.source,
        madeUp: false,
      },
      input('R', rest, margin.remainder, 'number', null, source.answer),
    ],
  }
}

/** The calculation of 2008: `dengang-62`, or of the modern model on its figures: `dengang-nu-<id>`. */
function thenFigure(text: string, { source }: MoreQuestion): Found | undefined {
  const then = source.answer.then2008
  if (then === null) return undefined
  const from = (symbol: string, label: Text, value: number): FigureInput => ({
    ...input(symbol, label, value, 'ydernumre', null, source.answer),
    source: then.source,
    certainty: then.certainty,
    madeUp: false,
  })
  const variant = then.variants.find(({ retirementAge }) => String(retirementAge) === text)
  const modern = then.modern.find(({ id }) => `nu-${id}` === text)
  const titles = then.variants[0]?.steps.map(({ title }) => title) ?? []
  const values =
    variant?.steps.map(({ value }) => value) ??
    (modern === undefined ? null : [modern.vacant, modern.growth, modern.leaving, -modern.trained])
  const lacking = variant?.lacking ?? modern?.lacking
  if (values === null || lacking === undefined) return undefined
  const symbols = ['L', 'V', 'F', 'N']
  return {
    value: lacking,
    unit: 'ydernumre',
    formula: same('L + V + F + N'),
    inputs: values.map((value, index) => from(symbols[index] ?? '', titles[index] ?? same(''), value)),
  }
}
