import { PageHeading } from '../../app/page-heading.tsx'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'

/** The catalogue of initiatives (K19). */
export function CataloguePage(_: PartProperties) {
  const { t } = useWords()
  return <PageHeading text={t('actions.part.katalog')} />
}
