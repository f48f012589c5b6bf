import { useWords } from '../../words/words.tsx'
import { ToldFigure } from '../told-figure.tsx'
import { type FillingRow, partlyTold, toldOfRow } from './filling-state.ts'

/** Under the share of all courses, where the places that are told have only some of them: how many, and their own mean. */
export function PartlyTold({ row }: { readonly row: FillingRow }) {
  const { t, value } = useWords()
  const partly = partlyTold(row)
  const { smoothing } = toldOfRow(row)
  if (partly === null || smoothing === null) return null
  return (
    <span className="plan-under partly small soft">
      {t('plan.filling.partly', {
        told: value(partly.places, 'courses'),
        all: value(partly.all, 'courses'),
      })}{' '}
      <ToldFigure told={smoothing.mean} />
    </span>
  )
}
