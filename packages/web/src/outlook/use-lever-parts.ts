import type { OutlookAnswer } from '@laegedaekning/api/contract'
import type { LeverParts } from '@laegedaekning/forecast'
import { useEffect, useState } from 'react'
import { seriesOf } from './bands.ts'
import { computeOutlook } from './compute.ts'
import { planParts } from './lever-parts.ts'
import type { OutlookQuestion } from './model.ts'
import { type ChosenLever, writeScenario } from './scenario-text.ts'

/** The value of each lever that is switched on, as far as it has been computed. */
export type PartsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'computing'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly parts: LeverParts }

/** Computes what each lever is worth, one mask at a time between which the page stays alive; a new scenario starts anew. */
export function useLeverParts(
  answer: OutlookAnswer,
  scenario: readonly ChosenLever[],
  question: OutlookQuestion,
): PartsState {
  const [state, setState] = useState<PartsState>({ kind: 'none' })
  const chosen = scenario.filter(({ on }) => on)
  const key = writeScenario(chosen)
  const { measure } = question.group
  const area = question.area.forecast
  useEffect(() => {
    if (key === '') {
      setState({ kind: 'none' })
      return
    }
    const plan = planParts(chosen.length)
    const worths = new Map<number, ArrayLike<number>>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const step = (): void => {
      const mask = plan.masks[worths.size]
      if (mask === undefined) {
        setState({ kind: 'done', parts: plan.parts(worths) })
        return
      }
      const result = computeOutlook(
        answer,
        chosen.filter((_, index) => (mask & (1 << index)) !== 0),
      )
      worths.set(mask, seriesOf(result, area, measure))
      setState({ kind: 'computing', done: worths.size, of: plan.masks.length })
      timer = setTimeout(step, 0)
    }
    timer = setTimeout(step, WAIT_MILLISECONDS)
    return () => {
      if (timer !== null) clearTimeout(timer)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the levers by their text
  }, [key, answer, measure, area])
  return state
}

/** So long the scenario must stand still before its levers are valued. */
const WAIT_MILLISECONDS = 600
