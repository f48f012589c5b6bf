import { PageHeading } from '../../app/page-heading.tsx'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'

/** The calendar of the reform's duties (K23). */
export function CalendarPage(_: PartProperties) {
  const { t } = useWords()
  return <PageHeading text={t('actions.part.reformkalender')} />
}
