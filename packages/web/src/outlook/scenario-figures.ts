import { type Figure, type FigureInput, firstDayOf, type Text } from '@laegedaekning/domain'
import { expected, fanOf, seriesOf } from './bands.ts'
import { edge } from './fan-state.ts'
import { input } from './figure-parts.ts'
import { costOf, paidIn } from './lever-parts.ts'
import type { MoreQuestion } from './more-figures.ts'
import type { ChosenLever } from './scenario-text.ts'

type Found = Pick<Figure, 'value' | 'formula' | 'inputs' | 'unit'>

/** A band lent from the baseline by scenario `2`: `laant-2-lav` and `laant-2-hoej`. */
export function lentFigure(text: string, { source, group, area, year }: MoreQuestion): Found | undefined {
  const [number, side] = text.split('-')
  const { baseTable, base, answer, scenarios } = source
  const scenario = scenarios[Number(number) - 1]
  const fan = baseTable === null ? undefined : fanOf(baseTable, area).find((one) => one.year === year)
  const before = expected(base, area, group.measure, year)
  if (scenario === undefined || fan === undefined || before === null) return undefined
  const after = expected(scenario.result, area, group.measure, year) ?? before
  const end = edge(fan, 80, side === 'lav' ? 'low' : 'high')
  const day = firstDayOf(year)
  const labels: readonly [string, Text, number][] = [
    ['B', { da: 'grundforløbets bånd (80 %)', en: 'band of the baseline (80%)' }, end],
    ['S', { da: 'ventet i scenariet', en: 'expected in the scenario' }, after],
    ['G', { da: 'ventet i grundforløbet', en: 'expected in the baseline' }, before],
  ]
  return {
    value: end + after - before,
    unit: group.unit,
    formula: {
      da: 'B + (S − G), indtil scenariets eget bånd er regnet',
      en: 'B + (S − G), until the scenario has its own band',
    },
    inputs: labels.map(([symbol, label, value]) => input(symbol, label, value, group.unit, day, answer)),
  }
}

/** Levers and their effect by year: scenario `s2` with its whole difference, or lever `0` of the shown scenario with its part. */
function effectOf(
  text: string,
  { source, group, area }: MoreQuestion,
): { readonly levers: readonly ChosenLever[]; readonly effect: readonly number[] } | undefined {
  const { base, parts, chosen, scenarios } = source
  if (text.startsWith('s')) {
    const scenario = scenarios[Number(text.slice(1)) - 1]
    if (scenario === undefined) return undefined
    const before = seriesOf(base, area, group.measure)
    const after = seriesOf(scenario.result, area, group.measure)
    return { levers: scenario.chosen, effect: [...after].map((value, index) => value - (before[index] ?? 0)) }
  }
  const lever = chosen[Number(text)]
  if (parts.kind !== 'done' || lever === undefined) return undefined
  return { levers: [lever], effect: [...(parts.parts.parts[Number(text)] ?? [])] }
}

/** Extra doctor-years over the whole period: `aar-s2`, `aar-0`. */
export function yearsFigure(text: string, question: MoreQuestion): Found | undefined {
  const found = effectOf(text, question)
  if (found === undefined) return undefined
  const { source, group } = question
  const label: Text = { da: 'flere end i grundforløbet', en: 'more than in the baseline' }
  return {
    value: found.effect.reduce((sum, extra) => sum + extra, 0),
    unit: 'person-years',
    formula: { da: 'sum over årene', en: 'sum over the years' },
    inputs: source.base.frame.years.map((year, index) =>
      input(`E${year}`, label, found.effect[index] ?? 0, group.unit, firstDayOf(year), source.answer),
    ),
  }
}

/** Thousand kroner for each extra doctor-year: `pris-s2`, `pris-0`. */
export function priceFigure(text: string, question: MoreQuestion): Found | undefined {
  const found = effectOf(text, question)
  const { source, area } = question
  const shown = source.answer.areas.find(({ forecast }) => forecast === area)
  if (found === undefined || shown === undefined) return undefined
  const paid = paidIn(source.answer, source.base, shown)
  const cost = costOf(found.levers, source.base.frame.years, found.effect, paid)
  if (cost.unpriced.length > 0 || cost.perDoctorYear === null) return undefined
  const price: Text = { da: 'pris i hele perioden, 1.000 kr.', en: 'cost in the whole period, DKK 1,000' }
  const years: Text = { da: 'ekstra lægeår', en: 'extra doctor-years' }
  const inputs: readonly FigureInput[] = [
    input('K', price, cost.cost / THOUSAND, 'number', null, source.answer),
    input('Å', years, cost.doctorYears, 'person-years', null, source.answer),
  ]
  return {
    value: cost.perDoctorYear / THOUSAND,
    unit: 'number',
    formula: { da: 'K ÷ Å (1.000 kr. pr. ekstra lægeår)', en: 'K ÷ Å (DKK 1,000 per extra doctor-year)' },
    inputs,
  }
}

/** Prices are shown in thousands of kroner. */
export const THOUSAND = 1000
