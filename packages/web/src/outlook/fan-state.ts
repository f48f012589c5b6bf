import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

/** A band of a fan: the share of courses that end inside it. */
export type FanBand = { readonly share: number; readonly low: number; readonly high: number }

/** One year of a fan; the bands from the widest to the narrowest. */
export type FanYear = {
  readonly year: number
  readonly middle: number
  readonly bands: readonly FanBand[]
}

/** A published or registered value. */
export type FanPoint = { readonly year: number; readonly value: number; readonly name: string }

/** What a fan chart shows. */
export type FanSeries = {
  readonly years: readonly FanYear[]
  readonly points: readonly FanPoint[]
  /** A level to reach in a year. */
  readonly goal: { readonly year: number; readonly value: number } | null
  /** A second fan to compare with (the baseline): its middle and widest band. */
  readonly against: readonly FanYear[] | null
}

/** Where things lie in the drawing, in its own units. */
export type FanDrawing = {
  readonly width: number
  readonly height: number
  readonly bands: readonly { readonly share: number; readonly path: string }[]
  readonly middle: string
  readonly against: string | null
  readonly againstBand: string | null
  readonly xTicks: readonly { readonly x: number; readonly year: number }[]
  readonly yTicks: readonly { readonly y: number; readonly value: number }[]
  readonly points: readonly { readonly x: number; readonly y: number; readonly point: FanPoint }[]
  readonly goal: { readonly x: number; readonly y: number } | null
  readonly frame: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly xOf: (year: number) => number
  readonly yOf: (value: number) => number
}

const FRAME = { left: 58, right: 16, top: 16, bottom: 30 } as const
const NARROW = 520

/**
 * The drawing of a fan in `width` × `height` units. The value axis starts where the data do (a fan is a line, not a bar),
 * with room for goal and points. `null` where there is no year.
 */
export function drawFan(series: FanSeries, width: number, height: number): FanDrawing | null {
  const { years, points, goal, against } = series
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  const shown = years.map(({ year }) => year).concat(points.map(({ year }) => year))
  const frame = {
    left: FRAME.left,
    right: width - FRAME.right,
    top: FRAME.top,
    bottom: height - FRAME.bottom,
  }
  const x = scaleLinear([Math.min(...shown), Math.max(...shown)], [frame.left, frame.right])
  const y = scaleLinear(extentOf(series), [frame.bottom, frame.top]).nice(6)
  const middleOf = line<FanYear>(
    (one) => x(one.year),
    (one) => y(one.middle),
  )
  const bandOf = (all: readonly FanYear[], share: number): string =>
    area<FanYear>(
      (one) => x(one.year),
      (one) => y(edge(one, share, 'low')),
      (one) => y(edge(one, share, 'high')),
    )(all) ?? ''
  const shares = first.bands.map(({ share }) => share).toSorted((a, b) => b - a)
  const widest = against?.[0]?.bands.map(({ share }) => share).toSorted((a, b) => b - a)[0]
  return {
    width,
    height,
    frame,
    bands: shares.map((share) => ({ share, path: bandOf(years, share) })),
    middle: middleOf(years) ?? '',
    against: against === null ? null : middleOf(against),
    againstBand: against === null || widest === undefined ? null : bandOf(against, widest),
    xTicks: yearTicks(x.domain(), width).map((year) => ({ x: x(year), year })),
    yTicks: y.ticks(6).map((value) => ({ y: y(value), value })),
    points: points.map((point) => ({ x: x(point.year), y: y(point.value), point })),
    goal: goal === null ? null : { x: x(goal.year), y: y(goal.value) },
    xOf: x,
    yOf: y,
  }
}

/** The lower or upper edge of the band of a share in a year; the middle where the year has no such band. */
export function edge({ middle, bands }: FanYear, share: number, side: 'low' | 'high'): number {
  return bands.find((band) => band.share === share)?.[side] ?? middle
}

function extentOf({ years, points, goal, against }: FanSeries): readonly [number, number] {
  const values = [...years, ...(against ?? [])].flatMap(({ middle, bands }) => [
    middle,
    ...bands.flatMap(({ low, high }) => [low, high]),
  ])
  values.push(...points.map(({ value }) => value), ...(goal === null ? [] : [goal.value]))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? [low - 1, high + 1] : [low, high]
}

/** Every fifth year on a wide drawing, every tenth on a narrow one. */
function yearTicks(domain: readonly number[], width: number): readonly number[] {
  const [from = 0, until = 0] = domain
  const step = width < NARROW ? 10 : 5
  const ticks: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= until; year += step) ticks.push(year)
  return ticks
}

/** The years where the middle is highest and lowest, and which way it goes from first to last: what alt text tells. */
export function shapeOf(years: readonly FanYear[]): {
  readonly highest: FanYear
  readonly lowest: FanYear
  readonly first: FanYear
  readonly last: FanYear
} | null {
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  let [highest, lowest] = [first, first]
  for (const one of years) {
    if (one.middle > highest.middle) highest = one
    if (one.middle < lowest.middle) lowest = one
  }
  return { highest, lowest, first, last }
}
