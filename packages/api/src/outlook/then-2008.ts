import { getPlainDate, type Text } from '@laegedaekning/domain'
import { parameterAt, parameters, tableAt, type VacancyStep, vacancyForecast } from '@laegedaekning/rules'
import type { OutlookAnswer } from '../contract/index.ts'

const STEP_WORDS: Readonly<
  Record<VacancyStep['name'], { readonly title: Text; readonly ids: readonly string[] }>
> = {
  vacant: {
    title: { da: 'Ledige ydernumre 1. januar 2008', en: 'Vacant provider numbers on 1 January 2008' },
    ids: ['N32'],
  },
  growth: {
    title: { da: 'Behov af befolkningstilvækst', en: 'Need from population growth' },
    ids: ['N35'],
  },
  retiring: { title: { da: 'Læger, der stopper i 2008', en: 'Doctors who stop in 2008' }, ids: ['N34'] },
  trained: { title: { da: 'Nyuddannede læger', en: 'Newly trained doctors' }, ids: ['N36'] },
}

const DAY = getPlainDate('2008-01-01')

/** The calculation of 2008 as it was made (N32–N34): 30 + 4 + 63 = 97, less 24 is 73; with 65 years 60, less 24 is 36. */
export function readThen2008(): NonNullable<OutlookAnswer['then2008']> {
  const { ledigeYdernumre, behovAfBefolkningstilvaekst, nyuddannedeLaeger, fratraedelser } =
    parameters.prognose2008
  const vacant = parameterAt(ledigeYdernumre, DAY)
  const growth = parameterAt(behovAfBefolkningstilvaekst, DAY)
  const trained = parameterAt(nyuddannedeLaeger, DAY)
  const retiring = tableAt(fratraedelser, DAY).cells ?? {}
  const variants = Object.entries(retiring).map(([age, count]) => {
    const { steps, lacking } = vacancyForecast({
      vacant: vacant.value ?? 0,
      growth: growth.value ?? 0,
      trained: trained.value ?? 0,
      retiring: count,
    })
    return {
      retirementAge: Number(age),
      steps: steps.map(({ name, change }) => ({ ...STEP_WORDS[name], value: change })),
      lacking,
    }
  })
  return { variants, modern: null, source: vacant.source, certainty: vacant.certainty }
}
