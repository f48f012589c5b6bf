import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { moveTo } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { useWords } from '../../words/words.tsx'
import { IdeaForm } from './idea-form.tsx'

type Properties = {
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
  readonly area: AreaId | null
}

/** An idea to be shared; pictures are added when it is saved. */
export function NewIdea({ today, nameOf, area }: Properties) {
  const { t } = useWords()
  const href = useHref()
  return (
    <>
      <p className="small">
        <Link href={href({ page: 'actions', part: 'idebank', item: null })}>{t('ideas.back')}</Link>
      </p>
      <PageHeading text={t('ideas.newTitle')} />
      <p className="small soft">{t('ideas.picture.first')}</p>
      <IdeaForm
        record={null}
        idea={null}
        area={area}
        today={today}
        nameOf={nameOf}
        saved={(id) => moveTo(href({ page: 'actions', part: 'idebank', item: id }), 'replace')}
      />
    </>
  )
}
