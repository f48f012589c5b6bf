import {
  findPlainDate,
  formatDate,
  getPlainDate,
  type PlainDate,
  type Text,
  yearOf,
} from '@laegedaekning/domain'
import type { DesignationKind } from '../instruments/advise.ts'
import { findReason, type Reason } from '../rule-texts/reason.ts'
import { type Decision, type DecisionDay, type DecisionTone, decisionOf } from './decision.ts'

/** What an application for a shared practice (delepraksis) is decided on (X4, N29, B2.2). */
export type DelepraksisInput = {
  /** Completed years of the doctor on the day. */
  readonly age: number
  /** A significant health problem of the doctor or in the nearest family. Sensitive. */
  readonly health: boolean
  /** A special case of recruiting or keeping a doctor. */
  readonly specialCase: boolean
  /** The designation in force, or `none`. */
  readonly area: DesignationKind | 'none'
  /** Whether it is an existing shared practice whose closing limit could be raised. */
  readonly existing: boolean
  /** First day of the shared practice asked for; the day of the decision without it. */
  readonly start?: PlainDate
}

type Outcome = 'grant' | 'may-grant' | 'refuse' | 'right' | 'no-rule-found'

const TONES: Readonly<Record<Outcome, DecisionTone>> = {
  grant: 'yes',
  right: 'yes',
  'may-grant': 'maybe',
  refuse: 'no',
  'no-rule-found': 'unknown',
}

/**
 * A permit for a shared practice at a date: 2008–2021 by the basis of administration (over the age limit or health: granted;
 * special cases and exposed areas: may be granted; otherwise refused), from OK22 a right in regional threatened areas.
 */
export function decideDelepraksis(input: DelepraksisInput, day: DecisionDay): Decision {
  const found = (key: string) => findReason(key, day.date, day.numberOn)
  const { outcome, reasons } = weigh(input, found)
  const raise = input.existing ? found('delepraksis-haev-graense') : undefined
  const until = outcome === 'right' ? lastDayOf(reasons, input.start ?? day.date) : null
  return decisionOf(
    {
      kind: 'delepraksis',
      outcome,
      tone: TONES[outcome],
      sentence: sentenceOf(outcome, until),
      reasons: [...reasons, ...(raise === undefined ? [] : [raise])],
      inputs: { ...input, start: input.start ?? day.date },
      sensitiveInputs: ['/health'],
      title: { da: 'Ansøgning om delepraksis', en: 'Application for a shared practice' },
      recommendation: RECOMMENDATIONS[outcome],
      economy: {
        da: 'Udgifter er ikke beregnet her. Hæves lukkegrænsen, kan flere patienter give flere basis- og ydelseshonorarer.',
        en: 'Costs are not computed here. With a higher closing limit, more patients can mean more basic and service fees.',
      },
      facts: [],
    },
    day,
  )
}

type Weighed = { readonly outcome: Outcome; readonly reasons: readonly Reason[] }

function weigh(input: DelepraksisInput, found: (key: string) => Reason | undefined): Weighed {
  const right = input.area === 'regional-threatened' ? found('delepraksis-ret') : undefined
  if (right !== undefined) {
    const after = found('delepraksis-ekstra-kapacitet')
    return { outcome: 'right', reasons: after === undefined ? [right] : [right, after] }
  }
  const age = found('delepraksis-alder')
  const limit = age?.parameter?.value ?? null
  const granted = [
    ...(age !== undefined && limit !== null && input.age > limit ? [age] : []),
    ...(input.health ? listed(found('delepraksis-helbred')) : []),
  ]
  if (granted.length > 0) return { outcome: 'grant', reasons: granted }
  const exposed = input.area !== 'none' && input.area !== 'watch'
  const possible = [
    ...(input.specialCase ? listed(found('delepraksis-saerligt')) : []),
    ...(exposed ? listed(found('delepraksis-udsat')) : []),
  ]
  if (possible.length > 0) return { outcome: 'may-grant', reasons: [...possible, ...listed(age)] }
  const refusal = found('delepraksis-afslag')
  if (refusal !== undefined) return { outcome: 'refuse', reasons: [refusal, ...listed(age)] }
  return { outcome: 'no-rule-found', reasons: listed(found('delepraksis-ingen-regel')) }
}

function listed(reason: Reason | undefined): readonly Reason[] {
  return reason === undefined ? [] : [reason]
}

/** The first day after the longest duration, counted in years from the start; a 29 February ends on 1 March. */
function lastDayOf(reasons: readonly Reason[], start: PlainDate): PlainDate | null {
  const years = reasons.find(({ id }) => id === 'delepraksis-ret')?.parameter?.value ?? null
  if (years === null) return null
  const year = String(yearOf(start) + years).padStart(4, '0')
  const rest = start.slice(4)
  return findPlainDate(`${year}${rest}`) ?? getPlainDate(`${year}-03-01`)
}

function sentenceOf(outcome: Outcome, until: PlainDate | null): Text {
  if (outcome === 'right' && until !== null) {
    return {
      da: `Praksis har ret til delepraksis, til den ${formatDate(until, 'da')} ikke medregnet.`,
      en: `The practice has a right to be shared, until but not including ${formatDate(until, 'en')}.`,
    }
  }
  return SENTENCES[outcome]
}

const SENTENCES: Readonly<Record<Outcome, Text>> = {
  grant: { da: 'Tilladelsen gives uden videre.', en: 'The permit is given without further ado.' },
  right: { da: 'Praksis har ret til delepraksis.', en: 'The practice has a right to be shared.' },
  'may-grant': {
    da: 'Tilladelsen kan gives efter en konkret vurdering.',
    en: 'The permit can be given after an assessment of the case.',
  },
  refuse: { da: 'Ansøgningen afslås.', en: 'The application is refused.' },
  'no-rule-found': {
    da: 'Reglerne her kan ikke afgøre ansøgningen; den må vurderes af parterne.',
    en: 'The rules here cannot decide the application; the parties must assess it.',
  },
}

const RECOMMENDATIONS: Readonly<Record<Outcome, Text>> = {
  grant: {
    da: 'Det indstilles, at der gives tilladelse til delepraksis.',
    en: 'It is recommended that the permit for a shared practice is given.',
  },
  right: {
    da: 'Det indstilles, at retten til delepraksis tages til efterretning.',
    en: 'It is recommended that the right to a shared practice is noted.',
  },
  'may-grant': {
    da: 'Det indstilles, at det drøftes, om tilladelsen skal gives.',
    en: 'It is recommended to discuss whether the permit should be given.',
  },
  refuse: {
    da: 'Det indstilles, at ansøgningen om delepraksis afslås.',
    en: 'It is recommended that the application for a shared practice is refused.',
  },
  'no-rule-found': {
    da: 'Det indstilles, at parterne vurderer ansøgningen konkret.',
    en: 'It is recommended that the parties assess the application.',
  },
}
