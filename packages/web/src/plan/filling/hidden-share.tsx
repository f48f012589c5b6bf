import { useWords } from '../../words/words.tsx'
import { type Told, ToldFigure } from '../told-figure.tsx'

/** The share of the vacancies that a mean hides; where none is vacant there is no share, and that is not a gap in the register. */
export function HiddenShare({ told }: { readonly told: Told }) {
  const { t } = useWords()
  const vacant = told.figure.inputs.find(({ symbol }) => symbol === 'U')?.value
  if (vacant === 0) return <span className="small soft">{t('plan.filling.noneVacant')}</span>
  return <ToldFigure told={told} />
}
