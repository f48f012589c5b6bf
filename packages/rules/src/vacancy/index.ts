export { type DoctorsVacancyInput, forecastFromDoctors } from './forecast-from-doctors.ts'
export {
  countRetirements,
  dayOfAge,
  type ExpectedRetirement,
  expectRetirement,
  type RetirementRule,
  type Retirements,
} from './retirements.ts'
export {
  compareRetirementAges,
  type RetirementDifference,
  type VacancyForecast,
  type VacancyInput,
  type VacancyStep,
  vacancyForecast,
} from './vacancy-forecast.ts'
