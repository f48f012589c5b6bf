import type { Fact, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { tallyOf } from '../area-facts/tally.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, inputOf, quotient, sumPart, whyNoCount, whyNoRate } from './inputs.ts'
import { type Calculation, makeFigure } from './make-figure.ts'
import { PEOPLE, peoplePart } from './population.ts'
import { findPublished, findPublishedFact } from './published.ts'
import { partlyReported, populationReservations } from './reservations.ts'

const GENERAL_MEDICINE = 'almen medicin'

/** Whether a doctor is a specialist in general medicine, however the register writes it. */
function isGeneral(specialty: string): boolean {
  return specialty.trim().toLowerCase() === GENERAL_MEDICINE
}

/** Doctors of general practice: specialists in general medicine who own or are employed in it. Locums stand apart. */
export function generalDoctors(facts: AreaFacts): readonly Fact<'doctor'>[] {
  return facts.doctor.filter(
    ({ body }) => isGeneral(body.specialty) && (body.role === 'owner' || body.role === 'employed'),
  )
}

export const DOCTORS = column(
  'D',
  { da: 'læger i almen praksis', en: 'doctors in general practice' },
  'persons',
)
const OWNERS = column('DE', { da: 'heraf ejere', en: 'of which owners' }, 'persons')
const EMPLOYED = column('DA', { da: 'heraf ansatte', en: 'of which employed' }, 'persons')

const LOCUMS_APART: Text = {
  da: 'Vikarer tæller ikke med; de dækker for andre.',
  en: 'Locums do not count; they stand in for others.',
}

const PERSONS: IndicatorInfo = {
  id: 'laeger-i-almen-praksis',
  ids: ['I1', 'N1', 'C2.3'],
  title: { da: 'Læger i almen praksis', en: 'Doctors in general practice' },
  definition: {
    da: 'Speciallæger i almen medicin, der ejer eller er ansat i en praksis eller klinik i området. Personer, ikke fuldtidslæger, kapaciteter eller ydernumre.',
    en: 'Specialists in general medicine who own or are employed in a practice or clinic in the area. Persons: not full-time doctors, capacities or provider numbers.',
  },
  formula: { da: 'D = DE + DA', en: 'D = DE + DA' },
  unit: 'persons',
  higherIs: 'better',
  notion: 'supply',
  measure: 'count',
  columns: [DOCTORS, OWNERS, EMPLOYED],
  version: 1,
}

/** Doctors of general practice, in persons (I1). */
export const GENERAL_DOCTORS: Indicator = {
  ...PERSONS,
  compute(facts) {
    const missing = whyNoCount(facts, 'doctor')
    const published = missing === null ? null : publishedDoctors(facts)
    if (published !== null) return makeFigure(PERSONS, published)
    const doctors = generalDoctors(facts)
    const byRole = (role: 'owner' | 'employed') => doctors.filter(({ body }) => body.role === role)
    const all = sumPart(facts, 'doctor', DOCTORS, doctors)
    return makeFigure(PERSONS, {
      value: missing ?? all.value,
      inputs: [
        ...all.inputs,
        ...sumPart(facts, 'doctor', OWNERS, byRole('owner')).inputs,
        ...sumPart(facts, 'doctor', EMPLOYED, byRole('employed')).inputs,
      ],
      reservations: [LOCUMS_APART, ...partlyReported(facts, 'doctor')],
    })
  },
}

/** What was published of doctors in the area: all in general practice, or at least those with a provider number. */
function publishedDoctors(facts: AreaFacts): Calculation | null {
  const all = findPublished(facts, 'laeger-i-almen-praksis')
  if (all !== null) return all
  const owners = findPublished(facts, 'laeger-med-eget-ydernummer')
  if (owners === null) return null
  const only: Text = {
    da: 'Tallet er læger med eget ydernummer; ansatte læger er ikke med.',
    en: 'The figure is doctors with a provider number of their own; employed doctors are not in it.',
  }
  return { ...owners, reservations: [...(owners.reservations ?? []), only] }
}

const FULL_TIME = column('H', { da: 'fuldtidslæger', en: 'full-time doctors' }, 'full-time-doctors')

const FULL_TIME_INFO: IndicatorInfo = {
  id: 'fuldtidslaeger-i-almen-praksis',
  ids: ['I1', 'C2.3'],
  title: { da: 'Fuldtidslæger i almen praksis', en: 'Full-time doctors in general practice' },
  definition: {
    da: 'De samme læger som i »Læger i almen praksis«, hver regnet med sin andel af fuld tid.',
    en: 'The same doctors as in “Doctors in general practice”, each counted by the share of full time.',
  },
  formula: { da: 'H = sum af andele af fuld tid', en: 'H = sum of shares of full time' },
  unit: 'full-time-doctors',
  higherIs: 'better',
  notion: 'supply',
  measure: 'count',
  columns: [FULL_TIME, DOCTORS],
  version: 1,
}

/** Doctors of general practice, in full-time equivalents (I1). */
export const FULL_TIME_DOCTORS: Indicator = {
  ...FULL_TIME_INFO,
  compute(facts) {
    const doctors = generalDoctors(facts)
    const shares = sumPart(facts, 'doctor', FULL_TIME, doctors, ({ body }) => body.fullTimeShare)
    return makeFigure(FULL_TIME_INFO, {
      value: whyNoCount(facts, 'doctor') ?? shares.value,
      inputs: [...shares.inputs, ...sumPart(facts, 'doctor', DOCTORS, doctors).inputs],
      reservations: [LOCUMS_APART, ...partlyReported(facts, 'doctor')],
    })
  },
}

const SPECIALISTS = column('S', { da: 'speciallæger', en: 'specialists' }, 'persons')
const OF_WHICH_GENERAL = column(
  'SA',
  { da: 'heraf i almen medicin', en: 'of which in general medicine' },
  'persons',
)

const SPECIALISTS_INFO: IndicatorInfo = {
  id: 'speciallaeger-pr-1000',
  ids: ['I2', 'N10'],
  title: { da: 'Speciallæger pr. 1.000 indbyggere', en: 'Specialists per 1,000 inhabitants' },
  definition: {
    da: 'Læger med et af de 39 specialer, almen medicin med, efter arbejdssted, pr. 1.000 indbyggere.',
    en: 'Doctors with one of the 39 specialties, general medicine among them, by place of work, per 1,000 inhabitants.',
  },
  formula: { da: 'S ÷ P × 1.000', en: 'S ÷ P × 1,000' },
  unit: 'per-1000-inhabitants',
  higherIs: 'better',
  notion: 'rate',
  measure: 'rate',
  columns: [SPECIALISTS, PEOPLE, OF_WHICH_GENERAL],
  version: 1,
}

/** Specialists per 1,000 inhabitants (I2). */
export const SPECIALISTS_PER_1000: Indicator = {
  ...SPECIALISTS_INFO,
  compute(facts) {
    const people = peoplePart(facts)
    const specialists = facts.doctor.filter(({ body }) => body.specialty.trim() !== '')
    const count = sumPart(facts, 'doctor', SPECIALISTS, specialists)
    const general = specialists.filter(({ body }) => isGeneral(body.specialty))
    const onlyOne = facts.nationalSpecialties < 2
    const unknown = people === null || onlyOne ? 'not-reported' : null
    const missing = whyNoRate(facts, 'doctor') ?? unknown
    return makeFigure(SPECIALISTS_INFO, {
      value: missing ?? quotient(1000 * count.value, people?.value ?? 0, 'no-population'),
      inputs: [
        ...count.inputs,
        ...(people?.inputs ?? []),
        ...sumPart(facts, 'doctor', OF_WHICH_GENERAL, general).inputs,
      ],
      reservations: [
        ...(onlyOne
          ? [
              {
                da: 'Registret har højst ét speciale; antallet af speciallæger er derfor ikke kendt.',
                en: 'The register has at most one specialty; the number of specialists is therefore not known.',
              },
            ]
          : []),
        {
          da: 'Patienter behandles også i andre områder, byrden pr. patient er forskellig, og nogle læger forsker og underviser (T9).',
          en: 'Patients are treated in other areas too, the burden per patient differs, and some doctors research and teach (T9).',
        },
        ...populationReservations(facts, 'doctor'),
      ],
    })
  },
}

const WITH_OTHERS = column(
  'M',
  { da: 'læger i praksis med flere læger', en: 'doctors in practices of several' },
  'persons',
)
const IN_PRACTICE = column(
  'D',
  { da: 'læger med kendt praksis', en: 'doctors with a known practice' },
  'persons',
)

const SEVERAL: IndicatorInfo = {
  id: 'flerlaegepraksis',
  ids: ['I10', 'N27'],
  title: { da: 'Andel læger i praksis med flere læger', en: 'Share of doctors in practices of several' },
  definition: {
    da: 'Læger i almen praksis, der arbejder i en praksis med mindst to af dem, delt med dem, hvis praksis er kendt.',
    en: 'Doctors of general practice who work in a practice with at least two of them, divided by those whose practice is known.',
  },
  formula: { da: 'M ÷ D', en: 'M ÷ D' },
  unit: 'share',
  higherIs: 'neutral',
  notion: 'rate',
  measure: 'rate',
  columns: [WITH_OTHERS, IN_PRACTICE],
  version: 1,
}

/** Share of doctors who work in a practice of several doctors (I10). */
export const DOCTORS_WITH_OTHERS: Indicator = {
  ...SEVERAL,
  compute(facts) {
    const doctors = generalDoctors(facts)
    const placed = doctors.filter(({ body }) => body.practice !== null)
    const counts = new Map<string, number>()
    for (const { body } of placed) {
      if (body.practice !== null) counts.set(body.practice, (counts.get(body.practice) ?? 0) + 1)
    }
    const together = placed.filter(({ body }) => (counts.get(body.practice ?? '') ?? 0) >= 2)
    const several = sumPart(facts, 'doctor', WITH_OTHERS, together)
    const all = sumPart(facts, 'doctor', IN_PRACTICE, placed)
    return makeFigure(SEVERAL, {
      value: whyNoRate(facts, 'doctor') ?? quotient(several.value, all.value, 'not-reported'),
      inputs: [...several.inputs, ...all.inputs],
      reservations:
        placed.length === doctors.length
          ? []
          : [
              {
                da: `${doctors.length - placed.length} læger har ingen kendt praksis og indgår ikke.`,
                en: `${doctors.length - placed.length} doctors have no known practice and do not enter.`,
              },
            ],
    })
  },
}

/** Published doctors and a published part of them, as a share; `null` where either is missing. */
export function publishedShare(
  facts: AreaFacts,
  part: 'laeger-med-eget-ydernummer-60-plus',
  label: Text,
): Calculation | null {
  const [above, below] = [
    findPublishedFact(facts, part),
    findPublishedFact(facts, 'laeger-med-eget-ydernummer'),
  ]
  if (above === null || below === null || below.body.value === 0) return null
  const input = (symbol: string, text: Text, fact: Fact<'published'>) =>
    inputOf(
      column(symbol, text, 'persons'),
      tallyOf([fact], ({ body }) => body.value),
      facts,
    )
  return {
    value: above.body.value / below.body.value,
    inputs: [
      ...input('D60', label, above),
      ...input('D', { da: 'læger med eget ydernummer', en: 'doctors with a provider number' }, below),
    ],
    reservations: [
      {
        da: 'Registret har ikke lægernes alder; begge dele er offentliggjorte tal for læger med eget ydernummer.',
        en: 'The register does not have the doctors’ ages; both parts are published figures of doctors with a provider number.',
      },
    ],
  }
}
