import type { PlacingAnswer, PlacingCalendarAnswer } from '@laegedaekning/api/contract'
import { DENMARK, type Figure, findAreaId, type Text } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { daPlanCalendar as da } from '../../words/da-plan-calendar.ts'
import { enPlanCalendar as en } from '../../words/en-plan-calendar.ts'
import type { Told } from '../told-figure.tsx'

const BEYOND = 'plan-halvaar'
const IDS = ['X10', 'I11']

const text = (key: keyof typeof da.placingCalendar.figure): Text => ({
  da: da.placingCalendar.figure[key],
  en: en.placingCalendar.figure[key],
})

/** The figures of the half-years that explain themselves: trainees beyond the places of each site. */
export function calendarFigures(
  { sites, firstYear }: PlacingCalendarAnswer,
  answer: PlacingAnswer,
): readonly Told[] {
  return sites.map((site) => ({
    key: keyOf(site.id),
    about: site.name,
    area: findAreaId(site.kommune) ?? DENMARK,
    year: firstYear,
    figure: beyondFigure(site, answer),
  }))
}

/** The figure of a site. */
export function findBeyond(figures: readonly Told[], site: string): Told | undefined {
  return figures.find(({ key }) => key === keyOf(site))
}

function keyOf(site: string): string {
  return `h${site.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}

function beyondFigure(
  { most, room, beyond }: PlacingCalendarAnswer['sites'][number],
  { question, madeUp, coursesFrom }: PlacingAnswer,
): Figure {
  const common = { date: question.date, madeUp }
  const computed = { ...common, source: 'produkt', certainty: 'inferred' } as const
  const registered = {
    ...common,
    source: coursesFrom,
    certainty: madeUp ? 'assumed' : 'sourced',
  } as const
  return {
    indicator: BEYOND,
    value: beyond,
    unit: 'number',
    missing: null,
    formula: text('formula'),
    inputs: [
      { symbol: 'M', label: text('most'), value: most, unit: 'number', ...computed },
      ...(room === null
        ? []
        : [{ symbol: 'P', label: text('room'), value: room, unit: 'number', ...registered } as const]),
    ],
    rules: [],
    certainty: 'assumed',
    madeUp,
    reservations: [],
    ids: IDS,
  }
}

/** What the figure means. */
export function calendarInfos(): readonly IndicatorInfo[] {
  return [
    {
      id: BEYOND,
      ids: IDS,
      title: text('beyond'),
      definition: text('beyondMeans'),
      formula: text('formula'),
      unit: 'number',
      higherIs: 'worse',
      notion: 'supply',
      measure: 'count',
      columns: [],
      version: 1,
    },
  ]
}
