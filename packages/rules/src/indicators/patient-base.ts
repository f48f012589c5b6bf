import type { AreaFacts } from '../area-facts/area-facts.ts'
import { checkPatientBase } from '../norm/index.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { column, quotient, sumPart, whyNoRate } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { generalPractices } from './practices.ts'
import { notSaidByAll } from './reservations.ts'

const LISTED = column('L', { da: 'tilmeldte patienter', en: 'listed patients' }, 'listed-patients')
const LISTING = column(
  'A',
  { da: 'almene praksis med kendt liste', en: 'general practices with a known list' },
  'practices',
)
const BELOW = column('AU', { da: 'heraf under normen', en: 'of which below the norm' }, 'practices')
const WITHIN = column('AI', { da: 'heraf inden for normen', en: 'of which within the norm' }, 'practices')
const ABOVE = column('AO', { da: 'heraf over normen', en: 'of which above the norm' }, 'practices')

const INFO: IndicatorInfo = {
  id: 'patientgrundlag',
  ids: ['I10', 'N27', 'Q10', 'C1.14'],
  title: { da: 'Patientgrundlag pr. praksis', en: 'Patient base per practice' },
  definition: {
    da: 'Tilmeldte patienter pr. almen praksis, og hvor mange praksis der ligger under, inden for og over 8.000–12.000 patienter. Regnet i patienter og ikke i indbyggere.',
    en: 'Listed patients per general practice, and how many practices lie below, within and above 8,000–12,000 patients. Counted in patients, not in inhabitants.',
  },
  formula: { da: 'L ÷ A', en: 'L ÷ A' },
  unit: 'listed-patients',
  higherIs: 'neutral',
  notion: 'rate',
  measure: 'rate',
  columns: [LISTED, LISTING, BELOW, WITHIN, ABOVE],
  version: 1,
}

/** Listed patients per practice against the base of an effective practice (I10, N27). */
export const PATIENT_BASE: Indicator = {
  ...INFO,
  compute(facts, parameters) {
    const { patienterFra, patienterTil } = parameters.almenPraksis.patientgrundlag
    const practices = generalPractices(facts)
    const listing = practices.filter(({ body }) => body.listedPatients !== null)
    const rules = [appliedRule(patienterFra), appliedRule(patienterTil)]
    const missing = whyNoRate(facts, 'practice') ?? (listing.length === 0 ? 'not-reported' : null)
    if (missing !== null) return makeFigure(INFO, { value: missing, inputs: [], rules })
    const patients = sumPart(facts, 'practice', LISTED, listing, ({ body }) => body.listedPatients ?? 0)
    const count = sumPart(facts, 'practice', LISTING, listing)
    return makeFigure(INFO, {
      value: quotient(patients.value, count.value, 'no-practices'),
      inputs: [
        ...patients.inputs,
        ...count.inputs,
        ...inPosition(facts, BELOW, 'below'),
        ...inPosition(facts, WITHIN, 'within'),
        ...inPosition(facts, ABOVE, 'above'),
      ],
      rules,
      rulesDecide: false,
      reservations: [
        ...notSaidByAll(practices.length - listing.length, practices.length, {
          da: 'deres liste',
          en: 'their list',
        }),
        {
          da: 'Kilden bruger samme tal om indbyggere og om patienter (Q10); her regnes i patienter. Særlig geografi kan begrunde mindre.',
          en: 'The source uses the same numbers of inhabitants and of patients (Q10); patients are meant here. Special geography may justify less.',
        },
      ],
    })
  },
  findNorm: (_facts, parameters) => ({
    title: { da: 'normens mindste', en: 'the smallest of the norm' },
    value: parameters.almenPraksis.patientgrundlag.patienterFra.value,
  }),
}

function inPosition(facts: AreaFacts, into: IndicatorColumn, position: 'below' | 'within' | 'above') {
  const practices = generalPractices(facts).filter(({ body }) => {
    if (body.listedPatients === null) return false
    const base = { count: body.listedPatients, unit: 'listed-patients' } as const
    return checkPatientBase(base, 'listed-patients', facts.date).position === position
  })
  return sumPart(facts, 'practice', into, practices).inputs
}
