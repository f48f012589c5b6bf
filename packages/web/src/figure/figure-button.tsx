import type { Figure, Unit } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'
import { openExplanation } from './explain.ts'
import type { FigureTarget } from './target.ts'

type Properties = {
  readonly target: FigureTarget
  readonly figure: Pick<Figure, 'value' | 'missing' | 'unit'>
  /** What the figure is of, for those who do not see its row: `Stevns, indbyggere`. */
  readonly about: string
}

/** A figure that explains itself: shows its value, or why there is none, and opens formula and sources. */
export function FigureButton({ target, figure, about }: Properties) {
  const words = useWords()
  const text = words.figure(figure)
  return (
    <button
      type="button"
      className={figure.value === null ? 'figure absent' : 'figure'}
      aria-haspopup="dialog"
      aria-label={words.t('figure.open', { text, about })}
      onClick={() => openExplanation(target)}
    >
      {text}
    </button>
  )
}

type PartProperties = {
  readonly target: FigureTarget
  readonly value: number | null
  readonly unit: Unit
  readonly about: string
}

/** A part of a figure; opens the explanation of the whole with the part marked. */
export function PartButton({ target, value, unit, about }: PartProperties) {
  return (
    <FigureButton
      target={target}
      figure={{ value, missing: value === null ? 'not-reported' : null, unit }}
      about={about}
    />
  )
}
