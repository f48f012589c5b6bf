import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { type AreaId, DENMARK, type Figure, findAreaId, type Text } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { daPlanPlace as da } from '../../words/da-plan-place.ts'
import { enPlanPlace as en } from '../../words/en-plan-place.ts'
import type { Told } from '../told-figure.tsx'

const MONTHS = 'plan-maaneder'
const COVERAGE = 'plan-daekning'
const COURSES = 'plan-forloeb'
const LIMIT = 'plan-graense'

const text = (key: keyof typeof da.placing.figure): Text => ({
  da: da.placing.figure[key],
  en: en.placing.figure[key],
})

const IDS = {
  [MONTHS]: ['X10', 'I4'],
  [COVERAGE]: ['W0f', 'T11'],
  [COURSES]: ['X10'],
  [LIMIT]: [],
} as const

/** The figures of a plan that explain themselves: months at sites and in kommuner, training per doctor lacking, courses, and limits that are broken. */
export function placeFigures(answer: PlacingAnswer, say: (text: Text) => string): readonly Told[] {
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
      told(`s${slugOf(site.id)}`, site.name, site.kommune, monthsFigure(answer, site)),
    ),
    ...answer.kommuner.map((row) => told(`k${slugOf(row.id)}`, row.name, row.id, monthsFigure(answer, row))),
    ...answer.coverage.map((row) =>
      told(`d${slugOf(row.id)}`, row.name, row.id, coverageFigure(answer, row)),
    ),
    ...answer.courses.map((row) =>
      told(
        `f${slugOf(row.package)}`,
        `${row.specialty}, ${row.vurName}`,
        row.vur,
        coursesFigure(answer, row),
      ),
    ),
    ...answer.broken.map((row) =>
      told(`g${slugOf(row.row)}`, say(row.text), DENMARK, limitFigure(answer, row)),
    ),
  ]
}

/** The figure of a site, kommune, coverage area, composition of courses or limit by its row. */
export function findTold(
  figures: readonly Told[],
  kind: 's' | 'k' | 'd' | 'f' | 'g',
  id: string,
): Told | undefined {
  const wanted = `${kind}${slugOf(id)}`
  return figures.find(({ key }) => key === wanted)
}

function slugOf(id: string): string {
  return id.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
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

type Held = { readonly courses: number; readonly months: number; readonly lastMonths: number }

function monthsFigure(answer: PlacingAnswer, { courses, months, lastMonths }: Held): Figure {
  return {
    ...common(answer),
    indicator: MONTHS,
    value: months,
    unit: 'months',
    formula: { da: 'S + F', en: 'S + F' },
    inputs: [
      input(answer, 'S', text('last'), lastMonths, 'months', false),
      input(answer, 'F', text('change'), months - lastMonths, 'months'),
      input(answer, 'N', text('coursesHere'), courses, 'courses'),
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

function coursesFigure(answer: PlacingAnswer, row: PlacingAnswer['courses'][number]): Figure {
  return {
    ...common(answer),
    indicator: COURSES,
    value: row.count,
    unit: 'courses',
    formula: { da: 'S + F', en: 'S + F' },
    inputs: [
      input(answer, 'S', text('lastCourses'), row.lastYear, 'courses', false),
      input(answer, 'F', text('changeCourses'), row.count - row.lastYear, 'courses'),
    ],
    ids: IDS[COURSES],
  }
}

/** Rules whose number stands under another id: the cap on university hospitals is the share of criterion 1. */
const NUMBER_OF: Readonly<Record<string, string>> = { W0d: 'N18' }

function limitFigure(answer: PlacingAnswer, row: PlacingAnswer['broken'][number]): Figure {
  const bound = (symbol: string, label: Text, value: number | null) =>
    value === null ? [] : [input(answer, symbol, label, value, 'number')]
  const sum = row.upper === null ? 'N − P' : row.lower === null ? 'P − Ø' : 'max(N − P, P − Ø)'
  return {
    ...common(answer),
    rules: answer.assumptions.filter(({ ids }) => ids.includes(NUMBER_OF[row.rule] ?? row.rule)),
    indicator: LIMIT,
    value: row.breach,
    unit: 'number',
    formula: { da: sum, en: sum },
    inputs: [
      input(answer, 'P', text('activity'), row.activity, 'number'),
      ...bound('N', text('lower'), row.lower),
      ...bound('Ø', text('upper'), row.upper),
    ],
    ids: [row.rule],
  }
}

/** What the figures mean. */
export function placeInfos(): readonly IndicatorInfo[] {
  const info = (
    id: keyof typeof IDS,
    title: Text,
    definition: Text,
    unit: Figure['unit'],
  ): IndicatorInfo => ({
    id,
    ids: IDS[id],
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
    info(COURSES, text('courses'), text('coursesMeans'), 'courses'),
    info(LIMIT, text('limit'), text('limitMeans'), 'number'),
  ]
}
