import type { Figure } from '@laegedaekning/domain'
import { fillingRates } from '@laegedaekning/rules'
import { type Origin, trainingFigure } from './training-figures.ts'

/** Courses posted and filled at one place. */
export type PlaceFilling = { readonly place: string; readonly posted: number; readonly filled: number }

/** A place with the share of its courses that was filled. */
export type Extreme = PlaceFilling & { readonly share: number }

/** What a mean over places hides (T11, C1.18). */
export type Smoothing = {
  readonly mean: Figure
  readonly best: Extreme
  readonly worst: Extreme
  /** How far the lowest place lies below the mean; its inputs have the highest place too. */
  readonly belowMean: Figure
  /** Vacancies beyond those that each place would have if it were filled as the mean is. */
  readonly hiddenCourses: Figure
  /** The same as a share of all vacancies; no value where there are none. */
  readonly hiddenShare: Figure
  readonly places: number
}

/**
 * Makes the smoothing visible: 95 of 100 in the city and 12 of 20 outside are 89.2 % together; the lowest is 60 %, and of the
 * 13 vacancies 5.83 lie where the mean does not expect them (8 − 20 × 13/120), 44.9 % (T11, C1.18). `null` for fewer than two
 * places with courses posted.
 */
export function smoothingOf(places: readonly PlaceFilling[], origin: Origin): Smoothing | null {
  const posting = places
    .filter(({ posted }) => posted > 0)
    .map((one): Extreme => ({ ...one, share: one.filled / one.posted }))
    .toSorted((a, b) => a.share - b.share || (a.place < b.place ? -1 : 1))
  const [worst, best] = [posting[0], posting.at(-1)]
  const { overallShare } = fillingRates(posting.map(({ place, ...counts }) => ({ name: place, ...counts })))
  if (worst === undefined || best === undefined || posting.length < 2 || overallShare === null) return null
  const posted = sumOf(posting, (one) => one.posted)
  const filled = sumOf(posting, (one) => one.filled)
  const hidden = sumOf(posting, (one) => Math.max(0, one.posted * (overallShare - one.share)))
  const vacant = posted - filled
  const counts = [
    { symbol: 'O', label: { da: 'opslåede forløb', en: 'courses posted' }, unit: 'courses', value: posted },
    { symbol: 'B', label: { da: 'besatte forløb', en: 'courses filled' }, unit: 'courses', value: filled },
  ] as const
  return {
    mean: trainingFigure('filled', overallShare, counts, origin),
    best,
    worst,
    belowMean: trainingFigure(
      'belowMean',
      overallShare - worst.share,
      [
        { symbol: 'G', label: { da: 'gennemsnit', en: 'mean' }, unit: 'share', value: overallShare },
        { symbol: 'L', label: { da: 'laveste sted', en: 'lowest site' }, unit: 'share', value: worst.share },
        { symbol: 'H', label: { da: 'højeste sted', en: 'highest site' }, unit: 'share', value: best.share },
      ],
      origin,
    ),
    hiddenCourses: trainingFigure('hiddenCourses', hidden, counts, origin),
    hiddenShare: trainingFigure(
      'hiddenShare',
      vacant > 0 ? hidden / vacant : 'not-reported',
      [
        {
          symbol: 'S',
          label: { da: 'skjulte ubesatte', en: 'hidden vacancies' },
          unit: 'courses',
          value: hidden,
        },
        {
          symbol: 'U',
          label: { da: 'ubesatte i alt', en: 'vacancies in all' },
          unit: 'courses',
          value: vacant,
        },
      ],
      origin,
    ),
    places: posting.length,
  }
}

function sumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0)
}
