import type { FillingAnswer } from '@laegedaekning/api/contract'
import { DENMARK, findAreaId } from '@laegedaekning/domain'
import { danishOrder } from '../../table/danish-order.ts'
import type { Told } from '../told-figure.tsx'

/** Courses of a specialty in a place and year, with what the mean hides. */
export type FillingRow = FillingAnswer['rows'][number]

/** The figures of a row: the share filled, and what the mean hides. */
export function toldOfRow(row: FillingRow) {
  const about = [row.specialty, row.place.name, String(row.year)].filter((word) => word !== '').join(', ')
  const area = findAreaId(row.place.id) ?? row.place.kommune ?? row.place.vur ?? DENMARK
  const common = { key: row.key, about, area, year: row.year }
  const { smoothing } = row
  return {
    share: { ...common, figure: row.share },
    smoothing:
      smoothing === null
        ? null
        : {
            mean: { ...common, key: `${row.key}|steder`, figure: smoothing.mean },
            belowMean: { ...common, figure: smoothing.belowMean },
            hiddenCourses: { ...common, figure: smoothing.hiddenCourses },
            hiddenShare: { ...common, figure: smoothing.hiddenShare },
          },
  } as const
}

/** Every figure of the monitor. */
export function figuresOf(answer: FillingAnswer): readonly Told[] {
  return [...answer.rows, ...answer.places, ...answer.series].flatMap((row) => {
    const { share, smoothing } = toldOfRow(row)
    return smoothing === null
      ? [share]
      : [share, smoothing.mean, smoothing.belowMean, smoothing.hiddenCourses, smoothing.hiddenShare]
  })
}

/** The rows that are shown as wholes: each training region, or the country where no region is told. */
export function wholesOf(rows: readonly FillingRow[]): readonly FillingRow[] {
  const inner = rows.filter(({ place }) => place.level !== 'land')
  return inner.length > 0 ? inner : rows
}

/** The places that a mean is made of and that tell a share: those on the map, or regions where nothing finer is told. */
export function dotsOf(answer: FillingAnswer): readonly FillingRow[] {
  const mapped = mappedOf(answer)
  return mapped.length > 0
    ? mapped
    : answer.places.filter(({ place, share }) => share.value !== null && place.level === 'region')
}

/** Places that a map can show: hospitals, and kommuner for tutor practices. */
export function mappedOf(answer: FillingAnswer): readonly FillingRow[] {
  return answer.places.filter(
    ({ place, share }) =>
      share.value !== null &&
      (place.level === 'kommune' || (place.level === 'site' && place.kind !== 'tutor-practice')),
  )
}

/** The place with most courses unfilled, the first of them by name; `undefined` where no place tells. */
export function mostVacant(rows: readonly FillingRow[]): FillingRow | undefined {
  return rows.toSorted(
    (a, b) => (b.unfilled ?? 0) - (a.unfilled ?? 0) || danishOrder(a.place.name, b.place.name),
  )[0]
}

/** Courses posted at the places that a mean is made of, where they are not all that is posted: mean and share then differ. */
export function partlyTold({
  posted,
  smoothing,
}: FillingRow): { readonly places: number; readonly all: number } | null {
  const places = smoothing?.mean.inputs.find(({ symbol }) => symbol === 'O')?.value
  if (places === undefined || places === null || posted === null) return null
  return Math.abs(places - posted) < LEAST_COURSES ? null : { places, all: posted }
}

/** Less than any part of a course that is counted. */
const LEAST_COURSES = 0.01

/** A place by its id, as people call it. */
export function placeName(answer: FillingAnswer, id: string): string {
  return answer.places.find(({ place }) => place.id === id)?.place.name ?? id
}

/** The lowest share first, then by name; those that tell none stand last. */
export function worstFirst(rows: readonly FillingRow[]): readonly FillingRow[] {
  return rows.toSorted(
    (a, b) => (a.share.value ?? 2) - (b.share.value ?? 2) || danishOrder(a.place.name, b.place.name),
  )
}

/** The whole whose mean hides most vacancies; `undefined` where none hides anything. */
export function mostHidden(rows: readonly FillingRow[]): FillingRow | undefined {
  return rows
    .filter(({ smoothing }) => (smoothing?.hiddenCourses.value ?? 0) > 0)
    .toSorted((a, b) => (b.smoothing?.hiddenCourses.value ?? 0) - (a.smoothing?.hiddenCourses.value ?? 0))[0]
}
