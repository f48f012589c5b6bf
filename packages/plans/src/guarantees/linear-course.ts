import type { EarningsMonth } from './guarantee.ts'
import type { Oere } from './money.ts'

/** A list that grows by the same number of patients each month, with the same income for each patient and month. */
export function linearCourse(plan: {
  readonly months: number
  readonly patientsAtStart: number
  readonly patientsPerMonth: number
  readonly incomePerPatientOere: Oere
}): readonly EarningsMonth[] {
  return Array.from({ length: plan.months }, (_, index) => {
    const patients = Math.max(0, plan.patientsAtStart + plan.patientsPerMonth * index)
    return { patients, incomeOere: patients * plan.incomePerPatientOere }
  })
}
