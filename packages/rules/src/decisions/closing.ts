import { formatNumber, type Language, type Text } from '@laegedaekning/domain'
import { withoutNoise } from '../designation/holds.ts'
import { findReason, type Reason } from '../rule-texts/reason.ts'
import { type Decision, type DecisionDay, type DecisionTone, decisionOf } from './decision.ts'

/** What closing and opening for new patients is decided on (B3, N26). */
export type ClosingInput = {
  readonly listedPatients: number
  /** Capacities of the practice, above 0. */
  readonly capacities: number
  /** Doctors who work in it; the maximum of 2008 counts per doctor. */
  readonly doctors: number
  /** Whether it takes new patients now. */
  readonly open: boolean
  /** Patients per capacity that the region has set for the clinic, where it has. */
  readonly ownLimit?: number
  /** Patients per capacity of a dispensation to close earlier, where there is one. */
  readonly dispensation?: number
}

type Outcome = 'may-close' | 'must-open' | 'must-stay-open' | 'may-not-open' | 'limit-not-known'

const TONES: Readonly<Record<Outcome, DecisionTone>> = {
  'may-close': 'yes',
  'must-open': 'no',
  'must-stay-open': 'no',
  'may-not-open': 'no',
  'limit-not-known': 'unknown',
}

/**
 * Whether a practice may be closed for new patients on a day: the limit is the dispensation's where there is one, else the clinic's
 * own, else the common one of the day (at least the limit per capacity: exactly the limit may close). Above the maximum of 2008 it
 * may not take more. Without a limit nothing can be said (B1.14).
 */
export function decideClosing(input: ClosingInput, day: DecisionDay): Decision {
  const { limit, reasons, outcome } = weigh(input, (key) => findReason(key, day.date, day.numberOn))
  const needed = limit === null ? null : Math.ceil(patientsAt(limit, input))
  return decisionOf(
    {
      kind: 'closing',
      outcome,
      tone: TONES[outcome],
      sentence: sentenceOf(outcome, input, needed),
      reasons,
      inputs: { ...input },
      title: { da: 'Lukning og åbning for tilgang', en: 'Closing and opening for new patients' },
      recommendation: RECOMMENDATIONS[outcome],
      economy: { da: 'Udgifter er ikke beregnet her.', en: 'Costs are not computed here.' },
      facts: [factOf(input)],
    },
    day,
  )
}

/** The patients at which a limit per capacity is reached; 1,600 × 1.1 is 1,760, though not in a double. */
function patientsAt(limit: number, { capacities }: ClosingInput): number {
  return withoutNoise(limit * capacities)
}

type Weighed = {
  readonly limit: number | null
  readonly reasons: readonly Reason[]
  readonly outcome: Outcome
}

function weigh(input: ClosingInput, found: (key: string) => Reason | undefined): Weighed {
  const maximum = found('lukning-hoejestegraense')
  const most = maximum?.parameter?.value ?? null
  if (maximum !== undefined && most !== null && input.listedPatients > most * input.doctors) {
    return { limit: most, reasons: [maximum], outcome: 'may-not-open' }
  }
  const { limit, reasons } = limitOf(input, found)
  if (limit === null) return { limit, reasons, outcome: 'limit-not-known' }
  const reached = input.listedPatients >= patientsAt(limit, input)
  return { limit, reasons, outcome: reached ? 'may-close' : input.open ? 'must-stay-open' : 'must-open' }
}

function limitOf(
  { dispensation, ownLimit }: ClosingInput,
  found: (key: string) => Reason | undefined,
): { readonly limit: number | null; readonly reasons: readonly Reason[] } {
  const given = (key: string, limit: number) => {
    const reason = found(key)
    return reason === undefined ? null : { limit, reasons: [reason] }
  }
  const own = ownLimit === undefined ? null : given('lukning-egen-graense', ownLimit)
  const earlier = dispensation === undefined ? null : given('lukning-dispensation', dispensation)
  const common = found('lukning-faelles-graense')
  const value = common?.parameter?.value ?? null
  if (earlier !== null) return earlier
  if (own !== null) return own
  if (common !== undefined && value !== null) return { limit: value, reasons: [common] }
  return {
    limit: null,
    reasons: [found('lukning-egen-graense'), found('lukning-ingen-graense')].filter(
      (one) => one !== undefined,
    ),
  }
}

function count(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
}

function factOf({ listedPatients, capacities, doctors, open }: ClosingInput): Text {
  const state = open ? { da: 'åben', en: 'open' } : { da: 'lukket', en: 'closed' }
  return {
    da: `Praksis har ${count(listedPatients, 'da')} tilmeldte patienter, ${count(capacities, 'da')} kapaciteter og ${count(doctors, 'da')} læger og er ${state.da} for tilgang.`,
    en: `The practice has ${count(listedPatients, 'en')} listed patients, ${count(capacities, 'en')} capacities and ${count(doctors, 'en')} doctors and is ${state.en} for new patients.`,
  }
}

function sentenceOf(outcome: Outcome, { listedPatients }: ClosingInput, needed: number | null): Text {
  if (needed === null) {
    return {
      da: 'Lukkegrænsen på dagen er ikke kendt. Skriv den grænse, som regionen har sat for klinikken.',
      en: 'The closing limit on the day is not known. Write the limit that the region has set for the clinic.',
    }
  }
  const [listed, limit] = [count(listedPatients, 'da'), count(needed, 'da')]
  const [listedEn, limitEn] = [count(listedPatients, 'en'), count(needed, 'en')]
  switch (outcome) {
    case 'may-close':
      return {
        da: `Praksis må lukke for tilgang: ${listed} tilmeldte mod en grænse på ${limit}.`,
        en: `The practice may close for new patients: ${listedEn} listed against a limit of ${limitEn}.`,
      }
    case 'must-open':
      return {
        da: `Praksis skal åbne for tilgang: ${listed} tilmeldte er under grænsen på ${limit}.`,
        en: `The practice must open for new patients: ${listedEn} listed are below the limit of ${limitEn}.`,
      }
    case 'must-stay-open':
      return {
        da: `Praksis må ikke lukke endnu: ${listed} tilmeldte er under grænsen på ${limit}.`,
        en: `The practice may not close yet: ${listedEn} listed are below the limit of ${limitEn}.`,
      }
    default:
      return {
        da: 'Praksis har flere patienter pr. læge, end højestegrænsen tillader, og kan ikke åbne for flere.',
        en: 'The practice has more patients per doctor than the maximum allows and cannot open for more.',
      }
  }
}

const RECOMMENDATIONS: Readonly<Record<Outcome, Text>> = {
  'may-close': {
    da: 'Det indstilles, at praksis kan lukke for tilgang.',
    en: 'It is recommended that the practice may close for new patients.',
  },
  'must-open': {
    da: 'Det indstilles, at praksis åbner for tilgang.',
    en: 'It is recommended that the practice opens for new patients.',
  },
  'must-stay-open': {
    da: 'Det indstilles, at praksis holdes åben for tilgang.',
    en: 'It is recommended that the practice is kept open for new patients.',
  },
  'may-not-open': {
    da: 'Det indstilles, at praksis ikke tager flere patienter.',
    en: 'It is recommended that the practice takes no more patients.',
  },
  'limit-not-known': {
    da: 'Sagen kan ikke indstilles, før lukkegrænsen er oplyst.',
    en: 'No recommendation can be made before the closing limit is given.',
  },
}
