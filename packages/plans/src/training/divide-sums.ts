import {
  type AreaId,
  DENMARK,
  type Figure,
  type FigureInput,
  firstDayOf,
  type KeyUnit,
} from '@laegedaekning/domain'
import { makeFigure } from '@laegedaekning/rules'
import type { RegionCell } from './divide-region.ts'
import type { VurCell } from './divide-vur.ts'
import { TRAINING_INFOS } from './training-figures.ts'

/** A sum of a division's table: a specialty over its training regions, or an area over its specialties (`specialty` is `''`). */
export type DivideSum = {
  readonly key: string
  readonly specialty: string
  readonly area: AreaId
  readonly year: number
  readonly unit: KeyUnit
  readonly amount: number
  readonly figure: Figure
}

type Part = {
  readonly specialty: string
  readonly area: AreaId
  readonly areaName: string
  readonly year: number
  readonly unit: KeyUnit
  readonly amount: number
  readonly figure: Figure
}

/** All sums of a division, each with its parts; person-years and courses are never added together (C2.6). */
export function sumDivision(vurs: readonly VurCell[], regions: readonly RegionCell[]): readonly DivideSum[] {
  const national = vurs.map(
    (cell): Part => ({
      ...cell,
      area: cell.vur,
      areaName: cell.vurName,
      unit: 'courses',
      amount: cell.courses,
    }),
  )
  return [
    ...sumsOf(national, (part) => ({ specialty: part.specialty, area: DENMARK })),
    ...sumsOf(national, (part) => ({ specialty: '', area: part.area })),
    ...sumsOf(national, () => ({ specialty: '', area: DENMARK })),
    ...sumsOf(regions, (part) => ({ specialty: '', area: part.area })),
  ]
}

function sumsOf(
  parts: readonly Part[],
  nameOf: (part: Part) => { readonly specialty: string; readonly area: AreaId },
): readonly DivideSum[] {
  const groups = Map.groupBy(parts, (part) => {
    const { specialty, area } = nameOf(part)
    return `${part.year}|${part.unit}|${specialty}|${area}`
  })
  return [...groups].flatMap(([key, own]): readonly DivideSum[] => {
    const [first] = own
    if (first === undefined) return []
    const { specialty, area } = nameOf(first)
    const amount = own.reduce((sum, part) => sum + part.amount, 0)
    const unit = first.unit
    return [
      {
        key: `sum|${key}`,
        specialty,
        area,
        year: first.year,
        unit,
        amount,
        figure: makeFigure(
          { ...TRAINING_INFOS.courseSum, unit },
          {
            value: amount,
            inputs: own.map((part, index) => inputOf(part, index, specialty !== '')),
          },
        ),
      },
    ]
  })
}

function inputOf(
  { specialty, areaName, year, unit, amount, figure }: Part,
  index: number,
  byArea: boolean,
): FigureInput {
  const name = byArea ? areaName : specialty
  const [from] = figure.inputs
  return {
    symbol: `D${index + 1}`,
    label: { da: name, en: name },
    unit,
    value: amount,
    date: firstDayOf(year),
    source: from?.source ?? 'produkt',
    certainty: figure.certainty,
    madeUp: figure.madeUp,
  }
}
