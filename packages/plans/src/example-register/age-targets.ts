import type { RandomStream } from '@laegedaekning/forecast'
import type { AgeTargets } from './life-courses.ts'
import type { Published } from './published.ts'
import { AGES, OWNERS_BETWEEN } from './settings.ts'
import { TOPICS } from './topics.ts'

/** Owners whose completed age lies in `[from, until)`. */
type Band = { readonly from: number; readonly until: number; readonly owners: number }

/**
 * The ages of the owners in the year whose ages are published: so many of 60 and more, of 65 and more, so many who would be
 * 65 in later years if nobody left, and the mean.
 */
export function makeAgeTargets(published: Published, random: RandomStream): AgeTargets {
  const [year] = published.yearsOf(TOPICS.owners60)
  const earlierYear = published.yearsOf(TOPICS.meanAge).find((known) => known !== year)
  if (year === undefined || earlierYear === undefined)
    throw new RangeError('The published ages of owners are missing')
  const total = published.get(TOPICS.owners, year)
  const bands = bandsOf(published, year, total)
  const ages = bands.flatMap((band) =>
    Array.from({ length: band.owners }, () => {
      // few stay on after 70
      const width = band.until - band.from
      return (
        band.from +
        (band.until > 70 ? Math.min(random.below(width), random.below(width)) : random.below(width))
      )
    }),
  )
  const earlierTotal = OWNERS_BETWEEN.find(([known]) => known === earlierYear)?.[1] ?? total
  return {
    year,
    ages: fitMean(ages, Math.round(published.get(TOPICS.meanAge, year) * total), bands, random),
    earlierYear,
    earlierSum: Math.round(published.get(TOPICS.meanAge, earlierYear) * earlierTotal),
  }
}

function bandsOf(published: Published, year: number, total: number): readonly Band[] {
  const atLeast = new Map<number, number>([
    [60, published.get(TOPICS.owners60, year)],
    [65, published.get(TOPICS.owners65, year)],
    [AGES.oldestOwner, 0],
  ])
  // who is 65 in a later year is that much younger now
  for (const later of published.yearsOf(TOPICS.owners65Expected))
    atLeast.set(65 - (later - year), published.get(TOPICS.owners65Expected, later))
  atLeast.set(AGES.youngestOwner, total)
  const limits = [...atLeast].toSorted(([a], [b]) => a - b)
  return limits.slice(0, -1).map(([from, owners], index) => {
    const [until, older] = limits[index + 1] ?? [from, 0]
    return { from, until, owners: owners - older }
  })
}

/** Moves single ages inside their band, a year at a time, until they have the sum. */
function fitMean(
  ages: readonly number[],
  sum: number,
  bands: readonly Band[],
  random: RandomStream,
): readonly number[] {
  const fitted = [...random.shuffle(ages)]
  let missing = sum - fitted.reduce((before, age) => before + age, 0)
  for (let round = 0; missing !== 0; round += 1) {
    if (round > 40) throw new RangeError(`The mean age cannot be met; ${missing} years are missing`)
    const step = Math.sign(missing)
    for (const [index, age] of fitted.entries()) {
      const band = bands.find(({ from, until }) => from <= age && age < until)
      if (missing === 0) break
      if (!band || age + step < band.from || age + step >= band.until) continue
      fitted[index] = age + step
      missing -= step
    }
  }
  return fitted
}
