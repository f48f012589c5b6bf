import type { PlainDate } from '@laegedaekning/domain'
import { type GuaranteeRules, linearCourse, parseGuarantees, scheduleOf } from '@laegedaekning/plans'
import { storedNumber } from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

/** A guarantee from 1 January 2027, read and scheduled by the numbers of the day (X5, X6); amounts in øre. */
export function guaranteeCase(given: CaseValues, date: string): CaseValues {
  const problem = { date, guarantees: [guaranteeOf(given)] }
  const { value, issues } = parseGuarantees(problem, rulesAt)
  const [guarantee] = value?.guarantees ?? []
  if (value === null || guarantee === undefined)
    return { issue: issues[0]?.code.toLowerCase().replaceAll('_', '-') ?? 'none' }
  const { releasedOere, repaidOere, mostOere, lines } = scheduleOf(guarantee, value.rules)
  return {
    issue: 'none',
    released: releasedOere,
    repaid: repaidOere,
    most: mostOere,
    'first-instalment': lines.find((line) => line.repaidOere > 0)?.repaidOere ?? 0,
    balance: lines.at(-1)?.balanceOere ?? 0,
  }
}

function guaranteeOf(given: CaseValues): object {
  const number = (name: string) => Number(given[name])
  const each = (name: string) => Array.from({ length: number('months') }, () => number(name))
  const kept = Object.entries(given).filter(([name]) => !['relet', 'cost', 'patients'].includes(name))
  const common = { ...Object.fromEntries(kept), id: 'a', start: '2027-01-01' }
  switch (given['kind']) {
    case 'earnings': {
      const { patientsAtStart, patientsPerMonth, incomePerPatientOere, ...rest } = Object.fromEntries(kept)
      const course = linearCourse({
        months: number('months'),
        patientsAtStart: Number(patientsAtStart),
        patientsPerMonth: Number(patientsPerMonth),
        incomePerPatientOere: Number(incomePerPatientOere),
      })
      return { ...rest, id: 'a', start: '2027-01-01', course }
    }
    case 'patients':
      return { ...common, patients: each('patients') }
    case 'rent':
      return { ...common, reletOere: each('relet') }
    case 'transition':
      return { ...common, costOere: each('cost'), exception: false }
    default:
      return common
  }
}

function rulesAt(date: PlainDate): GuaranteeRules {
  const numberOf = (key: string) => storedNumber(`almen-praksis/${key}`, date).value
  const points = (share: number | null) => (share === null ? null : Math.round(share * 10_000))
  return {
    disposalAge: numberOf('laeger/garanti-mod-afhaendelse-alder'),
    staffCapBasisPoints: points(numberOf('personale/stoette-hoejeste-andel')),
    staffExceptionBasisPoints: points(numberOf('personale/stoette-hoejeste-andel-undtagelse')),
  }
}
