import { getPlainDate } from '@laegedaekning/domain'
import { collectiveRedundancies } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

/** C1.20: whether so many employees call for the rules on collective redundancies, with the limit of the day (N42). */
export function redundanciesCase(given: CaseValues, date: string): CaseValues {
  const limit = parametersAt(getPlainDate(date)).reform.masseafskedigelseAnsatte.value
  if (limit === null) return { applies: 'no-limit' }
  return { applies: collectiveRedundancies(Number(given['employees']), limit).applies ? 'yes' : 'no' }
}
