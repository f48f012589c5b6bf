import type { PlainDate, Text } from '@laegedaekning/domain'
import { outlook2008 } from '@laegedaekning/plans'
import type { VacancyStep } from '@laegedaekning/rules'
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

/** The calculation of 2008 as it was made (N32–N34: 97 → 73 and 60 → 36), and the modern model on the same figures. */
export function readThen2008(date: PlainDate): NonNullable<OutlookAnswer['then2008']> {
  const { asMade, modern, assumptions, sources } = outlook2008(date)
  const [first] = sources
  return {
    variants: asMade.map(({ retirementAgeYears, forecast }) => ({
      retirementAge: retirementAgeYears,
      steps: forecast.steps.map(({ name, change }) => ({ ...STEP_WORDS[name], value: change })),
      lacking: forecast.lacking,
    })),
    modern: modern.map(({ id, title, vacant, growth, leaving, trained, lacking }) => ({
      id,
      title,
      vacant,
      growth,
      leaving,
      trained,
      lacking,
    })),
    assumptions,
    source: first?.source ?? '',
    certainty: first?.certainty ?? 'assumed',
  }
}
