import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { type AreaId, type Figure, firstDayOf, type Text, yearOf } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { expected, fanOf } from './bands.ts'
import { layerInputs } from './difference-figures.ts'
import { PART_WORDS, PARTS, partOf } from './fan-parts.ts'
import { accountOf, common, type FigureSource, input, SYMBOLS } from './figure-parts.ts'
import type { OutlookGroup } from './groups.ts'
import { moreFigure } from './more-figures.ts'

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
  const frame = {
    areaName: area.name,
    indicator: infoOf(group),
    sources: source.answer.sources,
    registeredAt: source.answer.known.registeredAt,
    dataAddress: dataAddress(source, group),
  }
  if (figure !== undefined) return { ...frame, figure }
  const part = target.part ?? ''
  const more = moreFigure({ part, group, area: area.forecast, year: yearOf(target.date), source })
  if (more === undefined) return undefined
  const { about, data, figure: found } = more
  return {
    ...frame,
    figure: found,
    ...(about === undefined
      ? {}
      : { indicator: { ...frame.indicator, notion: 'rate', ...about, ids: found.ids } }),
    ...(about?.areaName === undefined ? {} : { areaName: about.areaName }),
    ...(data === undefined ? {} : { dataAddress: data }),
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
  const [, owner, kindOfOwn] = /^egen-(\d)-(\w+)$/.exec(part) ?? []
  const own = PARTS.find((one) => one === kindOfOwn)
  const ownTable = source.scenarios[Number(owner) - 1]?.own
  if (own !== undefined && ownTable != null)
    return quantileFigure(ownTable, group, area, year, own, source.answer)
  const [, word, number] = /^(ventet|forskel)-(\d)$/.exec(part) ?? []
  if (word !== undefined) {
    const result = source.scenarios[Number(number) - 1]?.result
    if (result === undefined) return undefined
    if (word === 'ventet') return expectedFigure(result, group, area, year, source.answer)
    return differenceFigure(group, area, year, source, result)
  }
  const ofScenario = part.startsWith('s')
  const tables = ofScenario ? [source.scenarioTable, source.scenarioGap] : [source.baseTable, source.baseGap]
  // a figure of another group than the one shown is read in its own table, or not at all
  const table = tables.find((one) => one?.measure === group.measure) ?? null
  const kind = PARTS.find((one) => one === (ofScenario ? part.slice(1) : part))
  return table === null || kind === undefined
    ? undefined
    : quantileFigure(table, group, area, year, kind, source.answer)
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
      ...layerInputs(table, area, year, answer),
    ],
  }
}
