import type { AreaFacts } from '../area-facts/area-facts.ts'
import { NOTHING, type Tally } from '../area-facts/tally.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { column, derivedInput, inputOf, type Part } from './inputs.ts'
import { makeFigure } from './make-figure.ts'
import { populationReservations } from './reservations.ts'

/** Inhabitants: the P of all rates per inhabitant. */
export const PEOPLE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')
const AT_LEAST_65 = column(
  'P65',
  { da: 'indbyggere på 65 år og derover', en: 'inhabitants aged 65 and over' },
  'inhabitants',
)
const AT_LEAST_80 = column(
  'P80',
  { da: 'indbyggere på 80 år og derover', en: 'inhabitants aged 80 and over' },
  'inhabitants',
)

const INFO: IndicatorInfo = {
  id: 'befolkning',
  ids: ['C2.2', 'K24'],
  title: { da: 'Indbyggere', en: 'Inhabitants' },
  definition: {
    da: 'Personer, der bor i området på dagen, efter folkeregisteret; for kommende år efter fremskrivningen.',
    en: 'People who live in the area on the day, by the population register; for coming years by projection.',
  },
  formula: { da: 'P', en: 'P' },
  unit: 'inhabitants',
  higherIs: 'neutral',
  notion: 'demand',
  measure: 'count',
  columns: [PEOPLE, AT_LEAST_65, AT_LEAST_80],
  version: 1,
}

/** The people of an area as a part of a figure; `null` where they are not known. */
export function peoplePart(facts: AreaFacts): Part | null {
  const total = facts.population?.total ?? null
  return total === null ? null : { value: total.value, inputs: inputOf(PEOPLE, total, facts) }
}

/** People from an age on, where a group begins at that age; `null` where none does. */
function peopleFromAge(facts: AreaFacts, age: number): number | null {
  const groups = facts.population?.groups ?? []
  if (!groups.some((group) => group.ageFrom === age)) return null
  return groups.reduce((sum, group) => sum + (group.ageFrom >= age ? group.people : 0), 0)
}

/** Inhabitants of an area at the date. */
export const POPULATION: Indicator = {
  ...INFO,
  compute(facts) {
    const people = peoplePart(facts)
    const origin: Tally = facts.population?.groupsOrigin ?? NOTHING
    const old = (of: IndicatorColumn, age: number) => {
      const number = peopleFromAge(facts, age)
      return number === null ? [] : derivedInput(of, number, origin, facts)
    }
    return makeFigure(INFO, {
      value: people?.value ?? 'not-reported',
      inputs: [...(people?.inputs ?? []), ...old(AT_LEAST_65, 65), ...old(AT_LEAST_80, 80)],
      reservations: populationReservations(facts),
    })
  },
}
