import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { type AreaId, DENMARK, type Figure, findAreaId, type Text } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { daPlanPlace as da } from '../../words/da-plan-place.ts'
import { enPlanPlace as en } from '../../words/en-plan-place.ts'
import type { Told } from '../told-figure.tsx'

const MONTHS = 'plan-maaneder'
const COVERAGE = 'plan-daekning'

const text = (key: keyof typeof da.placing.figure): Text => ({
  da: da.placing.figure[key],
  en: en.placing.figure[key],
})

const IDS = { [MONTHS]: ['X10', 'I4'], [COVERAGE]: ['W0f', 'T11'] } as const

/** The figures of a plan that explain themselves: months at sites and in kommuner, and training per doctor lacking. */
export function placeFigures(answer: PlacingAnswer): readonly Told[] {
  const { question } = answer
  const told = (key: string, about: string, area: string, figure: Figure): Told => ({
    key,
    about,
    area: asArea(area),
    year: question.year,
    figure,
  })
  return [
    ...answer.sites.map((site) =>
      told(
        `s${slugOf(site.id)}`,
        site.name,
        site.kommune,
        monthsFigure(answer, site.months, site.lastMonths),
      ),
    ),
    ...answer.kommuner.map((row) =>
      told(`k${slugOf(row.id)}`, row.name, row.id, monthsFigure(answer, row.months, row.lastMonths)),
    ),
    ...answer.coverage.map((row) =>
      told(`d${slugOf(row.id)}`, row.name, row.id, coverageFigure(answer, row)),
    ),
  ]
}

/** The figure of a site, kommune or coverage area by its row. */
export function findTold(figures: readonly Told[], kind: 's' | 'k' | 'd', id: string): Told | undefined {
  return figures.find(({ key }) => key === `${kind}${slugOf(id)}`)
}

function slugOf(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

function asArea(id: string): AreaId {
  return findAreaId(id) ?? DENMARK
}

function common({ madeUp, question, assumptions }: PlacingAnswer) {
  return {
    missing: null,
    rules: question.coverage ? assumptions : [],
    certainty: 'assumed' as const,
    madeUp,
    reservations: [],
  }
}

/** What the register says; `computed` is what the plan or the forecast has made of it. */
function input(
  { question, madeUp, coursesFrom }: PlacingAnswer,
  symbol: string,
  label: Text,
  value: number,
  unit: Figure['unit'],
  computed = true,
) {
  const [source, certainty] = computed
    ? (['produkt', 'inferred'] as const)
    : ([coursesFrom, madeUp ? 'assumed' : 'sourced'] as const)
  return { symbol, label, value, unit, date: question.date, source, certainty, madeUp }
}

function monthsFigure(answer: PlacingAnswer, months: number, last: number): Figure {
  return {
    ...common(answer),
    indicator: MONTHS,
    value: months,
    unit: 'months',
    formula: { da: 'S + F', en: 'S + F' },
    inputs: [
      input(answer, 'S', text('last'), last, 'months', false),
      input(answer, 'F', text('change'), months - last, 'months'),
    ],
    ids: IDS[MONTHS],
  }
}

function coverageFigure(answer: PlacingAnswer, row: PlacingAnswer['coverage'][number]): Figure {
  return {
    ...common(answer),
    indicator: COVERAGE,
    value: row.monthsPerNeed,
    unit: 'number',
    formula: { da: 'M ÷ L', en: 'M ÷ L' },
    inputs: [
      input(answer, 'M', text('more'), row.months, 'months'),
      input(answer, 'L', text('lacking'), row.need, 'full-time-doctors'),
    ],
    ids: IDS[COVERAGE],
  }
}

/** What the figures mean. */
export function placeInfos(): readonly IndicatorInfo[] {
  const info = (id: string, title: Text, definition: Text, unit: Figure['unit']): IndicatorInfo => ({
    id,
    ids: id === MONTHS ? IDS[MONTHS] : IDS[COVERAGE],
    title,
    definition,
    formula: definition,
    unit,
    higherIs: 'neutral',
    notion: 'supply',
    measure: 'count',
    columns: [],
    version: 1,
  })
  return [
    info(MONTHS, text('months'), text('monthsMeans'), 'months'),
    info(COVERAGE, text('coverage'), text('coverageMeans'), 'number'),
  ]
}
