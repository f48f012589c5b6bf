import { computeAccess, parseAccessInput } from '@laegedaekning/access'
import { getPlainDate } from '@laegedaekning/domain'
import { parametersAt } from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

/** The choice rule (N24, N25) on kilometres as given, with limit and number of the parameters at the date, by the access engine. */
export function choiceRuleCase(kilometres: readonly number[], date: string): CaseValues {
  const { afstandsgraense, valgmulighed } = parametersAt(getPlainDate(date)).almenPraksis.afstand
  const { value } = parseAccessInput({
    demand: [{ id: 'home', weight: 1 }],
    supply: kilometres.map((_, index) => ({ id: `practice-${index}` })),
    costs: kilometres.map((km, index) => ['home', `practice-${index}`, km]),
    measure: { kind: 'choice', catchment: afstandsgraense.value, count: valgmulighed.value },
  })
  if (value === null) throw new Error('the problem of the choice rule cannot be read')
  const { scores, summary } = computeAccess(value)
  return {
    'practices-within-limit': scores[0]?.value ?? 'no-answer',
    'must-point-out': summary.peopleWithTooFew > 0 ? 'yes' : 'no',
  }
}
