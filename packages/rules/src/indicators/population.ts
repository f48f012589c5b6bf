import type { Tally } from '../area-facts/tally.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { derivedInput, inputOf, makeFigure } from './make-figure.ts'
import { populationReservations } from './reservations.ts'
import type { AreaFacts } from '../area-facts/area-facts.ts'

/** Inhabitants: the P of all rates per inhabitant. */
export const PEOPLE: IndicatorColumn = {
  symbol: 'P',
  label: { da: 'indbyggere', en: 'inhabitants' },
  unit: 'inhabitants',
}
const AT_LEAST_65: IndicatorColumn = {
  symbol: 'P65',
  label: { da: 'indbyggere på 65 år og derover', en: 'inhabitants aged 65 and over' },
  unit: 'inhabitants',
}
const AT_LEAST_80: IndicatorColumn = {
  symbol: 'P80',
  label: { da: 'indbyggere på 80 år og derover', en: 'inhabitants aged 80 and over' },
  unit: 'inhabitants',
}

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

/** People from an age on, where a group begins at that age; `null` where none does. */
export function peopleFromAge(facts: AreaFacts, age: number): number | null {
  const groups = facts.population?.groups ?? []
  if (!groups.some((group) => group.ageFrom === age)) return null
  return groups.reduce((sum, group) => sum + (group.ageFrom >= age ? group.people : 0), 0)
}

/** Inhabitants of an area at the date. */
export const POPULATION: Indicator = {
  ...INFO,
  compute(facts) {
    const { population } = facts
    if (population === null) return makeFigure(INFO, { value: 'not-reported', inputs: [] })
    const old = (column: IndicatorColumn, age: number, origin: Tally) => {
      const people = peopleFromAge(facts, age)
      return people === null ? [] : derivedInput(column, people, origin, facts)
    }
    return makeFigure(INFO, {
      value: population.total.value,
      inputs: [
        ...inputOf(PEOPLE, population.total, facts),
        ...old(AT_LEAST_65, 65, population.groupsOrigin),
        ...old(AT_LEAST_80, 80, population.groupsOrigin),
      ],
      reservations: populationReservations(facts),
    })
  },
}
