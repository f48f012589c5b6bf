import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { type AreaId, type Figure, firstDayOf, type Text, yearOf } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { expected, fanOf } from './bands.ts'
import type { FanYear } from './fan-state.ts'
import { accountOf, common, type FigureSource, input, SYMBOLS } from './figure-parts.ts'
import type { OutlookGroup } from './groups.ts'
import { moreFigure } from './more-figures.ts'

/** Parts of a group's figure; a part of the scenario has `s` in front. */
export const PARTS = ['median', 'lav50', 'hoej50', 'lav80', 'hoej80', 'lav90', 'hoej90'] as const
export type Part = (typeof PARTS)[number] | 'ventet' | 'forskel' | `s${(typeof PARTS)[number]}` | 'sventet'

/** Names a figure of the room for the address. */
export function targetOf(group: string, area: AreaId, year: number, part: string): FigureTarget {
  return { indicator: group, area, date: firstDayOf(year), part }
}

/** The explanation of a figure of the room; `undefined` where it is none of the room's. */
export function explainedFigure(target: FigureTarget, source: FigureSource): Explained | undefined {
  const group = source.groups.find(({ slug }) => slug === target.indicator)
  const area = source.answer.areas.find(({ id }) => id === target.area)
  if (group === undefined || area === undefined) return undefined
  const figure = figureOf(target, group, area.forecast, source)
  if (figure === undefined) return undefined
  return {
    areaName: area.name,
    figure,
    indicator: infoOf(group),
    sources: source.answer.sources,
    registeredAt: source.answer.known.registeredAt,
    dataAddress: dataAddress(source, group),
  }
}

function dataAddress({ baseTable, scenarioTable }: FigureSource, { measure }: OutlookGroup): string {
  const run = (scenarioTable ?? baseTable)?.run
  if (run === undefined) return '/api/outlook/input'
  return `/api/outlook/table?koersel=${run}&maal=${encodeURIComponent(measure)}`
}

/** A group as the explanation wants an indicator. */
export function infoOf(group: OutlookGroup): IndicatorInfo {
  return {
    id: group.slug,
    ids: group.ids,
    title: group.title,
    definition: group.definition,
    formula: FORMULA,
    unit: group.unit,
    higherIs: group.higherIs,
    notion: group.notion,
    measure: 'count',
    columns: [],
    version: 1,
  }
}

const FORMULA: Text = {
  da: 'bestand + tilgang − afgang, år for år',
  en: 'stock + entries − exits, year by year',
}

function figureOf(
  target: FigureTarget,
  group: OutlookGroup,
  area: string,
  source: FigureSource,
): Figure | undefined {
  const year = yearOf(target.date)
  const part = target.part ?? 'median'
  const { base, scenario } = source
  if (part === 'ventet') return expectedFigure(base, group, area, year, source.answer)
  if (part === 'sventet' && scenario !== null)
    return expectedFigure(scenario, group, area, year, source.answer)
  if (part === 'forskel') return differenceFigure(group, area, year, source, scenario ?? base)
  const [, word, number] = /^(ventet|forskel)-(\d)$/.exec(part) ?? []
  if (word !== undefined) {
    const result = source.scenarios[Number(number) - 1]?.result
    if (result === undefined) return undefined
    if (word === 'ventet') return expectedFigure(result, group, area, year, source.answer)
    return differenceFigure(group, area, year, source, result)
  }
  const ofScenario = part.startsWith('s')
  const table = ofScenario ? source.scenarioTable : source.baseTable
  const kind = PARTS.find((one) => one === (ofScenario ? part.slice(1) : part))
  if (kind === undefined) return moreFigure({ part, group, area, year, source })
  return table === null ? undefined : quantileFigure(table, group, area, year, kind, source.answer)
}

