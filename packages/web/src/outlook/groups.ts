import type { Text } from '@laegedaekning/domain'
import type { ForecastFrame, ForecastMeasure } from '@laegedaekning/forecast'

/** A group of doctors or of need that the room can show. */
export type OutlookGroup = {
  /** Danish word of the address. */
  readonly slug: string
  readonly measure: string
  readonly title: Text
  readonly definition: Text
  readonly unit: ForecastMeasure['unit']
  /** Ids of domain.md. */
  readonly ids: readonly string[]
  readonly higherIs: 'better' | 'worse' | 'neutral'
  readonly notion: 'supply' | 'demand' | 'need-gap'
  /** Group of the step account, where there is one. */
  readonly account: string | null
}

type Known = Omit<OutlookGroup, 'unit'>

const supply = { higherIs: 'better', notion: 'supply' } as const
const demand = { higherIs: 'neutral', notion: 'demand', account: null } as const
const gap = { higherIs: 'worse', notion: 'need-gap', account: null } as const

const KNOWN: readonly Known[] = [
  {
    slug: 'laeger-i-tilbuddet',
    measure: 'service',
    title: { da: 'Læger i det almenmedicinske tilbud', en: 'Doctors in the general-medical service' },
    definition: {
      da: 'Personer, der 1. januar arbejder i det almenmedicinske tilbud: ejere, ansatte i praksis og i regionsklinik. Vikarer tælles ikke med.',
      en: 'Persons who work in the general-medical service on 1 January: owners, employed in practice and in region clinics. Locums are not counted.',
    },
    ids: ['N1', 'C1.19', 'N5'],
    account: 'service',
    ...supply,
  },
  {
    slug: 'fuldtidslaeger-i-tilbuddet',
    measure: 'service-full-time',
    title: {
      da: 'Fuldtidslæger i det almenmedicinske tilbud',
      en: 'Full-time doctors in the general-medical service',
    },
    definition: {
      da: 'De samme læger omregnet til fuld tid, efter deltid og orlov.',
      en: 'The same doctors counted as full time, after part-time work and leave.',
    },
    ids: ['C2.3'],
    account: null,
    ...supply,
  },
  {
    slug: 'speciallaeger-i-almen-medicin',
    measure: 'gp-specialists',
    title: { da: 'Speciallæger i almen medicin', en: 'Specialists in general medicine' },
    definition: {
      da: 'Alle speciallæger i almen medicin, også dem, der arbejder uden for tilbuddet.',
      en: 'All specialists in general medicine, also those who work outside the service.',
    },
    ids: ['B8'],
    account: 'gp-specialists',
    ...supply,
  },
  {
    slug: 'ejere',
    measure: 'owners',
    title: { da: 'Ejere af almen praksis', en: 'Owners of general practices' },
    definition: {
      da: 'Speciallæger, der ejer en kapacitet. Salg og pension er to forskellige veje ud.',
      en: 'Specialists who own a capacity. Sale and pension are two different ways out.',
    },
    ids: ['B6'],
    account: 'form:owner',
    ...supply,
  },
  {
    slug: 'kapaciteter',
    measure: 'capacities',
    title: { da: 'Lægekapaciteter', en: 'Capacities' },
    definition: {
      da: 'Kapaciteter, som lægerne i tilbuddet kan holde besat.',
      en: 'Capacities that the doctors in the service can keep filled.',
    },
    ids: ['B3'],
    account: null,
    ...supply,
  },
  {
    slug: 'behov-efter-forbrug',
    measure: 'need-by-use',
    title: { da: 'Behov efter forbrug', en: 'Need by use' },
    definition: {
      da: 'Fuldtidslæger, som borgerne ville bruge, hvis hver alder og hvert køn bruger almen praksis som i dag.',
      en: 'Full-time doctors that the citizens would use if each age and sex uses general practice as today.',
    },
    ids: ['C2.9', 'B4'],
    ...demand,
  },
  {
    slug: 'behov-efter-sygdom',
    measure: 'need-by-need',
    title: { da: 'Behov efter sygdom og vilkår', en: 'Need by need weights' },
    definition: {
      da: 'Fuldtidslæger efter behovsvægte: alder, køn og vilkår, ikke hvad der bruges i dag.',
      en: 'Full-time doctors by need weights: age, sex and conditions, not what is used today.',
    },
    ids: ['C2.9', 'B4'],
    ...demand,
  },
  {
    slug: 'mangel-efter-forbrug',
    measure: 'gap-by-use',
    title: { da: 'Mangel efter forbrug', en: 'Shortage by use' },
    definition: {
      da: 'Behov efter forbrug minus fuldtidslæger i tilbuddet. Under nul er der flere end behovet.',
      en: 'Need by use minus full-time doctors in the service. Below zero there are more than needed.',
    },
    ids: ['C2.4'],
    ...gap,
  },
  {
    slug: 'mangel-efter-sygdom',
    measure: 'gap-by-need',
    title: { da: 'Mangel efter sygdom og vilkår', en: 'Shortage by need weights' },
    definition: {
      da: 'Behov efter sygdom og vilkår minus fuldtidslæger i tilbuddet.',
      en: 'Need by need weights minus full-time doctors in the service.',
    },
    ids: ['C2.4'],
    ...gap,
  },
  {
    slug: 'mangel-paa-kapaciteter',
    measure: 'gap-capacities',
    title: { da: 'Manglende kapaciteter', en: 'Missing capacities' },
    definition: {
      da: 'Kapaciteter efter normen minus de kapaciteter, der kan holdes besat.',
      en: 'Capacities by the norm minus those that can be kept filled.',
    },
    ids: ['B3', 'B9'],
    ...gap,
  },
]

const SPECIALISTS = 'specialists:'

/** Whether a group counts doctors, so that its sum over years is doctor-years. */
export function countsDoctors({ notion, unit }: OutlookGroup): boolean {
  return notion === 'supply' && unit !== 'capacities'
}

/** The groups that a forecast has, those of general medicine first, then the specialties by their ids. */
export function groupsOf(
  frame: ForecastFrame,
  specialties: readonly { readonly id: string; readonly name: Text }[],
): readonly OutlookGroup[] {
  const measures = new Map(frame.measures.map((measure) => [measure.id, measure]))
  const known = KNOWN.flatMap((group) => {
    const measure = measures.get(group.measure)
    return measure === undefined ? [] : [{ ...group, unit: measure.unit }]
  })
  const names = new Map(specialties.map(({ id, name }) => [id, name]))
  const others = frame.measures.flatMap((measure): readonly OutlookGroup[] => {
    if (!measure.id.startsWith(SPECIALISTS)) return []
    const id = measure.id.slice(SPECIALISTS.length)
    const name = names.get(id) ?? { da: id, en: id }
    return [
      {
        slug: `speciale-${id}`,
        measure: measure.id,
        title: { da: `Speciallæger i ${name.da}`, en: `Specialists in ${name.en}` },
        definition: {
          da: 'Alle speciallæger i specialet, uanset hvor de arbejder.',
          en: 'All specialists of the specialty, wherever they work.',
        },
        unit: measure.unit,
        ids: ['N10', 'B8'],
        account: measure.id,
        ...supply,
      },
    ]
  })
  return [...known, ...others]
}
