import { type RandomStream, randomStream } from '@laegedaekning/forecast'

/**
 * Made-up worlds with known truth: 13 specialties from a handful to thousands of doctors, lived year by year, person by
 * person. Nothing here describes Denmark, and nothing here is the forecast engine: hazards, shocks and breaks are drawn by
 * other rules than the engine assumes, so that the test can fail.
 */
export type World = {
  readonly id: number
  readonly specialties: readonly WorldSpecialty[]
  /** Year in which doctors begin to retire later, or `null`. */
  readonly laterRetirementFrom: number | null
  /** Year from which there are more posts, or `null`. */
  readonly morePostsFrom: number | null
}

export type WorldSpecialty = {
  readonly id: string
  /** Specialists on 1 January of every year. */
  readonly stock: readonly number[]
  /** Specialists by age on 1 January of every year: `byAge[year][age]`. */
  readonly byAge: readonly Float64Array[]
  /** Those who left during a year, by age at its start. */
  readonly exitsByAge: readonly Float64Array[]
  /** Main courses posted and begun in a year. */
  readonly posted: readonly number[]
  readonly filled: readonly number[]
  /** Trainees on 1 January by completed years of the course: `trainees[year][yearsDone]`. */
  readonly trainees: readonly (readonly number[])[]
  /** Trainees who left their course in a year. */
  readonly leftCourse: readonly number[]
  /** Specialists who came from abroad in a year. */
  readonly immigrated: readonly number[]
}

/** Years that a world is lived: a history of 10 and 10 more to be forecast. */
export const HISTORY_YEARS = 10
export const WORLD_YEARS = 20
export const COURSE_YEARS = 5
export const OLDEST = 75
const SIZES = [6, 10, 15, 18, 30, 60, 110, 180, 260, 420, 800, 1500, 3400]

/** The world of that number. */
export function makeWorld(id: number): World {
  const draw = randomStream(20_450_101, `backtest-world-${id}`)
  const laterRetirementFrom = draw.unit() < 1 / 3 ? 3 + draw.below(15) : null
  const morePostsFrom = draw.unit() < 1 / 3 ? 3 + draw.below(15) : null
  const level = Math.exp(0.15 * normal(draw))
  const shocks = {
    exits: autoregressive(draw, 0.08, 0.5),
    filling: autoregressive(draw, 0.05, 0.4),
  }
  const specialties = SIZES.map((size, index) => {
    const breaks = { laterRetirementFrom, morePostsFrom }
    return liveSpecialty(randomStream(20_450_101, `backtest-world-${id}-${index}`), size, index, {
      level: level * Math.exp(0.12 * normal(draw)),
      shocks,
      breaks,
    })
  })
  return { id, specialties, laterRetirementFrom, morePostsFrom }
}

type Setting = {
  readonly level: number
  readonly shocks: { readonly exits: readonly number[]; readonly filling: readonly number[] }
  readonly breaks: Pick<World, 'laterRetirementFrom' | 'morePostsFrom'>
}

/** Share of an age that leaves in a year of the world. */
function exitShare(age: number, year: number, { level, shocks, breaks }: Setting): number {
  if (age >= OLDEST - 1) return 1
  // A smooth curve, not the steps that a table has.
  const base = 0.006 + 0.42 / (1 + Math.exp(-(age - 67.5) / 2.2))
  const later =
    breaks.laterRetirementFrom !== null && year >= breaks.laterRetirementFrom && age >= 60 && age < 70
      ? 0.7
      : 1
  return Math.min(1, base * level * later * Math.exp(shocks.exits[year] ?? 0))
}

function liveSpecialty(draw: RandomStream, size: number, index: number, setting: Setting): WorldSpecialty {
  const ages = Array.from({ length: size }, () => firstAge(draw))
  const basePosts = Math.max(1, Math.round((size / 26) * (0.8 + 0.4 * draw.unit())))
  const fillShare = 0.72 + 0.26 * draw.unit()
  const immigration = size * 0.004
  let course = Array.from({ length: COURSE_YEARS }, () => binomial(draw, basePosts, fillShare * 0.95))
  const world = emptyHistory(index)
  for (let year = 0; year <= WORLD_YEARS; year += 1) {
    world.stock.push(ages.length)
    world.byAge.push(countAges(ages))
    world.trainees.push(course)
    const posts = postsOf(basePosts, year, setting)
    const fill = Math.min(1, fillShare * Math.exp(setting.shocks.filling[year] ?? 0))
    const exits = new Float64Array(OLDEST + 1)
    const staying = ages.filter((age) => {
      if (draw.unit() >= exitShare(age, year, setting)) return true
      exits[age] = (exits[age] ?? 0) + 1
      return false
    })
    const kept = course.map((count) => binomial(draw, count, 0.975))
    const begun = binomial(draw, posts, fill)
    const done = kept.at(-1) ?? 0
    const abroad = poisson(draw, immigration)
    world.leftCourse.push(sumOf(course) - sumOf(kept))
    world.exitsByAge.push(exits)
    world.posted.push(posts)
    world.filled.push(begun)
    world.immigrated.push(abroad)
    course = [begun, ...kept.slice(0, -1)]
    ages.length = 0
    for (const age of staying) ages.push(age + 1)
    for (let person = 0; person < done; person += 1) ages.push(35 + draw.below(8))
    for (let person = 0; person < abroad; person += 1) ages.push(36 + draw.below(16))
  }
  return world
}

function emptyHistory(index: number) {
  const series = (): number[] => []
  const tables = (): Float64Array[] => []
  const courses: (readonly number[])[] = []
  return {
    id: `speciale-${index + 1}`,
    stock: series(),
    byAge: tables(),
    exitsByAge: tables(),
    posted: series(),
    filled: series(),
    trainees: courses,
    leftCourse: series(),
    immigrated: series(),
  }
}

function postsOf(base: number, year: number, { breaks }: Setting): number {
  const more = breaks.morePostsFrom !== null && year >= breaks.morePostsFrom ? 1.25 : 1
  return Math.round(base * more)
}

/** An age of those there at first: most between 38 and 65. */
function firstAge(draw: RandomStream): number {
  return Math.min(OLDEST - 2, Math.max(34, Math.round(51 + 9 * normal(draw))))
}

function countAges(ages: readonly number[]): Float64Array {
  const counts = new Float64Array(OLDEST + 1)
  for (const age of ages) counts[age] = (counts[age] ?? 0) + 1
  return counts
}

/** A stationary AR(1) series of the whole world, with this standard deviation and year-to-year correlation. */
function autoregressive(draw: RandomStream, sd: number, correlation: number): readonly number[] {
  const series: number[] = []
  let value = sd * normal(draw)
  for (let year = 0; year <= WORLD_YEARS; year += 1) {
    series.push(value)
    value = correlation * value + sd * Math.sqrt(1 - correlation ** 2) * normal(draw)
  }
  return series
}

/** A standard normal draw (G. E. P. Box, M. E. Muller 1958). */
function normal(draw: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - draw.unit())) * Math.cos(2 * Math.PI * draw.unit())
}

function binomial(draw: RandomStream, count: number, share: number): number {
  let hits = 0
  for (let trial = 0; trial < count; trial += 1) if (draw.unit() < share) hits += 1
  return hits
}

/** A Poisson draw by multiplying uniforms (D. E. Knuth), for small means. */
function poisson(draw: RandomStream, mean: number): number {
  const limit = Math.exp(-mean)
  let [count, product] = [0, draw.unit()]
  while (product > limit) {
    count += 1
    product *= draw.unit()
  }
  return count
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
