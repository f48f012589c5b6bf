import { API, addressOf, type EffectAnswer } from '@laegedaekning/api/contract'
import { formatNumber, type Unit } from '@laegedaekning/domain'
import type { EffectMethod, Estimate } from '@laegedaekning/plans'
import type { Explained } from '../../figure/explain-dialog.tsx'
import type { FigureTarget } from '../../figure/target.ts'
import type { Words } from '../../words/words.tsx'
import { type EffectQuestion, effectQuery } from './queries.ts'

/** A difference with its sign and unit: `−12 borgere`, `+1,5 procentpoint`. */
export function differenceText(value: number, unit: Unit, words: Words): string {
  const { language } = words
  const sign = value > 0 ? '+' : ''
  if (unit !== 'share') return `${sign}${words.value(value, unit)} ${words.unit(unit)}`.trim()
  const points = formatNumber(value * 100, 1, language)
  return `${sign}${points} ${language === 'da' ? 'procentpoint' : 'percentage points'}`
}

/** The estimate of a method, or `null` where there is none. */
export function estimateOf({ followed }: EffectAnswer, method: EffectMethod): Estimate | null {
  return method === 'series' ? followed.series : followed.matched
}

/** Key of a method's figure (plans, `effectFigures`). */
export function figureKey(method: EffectMethod): string {
  return method === 'series' ? 'effekt-serie' : 'effekt-lignende'
}

/** How sure the intervals are, in per cent, as the parameter of the method says. */
export function confidenceOf({ figures }: EffectAnswer): number {
  const rules = figures[0]?.figure.rules ?? []
  const found = rules.find(({ parameter }) => parameter === 'indsatser/effekt/sikkerhed')?.value ?? 0
  return Math.round(found * 100)
}

/** The figure that a target names, among the estimates and the measurements of the follow-up. */
export function explainedEffect(
  answer: EffectAnswer,
  question: EffectQuestion,
  target: FigureTarget,
): Explained | undefined {
  const { area, indicator, measured, sources, known, figures } = answer
  if (target.area !== area.id) return undefined
  const shared = {
    areaName: area.name,
    sources,
    registeredAt: known.registeredAt,
  }
  const estimate = figures.find(({ key }) => key === target.indicator)
  if (estimate !== undefined) {
    const dataAddress = addressOf(API.getEffect.path, {}, effectQuery(question))
    return { ...shared, figure: estimate.figure, indicator: estimate.info, dataAddress }
  }
  const measurement = measured.find(({ date }) => date === target.date)
  if (target.indicator !== indicator.id || measurement === undefined) return undefined
  return { ...shared, figure: measurement.figure, indicator }
}
