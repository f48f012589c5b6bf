import { accessReservations, detourRule, measuredPractices, openStatus, whyNoAccess } from './access-words.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, derivedInput, inputOf } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { oneShortage } from './reservations.ts'

const UNLISTED = column(
  'U',
  { da: 'borgere uden læge', en: 'citizens without a doctor' },
  'uncovered-citizens',
)

const UNLISTED_INFO: IndicatorInfo = {
  id: 'borgere-uden-laege',
  ids: ['I7', 'N38', 'A3.2'],
  title: { da: 'Borgere uden læge', en: 'Citizens without a doctor' },
  definition: {
    da: 'Borgere, der ikke er tilmeldt nogen læge, som regionen har oplyst dem. Ikke det samme som ledige ydernumre: kolleger og nødklinikker kan dække.',
    en: 'Citizens listed with no doctor, as reported by the region. Not the same as vacant provider numbers: colleagues and emergency clinics may cover.',
  },
  formula: { da: 'U', en: 'U' },
  unit: 'uncovered-citizens',
  higherIs: 'worse',
  notion: 'uncovered',
  measure: 'count',
  columns: [UNLISTED],
  version: 1,
}

/** Citizens on no doctor's list (I7). */
export const UNLISTED_CITIZENS: Indicator = {
  ...UNLISTED_INFO,
  compute(facts) {
    const { unlisted } = facts
    if (unlisted === null) return makeFigure(UNLISTED_INFO, { value: 'not-reported', inputs: [] })
    const { areas, of } = unlisted.reporting
    return makeFigure(UNLISTED_INFO, {
      value: unlisted.total.value,
      inputs: inputOf(UNLISTED, unlisted.total, facts),
      reservations: [
        oneShortage('uncovered'),
        ...(areas < of
          ? [
              {
                da: `Oplyst for ${areas} af ${of} områder; tallet er deres og ikke hele områdets.`,
                en: `Reported for ${areas} of ${of} areas; the figure is theirs, not the whole area’s.`,
              },
            ]
          : []),
      ],
    })
  },
}

const WITHOUT_CHOICE = column(
  'F',
  {
    da: 'borgere med for få praksis at vælge imellem',
    en: 'citizens with too few practices to choose between',
  },
  'uncovered-citizens',
)
const BASE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')

const CHOICE_INFO: IndicatorInfo = {
  id: 'borgere-faerre-end-to-praksis',
  ids: ['I7', 'N24', 'N25', 'X13', 'B3.3'],
  title: {
    da: 'Borgere med færre end to åbne praksis i nærheden',
    en: 'Citizens with fewer than two open practices nearby',
  },
  definition: {
    da: 'Borgere, der har færre åbne almene praksis inden for afstandsgrænsen, end reglen vil, at de skal kunne vælge imellem.',
    en: 'Citizens with fewer open general practices within the distance limit than the rule wants them to choose between.',
  },
  formula: {
    da: 'F = borgere med færre end v åbne praksis inden for g km',
    en: 'F = citizens with fewer than v open practices within g km',
  },
  unit: 'uncovered-citizens',
  higherIs: 'worse',
  notion: 'uncovered',
  measure: 'count',
  columns: [WITHOUT_CHOICE, BASE],
  version: 1,
}

/** Citizens without the choice that the rule wants (I7, X13). */
export const CITIZENS_WITHOUT_CHOICE: Indicator = {
  ...CHOICE_INFO,
  compute(facts, parameters) {
    const { afstandsgraense, valgmulighed } = parameters.almenPraksis.afstand
    const rules = [appliedRule(afstandsgraense), appliedRule(valgmulighed), ...detourRule(facts)]
    const missing = whyNoAccess(facts)
    const { access } = facts
    const without = access?.withoutChoice ?? null
    if (access === null || missing !== null || without === null) {
      return makeFigure(CHOICE_INFO, { value: missing ?? 'parameter-unknown', inputs: [], rules })
    }
    return makeFigure(CHOICE_INFO, {
      value: without,
      inputs: [
        ...derivedInput(WITHOUT_CHOICE, without, access.people, facts),
        ...inputOf(BASE, access.people, facts),
        ...measuredPractices(facts),
      ],
      rules,
      reservations: [oneShortage('uncovered'), ...openStatus(facts), ...accessReservations(facts)],
    })
  },
}
