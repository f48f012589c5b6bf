import type { Fact, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { normFor } from '../norm/index.ts'
import type { Indicator, IndicatorInfo, Norm } from './indicator.ts'
import { column, type Part, quotient, sumPart, whyNoRate } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { needReservations, weightedPart } from './need-part.ts'
import { PEOPLE, peoplePart } from './population.ts'
import { generalPractices } from './practices.ts'
import { findPublished } from './published.ts'
import {
  notSaidByAll,
  oneShortage,
  PATIENTS_CROSS_BORDERS,
  partlyReported,
  populationReservations,
  THREE_SHORTAGES,
} from './reservations.ts'

const CAPACITIES = column('K', { da: 'lægekapaciteter', en: 'capacities' }, 'capacities')
const VACANT = column(
  'KL',
  { da: 'ledige lægekapaciteter, ikke talt med', en: 'vacant capacities, not counted' },
  'capacities',
)

/** Capacities that serve patients: the active ones, and those for sale until they are sold. */
export function staffedCapacities(facts: AreaFacts): readonly Fact<'capacity'>[] {
  return facts.capacity.filter(({ body }) => body.state !== 'vacant')
}

/** The capacities of an area that serve patients, as a part of a figure (O3, B3.1). */
export function capacityPart(facts: AreaFacts): Part {
  return sumPart(facts, 'capacity', CAPACITIES, staffedCapacities(facts), ({ body }) => body.capacities)
}

function vacantPart(facts: AreaFacts): Part {
  const vacant = facts.capacity.filter(({ body }) => body.state === 'vacant')
  return sumPart(facts, 'capacity', VACANT, vacant, ({ body }) => body.capacities)
}

const PER_CAPACITY: IndicatorInfo = {
  id: 'indbyggere-pr-kapacitet',
  ids: ['I8', 'B9', 'B3.1'],
  title: { da: 'Indbyggere pr. lægekapacitet', en: 'Inhabitants per capacity' },
  definition: {
    da: 'Områdets indbyggere delt med de lægekapaciteter, der har patienter. Uvægtet, som i Danmarks Statistiks dækningstabel. Ledige kapaciteter tæller ikke med.',
    en: 'The inhabitants of the area divided by the capacities that have patients. Unweighted, as in Statistics Denmark’s coverage table. Vacant capacities do not count.',
  },
  formula: { da: 'P ÷ K', en: 'P ÷ K' },
  unit: 'inhabitants-per-capacity',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [PEOPLE, CAPACITIES, VACANT],
  version: 1,
}

/** Inhabitants per capacity (I8, B9). */
export const INHABITANTS_PER_CAPACITY: Indicator = {
  ...PER_CAPACITY,
  compute(facts) {
    const people = peoplePart(facts)
    const capacities = capacityPart(facts)
    const missing = whyNoRate(facts, 'capacity') ?? (people === null ? 'not-reported' : null)
    return makeFigure(PER_CAPACITY, {
      value: missing ?? quotient(people?.value ?? 0, capacities.value, 'no-capacity'),
      inputs: [...(people?.inputs ?? []), ...capacities.inputs, ...vacantPart(facts).inputs],
      reservations: [
        PATIENTS_CROSS_BORDERS,
        ...partlyReported(facts, 'capacity'),
        ...populationReservations(facts, 'capacity'),
        THREE_SHORTAGES,
      ],
    })
  },
}

const LISTED = column('L', { da: 'tilmeldte patienter', en: 'listed patients' }, 'listed-patients')

const PATIENTS: IndicatorInfo = {
  id: 'patienter-pr-kapacitet',
  ids: ['I8', 'B9', 'B3.1', 'C2.5'],
  title: { da: 'Tilmeldte patienter pr. lægekapacitet', en: 'Listed patients per capacity' },
  definition: {
    da: 'Gruppe 1-patienter på listerne hos områdets almene praksis, hvor de end bor, delt med de samme praksis’ lægekapaciteter.',
    en: 'Group-1 patients on the lists of the area’s general practices, wherever they live, divided by the same practices’ capacities.',
  },
  formula: { da: 'L ÷ K', en: 'L ÷ K' },
  unit: 'patients-per-capacity',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [LISTED, CAPACITIES],
  version: 1,
}

/** Listed patients per capacity (I8, B9): the other denominator, with the norm in its own unit. */
export const PATIENTS_PER_CAPACITY: Indicator = {
  ...PATIENTS,
  compute(facts) {
    const practices = generalPractices(facts)
    const listing = practices.filter(({ body }) => body.listedPatients !== null)
    const missing = whyNoRate(facts, 'capacity') ?? whyNoRate(facts, 'practice')
    if (missing !== 'not-divided' && listing.length === 0) {
      const published = findPublished(facts, 'patienter-pr-kapacitet')
      return makeFigure(PATIENTS, published ?? { value: 'not-reported', inputs: [] })
    }
    const silent = new Set(practices.flatMap(({ body }) => (body.listedPatients === null ? [body.id] : [])))
    const listed = new Set(listing.map(({ body }) => body.id))
    const staffed = staffedCapacities(facts)
    // a register that gives capacities by area only says nothing of whose they are: then all of them stand against all lists
    const byPractice = staffed.some(({ body }) => body.practice !== null)
    const theirs = staffed.filter(
      ({ body }) => !byPractice || (body.practice !== null && listed.has(body.practice)),
    )
    const others = staffed.filter(
      ({ body }) =>
        byPractice && (body.practice === null || !(listed.has(body.practice) || silent.has(body.practice))),
    ).length
    const patients = sumPart(facts, 'practice', LISTED, listing, ({ body }) => body.listedPatients ?? 0)
    const capacities = sumPart(facts, 'capacity', CAPACITIES, theirs, ({ body }) => body.capacities)
    return makeFigure(PATIENTS, {
      value: missing ?? quotient(patients.value, capacities.value, 'no-capacity'),
      inputs: [...patients.inputs, ...capacities.inputs],
      reservations: [
        ...notSaidByAll(silent.size, practices.length, { da: 'deres liste', en: 'their list' }),
        ...(others === 0 ? [] : [withoutPractice(others)]),
        {
          da: 'Patienterne tælles, hvor praksis ligger, og ikke, hvor de bor.',
          en: 'Patients are counted where the practice lies, not where they live.',
        },
        THREE_SHORTAGES,
      ],
    })
  },
  findNorm: (facts) => capacityNorm(facts),
}

/** Capacities that belong to no general practice with a list are not these practices'. */
function withoutPractice(holdings: number): Text {
  return {
    da: `${holdings} kapacitetsposter hører ikke til en almen praksis med liste og er ikke talt med.`,
    en: `${holdings} capacity holdings belong to no general practice with a list and are not counted.`,
  }
}

/** The norm of an area: its own number where one is known, else the common one (C2.5). */
function capacityNorm(facts: AreaFacts): Norm {
  const { patientsPerCapacity, origin } = normFor(facts.area, facts.date)
  const own = origin !== 'common'
  return {
    title: own ? { da: 'kommunens norm', en: 'the municipality’s norm' } : { da: 'normen', en: 'the norm' },
    value: patientsPerCapacity,
  }
}

const WEIGHTED = column(
  'B',
  { da: 'behovsvægtede indbyggere', en: 'need-weighted inhabitants' },
  'weighted-inhabitants',
)

const WEIGHTED_PER_CAPACITY: IndicatorInfo = {
  id: 'behovsvaegtede-pr-kapacitet',
  ids: ['I8', 'I15', 'B4'],
  title: { da: 'Behovsvægtede indbyggere pr. lægekapacitet', en: 'Need-weighted inhabitants per capacity' },
  definition: {
    da: 'Områdets indbyggere, hver vægtet med behovet i sin aldersgruppe, delt med de lægekapaciteter, der har patienter.',
    en: 'The inhabitants of the area, each weighted by the need of the age group, divided by the capacities that have patients.',
  },
  formula: { da: 'B ÷ K', en: 'B ÷ K' },
  unit: 'weighted-inhabitants-per-capacity',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [WEIGHTED, CAPACITIES, PEOPLE],
  version: 1,
}

/** Need-weighted inhabitants per capacity (I8, I15). */
export const WEIGHTED_INHABITANTS_PER_CAPACITY: Indicator = {
  ...WEIGHTED_PER_CAPACITY,
  compute(facts, parameters) {
    const weighted = weightedPart(facts, parameters, WEIGHTED)
    const capacities = capacityPart(facts)
    const missing = whyNoRate(facts, 'capacity') ?? weighted.missing
    return makeFigure(WEIGHTED_PER_CAPACITY, {
      value: missing ?? quotient(weighted.value, capacities.value, 'no-capacity'),
      inputs: [...weighted.inputs, ...capacities.inputs, ...(peoplePart(facts)?.inputs ?? [])],
      rules: weighted.rules,
      reservations: [
        ...needReservations(weighted),
        ...partlyReported(facts, 'capacity'),
        ...populationReservations(facts, 'capacity'),
        THREE_SHORTAGES,
      ],
    })
  },
}

const GAP: IndicatorInfo = {
  id: 'behovsvaegtet-gab',
  ids: ['I15', 'C2.4', 'C2.5', 'B4'],
  title: { da: 'Behovsvægtet gab', en: 'Need-weighted gap' },
  definition: {
    da: 'De lægekapaciteter, som det vægtede behov ville kræve efter normen, minus dem, der er. Over nul mangler der kapacitet; under nul er der mere, end behovet kræver.',
    en: 'The capacities that the weighted need would ask for by the norm, less those that are there. Above zero capacity is lacking; below zero there is more than the need asks for.',
  },
  formula: { da: 'B ÷ n − K', en: 'B ÷ n − K' },
  unit: 'capacities',
  higherIs: 'worse',
  notion: 'need-gap',
  measure: 'count',
  columns: [WEIGHTED, CAPACITIES],
  version: 1,
}

/**
 * Capacities that the weighted need asks for less those there are (I15). The common norm is used everywhere: limits set for
 * single areas already weigh the need, and with one norm the gaps of the parts add up to that of the whole.
 */
export const NEED_WEIGHTED_GAP: Indicator = {
  ...GAP,
  signed: true,
  compute(facts, parameters) {
    const { norm } = parameters.almenPraksis.kapacitet
    const weighted = weightedPart(facts, parameters, WEIGHTED)
    const capacities = capacityPart(facts)
    const missing = whyNoRate(facts, 'capacity') ?? weighted.missing
    return makeFigure(GAP, {
      value:
        missing ??
        (norm.value === null ? 'parameter-unknown' : weighted.value / norm.value - capacities.value),
      inputs: [...weighted.inputs, ...capacities.inputs],
      rules: [appliedRule(norm), ...weighted.rules],
      reservations: [
        oneShortage('need-gap'),
        {
          da: 'Normen er sat for tilmeldte patienter og holdes her op mod behovsvægtede indbyggere.',
          en: 'The norm is set for listed patients and is held here against need-weighted inhabitants.',
        },
        ...needReservations(weighted),
        ...populationReservations(facts, 'capacity'),
      ],
    })
  },
}
