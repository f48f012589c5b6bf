import type { FigureInput, MissingReason, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, derivedInput, inputOf, quotient } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { presumedPractices } from './reservations.ts'

const NEAR = column(
  'W',
  { da: 'indbyggere inden for afstandsgrænsen', en: 'inhabitants within the limit' },
  'inhabitants',
)
const BASE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')

const MEASURED = column(
  'A',
  { da: 'almene praksis i landet, der er målt til', en: 'general practices of the country measured to' },
  'practices',
)

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

/** Why nothing is known of distances here, or `null` where something is. */
export function whyNoAccess(facts: AreaFacts): MissingReason | null {
  if (facts.access === null || facts.reporting.practice === 'part') return 'not-reported'
  return facts.access.people.value === 0 ? 'no-population' : null
}

/** How the distances were measured, and on whom (X13, B3.3, data.md 3). */
export function accessReservations(facts: AreaFacts): readonly Text[] {
  const { access } = facts
  if (access === null) return []
  return [
    ...(access.measure === 'straight-line'
      ? [
          {
            da: 'Afstanden er målt i lige linje fra midten af hvert afstemningsområde; ad vej er den længere.',
            en: 'The distance is measured in a straight line from the centre of each polling district; by road it is longer.',
          },
        ]
      : []),
    {
      da: `Bygger på ${access.smallAreas} afstemningsområder, hvis indbyggere er skaleret til kommunens folketal på dagen.`,
      en: `Based on ${access.smallAreas} polling districts, their people scaled to the municipality’s population on the day.`,
    },
    ...(access.practicesWithoutPlace > 0
      ? [
          {
            da: `${access.practicesWithoutPlace} praksis i landet har intet kendt sted; der er ikke målt til dem.`,
            en: `${access.practicesWithoutPlace} practices of the country have no known place; nothing was measured to them.`,
          },
        ]
      : []),
    ...presumedPractices(facts),
  ]
}

/** The practices that were measured to, as an input. */
export function measuredPractices(facts: AreaFacts): readonly FigureInput[] {
  return facts.access === null ? [] : inputOf(MEASURED, facts.access.practices, facts)
}

/** Share of people with a general practice within the distance limit (I7, N24). */
export const NEAR_A_PRACTICE: Indicator = {
  ...INFO,
  compute(facts, parameters) {
    const { afstandsgraense } = parameters.almenPraksis.afstand
    const rules = [appliedRule(afstandsgraense)]
    const { access } = facts
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
