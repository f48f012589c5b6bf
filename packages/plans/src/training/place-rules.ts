import type { AppliedRule, PlainDate, Text } from '@laegedaekning/domain'
import {
  appliedRule,
  cellAt,
  type NumberParameter,
  type ParameterAt,
  parameterAt,
  parameters,
} from '@laegedaekning/rules'
import type { CompositionRules } from './compose-packages.ts'
import type { PlacePolicy } from './place-problem.ts'

const { placering, almenMedicin, omfordeling } = parameters.videreuddannelse

const STAYS: Readonly<Record<'hospital' | 'praksis', Text>> = {
  hospital: { da: 'på hospital', en: 'in hospital' },
  praksis: { da: 'i praksis', en: 'in practice' },
}

/** What a placement keeps, as numbers, and the parameters that they are. */
export type PlaceRules = CompositionRules & {
  readonly universityCap: number | null
  readonly acuteShare: number | null
  readonly baseMonths: number | null
  readonly connectedMinutes: number | null
  readonly applied: readonly AppliedRule[]
}

/**
 * The rules of a placement at a date. The requirement of a specialised function (N12) falls where the policy of acute hospitals
 * is on, as W7 says. Throws a `RangeError` where a parameter has no value, which is a fault in knowledge/.
 */
export function readPlaceRules(date: PlainDate, policies: readonly PlacePolicy[]): PlaceRules {
  const applied: AppliedRule[] = []
  const note = (at: ParameterAt, of: Text | null = null): number => {
    if (at.value === null) throw new RangeError(`${at.key} has no value on ${date}`)
    const rule = appliedRule(at)
    // the cells of a table have one title, and are told apart by what they are of
    const named = (language: 'da' | 'en') =>
      of === null ? rule.title[language] : `${rule.title[language]}, ${of[language]}`
    applied.push({ ...rule, title: { da: named('da'), en: named('en') } })
    return at.value
  }
  const number = (parameter: NumberParameter): number => note(parameterAt(parameter, date))
  const stay = (sted: 'hospital' | 'praksis'): number =>
    note(cellAt(placering.mindsteOpholdMaaneder, { sted }, date), STAYS[sted])
  const on = (policy: PlacePolicy, parameter: NumberParameter): number | null =>
    policies.includes(policy) ? number(parameter) : null
  return {
    hospitalStay: stay('hospital'),
    practiceStay: stay('praksis'),
    step: number(placering.trinMaaneder),
    longestMoveKm: number(placering.laengsteFlytningKm),
    nearestHospitals: number(placering.hospitalerTilAlmenMedicin),
    hospitalMonths: number(almenMedicin.hoveduddannelseMaanederPaaHospital),
    firstPracticeMonths:
      number(almenMedicin.fase1MaanederIPraksis) + number(almenMedicin.fase2MaanederIPraksis),
    lastPracticeMonths: number(almenMedicin.fase3MaanederIPraksis),
    specialisedFunction: !policies.includes('acute-share'),
    universityCap: on('university-cap', omfordeling.andelPaaUniversitetshospital),
    acuteShare: on('acute-share', placering.mindstPaaAkuthospital),
    baseMonths: on('operating-base', placering.driftsbaseMaaneder),
    connectedMinutes: on('connected', placering.laengsteRejsetidMinutter),
    applied,
  }
}
