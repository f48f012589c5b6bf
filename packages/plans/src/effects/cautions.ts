import type { Figure, PlainDate, SourceId, Text } from '@laegedaekning/domain'

/** What makes an apparent effect doubtful, though the numbers allow it. */
export type EffectCaution =
  | { readonly kind: 'rule'; readonly parameter: string; readonly title: Text; readonly date: PlainDate }
  | { readonly kind: 'source'; readonly from: SourceId; readonly to: SourceId; readonly date: PlainDate }
  | { readonly kind: 'made-up' }

/** The figures of one area on the days that it was measured, oldest first. */
export type MeasuredFigure = { readonly date: PlainDate; readonly figure: Figure }

/**
 * Changes between measurements that could pass for an effect: another rule in force, another source. Each is told with the first
 * day of the new. Figures of made-up facts are told too.
 */
export function cautionsOf(measured: readonly MeasuredFigure[]): readonly EffectCaution[] {
  const cautions: EffectCaution[] = []
  for (const [index, { date, figure }] of measured.entries()) {
    const before = measured[index - 1]?.figure
    if (before === undefined) continue
    for (const rule of figure.rules) {
      const earlier = before.rules.find(({ parameter }) => parameter === rule.parameter)
      if (earlier !== undefined && earlier.value !== rule.value)
        cautions.push({ kind: 'rule', parameter: rule.parameter, title: rule.title, date })
    }
    for (const input of figure.inputs) {
      const earlier = before.inputs.find(({ symbol }) => symbol === input.symbol)
      const isTold = cautions.some(
        (one) => one.kind === 'source' && one.to === input.source && one.date === date,
      )
      if (earlier !== undefined && earlier.source !== input.source && !isTold)
        cautions.push({ kind: 'source', from: earlier.source, to: input.source, date })
    }
  }
  if (measured.some(({ figure }) => figure.madeUp)) cautions.push({ kind: 'made-up' })
  return cautions
}
