import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type Idea, type PlainDate } from '@laegedaekning/domain'
import { kronerText } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { InitiativeLink as CatalogueLink } from '../catalogue/initiative-item.tsx'
import { newInitiativeHref } from '../portfolio/portfolio-address.ts'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions, recordsOptions } from '../records/queries.ts'
import { RemoveButton } from '../records/remove-button.tsx'
import { type Removal, useRemoval } from '../records/use-removal.ts'
import { ideaFields } from './idea-draft.ts'
import { IdeaForm } from './idea-form.tsx'
import { AddPicture, Pictures } from './idea-pictures.tsx'

type Properties = {
  readonly id: string
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

/** One idea: what was done, what it cost, what was learnt, its pictures, and the way into one's own portfolio. */
export function IdeaRecord({ id, today, nameOf }: Properties) {
  const words = useWords()
  const { t } = words
  const href = useHref()
  const query = useQuery(recordOptions('idea', id))
  const removal = useRemoval('idea')
  const title = query.data === undefined ? id : getStoredBody('idea', query.data.body).title
  return (
    <>
      <p className="small no-print">
        <Link href={href({ page: 'actions', part: 'idebank', item: null })}>{t('ideas.back')}</Link>
      </p>
      <PageHeading text={title} title={`${title} · ${t('ideas.title')}`} />
      {removal.error !== null && <ProblemNote error={removal.error} />}
      {removal.gone !== null ? (
        <>
          <output className="note">{t('ideas.removed')}</output>
          <HistoryPanel record={removal.gone} fields={ideaFields(words, nameOf)} undone={removal.restored} />
        </>
      ) : (
        <Answer query={query}>
          {(record) => <Shown record={record} removal={removal} today={today} nameOf={nameOf} />}
        </Answer>
      )}
    </>
  )
}

type ShownProperties = Omit<Properties, 'id'> & {
  readonly record: StoredRecordAnswer
  readonly removal: Removal
}

function Shown({ record, removal, today, nameOf }: ShownProperties) {
  const words = useWords()
  const { t, language } = words
  const [isEditing, setEditing] = useState(false)
  const idea = getStoredBody('idea', record.body)
  return (
    <>
      <p className="soft">
        {nameOf(idea.area)} ·{' '}
        {t('ideas.by', { who: authorName(record.createdBy, words), when: words.instant(record.createdAt) })}{' '}
        <Copies id={idea.id} />
      </p>
      <p className="buttons no-print">
        <Link className="button primary" href={newInitiativeHref({ kind: 'idea', id: idea.id }, language)}>
          {t('ideas.copy')}
        </Link>
        {record.mayChange && (
          <button
            type="button"
            className="button"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t(isEditing ? 'ideas.stopEdit' : 'ideas.edit')}
          </button>
        )}
      </p>
      {isEditing ? (
        <IdeaForm
          record={record}
          idea={idea}
          area={idea.area}
          today={today}
          nameOf={nameOf}
          saved={() => setEditing(false)}
        />
      ) : (
        <>
          <Facts idea={idea} />
          <Pictures record={record} idea={idea} />
          {record.mayChange && <AddPicture record={record} idea={idea} />}
        </>
      )}
      <HistoryPanel record={record} fields={ideaFields(words, nameOf)} />
      <RemoveButton record={record} removal={removal} words="ideas" />
    </>
  )
}

/** How often the idea has been copied, among the portfolios that the reader may see. */
function Copies({ id }: { readonly id: string }) {
  const { t } = useWords()
  const records = useQuery(recordsOptions('initiative', null)).data?.records ?? []
  const copies = records.filter(({ body }) => {
    const { copiedFrom } = getStoredBody('initiative', body)
    return copiedFrom?.kind === 'idea' && copiedFrom.id === id
  })
  return copies.length === 0 ? null : <>· {t('ideas.copies', { count: copies.length })}</>
}

function Facts({ idea }: { readonly idea: Idea }) {
  const { t, language } = useWords()
  const { text, partners, costOere, costNote, experience, contact, catalogueEntry } = idea
  return (
    <>
      <p className="initiative-text as-written">{text}</p>
      <dl className="terms">
        {experience !== '' && <Term name={t('ideas.field.experience')}>{experience}</Term>}
        {partners.length > 0 && <Term name={t('ideas.field.partners')}>{partners.join(', ')}</Term>}
        {(costOere !== null || costNote !== '') && (
          <Term name={t('ideas.field.costOere')}>
            {[...(costOere === null ? [] : [kronerText(costOere, language)]), costNote]
              .filter((one) => one !== '')
              .join(' · ')}
          </Term>
        )}
        {contact !== '' && <Term name={t('ideas.field.contact')}>{contact}</Term>}
        {catalogueEntry !== null && (
          <Term name={t('ideas.field.catalogueEntry')}>
            <CatalogueLink id={catalogueEntry} title="" />
          </Term>
        )}
      </dl>
    </>
  )
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="as-written">{children}</dd>
    </div>
  )
}
