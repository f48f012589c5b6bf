import {
  type AreaId,
  formatDate,
  formatNumber,
  formatValue,
  type Language,
  type Text,
} from '@laegedaekning/domain'
import {
  type Contribution,
  type DesignationSignals,
  designationScore,
} from '../designation/designation-score.ts'
import type { RegionalRules } from '../designation/regional-rules.ts'
import { findReason, type Reason } from '../rule-texts/reason.ts'
import {
  type CouncilDecision,
  type Decision,
  type DecisionDay,
  type DecisionTable,
  type DecisionTone,
  decisionOf,
  type InputValue,
} from './decision.ts'

/** What a designation is proposed on (B2): the signals of the area, the region's own rules, and what the council has decided. */
export type DesignationInput = {
  readonly region: AreaId
  readonly area: AreaId
  readonly areaName: string
  readonly wanted: 'threatened' | 'watch'
  readonly signals: DesignationSignals
  readonly own?: RegionalRules
  readonly council: CouncilDecision | null
}

type Outcome = 'meets' | 'does-not-meet' | 'cannot-tell'

const TONES: Readonly<Record<Outcome, DecisionTone>> = {
  meets: 'yes',
  'does-not-meet': 'no',
  'cannot-tell': 'unknown',
}

/**
 * Proposes a designation as threatened or watch area: the criteria and the score of `designationScore` against the limit of the day,
 * and beside it what the council decided, which can go against the score and never changes it (B2.1, C2.2).
 */
export function decideDesignation(input: DesignationInput, day: DecisionDay): Decision {
  const place = { region: input.region, area: input.area, date: day.date }
  const score = designationScore(input.signals, place, input.own)
  const found = (key: string) => findReason(key, day.date, day.numberOn)
  const rule = found(input.wanted === 'watch' ? 'udpegning-opmaerksomhed' : 'udpegning-score')
  const limit = input.wanted === 'threatened' ? score.threshold : (rule?.parameter?.value ?? null)
  const outcome: Outcome =
    score.score === null || limit === null ? 'cannot-tell' : score.score >= limit ? 'meets' : 'does-not-meet'
  const reasons = [rule, found('udpegning-beslutning')].filter((one): one is Reason => one !== undefined)
  return decisionOf(
    {
      kind: 'designation',
      outcome,
      tone: TONES[outcome],
      sentence: sentenceOf(input, outcome, score.score, limit),
      reasons,
      inputs: inputsOf(input),
      title: TITLES[input.wanted],
      recommendation: recommendationOf(input, outcome),
      economy: {
        da: 'Rettighederne efter udpegningen kan koste; beløb er ikke beregnet her.',
        en: 'The rights after the designation can cost; amounts are not computed here.',
      },
      facts: factsOf(input, score.lowest, score.highest, score.couldChange),
      tables: [criteriaTable(score.contributions), ...missingTable(score.missing)],
      council: input.council,
      madeUp: score.madeUp,
      moreCertainties: [score.certainty],
    },
    day,
  )
}

function inputsOf({ own, signals, council, ...rest }: DesignationInput): Decision['inputs'] {
  const numbers = (map: ReadonlyMap<string, number>): InputValue => Object.fromEntries(map)
  return {
    ...rest,
    signals: Object.fromEntries(Object.entries(signals).map(([id, signal]) => [id, { ...signal }])),
    council: council === null ? null : { ...council },
    own: own === undefined ? null : { ...own, weights: numbers(own.weights), limits: numbers(own.limits) },
  }
}

const TITLES: Readonly<Record<DesignationInput['wanted'], Text>> = {
  threatened: {
    da: 'Udpegning af lægedækningstruet område',
    en: 'Designation of an area as threatened',
  },
  watch: { da: 'Udpegning af opmærksomhedsområde', en: 'Designation of a watch area' },
}

function share(value: number | null, language: Language): string {
  return value === null ? '–' : formatNumber(value, 2, language)
}

