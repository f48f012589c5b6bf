import type { Fact, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { isGeneralPractice } from '../area-facts/sites.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, quotient, sumPart, whyNoRate } from './inputs.ts'
import { makeFigure } from './make-figure.ts'
import { PEOPLE, peoplePart } from './population.ts'
import { findPublished } from './published.ts'
import {
  notSaidByAll,
  PATIENTS_CROSS_BORDERS,
  partlyReported,
  populationReservations,
  presumedPractices,
  THREE_SHORTAGES,
} from './reservations.ts'

/** Practices of general medicine: reported as such, or presumed from the provider number (data.md 4). */
export function generalPractices(facts: AreaFacts): readonly Fact<'practice'>[] {
  return facts.practice.filter(({ body }) => isGeneralPractice(body))
}

const PRACTICES = column('A', { da: 'almene praksis', en: 'general practices' }, 'practices')

/** An input only: places of practices that count elsewhere in the table, so that nobody reads »none« as »no doctor comes«. */
const BRANCHES = column(
  'AF',
  { da: 'yderligere adresser, ikke talt med', en: 'further addresses, not counted' },
  'practices',
)

const PER_PRACTICE: IndicatorInfo = {
  id: 'indbyggere-pr-praksis',
  ids: ['I8', 'B9'],
  title: { da: 'Indbyggere pr. almen praksis', en: 'Inhabitants per general practice' },
  definition: {
    da: 'Områdets indbyggere delt med antallet af almene praksis med (første) adresse i området, uanset hvor mange læger praksis har, og hvor patienterne bor.',
    en: 'The inhabitants of the area divided by the general practices with their (first) address in it, however many doctors they have and wherever their patients live.',
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
    const people = peoplePart(facts)
    const practices = sumPart(facts, 'practice', PRACTICES, generalPractices(facts))
    const branches = facts.branch.filter(({ body }) => isGeneralPractice(body))
    const missing = whyNoRate(facts, 'practice') ?? (people === null ? 'not-reported' : null)
    return makeFigure(PER_PRACTICE, {
      value: missing ?? quotient(people?.value ?? 0, practices.value, 'no-practices'),
      inputs: [
        ...(people?.inputs ?? []),
        ...practices.inputs,
        ...(branches.length > 0 ? sumPart(facts, 'practice', BRANCHES, branches).inputs : []),
      ],
      reservations: [
        ...furtherAddresses(branches.length),
        ...presumedPractices(facts),
        ...partlyReported(facts, 'practice'),
        {
          da: 'Antal læger i hver praksis indgår ikke.',
          en: 'The number of doctors in each practice does not enter.',
        },
        PATIENTS_CROSS_BORDERS,
        ...populationReservations(facts, 'practice'),
        THREE_SHORTAGES,
      ],
    })
  },
}

/** Practices with several addresses count once. */
function furtherAddresses(branches: number): readonly Text[] {
  if (branches === 0) return []
  return [
    {
      da: `${branches} ${branches === 1 ? 'adresse hører' : 'adresser hører'} til praksis med flere adresser; hver praksis tælles én gang, ved sin første.`,
      en: `${branches} ${branches === 1 ? 'address belongs' : 'addresses belong'} to practices with several; each practice counts once, at its first.`,
    },
  ]
}

const OPEN = column(
  'Å',
  { da: 'praksis med åbent for nye patienter', en: 'practices open to new patients' },
  'practices',
)
const ANSWERED = column(
  'S',
  { da: 'almene praksis, der har oplyst det', en: 'general practices that have reported it' },
  'practices',
)

const OPEN_SHARE: IndicatorInfo = {
  id: 'andel-aaben-praksis',
  ids: ['I8', 'L13', 'B3.5'],
  title: { da: 'Andel praksis med åbent for nye patienter', en: 'Share of practices open to new patients' },
  definition: {
    da: 'Almene praksis, der tager imod nye patienter, delt med de almene praksis, der har oplyst, om de gør.',
    en: 'General practices that take new patients divided by those that have reported whether they do.',
  },
  formula: { da: 'Å ÷ S', en: 'Å ÷ S' },
  unit: 'share',
  higherIs: 'better',
  notion: 'rate',
  measure: 'rate',
  columns: [OPEN, ANSWERED],
  version: 1,
}

/** Share of general practices that take new patients (I8). */
export const OPEN_PRACTICES: Indicator = {
  ...OPEN_SHARE,
  compute(facts) {
    const practices = generalPractices(facts)
    const answered = practices.filter(({ body }) => body.open !== null)
    const missing = whyNoRate(facts, 'practice')
    if (missing !== 'not-divided' && answered.length === 0) {
      const published = findPublished(facts, 'andel-praksis-aaben')
      if (published !== null) return makeFigure(OPEN_SHARE, published)
      const none = practices.length === 0 && missing === null ? 'no-practices' : 'not-reported'
      return makeFigure(OPEN_SHARE, { value: none, inputs: [] })
    }
    const open = sumPart(
      facts,
      'practice',
      OPEN,
      answered.filter(({ body }) => body.open === true),
    )
    const known = sumPart(facts, 'practice', ANSWERED, answered)
    return makeFigure(OPEN_SHARE, {
      value: missing ?? quotient(open.value, known.value, 'no-practices'),
      inputs: [...open.inputs, ...known.inputs],
      reservations: [
        ...presumedPractices(facts),
        ...notSaidByAll(practices.length - answered.length, practices.length, {
          da: 'om de har åbent',
          en: 'whether they are open',
        }),
        {
          da: 'Alle praksis tæller lige meget, uanset hvor mange patienter de har plads til.',
          en: 'Every practice counts the same, however many patients it has room for.',
        },
      ],
    })
  },
}
