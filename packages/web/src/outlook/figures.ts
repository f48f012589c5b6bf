import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import {
  type AppliedRule,
  type AreaId,
  type Certainty,
  type Figure,
  type FigureInput,
  firstDayOf,
  type PlainDate,
  type Text,
  yearOf,
} from '@laegedaekning/domain'
import type { CohortResult, Flow } from '@laegedaekning/forecast'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { sumAccounts } from './account-state.ts'
import { expected, fanOf } from './bands.ts'
import type { FanYear } from './fan-state.ts'
import type { OutlookGroup } from './groups.ts'

/** What the figures of the room are made of. */
export type FigureSource = {
  readonly answer: OutlookAnswer
  readonly groups: readonly OutlookGroup[]
  readonly base: CohortResult
  readonly scenario: CohortResult | null
  /** Bands of the baseline, and of the scenario where they are computed. */
  readonly baseTable: OutlookTable | null
  readonly scenarioTable: OutlookTable | null
}

/** Parts of a group's figure; a part of the scenario has `s` in front. */
export const PARTS = ['median', 'lav50', 'hoej50', 'lav80', 'hoej80', 'lav90', 'hoej90'] as const
export type Part = (typeof PARTS)[number] | 'ventet' | 'forskel' | `s${(typeof PARTS)[number]}` | 'sventet'

/** Names a figure of the room for the address. */
export function targetOf(group: string, area: AreaId, year: number, part: Part): FigureTarget {
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
  const ofScenario = part.startsWith('s')
  const table = ofScenario ? source.scenarioTable : source.baseTable
  const kind = PARTS.find((one) => one === (ofScenario ? part.slice(1) : part))
  return table === null || kind === undefined
    ? undefined
    : quantileFigure(table, group, area, year, kind, source.answer)
}

/** The parts that every figure of a forecast has alike. */
function common(group: OutlookGroup, answer: OutlookAnswer): Omit<Figure, 'value' | 'formula' | 'inputs'> {
  return {
    indicator: group.slug,
    missing: null,
    unit: group.unit,
    rules: answer.assumptions.flatMap(rulesOf),
    ids: group.ids,
    certainty: 'assumed',
    madeUp: answer.madeUp,
    reservations: [
      {
        da: 'En fremskrivning er ikke en forudsigelse: den viser, hvad antagelserne fører til. Hver antagelse står ovenfor med kilde og sikkerhed.',
        en: 'A projection is no prediction: it shows what the assumptions lead to. Each assumption stands above with source and certainty.',
      },
    ],
  }
}

/** A parameter as the rule of a figure; parts of the register are no rules. */
function rulesOf(one: OutlookAnswer['assumptions'][number]): readonly AppliedRule[] {
  const { parameter, ids, title, value, unit, validFrom, source, certainty } = one
  if (parameter === null || one.input === 'reform') return []
  return [{ parameter, ids, title, value, unit, validFrom, source, certainty }]
}

const SYMBOLS: Readonly<Record<Flow, { readonly symbol: string; readonly label: Text }>> = {
  trained: { symbol: 'U', label: { da: 'nyuddannede speciallæger', en: 'newly trained specialists' } },
  immigrated: { symbol: 'I', label: { da: 'kommet fra udlandet', en: 'come from abroad' } },
  'moved-in': { symbol: 'TF', label: { da: 'flyttet til', en: 'moved in' } },
  'form-in': { symbol: 'FT', label: { da: 'kommet fra anden ansættelse', en: 'from another form of work' } },
  dead: { symbol: 'D', label: { da: 'døde', en: 'died' } },
  emigrated: { symbol: 'R', label: { da: 'rejst til udlandet', en: 'gone abroad' } },
  retired: { symbol: 'P', label: { da: 'gået på pension', en: 'retired' } },
  bound: { symbol: 'A', label: { da: 'fyldt 75 år', en: 'turned 75' } },
  'sold-to-pension': {
    symbol: 'SP',
    label: { da: 'solgt og gået på pension', en: 'sold and retired' },
  },
  'sold-to-form': {
    symbol: 'SA',
    label: { da: 'solgt og fortsat i anden ansættelse', en: 'sold and went on in another form' },
  },
  'form-out': { symbol: 'FF', label: { da: 'gået til anden ansættelse', en: 'to another form of work' } },
  'moved-out': { symbol: 'FR', label: { da: 'flyttet fra', en: 'moved out' } },
}

/** Names of the steps, also for waterfall and table. */
export function flowLabel(flow: Flow): Text {
  return SYMBOLS[flow].label
}

/** The certainty and source that a computed input is shown with. */
function input(
  symbol: string,
  label: Text,
  value: number,
  unit: Figure['unit'],
  date: PlainDate | null,
  answer: OutlookAnswer,
): FigureInput {
  const certainty: Certainty = 'assumed'
  return {
    symbol,
    label,
    value,
    unit,
    date,
    source: answer.input.schema,
    certainty,
    madeUp: answer.madeUp,
  }
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

/** The account of an area and group from the first year of the result to a year. */
export function accountOf(result: CohortResult, area: string, group: string, until: number) {
  const accounts = result.accounts.years.flatMap((year) => {
    const found = year < until ? result.accounts.find(area, group, year) : undefined
    return found === undefined ? [] : [found]
  })
  return sumAccounts(accounts)
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
