import { areaId, getPlainDate } from '@laegedaekning/domain'
import { findOutlookSpecialty } from '@laegedaekning/plans'
import {
  checkIntroduction,
  divideByKey,
  findTrainingKey,
  isBottleneck,
  listTrainingKeys,
  screenSpecialty,
} from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

const NAMES: Readonly<Record<string, string>> = {
  'region-1081': 'nordjylland',
  'region-1082': 'midtjylland',
  'region-1084': 'hovedstaden',
  'region-1085': 'sjaelland',
}

/** C1.6 and C1.7: what each party has a claim to by the key in force. */
export function keyCase(vur: string, specialty: string, amount: number, date: string): CaseValues {
  const key = findTrainingKey(
    listTrainingKeys([], getPlainDate(date)),
    areaId('vur', vur),
    findOutlookSpecialty(specialty)?.name ?? specialty,
  )
  if (key === undefined) return { unit: 'no-key' }
  const parts = divideByKey(amount, key.parties).map(({ area, quota }) => [NAMES[area] ?? area, quota])
  return { unit: key.unit, ...Object.fromEntries(parts) }
}

/** C1.8 and C1.9: the four VUS criteria. */
export function screeningCase(
  given: {
    readonly percent: number
    readonly hospitals: number
    readonly internal: boolean
    readonly special: boolean
  },
  date: string,
): CaseValues {
  const { verdict, criteria } = screenSpecialty(
    {
      specialty: 'eksempel',
      universityShare: given.percent / 100,
      regionalHospitals: given.hospitals,
      internalMedicine: given.internal,
      special: given.special ? { da: 'Nylig godkendt indstilling', en: 'Recently approved' } : null,
    },
    getPlainDate(date),
  )
  return { verdict, 'over-half': criteria[0]?.met === true ? 'yes' : 'no' }
}

/** C1.12: may a doctor who has held these posts take one more? */
export function introductionCase(held: readonly string[], wanted: string, date: string): CaseValues {
  const post = (name: string) => ({
    specialty: name,
    internalMedicine: findOutlookSpecialty(name)?.group === 'intern-medicin',
  })
  return {
    allowed: checkIntroduction(held.map(post), post(wanted), getPlainDate(date)).allowed ? 'yes' : 'no',
  }
}

/** C1.13: a vacant main course with no introduction post beside it. */
export function bottleneckCase(vacantMain: number, introductionsPosted: number): CaseValues {
  return { warning: isBottleneck({ vacantMain, introductionsPosted }) ? 'yes' : 'no' }
}
