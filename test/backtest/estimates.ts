import { mean } from '@laegedaekning/forecast'
import { COURSE_YEARS, HISTORY_YEARS, OLDEST, type World, type WorldSpecialty } from './worlds.ts'

/** What a forecaster reads out of the history of a world, and nothing of its future. */
export type Estimates = {
  /** Share of each age that leaves in a year, all specialties together, smoothed over neighbouring ages. */
  readonly exitShares: Float64Array
  /** Spread and year-to-year correlation of the common deviation of exits, of the logarithm. */
  readonly exitYears: { readonly sd: number; readonly correlation: number }
  readonly fillYears: { readonly sd: number; readonly correlation: number }
  /** Share of the trainees who leave their course in a year. */
  readonly courseDropOut: number
  readonly specialties: readonly SpecialtyEstimates[]
}

export type SpecialtyEstimates = {
  readonly id: string
  /** Exits against those expected at the common shares: mean and standard deviation of what is believed of it. */
  readonly exitFactor: { readonly mean: number; readonly sd: number }
  /** Posts a year from now on: those of the last year. */
  readonly posts: number
  /** Share of them that is filled: mean and standard deviation of what is believed of it. */
  readonly fillShare: { readonly mean: number; readonly sd: number }
  readonly immigrantsPerYear: number
}

/** Years of the history that count, the latest first: all ten. */
const YEARS = Array.from({ length: HISTORY_YEARS }, (_, year) => year)
/** How many exits the belief "as the others" weighs (gamma prior): a choice of this test, not of the product. */
const PRIOR_EXITS = 40
const PRIOR_POSTS = 20

/** Reads the first ten years of a world. */
export function estimateFrom(world: World): Estimates {
  const exitShares = exitSharesOf(world.specialties)
  const trainees = sumOver(world.specialties, ({ trainees: rows }) =>
    YEARS.map((year) => total(rows[year] ?? [])),
  )
  const left = sumOver(world.specialties, ({ leftCourse }) => YEARS.map((year) => leftCourse[year] ?? 0))
  const expected = YEARS.map((year) =>
    total(world.specialties.map((specialty) => expectedExits(specialty, exitShares, year))),
  )
  const exits = YEARS.map((year) =>
    total(world.specialties.map(({ exitsByAge }) => total(exitsByAge[year] ?? []))),
  )
  const posted = YEARS.map((year) => total(world.specialties.map((specialty) => specialty.posted[year] ?? 0)))
  const filled = YEARS.map((year) => total(world.specialties.map((specialty) => specialty.filled[year] ?? 0)))
  const common = total(filled) / total(posted)
  return {
    exitShares,
    exitYears: yearSpread(exits, expected),
    fillYears: yearSpread(
      filled,
      posted.map((posts) => posts * common),
    ),
    courseDropOut: left / trainees,
    specialties: world.specialties.map((specialty) => specialtyEstimates(specialty, exitShares, common)),
  }
}

function specialtyEstimates(
  specialty: WorldSpecialty,
  exitShares: Float64Array,
  common: number,
): SpecialtyEstimates {
  const exits = total(YEARS.map((year) => total(specialty.exitsByAge[year] ?? [])))
  const expected = total(YEARS.map((year) => expectedExits(specialty, exitShares, year)))
  const shape = exits + PRIOR_EXITS
  const factor = shape / (expected + PRIOR_EXITS)
  const posted = total(YEARS.map((year) => specialty.posted[year] ?? 0))
  const filled = total(YEARS.map((year) => specialty.filled[year] ?? 0))
  const size = posted + PRIOR_POSTS
  const share = (filled + PRIOR_POSTS * common) / size
  return {
    id: specialty.id,
    exitFactor: { mean: factor, sd: factor / Math.sqrt(shape) },
    posts: specialty.posted[HISTORY_YEARS - 1] ?? 0,
    fillShare: { mean: share, sd: Math.sqrt((share * (1 - share)) / (size + 1)) },
    immigrantsPerYear: mean(YEARS.map((year) => specialty.immigrated[year] ?? 0)),
  }
}

/** Exits ÷ doctors by age over the history, with the two neighbours on each side. */
function exitSharesOf(specialties: readonly WorldSpecialty[]): Float64Array {
  const [exits, doctors] = [new Float64Array(OLDEST + 1), new Float64Array(OLDEST + 1)]
  for (const { exitsByAge, byAge } of specialties) {
    for (const year of YEARS) {
      for (let age = 0; age <= OLDEST; age += 1) {
        exits[age] = (exits[age] ?? 0) + (exitsByAge[year]?.[age] ?? 0)
        doctors[age] = (doctors[age] ?? 0) + (byAge[year]?.[age] ?? 0)
      }
    }
  }
  return exits.map((_, age) => {
    if (age >= OLDEST - 1) return 1
    const reach = age < 58 ? 4 : 1
    const near = Array.from({ length: 2 * reach + 1 }, (__, step) => age - reach + step).filter(
      (other) => other > 0 && other < OLDEST - 1,
    )
    const among = total(near.map((other) => doctors[other] ?? 0))
    return among === 0 ? 0 : total(near.map((other) => exits[other] ?? 0)) / among
  })
}

function expectedExits({ byAge }: WorldSpecialty, shares: Float64Array, year: number): number {
  return total([...(byAge[year] ?? [])].map((doctors, age) => doctors * (shares[age] ?? 0)))
}

/** Spread of log(seen ÷ expected) beyond chance, and its correlation from year to year, kept within 0–0.8. */
function yearSpread(
  seen: readonly number[],
  expected: readonly number[],
): { readonly sd: number; readonly correlation: number } {
  const logs = seen.map((count, year) => Math.log((count + 0.5) / ((expected[year] ?? 0) + 0.5)))
  const chance = mean(seen.map((count) => 1 / (count + 0.5)))
  const centre = mean(logs)
  const off = logs.map((value) => value - centre)
  const square = total(off.map((value) => value * value))
  const next = total(off.slice(1).map((value, index) => value * (off[index] ?? 0)))
  // Ten years see too little of a correlated series: the sum of squares is divided by n − 2 rather than n − 1.
  const variance = Math.max(0.03 ** 2, square / (off.length - 2) - chance)
  return {
    sd: Math.sqrt(variance),
    correlation: Math.min(0.8, Math.max(0, square === 0 ? 0 : next / square + 0.2)),
  }
}

/** The parts of an age-only forecast of a specialty: the shares of all, the entries of the last years by age. */
export function ageOnlyParts(specialty: WorldSpecialty, { exitShares }: Estimates) {
  const inflow = new Float64Array(OLDEST + 1)
  const recent = YEARS.slice(-3)
  for (const year of recent) {
    const came = (specialty.trainees[year]?.[COURSE_YEARS - 1] ?? 0) + (specialty.immigrated[year] ?? 0)
    inflow[39] = (inflow[39] ?? 0) + came / recent.length
  }
  return {
    doctors: [...(specialty.byAge[HISTORY_YEARS] ?? [])],
    exitShares: [...exitShares],
    inflow: [...inflow],
  }
}

function sumOver(
  specialties: readonly WorldSpecialty[],
  values: (specialty: WorldSpecialty) => readonly number[],
): number {
  return total(specialties.map((specialty) => total(values(specialty))))
}

function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