function sentenceOf(
  { areaName }: DesignationInput,
  outcome: Outcome,
  score: number | null,
  limit: number | null,
): Text {
  if (outcome === 'cannot-tell') {
    return {
      da: `${areaName}: Der kan ikke regnes en score, for ingen kriterier er besvaret, eller der er ingen grænse på dagen.`,
      en: `${areaName}: No score can be computed, since no criteria are answered, or there is no limit on the day.`,
    }
  }
  const reaches = outcome === 'meets'
  return {
    da: `${areaName} ${reaches ? 'når' : 'når ikke'} grænsen: score ${share(score, 'da')} mod ${share(limit, 'da')}.`,
    en: `${areaName} ${reaches ? 'reaches' : 'does not reach'} the limit: score ${share(score, 'en')} against ${share(limit, 'en')}.`,
  }
}

function recommendationOf({ areaName, council }: DesignationInput, outcome: Outcome): Text {
  if (council !== null) {
    const yes = council.decided === 'designated'
    return {
      da: `${council.body} besluttede den ${formatDate(council.on, 'da')} ${yes ? 'at udpege' : 'ikke at udpege'} ${areaName}. Begrundelse: ${council.because}`,
      en: `On ${formatDate(council.on, 'en')} ${council.body} decided ${yes ? 'to designate' : 'not to designate'} ${areaName}. Reason: ${council.because}`,
    }
  }
  if (outcome === 'cannot-tell') {
    return {
      da: 'Der er intet grundlag for en indstilling, før tallene er oplyst.',
      en: 'There is no basis for a recommendation before the figures are given.',
    }
  }
  return outcome === 'meets'
    ? {
        da: `Scoren peger på, at ${areaName} udpeges. Beslutningen er regionsrådets.`,
        en: `The score points at designating ${areaName}. The decision is the regional council’s.`,
      }
    : {
        da: `Scoren peger ikke på, at ${areaName} udpeges. Beslutningen er regionsrådets.`,
        en: `The score does not point at designating ${areaName}. The decision is the regional council’s.`,
      }
}

function factsOf(
  { council }: DesignationInput,
  lowest: number | null,
  highest: number | null,
  couldChange: boolean,
): readonly Text[] {
  const range = {
    da: `Med det, der mangler, kan scoren ligge fra ${share(lowest, 'da')} til ${share(highest, 'da')}; det kan vende svaret.`,
    en: `With what is missing, the score can lie from ${share(lowest, 'en')} to ${share(highest, 'en')}; it can turn the answer.`,
  }
  const apart = {
    da: 'Beslutningen står for sig og ændrer ikke scoren.',
    en: 'The decision stands by itself and does not change the score.',
  }
  return [...(couldChange ? [range] : []), ...(council === null ? [] : [apart])]
}

function criteriaTable(contributions: readonly Contribution[]): DecisionTable {
  const number = (value: number, criterion: string, language: Language) =>
    criterion.startsWith('afstand') || criterion.startsWith('patienter-pr')
      ? formatNumber(value, criterion.startsWith('afstand') ? 1 : 0, language)
      : formatValue(value, 'share', language)
  const both = (value: number, criterion: string): Text => ({
    da: number(value, criterion, 'da'),
    en: number(value, criterion, 'en'),
  })
  return {
    title: { da: 'Kriterier', en: 'Criteria' },
    columns: [
      { da: 'Kriterium', en: 'Criterion' },
      { da: 'Området', en: 'The area' },
      { da: 'Grænse', en: 'Limit' },
      { da: 'Vægt', en: 'Weight' },
      { da: 'Opfyldt', en: 'Met' },
    ],
    rows: contributions.map(({ criterion, title, value, limit, weight, met }) => [
      title,
      both(value, criterion),
      both(limit, criterion),
      { da: formatNumber(weight, 2, 'da'), en: formatNumber(weight, 2, 'en') },
      met ? { da: 'ja', en: 'yes' } : { da: 'nej', en: 'no' },
    ]),
  }
}

function missingTable(
  missing: readonly { readonly title: Text; readonly reason: Text }[],
): readonly DecisionTable[] {
  if (missing.length === 0) return []
  return [
    {
      title: { da: 'Ikke besvaret', en: 'Not answered' },
      columns: [
        { da: 'Kriterium', en: 'Criterion' },
        { da: 'Hvorfor', en: 'Why' },
      ],
      rows: missing.map(({ title, reason }) => [title, reason]),
    },
  ]
}
