import { getPlainDate } from '@laegedaekning/domain'
import { type AdviceQuestion, adviseInstruments, decide, parseDecisionRequest } from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

/** The four cells of one area and one kind of effort, with the caps of staff in percent (C1.5). */
export function instrumentMatrixCase(given: CaseValues, date: string): CaseValues {
  const question: AdviceQuestion = {
    area: given['area'] === 'special' ? 'special' : 'ordinary',
    effort: given['effort'] === 'contributes' ? 'contributes' : 'does-not-contribute',
    horizon: 'temporary',
    designations: null,
    region: null,
  }
  const cells = adviseInstruments(question, getPlainDate(date)).cells.filter(({ chosen }) => chosen)
  const staff = cells.find(({ instrument }) => instrument === 'staff')
  const percent = (share: number | null | undefined) => (share == null ? 'none' : share * 100)
  return {
    ...Object.fromEntries(cells.map(({ instrument, value }) => [instrument, value])),
    'staff-cap-percent': percent(staff?.cap),
    'staff-exception-percent': percent(staff?.exceptionalCap),
  }
}

/** The answer to an application for a shared practice, read as JSON like any other (C1.11). */
export function delepraksisCase(given: CaseValues, date: string): CaseValues {
  const { value, issues } = parseDecisionRequest({
    kind: 'delepraksis',
    date,
    inputs: {
      age: given['age'],
      health: given['health'] === 'yes',
      specialCase: given['special-case'] === 'yes',
      area: given['area'],
      existing: false,
    },
  })
  if (value === null) throw new Error(`The case cannot be read: ${JSON.stringify(issues)}`)
  return { outcome: decide(value).outcome }
}