/** The expected number: start and steps since then, which add up exactly (F3). */
function expectedFigure(
  result: CohortResult,
  group: OutlookGroup,
  area: string,
  year: number,
  answer: OutlookAnswer,
): Figure | undefined {
  const value = expected(result, area, group.measure, year)
  if (value === null) return undefined
  const account = group.account === null ? null : accountOf(result, area, group.account, year)
  const plain: Text = {
    da: 'forventet tal af kohortemotoren',
    en: 'expected number of the cohort engine',
  }
  if (account === null) return { ...common(group, answer), value, formula: plain, inputs: [] }
  const formula = [
    'B',
    ...account.steps.map(({ flow, change }) => `${change < 0 ? '−' : '+'} ${SYMBOLS[flow].symbol}`),
  ].join(' ')
  const start = input(
    'B',
    { da: `bestand 1. januar ${account.fromYear}`, en: `stock on 1 January ${account.fromYear}` },
    account.start,
    group.unit,
    firstDayOf(account.fromYear),
    answer,
  )
  const steps = account.steps.map(({ flow, change }) =>
    input(SYMBOLS[flow].symbol, SYMBOLS[flow].label, Math.abs(change), group.unit, null, answer),
  )
  return {
    ...common(group, answer),
    value,
    formula: { da: formula, en: formula },
    inputs: [start, ...steps],
  }
}

function differenceFigure(
  group: OutlookGroup,
  area: string,
  year: number,
  { base, answer }: FigureSource,
  scenario: CohortResult,
): Figure | undefined {
  const [before, after] = [base, scenario].map((result) => expected(result, area, group.measure, year))
  if (before === null || before === undefined || after === null || after === undefined) return undefined
  const day = firstDayOf(year)
  return {
    ...common(group, answer),
    value: after - before,
    formula: { da: 'S − G', en: 'S − G' },
    inputs: [
      input(
        'S',
        { da: 'ventet i scenariet', en: 'expected in the scenario' },
        after,
        group.unit,
        day,
        answer,
      ),
      input(
        'G',
        { da: 'ventet i grundforløbet', en: 'expected in the baseline' },
        before,
        group.unit,
        day,
        answer,
      ),
    ],
  }
}

/** The value of a part in a year of a fan. */
export function partOf(fan: FanYear | undefined, part: (typeof PARTS)[number]): number | null {
  if (fan === undefined) return null
  if (part === 'median') return fan.middle
  const band = fan.bands.find(({ share }) => share === Number(part.slice(-2)))
  if (band === undefined) return null
  return part.startsWith('lav') ? band.low : band.high
}

function quantileFigure(
  table: OutlookTable,
  group: OutlookGroup,
  area: string,
  year: number,
  part: (typeof PARTS)[number],
  answer: OutlookAnswer,
): Figure | undefined {
  const value = partOf(
    fanOf(table, area).find((one) => one.year === year),
    part,
  )
  if (value === null) return undefined
  const row = table.rows.find((one) => one.area === area)
  const index = table.years.indexOf(year)
  const day = firstDayOf(year)
  const mean = row?.mean[index] ?? null
  const deviation = row?.deviation[index] ?? null
  return {
    ...common(group, answer),
    value,
    formula: {
      da: `${PART_WORDS[part].da} af ${table.runs} gennemløb (startnummer ${table.seed})`,
      en: `${PART_WORDS[part].en} of ${table.runs} runs (seed ${table.seed})`,
    },
    inputs: [
      ...(mean === null
        ? []
        : [
            input(
              'm',
              { da: 'gennemsnit af gennemløbene', en: 'mean of the runs' },
              mean,
              group.unit,
              day,
              answer,
            ),
          ]),
      ...(deviation === null
        ? []
        : [
            input(
              's',
              { da: 'standardafvigelse mellem gennemløbene', en: 'standard deviation between the runs' },
              deviation,
              group.unit,
              day,
              answer,
            ),
          ]),
    ],
  }
}

const PART_WORDS: Readonly<Record<(typeof PARTS)[number], Text>> = {
  median: { da: 'det midterste', en: 'the middle one' },
  lav50: {
    da: 'nedre ende af det midterste halve (25. percentil)',
    en: 'lower end of the middle half (25th percentile)',
  },
  hoej50: {
    da: 'øvre ende af det midterste halve (75. percentil)',
    en: 'upper end of the middle half (75th percentile)',
  },
  lav80: {
    da: 'nedre ende af de midterste 80 % (10. percentil)',
    en: 'lower end of the middle 80% (10th percentile)',
  },
  hoej80: {
    da: 'øvre ende af de midterste 80 % (90. percentil)',
    en: 'upper end of the middle 80% (90th percentile)',
  },
  lav90: {
    da: 'nedre ende af de midterste 90 % (5. percentil)',
    en: 'lower end of the middle 90% (5th percentile)',
  },
  hoej90: {
    da: 'øvre ende af de midterste 90 % (95. percentil)',
    en: 'upper end of the middle 90% (95th percentile)',
  },
}
