import type { ForecastInput, UncertainParameter } from '@laegedaekning/forecast'
import type { Estimates } from './estimates.ts'
import { plainInput } from './plain-input.ts'
import { COURSE_YEARS, HISTORY_YEARS, OLDEST, WORLD_YEARS, type World } from './worlds.ts'

/** The year that stands for the end of the history in the input of a world. */
export const ORIGIN = 2010

/** Spread and year-to-year correlation of common yearly deviations. */
type Deviation = { readonly sd: number; readonly correlation: number }

/** Yearly deviations that the product's own parameters assume (knowledge/parameters/fremskrivning/aarsstoed). */
export type KnownShocks = { readonly exits: Deviation; readonly filling: Deviation }

/** How many years of observation the product's assumption counts for, beside the ten of the world. */
const WEIGHT_OF_KNOWN = 8

/** What the engine is given of a world: its register at the origin and the estimates of its first ten years. */
export function inputOfWorld(world: World, estimates: Estimates, known: KnownShocks): ForecastInput {
  const exits = together(estimates.exitYears, known.exits)
  const filling = together(estimates.fillYears, known.filling)
  return plainInput({
    startYear: ORIGIN,
    years: WORLD_YEARS - HISTORY_YEARS,
    level: 'wide',
    form: 'hospital',
    entryForms: { hospital: 1 },
    courseYears: COURSE_YEARS,
    courseDropOut: estimates.courseDropOut,
    ageBound: OLDEST,
    newAge: 39,
    exitShare: (age) => estimates.exitShares[age] ?? 0,
    groups: estimates.specialties.map(({ id, posts, fillShare, immigrantsPerYear }, index) => ({
      id,
      byAge: world.specialties[index]?.byAge[HISTORY_YEARS] ?? [],
      trainees: world.specialties[index]?.trainees[HISTORY_YEARS] ?? [],
      coursesPerYear: posts * fillShare.mean,
      immigrantsPerYear,
    })),
    parameters: [
      levelOf('exits-level', 'exit.retirement', exits),
      levelOf('fill-level', 'courses.posts', filling),
      ...estimates.specialties.flatMap(({ id, exitFactor, fillShare }) => [
        {
          id: `exits-${id}`,
          parameter: 'exit.retirement' as const,
          where: { specialties: [id] },
          operation: 'multiply' as const,
          distribution: { kind: 'gamma' as const, mean: exitFactor.mean, sd: exitFactor.sd },
        },
        {
          id: `fill-${id}`,
          parameter: 'courses.posts' as const,
          where: { specialties: [id] },
          operation: 'multiply' as const,
          distribution: { kind: 'normal' as const, mean: 1, sd: fillShare.sd / fillShare.mean },
        },
      ]),
    ],
    shocks: [
      { id: 'exits', parameter: 'exit.retirement', ...exits },
      { id: 'filling', parameter: 'courses.posts', ...filling },
    ],
  })
}

/**
 * The level itself is learned from ten years that deviate together, so it is uncertain by the deviation of their mean:
 * sd √((1 + r) ÷ (1 − r) ÷ 10) of a series with year-to-year correlation r.
 */
function levelOf(
  id: string,
  parameter: 'exit.retirement' | 'courses.posts',
  { sd, correlation }: Deviation,
): UncertainParameter {
  const ofMean = sd * Math.sqrt((1 + correlation) / (1 - correlation) / HISTORY_YEARS)
  const distribution = { kind: 'gamma' as const, mean: 1, sd: ofMean }
  return { id, parameter, operation: 'multiply', distribution }
}

/** What ten years of the world show beside the product's assumption, by their weights. */
function together(seen: Deviation, known: Deviation): Deviation {
  const share = HISTORY_YEARS / (HISTORY_YEARS + WEIGHT_OF_KNOWN)
  return {
    sd: Math.sqrt(share * seen.sd ** 2 + (1 - share) * known.sd ** 2),
    correlation: share * seen.correlation + (1 - share) * known.correlation,
  }
}
