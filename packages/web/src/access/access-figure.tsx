import type { AreaId, PlainDate } from '@laegedaekning/domain'
import type { ExplainedFigure } from '@laegedaekning/plans'
import { FigureButton, PartButton } from '../figure/figure-button.tsx'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly one: ExplainedFigure
  readonly area: AreaId
  readonly date: PlainDate
  /** Whose figure it is, for those who do not see the table. */
  readonly about: string
}

/** A figure of this room as a button that explains it. */
export function AccessFigure({ one, area, date, about }: Properties) {
  const { say } = useWords()
  return (
    <FigureButton
      target={{ indicator: one.key, area, date, part: null }}
      figure={one.figure}
      about={`${about}, ${say(one.info.title)}`}
    />
  )
}

/** One part of a figure: the median or the 90th percentile beside the mean. */
export function AccessPart({ one, area, date, about, symbol }: Properties & { readonly symbol: string }) {
  const { say } = useWords()
  const input = one.figure.inputs.find((part) => part.symbol === symbol)
  return (
    <PartButton
      target={{ indicator: one.key, area, date, part: symbol }}
      value={input?.value ?? null}
      unit={one.figure.unit}
      about={`${about}, ${input === undefined ? say(one.info.title) : say(input.label)}`}
    />
  )
}
