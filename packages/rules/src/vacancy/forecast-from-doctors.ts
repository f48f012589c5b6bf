import type { Doctor, Period, PlainDate } from '@laegedaekning/domain'
import { countRetirements, type RetirementRule, type Retirements } from './retirements.ts'
import { type VacancyForecast, vacancyForecast } from './vacancy-forecast.ts'

/** What the forecast needs when retirements are counted from the doctors' ages. */
export type DoctorsVacancyInput = {
  readonly vacant: number
  readonly growth: number
  readonly trained: number
  readonly doctors: readonly Doctor[]
  readonly rule: RetirementRule
  readonly period: Period & { readonly until: PlainDate }
}

/**
 * The vacancy forecast with retirements counted from ages and own statements (K5, X9). One doctor who stops leaves one
 * provider number, as in S4; a region that counts in full-time doctors reads `retirements.fullTimeDoctors` as well.
 */
export function forecastFromDoctors(
  input: DoctorsVacancyInput,
): VacancyForecast & { readonly retirements: Retirements } {
  const retirements = countRetirements(input.doctors, input.rule, input.period)
  const { vacant, growth, trained } = input
  return { ...vacancyForecast({ vacant, growth, retiring: retirements.persons, trained }), retirements }
}
