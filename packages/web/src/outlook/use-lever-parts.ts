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
  | { readonly kind: 'done'; readonly parts: LeverParts; readonly isStale: boolean }

/** Computes what each lever is worth, one mask at a time between which the page stays alive; a new scenario starts anew. */
export function useLeverParts(
  answer: OutlookAnswer,
  scenario: readonly ChosenLever[],
  question: OutlookQuestion,
): PartsState {
  const [state, setState] = useState<Computed>({ kind: 'none', key: '', of: '' })
  const chosen = scenario.filter(({ on }) => on)
  const key = writeScenario(chosen)
  const { measure } = question.group
  const area = question.area.forecast
  // the same levers of the same place, whatever their sizes: their old values may stand, as old, until the new ones are there
  const of = `${chosen.map(({ lever }) => lever).join()} ${area} ${measure}`
  const whole = `${answer.inputHash} ${key} ${area} ${measure}`
  useEffect(() => {
    if (key === '') {
      setState({ kind: 'none', key: whole, of })
      return
    }
    const plan = planParts(chosen.length)
    const worths = new Map<number, ArrayLike<number>>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const step = (): void => {
      const mask = plan.masks[worths.size]
      if (mask === undefined) {
        setState({ kind: 'done', parts: plan.parts(worths), key: whole, of })
        return
      }
      const result = computeOutlook(
        answer,
        chosen.filter((_, index) => (mask & (1 << index)) !== 0),
      )
      worths.set(mask, seriesOf(result, area, measure))
      setState((before) =>
        before.kind === 'done' && before.of === of
          ? before
          : { kind: 'computing', done: worths.size, masks: plan.masks.length, key: whole, of },
      )
      timer = setTimeout(step, 0)
    }
    timer = setTimeout(step, WAIT_MILLISECONDS)
    return () => {
      if (timer !== null) clearTimeout(timer)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the levers by their text
  }, [key, answer, measure, area])
  if (key === '') return { kind: 'none' }
  if (state.kind === 'done' && state.of === of)
    return { kind: 'done', parts: state.parts, isStale: state.key !== whole }
  return state.kind === 'computing' && state.key === whole
    ? { kind: 'computing', done: state.done, of: state.masks }
    : { kind: 'computing', done: 0, of: 1 }
}

/** What has been computed, for which levers (`of`) with which sizes (`key`). */
type Computed = { readonly key: string; readonly of: string } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'computing'; readonly done: number; readonly masks: number }
  | { readonly kind: 'done'; readonly parts: LeverParts }
)

/** So long the scenario must stand still before its levers are valued. */
const WAIT_MILLISECONDS = 600
