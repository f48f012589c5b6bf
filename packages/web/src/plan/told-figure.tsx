import type { FillingAnswer } from '@laegedaekning/api/contract'
import { type AreaId, type Figure, firstDayOf } from '@laegedaekning/domain'
import { ExplainDialog, type Explained } from '../figure/explain-dialog.tsx'
import { FigureButton, PartButton } from '../figure/figure-button.tsx'
import { type FigureTarget, findTarget } from '../figure/target.ts'

/** A figure of the room with what names it: its row, the place it is of, and its year. */
export type Told = {
  readonly key: string
  /** What it is of, for those who do not see its row, and over its explanation. */
  readonly about: string
  readonly area: AreaId
  readonly year: number
  readonly figure: Figure
}

/** Names a figure of the room for the address; its row stands as the part. */
export function toldTarget({ key, area, year, figure }: Told): FigureTarget {
  return { indicator: figure.indicator, area, date: firstDayOf(year), part: key.replaceAll(':', '·') }
}

/** A figure that explains itself. */
export function ToldFigure({ told }: { readonly told: Told }) {
  return <FigureButton target={toldTarget(told)} figure={told.figure} about={told.about} />
}

/** One of the numbers that a figure is made of, which opens the whole. */
export function ToldPart({ told, symbol }: { readonly told: Told; readonly symbol: string }) {
  const input = told.figure.inputs.find((one) => one.symbol === symbol)
  return (
    <PartButton
      target={toldTarget(told)}
      value={input?.value ?? null}
      unit={input?.unit ?? told.figure.unit}
      about={told.about}
    />
  )
}

/** One of the numbers of a figure less another, as those posted less those filled; opens the whole. */
export function ToldDifference({
  told,
  from,
  less,
}: {
  readonly told: Told
  readonly from: string
  readonly less: string
}) {
  const at = (symbol: string) => told.figure.inputs.find((one) => one.symbol === symbol)
  const [whole, part] = [at(from)?.value ?? null, at(less)?.value ?? null]
  return (
    <PartButton
      target={toldTarget(told)}
      value={whole === null || part === null ? null : whole - part}
      unit={at(from)?.unit ?? told.figure.unit}
      about={told.about}
    />
  )
}

/** A number that belongs to a figure without being one of its inputs, a quota or a residual, in the two decimals that it is judged by; opens the figure. */
export function ToldNumber({ told, value }: { readonly told: Told; readonly value: number | null }) {
  // the unit of two decimals
  return <PartButton target={toldTarget(told)} value={value} unit="per-1000-inhabitants" about={told.about} />
}

/** What every answer of the room ends with. */
export type Basis = Pick<FillingAnswer, 'infos' | 'sources' | 'known'>

/** A number of a figure as tables of a plan write it: whole where it is whole, else with two decimals; opens the figure. */
export function ToldAmount({ told, value }: { readonly told: Told; readonly value: number | null }) {
  const isWhole = value !== null && Math.abs(value - Math.round(value)) < 0.005
  return (
    <PartButton
      target={toldTarget(told)}
      value={value}
      unit={isWhole ? 'months' : 'per-1000-inhabitants'}
      about={told.about}
    />
  )
}

type Properties = {
  readonly answer: Basis
  /** Every figure on the page. */
  readonly figures: readonly Told[]
  readonly explain: string
  readonly known: string | null
  /** Address of the same figures as data. */
  readonly dataAddress: string
}

/** The explanation of the figure that the address names. */
export function ToldDialog({ answer, figures, explain, known, dataAddress }: Properties) {
  const target = findTarget(explain)
  return (
    <ExplainDialog
      target={target}
      known={known}
      findHere={(wanted) => explainedOf(answer, figures, wanted, dataAddress)}
    />
  )
}

/** A figure of the page by its name, with the meaning of its kind. */
export function explainedOf(
  { infos, sources, known }: Basis,
  figures: readonly Told[],
  wanted: FigureTarget,
  dataAddress: string,
): Explained | undefined {
  const told = figures.find((one) => {
    const own = toldTarget(one)
    return own.indicator === wanted.indicator && own.part === wanted.part && own.date === wanted.date
  })
  const indicator = infos.find(({ id }) => id === wanted.indicator)
  if (told === undefined || indicator === undefined) return undefined
  return {
    areaName: told.about,
    figure: told.figure,
    indicator,
    sources,
    registeredAt: known.registeredAt,
    dataAddress,
  }
}
