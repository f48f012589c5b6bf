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

const PRIORITIES = [
  'convertsDelepraksis',
  'sustainableCommunity',
  'expectedToRecruit',
  'inPool',
  'recruitmentProblems',
] as const

/** The order of applicants for provider numbers, and who gets one (X3); each priority names the applicant that has it. */
export function providerNumbersCase(given: CaseValues, date: string): CaseValues {
  const names = PRIORITIES.map((priority) => given[priority]).filter((name) => name !== undefined)
  // given the last first, so that the order is the rule's and not that of the question
  const applicants = names.toReversed().map((name) => ({
    id: name,
    name,
    ...Object.fromEntries(PRIORITIES.map((priority) => [priority, given[priority] === name])),
  }))
  const { value, issues } = parseDecisionRequest({
    kind: 'provider-numbers',
    date,
    inputs: { numbers: given['numbers'], applicants },
  })
  if (value === null) throw new Error(`The case cannot be read: ${JSON.stringify(issues)}`)
  const rows = decide(value).tables[0]?.rows ?? []
  const namesOf = (found: typeof rows) => found.map((row) => row[1]?.da ?? '').join('')
  return { order: namesOf(rows), assigned: namesOf(rows.filter((row) => row.at(-1)?.da === 'tildeles')) }
}
