import type { ForecastChange, ForecastLever, ForecastScenario, Where } from '@laegedaekning/forecast'
import { findLever, type Lever, type LeverChange } from '@laegedaekning/rules'

/** One change that a user has chosen: a lever with its date, size, ramp and place. */
export type LeverChoice = {
  /** W1 … W25. */
  readonly lever: string
  /** Id of one of its variants; `null` for the first. */
  readonly variant: string | null
  /** First year of effect. */
  readonly startYear: number
  /** In the unit of the lever. */
  readonly size: number
  /** Years until it has its full size. */
  readonly rampYears: number
  /** Id of an area, a VUR or a campus; `null`: everywhere. */
  readonly place: string | null
}

/**
 * A list of chosen levers as a scenario of the forecast (F16). Throws a `RangeError` for a lever or variant that does not
 * exist, and for a lever without a quantified effect: it cannot be put into numbers.
 */
export function scenarioOf(choices: readonly LeverChoice[]): ForecastScenario {
  return { id: 'scenarie', levers: choices.map(leverOf) }
}

function leverOf(choice: LeverChoice): ForecastLever {
  const lever = findLever(choice.lever)
  if (lever === undefined) throw new RangeError(`there is no lever ${choice.lever}`)
  const cost = costOf(lever, choice)
  return {
    id: lever.id,
    changes: changesOf(lever, choice),
    evidence: lever.evidence,
    source: lever.source,
    ...(cost === null ? {} : { costPerYear: cost }),
  }
}

/** DKK a year at full size where the source's unit allows it to be said without knowing how many doctors it reaches. */
function costOf({ cost }: Lever, { size }: LeverChoice): number | null {
  if (cost === null || cost.per === 'doctor-year-and-unit') return null
  return cost.per === 'arrangement-year' ? cost.kroner : cost.kroner * size
}

function changesOf(lever: Lever, choice: LeverChoice): readonly ForecastChange[] {
  const { effect } = lever
  if (effect.kind !== 'quantified') throw new RangeError(`${lever.id} has no quantified effect`)
  const variant =
    choice.variant === null ? effect.variants[0] : effect.variants.find(({ id }) => id === choice.variant)
  if (variant === undefined) throw new RangeError(`${lever.id} has no variant ${choice.variant ?? ''}`)
  return variant.changes.flatMap((change) => {
    const where = whereOf(lever, change, choice)
    return where === null ? [] : [changeOf(change, choice, where)]
  })
}

/** `add` size × perUnit ÷ parts, `multiply` by 1 + size × perUnit ÷ parts; never below 0. */
function changeOf(change: LeverChange, choice: LeverChoice, where: Where): ForecastChange {
  const effect = (choice.size * change.perUnit) / change.parts
  return {
    parameter: change.parameter,
    operation: change.operation,
    amount: change.operation === 'add' ? effect : Math.max(0, 1 + effect),
    fromYear: choice.startYear + change.afterYears,
    rampYears: choice.rampYears,
    where,
  }
}

/** Where a change acts; `null` where the chosen place leaves it nothing to act on. */
function whereOf({ place }: Lever, change: LeverChange, { place: chosen }: LeverChoice): Where | null {
  const { specialties, careers, forms, fromAge, untilAge } = change
  const campuses = campusesOf(place, change, chosen)
  if (campuses === null) return null
  return {
    ...(specialties.length === 0 ? {} : { specialties }),
    ...(campuses.length === 0 ? {} : { campuses }),
    ...(careers.length === 0 ? {} : { careers }),
    ...(forms.length === 0 ? {} : { forms }),
    ...(fromAge === null ? {} : { fromAge }),
    ...(untilAge === null ? {} : { untilAge }),
    ...(place === 'vur' && chosen !== null ? { vurs: [chosen] } : {}),
    ...(place === 'area' && chosen !== null && change.inChosenPlaces ? { places: [chosen] } : {}),
  }
}

/**
 * The campuses of a change: what is gained goes to the chosen one; what is given up stays with those that the lever names, less
 * the chosen one (`null` where none is left), so that a redistribution (W1) goes on adding to nothing.
 */
function campusesOf(
  place: Lever['place'],
  { parameter, perUnit, campuses }: LeverChange,
  chosen: string | null,
): readonly string[] | null {
  if (chosen === null || place !== 'campus' || parameter !== 'students.intake') return campuses
  if (perUnit >= 0) return [chosen]
  const givers = campuses.filter((campus) => campus !== chosen)
  return campuses.length > 0 && givers.length === 0 ? null : givers
}
