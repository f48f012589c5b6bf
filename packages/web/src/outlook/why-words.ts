import { findLever } from '@laegedaekning/rules'
import type { Words } from '../words/words.tsx'
import type { FigureSource } from './figure-parts.ts'
import type { OutlookQuestion } from './model.ts'
import { bottlenecksOf, type Reason, whyNothing } from './why-nothing.ts'

const GENERAL_MEDICINE = 'almen-medicin'

/** Why each lever of the scenario does nothing in the year shown; `null` for one that does, or that is not valued yet. */
export function reasonsOf(question: OutlookQuestion, source: FigureSource): readonly (Reason | null)[] {
  const { parts: state, chosen, answer, base } = source
  if (state.kind !== 'done') return chosen.map(() => null)
  const { group, area, year, years } = question
  const [, specialty = GENERAL_MEDICINE] = group.measure.split(':')
  const bottlenecks = bottlenecksOf(answer.input, base, specialty, year)
  return chosen.map((one, index): Reason | null => {
    const lever = findLever(one.lever)
    const part = state.parts.parts[index]
    if (lever === undefined || part === undefined) return null
    return whyNothing({
      lever,
      chosen: one,
      part,
      years,
      year,
      specialty,
      isNation: area.level === 'land',
      isNeed: group.notion !== 'supply',
      bottlenecks,
    })
  })
}

/** A reason in words. */
export function reasonWords({ t, count }: Words, reason: Reason): string {
  switch (reason.kind) {
    case 'later':
      return t('outlook.why.later', { year: reason.year })
    case 'too-late':
      return t('outlook.why.too-late', { year: reason.year })
    case 'introductions':
      return t('outlook.why.introductions', { seekers: count(reason.seekers), posts: count(reason.posts) })
    case 'applicants':
      return t('outlook.why.applicants', { filled: count(reason.filled), posted: count(reason.posted) })
    case 'courses':
      return t('outlook.why.courses', { posted: count(reason.posted) })
    default:
      return t(`outlook.why.${reason.kind}`)
  }
}
