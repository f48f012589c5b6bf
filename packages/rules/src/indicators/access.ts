import { accessReservations, detourRule, measuredPractices, whyNoAccess } from './access-words.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, derivedInput, inputOf, quotient } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'

const NEAR = column(
  'W',
  { da: 'indbyggere inden for afstandsgrænsen', en: 'inhabitants within the limit' },
  'inhabitants',
)
const BASE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')

const INFO: IndicatorInfo = {
  id: 'andel-inden-for-15-km',
  ids: ['I7', 'N24', 'X13', 'B11'],
  title: {
    da: 'Andel indbyggere med almen praksis inden for 15 km',
    en: 'Share of inhabitants with a general practice within 15 km',
  },
  definition: {
    da: 'Indbyggere i små områder, hvis midtpunkt ligger højst 15 km fra nærmeste almene praksis, delt med alle indbyggere. Praksis i andre områder tæller med.',
    en: 'Inhabitants of small areas whose centre lies at most 15 km from the nearest general practice, divided by all inhabitants. Practices in other areas count.',
  },
  formula: { da: 'W ÷ P', en: 'W ÷ P' },
  unit: 'share',
  higherIs: 'better',
  notion: 'rate',
  measure: 'rate',
  columns: [NEAR, BASE],
  version: 1,
}

/** Share of people with a general practice within the distance limit (I7, N24). */
export const NEAR_A_PRACTICE: Indicator = {
  ...INFO,
  compute(facts, parameters) {
    const { afstandsgraense } = parameters.almenPraksis.afstand
    const { access } = facts
    const rules = [appliedRule(afstandsgraense), ...detourRule(facts)]
    const missing = whyNoAccess(facts)
    const near = access?.within.find(({ kilometres }) => kilometres === afstandsgraense.value)
    if (access === null || near === undefined || missing !== null) {
      return makeFigure(INFO, { value: missing ?? 'parameter-unknown', inputs: [], rules })
    }
    const nearer = access.within
      .filter(({ kilometres }) => kilometres < near.kilometres)
      .flatMap(({ kilometres, people }) =>
        derivedInput(
          column(
            `W${kilometres}`,
            { da: `heraf inden for ${kilometres} km`, en: `of which within ${kilometres} km` },
            'inhabitants',
          ),
          people,
          access.people,
          facts,
        ),
      )
    return makeFigure(INFO, {
      value: quotient(near.people, access.people.value, 'no-population'),
      inputs: [
        ...derivedInput(NEAR, near.people, access.people, facts),
        ...inputOf(BASE, access.people, facts),
        ...nearer,
        ...measuredPractices(facts),
      ],
      rules,
      reservations: accessReservations(facts),
    })
  },
}
