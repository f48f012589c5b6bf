import type { PlacingAnswer, PlacingComparison, PlacingScenario } from '@laegedaekning/api/contract'
import { DENMARK, type Figure, findAreaId, type PlainDate, type Text } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { daPlanPlace as da } from '../../words/da-plan-place.ts'
import { enPlanPlace as en } from '../../words/en-plan-place.ts'
import type { Told } from '../told-figure.tsx'

const STAGE = 'plan-maal'
const DIFFERENCE = 'plan-forskel'
const EFFECT = 'plan-virkning'
const WEIGHT = 'plan-vaegt'

/** A text in the language of the page. */
type Say = (text: Text) => string
type Stage = PlacingAnswer['stages'][number]

const text = (key: keyof typeof da.placing.figure): Text => ({
  da: da.placing.figure[key],
  en: en.placing.figure[key],
})
const formulaOf = (objective: Stage['objective']): Text => ({
  da: da.placing.objective[objective],
  en: en.placing.objective[objective],
})

/** Rules that the objectives keep: the keys (N7–N9), the policies, and that place of training decides where doctors settle (W0f). */
const OBJECTIVE_IDS: Readonly<Record<Stage['objective'], readonly string[]>> = {
  law: [],
  keys: ['N7', 'N8', 'N9'],
  capacity: ['X10'],
  floors: ['L2a'],
  policies: ['W0d', 'W7', 'X12'],
  coverage: ['W0f'],
  moves: ['X12'],
  travel: ['X12'],
  calm: [],
}

/** A number that the plan or the forecast has come to. */
function computed(
  symbol: string,
  label: Text,
  value: number | null,
  unit: Figure['unit'],
  { date, madeUp }: { readonly date: PlainDate | null; readonly madeUp: boolean },
) {
  return {
    symbol,
    label,
    value,
    unit,
    date,
    source: 'produkt',
    certainty: 'inferred' as const,
    madeUp,
  }
}

/** Row of a stage in the address. */
export function stageKey({ objective, level }: Pick<Stage, 'objective' | 'level'>): string {
  return `m${objective}${level}`
}

/** The objectives of a plan as figures: value, how it is counted, the proven bound (G) and the gap (R) of the engine. */
export function stageFigures(
  { stages, question, madeUp, assumptions }: PlacingAnswer,
  say: Say,
): readonly Told[] {
  const at = { date: question.date, madeUp }
  return stages.map((stage) => ({
    key: stageKey(stage),
    about: say(stage.title),
    area: DENMARK,
    year: question.year,
    figure: {
      indicator: STAGE,
      value: stage.value,
      missing: null,
      unit: 'number',
      formula: formulaOf(stage.objective),
      inputs: [
        computed('G', text('bound'), stage.bound, 'number', at),
        computed('R', text('gap'), stage.gap, 'share', at),
      ],
      rules: assumptions,
      ids: OBJECTIVE_IDS[stage.objective],
      certainty: 'assumed',
      madeUp,
      reservations: [],
    },
  }))
}

type Sided = {
  readonly key: string
  readonly about: string
  readonly area: string
  readonly a: number | null
  readonly b: number | null
  readonly unit: Figure['unit']
}

/** What two plans differ by as figures: B − A, row by row of a comparison. */
export function comparisonFigures(found: PlacingComparison, say: Say): readonly Told[] {
  const { a, b, madeUp, date } = found
  const at = { date, madeUp }
  return sidedRows(found, say).map((row) => ({
    key: row.key,
    about: row.about,
    area: findAreaId(row.area) ?? DENMARK,
    year: b.year,
    figure: {
      indicator: DIFFERENCE,
      value: row.a === null || row.b === null ? null : row.b - row.a,
      missing: row.a === null || row.b === null ? 'not-reported' : null,
      unit: row.unit,
      formula: { da: 'B − A', en: 'B − A' },
      inputs: [
        computed('B', titled(text('planB'), b.title), row.b, row.unit, at),
        computed('A', titled(text('planA'), a.title), row.a, row.unit, at),
      ],
      rules: [],
      ids: ['X10', 'I4'],
      certainty: 'assumed',
      madeUp,
      reservations: [],
    },
  }))
}

function titled(label: Text, title: string): Text {
  return title === '' ? label : { da: `${label.da} (${title})`, en: `${label.en} (${title})` }
}

