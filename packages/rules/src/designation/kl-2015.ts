import { type Certainty, type PlainDate, type Text, weakestCertainty } from '@laegedaekning/domain'
import { type ParameterAt, parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'
import { holds } from './holds.ts'
import { type Signal, WHY_MISSING } from './signal.ts'

/** The three signals of KL's survey of 2015. */
export type KlSignalId = 'patienter-pr-laege' | 'laeger-60-plus' | 'sammenfald'

/** One signal: met, not met, or `null` with the reason why nothing can be said. */
export type KlSignal = {
  readonly id: KlSignalId
  readonly title: Text
  /** `null` for the coincidence, which is no number. */
  readonly value: number | null
  readonly limit: number | null
  readonly met: boolean | null
  readonly reason: Text | null
  readonly parameters: readonly string[]
  readonly ids: readonly string[]
  readonly certainty: Certainty
}

/** The named rule set with its answers. */
export type KlSignals = {
  readonly id: 'kl-2015'
  readonly title: Text
  readonly signals: readonly [KlSignal, KlSignal, KlSignal]
}

const IDS = ['B2.5']
const TITLES: Readonly<Record<KlSignalId, Text>> = {
  'patienter-pr-laege': { da: 'Patienter pr. læge', en: 'Patients per doctor' },
  'laeger-60-plus': { da: 'Andel læger på 60 år og derover', en: 'Share of doctors aged 60 and over' },
  sammenfald: { da: 'Begge dele på én gang', en: 'Both at once' },
}

/**
 * The three signals of KL 2015 (B2.5): patients per doctor against KL's 1,600, the share of doctors aged 60 or over, and the
 * two together. KL names no limit for the share; ours is the assumed one of the designation criteria, so the second and third
 * answers are assumed. Doctors are persons here and not capacities.
 */
export function klSignals2015(
  signals: { readonly patientsPerDoctor: Signal; readonly shareAged60: Signal },
  date: PlainDate,
): KlSignals {
  const patients = held(
    'patienter-pr-laege',
    signals.patientsPerDoctor,
    parameterAt(parameters.udpegning.kl2015.patienterPrLaege, date),
  )
  const aged = held(
    'laeger-60-plus',
    signals.shareAged60,
    parameterAt(parameters.udpegning.graense.laeger60Plus, date),
  )
  return {
    id: 'kl-2015',
    title: { da: 'KL’s tre signaler, 2015', en: 'KL’s three signals, 2015' },
    signals: [patients, aged, together(patients, aged)],
  }
}

function held(id: KlSignalId, signal: Signal, limit: ParameterAt): KlSignal {
  const known = {
    id,
    title: TITLES[id],
    value: signal.value,
    limit: limit.value,
    parameters: [limit.key],
    ids: [...new Set([...IDS, ...limit.rule])],
  }
  if (signal.value === null) {
    return { ...known, met: null, reason: WHY_MISSING[signal.missing], certainty: limit.certainty }
  }
  const certainty = weakestCertainty([signal.certainty, limit.certainty])
  if (limit.value === null) {
    return { ...known, met: null, reason: WHY_MISSING['parameter-unknown'], certainty }
  }
  const met = holds(signal.value, limit.compare ?? 'at-least', limit.value)
  return { ...known, met, reason: null, certainty }
}

/** Both met; where one is known not to be, the other does not matter. */
function together(first: KlSignal, second: KlSignal): KlSignal {
  const either = first.met === false || second.met === false
  const met = either ? false : first.met === null || second.met === null ? null : true
  return {
    id: 'sammenfald',
    title: TITLES.sammenfald,
    value: null,
    limit: null,
    met,
    reason: met === null ? (first.reason ?? second.reason) : null,
    parameters: [...first.parameters, ...second.parameters],
    ids: [...new Set([...first.ids, ...second.ids])],
    certainty: weakestCertainty([first.certainty, second.certainty]),
  }
}
