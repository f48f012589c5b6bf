import type { Fact } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { tallyOf } from '../area-facts/tally.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { inputOf, makeFigure } from './make-figure.ts'
import { PEOPLE } from './population.ts'
import { populationReservations, presumedPractices, THREE_SHORTAGES } from './reservations.ts'

/** Practices of general medicine: reported as such, or presumed from the provider number (data.md 4). */
export function generalPractices(facts: AreaFacts): readonly Fact<'practice'>[] {
  return facts.practice.filter(({ body }) => body.kind === 'gp' || body.kind === 'presumed-gp')
}

const PRACTICES: IndicatorColumn = {
  symbol: 'A',
  label: { da: 'almene praksis', en: 'general practices' },
  unit: 'practices',
}

const PER_PRACTICE: IndicatorInfo = {
  id: 'indbyggere-pr-praksis',
  ids: ['I8', 'B9'],
  title: { da: 'Indbyggere pr. almen praksis', en: 'Inhabitants per general practice' },
  definition: {
    da: 'Områdets indbyggere delt med antallet af almene praksis med adresse i området, uanset hvor mange læger praksis har, og hvor patienterne bor.',
    en: 'The inhabitants of the area divided by the general practices with an address in it, however many doctors they have and wherever their patients live.',
  },
  formula: { da: 'P ÷ A', en: 'P ÷ A' },
  unit: 'inhabitants-per-practice',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [PEOPLE, PRACTICES],
  version: 1,
}

/** Inhabitants per general practice (I8). */
export const INHABITANTS_PER_PRACTICE: Indicator = {
  ...PER_PRACTICE,
  compute(facts) {
    const people = facts.population?.total ?? null
    const practices = tallyOf(generalPractices(facts), () => 1)
    const inputs = [
      ...(people === null ? [] : inputOf(PEOPLE, people, facts)),
      ...inputOf(PRACTICES, practices, facts),
    ]
    const reservations = [
      ...presumedPractices(facts),
      {
        da: 'Antal læger i hver praksis indgår ikke.',
        en: 'The number of doctors in each practice does not enter.',
      },
      ...populationReservations(facts),
      THREE_SHORTAGES,
    ]
    return makeFigure(PER_PRACTICE, { value: ratio(), inputs, reservations })

    function ratio() {
      const { practice } = facts.reporting
      if (practice === 'not-divided') return 'not-divided'
      if (practice !== 'all' || people === null) return 'not-reported'
      return practices.value === 0 ? 'no-practices' : people.value / practices.value
    }
  },
}
