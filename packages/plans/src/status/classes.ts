import { formatNumber, formatValue, type Text, type Unit } from '@laegedaekning/domain'
import { decimalsOf, roundStep } from './round-steps.ts'
import type { StatusClass } from './status-table.ts'
import { inBoth } from './words.ts'

/** No map has more (ux.md 3.4). */
const MOST_CLASSES = 7

/** Small counts get a class of their own each; beyond this width round cut points say more. */
const WIDEST_OF_SINGLES = 12

/**
 * Classes with about as many areas in each, at round cut points that can be said in words; none is empty. The same values
 * give the same classes whatever their order.
 */
export function classesOf(values: readonly number[], unit: Unit): readonly StatusClass[] {
  const sorted = values.toSorted((a, b) => a - b)
  const [lowest] = sorted
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return []
  const edges = [lowest, ...cutPoints(sorted, unit), highest]
  const classes: StatusClass[] = []
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from = lowest, until = highest] = [edges[index], edges[index + 1]]
    const last = index + 2 === edges.length
    const count = sorted.filter((value) => value >= from && (last || value < until)).length
    classes.push({ from, until, count, label: labelOf(from, until, { first: index === 0, last, unit }) })
  }
  return classes
}

/** Round numbers between the lowest and the highest value, each with at least one value on either side. */
function cutPoints(sorted: readonly number[], unit: Unit): readonly number[] {
  const distinct = [...new Set(sorted)]
  const whole = decimalsOf(unit) === 0 && distinct.every(Number.isInteger)
  const narrow = (distinct.at(-1) ?? 0) - (distinct[0] ?? 0) <= WIDEST_OF_SINGLES
  if (whole && narrow && distinct.length <= MOST_CLASSES) return distinct.slice(1)
  const wanted = Math.min(MOST_CLASSES, Math.round(Math.sqrt(sorted.length) + 1))
  // many equal values (no vacant number in most places) would swallow the quantiles of all values
  const few = distinct.length < sorted.length / 2
  const base = few ? distinct : sorted
  const low = quantile(base, 0.1)
  const high = quantile(base, 0.9)
  const step = roundStep((high - low) / 20, unit)
  const cuts: number[] = []
  let previous = sorted[0] ?? 0
  for (let part = 1; part < wanted; part += 1) {
    const cut = cleanMultiple(Math.round(quantile(base, part / wanted) / step), step)
    const between = sorted.some((value) => value >= previous && value < cut)
    if (between && cut > previous && sorted.some((value) => value >= cut)) {
      cuts.push(cut)
      previous = cut
    }
  }
  return cuts
}

/** A multiple of a step such as 0.1 without the dust of binary fractions. */
function cleanMultiple(times: number, step: number): number {
  return step < 1 ? times / Math.round(1 / step) : times * step
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

function labelOf(
  from: number,
  until: number,
  place: { readonly first: boolean; readonly last: boolean; readonly unit: Unit },
): Text {
  const { first, last, unit } = place
  const smallest = 10 ** -decimalsOf(unit)
  return inBoth((language) => {
    const say = (value: number) => formatValue(value, unit, language)
    const to = from < 0 ? (language === 'da' ? ' til ' : ' to ') : '–'
    if (first && last) return from === until ? say(from) : `${bare(from)}${to}${say(until)}`
    if (first) return Number.isInteger(from) && until - from === smallest ? say(from) : below()
    if (from === until) return say(from)
    if (last) return `${say(from)} ${language === 'da' ? 'og derover' : 'and over'}`
    const end = until - smallest
    return end <= from ? say(from) : `${bare(from)}${to}${say(end)}`

    function below(): string {
      return `under ${say(until)}`
    }
    function bare(value: number): string {
      return unit === 'share' ? formatNumber(value * 100, 1, language) : say(value)
    }
  })
}
