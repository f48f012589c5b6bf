import type { AppliedRule, PlainDate, Text } from '@laegedaekning/domain'
import { appliedRule } from '../indicators/make-figure.ts'
import { parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

const { omfordeling } = parameters.videreuddannelse

/** What the screening must know of a specialty in one VUR; `null` where it is not known. */
export type ScreenedSpecialty = {
  readonly specialty: string
  /** Share of the H-training time at university hospitals, 0–1. */
  readonly universityShare: number | null
  /** Regional and acute hospitals that have H posts. */
  readonly regionalHospitals: number | null
  readonly internalMedicine: boolean
  /** Why the specialty is exempt (N21), or `null`. */
  readonly special: Text | null
}

/** One of the four criteria, whether the specialty meets it, and why. */
export type VusCriterion = {
  readonly id: 'N18' | 'N19' | 'N20' | 'N21'
  readonly met: boolean | null
  readonly reason: Text
  readonly rule: AppliedRule | null
}

/** `bilateral`: the one regional hospital settles it with the university hospital (N19). */
export type ScreeningVerdict = 'review' | 'bilateral' | 'exempt' | 'below' | 'unknown'

export type Screening = {
  readonly verdict: ScreeningVerdict
  readonly criteria: readonly VusCriterion[]
  readonly reason: Text
}

/**
 * The four VUS criteria for taking a specialty up for redistribution (X11, C1.8, C1.9): **more than** half of the H-training
 * time at university hospitals, more than one regional hospital with H posts, not internal medicine, no special condition. All
 * four must be met.
 */
export function screenSpecialty(specialty: ScreenedSpecialty, date: PlainDate): Screening {
  const criteria = [
    universityTime(specialty, date),
    regionalHospitals(specialty, date),
    notInternalMedicine(specialty),
    noSpecialCondition(specialty),
  ]
  const [time, hospitals] = criteria
  const failed = criteria.find(({ met }) => met === false)
  const unknown = criteria.find(({ met }) => met === null)
  const verdict: ScreeningVerdict =
    time?.met === false
      ? 'below'
      : criteria.slice(2).some(({ met }) => met === false)
        ? 'exempt'
        : unknown !== undefined
          ? 'unknown'
          : hospitals?.met === false
            ? 'bilateral'
            : 'review'
  const all = {
    da: 'Alle fire kriterier er opfyldt; specialet tages op.',
    en: 'All four criteria are met; the specialty is taken up.',
  }
  return { verdict, criteria, reason: failed?.reason ?? unknown?.reason ?? all }
}

function universityTime({ universityShare }: ScreenedSpecialty, date: PlainDate): VusCriterion {
  const limit = parameterAt(omfordeling.andelPaaUniversitetshospital, date)
  const rule = appliedRule(limit)
  if (universityShare === null || limit.value === null)
    return {
      id: 'N18',
      met: null,
      rule,
      reason: {
        da: 'Hvor stor en del af tiden der er på universitetshospital, er ikke oplyst.',
        en: 'How much of the time is at university hospitals is not told.',
      },
    }
  const met = universityShare > limit.value
  const [da, en] = [percent(universityShare, ','), percent(universityShare, '.')]
  const [limitDa, limitEn] = [percent(limit.value, ','), percent(limit.value, '.')]
  return {
    id: 'N18',
    met,
    rule,
    reason: {
      da: `${da} af tiden er på universitetshospital, ${met ? 'mere' : 'ikke mere'} end ${limitDa}.`,
      en: `${en} of the time is at university hospitals, ${met ? '' : 'not '}more than ${limitEn}.`,
    },
  }
}

function percent(share: number, mark: ',' | '.'): string {
  const text = (share * 100).toFixed(1).replace(/\.0$/, '')
  return mark === ',' ? `${text.replace('.', ',')} %` : `${text}%`
}

function regionalHospitals({ regionalHospitals: count }: ScreenedSpecialty, date: PlainDate): VusCriterion {
  const least = parameterAt(omfordeling.regionshospitaler, date)
  const rule = appliedRule(least)
  if (count === null || least.value === null)
    return {
      id: 'N19',
      met: null,
      rule,
      reason: {
        da: 'Hvor mange regionshospitaler der har H-stillinger, er ikke oplyst.',
        en: 'How many regional hospitals have H posts is not told.',
      },
    }
  const met = count > least.value
  return {
    id: 'N19',
    met,
    rule,
    reason: met
      ? {
          da: `${count} regionshospitaler har H-stillinger.`,
          en: `${count} regional hospitals have H posts.`,
        }
      : {
          da: `${count} regionshospital${count === 1 ? '' : 'er'} har H-stillinger; så aftaler parterne det selv.`,
          en: `${count} regional hospital${count === 1 ? '' : 's'} ${count === 1 ? 'has' : 'have'} H posts; the parties settle it themselves.`,
        },
  }
}

function notInternalMedicine({ internalMedicine }: ScreenedSpecialty): VusCriterion {
  return {
    id: 'N20',
    met: !internalMedicine,
    rule: null,
    reason: internalMedicine
      ? {
          da: 'Specialet hører til intern medicin, som ikke er med nu.',
          en: 'The specialty is of internal medicine, which is left out for now.',
        }
      : { da: 'Specialet hører ikke til intern medicin.', en: 'The specialty is not of internal medicine.' },
  }
}

function noSpecialCondition({ special }: ScreenedSpecialty): VusCriterion {
  return {
    id: 'N21',
    met: special === null,
    rule: null,
    reason: special ?? {
      da: 'Ingen særlige forhold er oplyst.',
      en: 'No special conditions are told.',
    },
  }
}
