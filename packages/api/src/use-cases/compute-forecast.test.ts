import { computeBundle, makeTinyInput } from '@laegedaekning/forecast'
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
  const answer = await computeForecast({ kind: 'vacancy', ...YEAR_2008, retiring: 63 })
  expect(answer.value).toMatchObject({
    vacantDuring: 97, // 30 + 4 + 63
    lacking: 73, // 97 − 24
  })
})

it('an unknown key is refused with its place, and nothing is computed', async () => {
  const { value, issues } = await computeForecast({ kind: 'vacancy', ...YEAR_2008, retiring: 63, year: 2008 })
  expect(value).toBeNull()
  expect(issues.map(({ code, at }) => [code, at])).toEqual([
    ['REQUEST_KEY_UNKNOWN', { kind: 'field', pointer: '/year' }],
  ])
})

it('a bundle gives the same hashes here, with threads, as on one thread without any', async () => {
  const bundle = {
    input: { ...makeTinyInput(), endYear: 2028 },
    simulation: { seed: 7, runs: 12 },
    areas: ['land-dk'],
    measures: ['service'],
  }
  const { value } = await computeForecast({ bundle })
  expect(value).toMatchObject({ engine: 'forecast', hashes: computeBundle(bundle).hashes })
})

it('what is wrong in a bundle is told with its place in the whole problem', async () => {
  const input = { ...makeTinyInput(), endyear: 2028 }
  const { value, issues } = await computeForecast({ bundle: { input } })
  expect(value).toBeNull()
  expect(issues.map(({ code, at }) => [code, at])).toContainEqual([
    'REQUEST_KEY_UNKNOWN',
    { kind: 'field', pointer: '/bundle/input/endyear' },
  ])
})
