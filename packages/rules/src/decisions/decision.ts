import {
  type Certainty,
  formatDate,
  type Language,
  type PlainDate,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import { idsOf, type NumberOnDay, type Reason } from '../rule-texts/reason.ts'

/** What can be decided (issue 6, part 5). */
export const DECISION_KINDS = ['delepraksis', 'closing', 'provider-numbers', 'designation', 'rights'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** A table that belongs to a decision: the order of applicants, the criteria of a score, the rights. */
export type DecisionTable = {
  readonly title: Text
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly Text[])[]
}

/** A decision as an agenda item or letter has it (K28): resumé, indstilling, sagsfremstilling, økonomi. */
export type DecisionText = {
  readonly title: string
  readonly summary: string
  readonly recommendation: string
  readonly statement: readonly string[]
  readonly economy: string
}

/** What a council or the parties have decided, kept apart from what the rules say (B2, C2.2). */
export type CouncilDecision = {
  readonly decided: 'designated' | 'not-designated'
  readonly body: string
  readonly on: PlainDate
  readonly because: string
}

/** Input values as plain JSON, so that a stored decision can be read in ten years. */
export type InputValue =
  | string
  | number
  | boolean
  | null
  | readonly InputValue[]
  | { readonly [key: string]: InputValue }

/** What kind of answer it is, for colour and icon: yes, no, perhaps, or cannot be told. */
export type DecisionTone = 'yes' | 'no' | 'maybe' | 'unknown'

/**
 * A decision by the rules of its day. It carries everything: inputs, rule ids, the words and numbers of the rules with their periods,
 * and the finished text, so a stored one is never computed again and no later change of a rule can change it.
 */
export type Decision = {
  readonly kind: DecisionKind
  readonly date: PlainDate
  readonly outcome: string
  readonly tone: DecisionTone
  readonly sentence: Text
  readonly reasons: readonly Reason[]
  readonly inputs: { readonly [key: string]: InputValue }
  /** JSON pointers of inputs that only those who may see health are shown. */
  readonly sensitiveInputs: readonly string[]
  readonly ruleIds: readonly string[]
  readonly certainty: Certainty
  /** True where figures of made-up data were used. */
  readonly madeUp: boolean
  readonly tables: readonly DecisionTable[]
  readonly council: CouncilDecision | null
  readonly text: { readonly da: DecisionText; readonly en: DecisionText }
}

/** What every decision is made at: the day, and where the numbers of rules come from. */
export type DecisionDay = { readonly date: PlainDate; readonly numberOn: NumberOnDay }

/** What one kind of decision has found; the rest of a decision is the same for all kinds. */
export type Finding = Pick<Decision, 'kind' | 'outcome' | 'tone' | 'sentence' | 'reasons' | 'inputs'> & {
  readonly title: Text
  readonly recommendation: Text
  readonly economy: Text
  readonly facts: readonly Text[]
  readonly tables?: readonly DecisionTable[]
  readonly council?: CouncilDecision | null
  readonly sensitiveInputs?: readonly string[]
  readonly madeUp?: boolean
  readonly moreCertainties?: readonly Certainty[]
}

/** A finding as a whole decision with its text. A sensitive reason is left out of the text, which goes to a public agenda. */
export function decisionOf(finding: Finding, { date }: DecisionDay): Decision {
  const {
    title,
    recommendation,
    economy,
    facts,
    tables,
    council,
    sensitiveInputs,
    madeUp,
    moreCertainties,
    ...rest
  } = finding
  const inWords = (language: Language): DecisionText => ({
    title: title[language],
    summary: finding.sentence[language],
    recommendation: recommendation[language],
    statement: [
      ...facts.map((fact) => fact[language]),
      ...finding.reasons.filter(({ sensitive }) => !sensitive).map((reason) => reasonWords(reason, language)),
      ...(finding.reasons.some(({ sensitive }) => sensitive) ? [WITHHELD[language]] : []),
      basisWords(date, language),
    ],
    economy: economy[language],
  })
  return {
    ...rest,
    date,
    sensitiveInputs: sensitiveInputs ?? [],
    ruleIds: idsOf(finding.reasons),
    certainty: weakestCertainty([
      ...finding.reasons.map((reason) => reason.certainty),
      ...(moreCertainties ?? []),
    ]),
    madeUp: madeUp ?? false,
    tables: tables ?? [],
    council: council ?? null,
    text: { da: inWords('da'), en: inWords('en') },
  }
}

const WITHHELD: Text = {
  da: 'Et forhold, der ikke gengives her, indgår i vurderingen og står i sagen.',
  en: 'A circumstance that is not repeated here is part of the assessment and stands in the case.',
}

function reasonWords({ text, ids, parameter }: Reason, language: Language): string {
  const number =
    parameter?.value == null
      ? ''
      : ` ${parameter.title[language]}: ${numberWords(parameter.value, parameter.unit, language)}.`
  return `${text[language]}${number} (${ids.join(', ')})`
}

/** A rule's number in words; shares as percent. */
function numberWords(value: number, unit: string, language: Language): string {
  const shown = unit === 'share' ? Math.round(value * 1000) / 10 : value
  const text = String(shown).replace('.', language === 'da' ? ',' : '.')
  return unit === 'share' ? `${text} %` : text
}

function basisWords(date: PlainDate, language: Language): string {
  return language === 'da'
    ? `Vurderet efter de regler, der gjaldt den ${formatDate(date, 'da')}.`
    : `Assessed by the rules in force on ${formatDate(date, 'en')}.`
}

/** A decision for someone who may not see health: sensitive inputs and reasons are taken out, the text never had them. */
export function withoutSensitive(decision: Decision): Decision {
  const hidden = new Set(decision.sensitiveInputs)
  return {
    ...decision,
    inputs: Object.fromEntries(Object.entries(decision.inputs).filter(([key]) => !hidden.has(`/${key}`))),
    reasons: decision.reasons.filter(({ sensitive }) => !sensitive),
  }
}

/** The same words in both languages, such as a name or a number. */
export function sameText(text: string): Text {
  return { da: text, en: text }
}
