import { vacancyForecast } from '@laegedaekning/rules'
import { expect, it } from 'vitest'
import { computeForecast } from './compute-forecast.ts'
import { ENGINES } from './engines.ts'

const YEAR_2008 = { vacant: 30, growth: 4, trained: 24 }

it('compute forecast gives what the rules give of the same vacancies: 97 → 73 and 60 → 36 (N32, N33)', async () => {
  for (const retiring of [63, 26]) {
    const answer = await ENGINES['forecast']?.({ kind: 'vacancy', ...YEAR_2008, retiring })
    expect(answer?.value).toMatchObject({ ...vacancyForecast({ ...YEAR_2008, retiring }) })
  }
  expect(computeForecast({ kind: 'vacancy', ...YEAR_2008, retiring: 63 }).value).toMatchObject({
    vacantDuring: 97, // 30 + 4 + 63
    lacking: 73, // 97 − 24
  })
})

it('an unknown key is refused with its place, and nothing is computed', () => {
  const { value, issues } = computeForecast({ kind: 'vacancy', ...YEAR_2008, retiring: 63, year: 2008 })
  expect(value).toBeNull()
  expect(issues.map(({ code, at }) => [code, at])).toEqual([
    ['REQUEST_KEY_UNKNOWN', { kind: 'field', pointer: '/year' }],
  ])
})