function sidedRows(
  { stages, sites, kommuner, coverage, courses }: PlacingComparison,
  say: Say,
): readonly Sided[] {
  return [
    ...stages.map((row) => ({
      ...row,
      key: stageKey(row),
      about: say(row.title),
      area: '',
      unit: 'number' as const,
    })),
    ...sites.map((row) => ({
      ...row,
      key: comparedKey('s', row.id),
      about: row.name,
      area: row.kommune,
      unit: 'months' as const,
    })),
    ...kommuner.map((row) => ({
      ...row,
      key: comparedKey('k', row.id),
      about: row.name,
      area: row.id,
      unit: 'months' as const,
    })),
    ...coverage.map((row) => ({
      ...row,
      key: comparedKey('d', row.id),
      about: row.name,
      area: row.id,
      unit: 'number' as const,
    })),
    ...courses.map((row) => ({
      ...row,
      key: comparedKey('f', row.package),
      about: `${row.specialty}, ${row.vurName}`,
      area: '',
      unit: 'courses' as const,
    })),
  ]
}

/** Row of a comparison in the address: a letter for its table, and what it is of. */
export function comparedKey(table: 's' | 'k' | 'd' | 'f', id: string): string {
  return `${table}${id.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}

/** Row of the scenario in the address. */
export function effectKey({ area, measure }: PlacingScenario['rows'][number]): string {
  return `v${area}-${measure}`.replaceAll(':', '-')
}

/** What the plan does in the forecast as figures: with the plan (M) less without it (U). */
export function effectFigures(
  { rows, notes, year, levers }: PlacingScenario,
  { question, madeUp }: PlacingAnswer,
  say: Say,
): readonly Told[] {
  const at = { date: question.date, madeUp }
  return rows.map((row) => ({
    key: effectKey(row),
    about: `${row.name}: ${say(row.title)}`,
    area: findAreaId(row.area) ?? DENMARK,
    year,
    figure: {
      indicator: EFFECT,
      value: row.after - row.before,
      missing: null,
      unit: 'number',
      formula: { da: 'M − U', en: 'M − U' },
      inputs: [
        computed('M', text('withPlan'), row.after, 'number', at),
        computed('U', text('withoutPlan'), row.before, 'number', at),
      ],
      rules: [],
      ids: [...new Set(levers.map(({ lever }) => lever)), 'W0f'],
      certainty: 'assumed',
      madeUp,
      reservations: notes,
    },
  }))
}

/** Row of a lever of the scenario in the address. */
export function weightKey({ lever, place }: PlacingScenario['levers'][number]): string {
  return `w${lever}-${place ?? ''}`.replaceAll(':', '-')
}

/** The levers that a plan is as figures: its weight by the months at the place in the plan (E) and last year (F). */
export function weightFigures(
  { levers, notes }: PlacingScenario,
  { question, madeUp }: PlacingAnswer,
): readonly Told[] {
  const at = { date: question.date, madeUp }
  return levers.map((lever) => ({
    key: weightKey(lever),
    about: `${lever.lever} ${lever.placeName}`,
    area: DENMARK,
    year: lever.startYear,
    figure: {
      indicator: WEIGHT,
      value: lever.size,
      missing: null,
      unit: 'number',
      formula: text('weightSum'),
      inputs: [
        computed('E', text('monthsAfter'), lever.monthsAfter, 'months', at),
        computed('F', text('monthsBefore'), lever.monthsBefore, 'months', at),
      ],
      rules: [],
      ids: [lever.lever, 'W0f'],
      certainty: 'assumed',
      madeUp,
      reservations: notes,
    },
  }))
}

/** What these figures mean. */
export function differenceInfos(): readonly IndicatorInfo[] {
  const info = (id: string, title: Text, definition: Text): IndicatorInfo => ({
    id,
    ids: [],
    title,
    definition,
    formula: definition,
    unit: 'number',
    higherIs: 'neutral',
    notion: 'supply',
    measure: 'count',
    columns: [],
    version: 1,
  })
  return [
    info(STAGE, text('stage'), text('stageMeans')),
    info(DIFFERENCE, text('difference'), text('differenceMeans')),
    info(EFFECT, text('effect'), text('effectMeans')),
    info(WEIGHT, text('weight'), text('weightMeans')),
  ]
}
