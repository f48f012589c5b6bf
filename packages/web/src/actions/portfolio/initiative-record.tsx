import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type OwnInitiative, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from '../records/author.ts'
import { HistoryPanel } from '../records/history-panel.tsx'
import { recordOptions } from '../records/queries.ts'
import { RemoveButton } from '../records/remove-button.tsx'
import { type Removal, useRemoval } from '../records/use-removal.ts'
import { EffectSection } from './effect-section.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { initiativeFields } from './initiative-words.ts'
import type { PortfolioAddress } from './portfolio-address.ts'

type Properties = {
  readonly id: string
  readonly address: PortfolioAddress
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

/** One own initiative: what it is, whether it works, its form and its history. */
export function InitiativeRecord({ id, address, today, nameOf }: Properties) {
  const { t } = useWords()
  const href = useHref()
  const query = useQuery(recordOptions('initiative', id))
  const removal = useRemoval('initiative')
  const title = query.data === undefined ? id : getStoredBody('initiative', query.data.body).title
  return (
    <>
      <p className="small no-print">
        <Link href={href({ page: 'actions', part: 'portefoelje', item: null })}>{t('portfolio.back')}</Link>
      </p>
      <PageHeading text={title} title={`${title} · ${t('portfolio.title')}`} />
      {removal.error !== null && <ProblemNote error={removal.error} />}
      {removal.gone !== null ? (
        <Gone record={removal.gone} nameOf={nameOf} restored={removal.restored} />
      ) : (
        <Answer query={query}>
          {(record) => (
            <Shown
              record={record}
              removal={removal}
              initiative={getStoredBody('initiative', record.body)}
              address={address}
              today={today}
              nameOf={nameOf}
            />
          )}
        </Answer>
      )}
    </>
  )
}

type ShownProperties = Omit<Properties, 'id'> & {
  readonly record: StoredRecordAnswer
  readonly initiative: OwnInitiative
  readonly removal: Removal
}

function Shown({ record, initiative, removal, address, today, nameOf }: ShownProperties) {
  const words = useWords()
  const { t } = words
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <p className="soft">
        {t('records.changed', {
          who: authorName(record.changedBy, words),
          when: words.instant(record.changedAt),
        })}
      </p>
      {record.mayChange ? (
        <p className="buttons no-print">
          <button
            type="button"
            className="button"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t(isEditing ? 'portfolio.stopEdit' : 'portfolio.edit')}
          </button>
        </p>
      ) : (
        <p className="note">{t('records.readOnly')}</p>
      )}
      {isEditing ? (
        <InitiativeForm
          record={record}
          draftKey={record.id}
          given={initiative}
          area={initiative.area}
          today={today}
          nameOf={nameOf}
          saved={() => setEditing(false)}
        />
      ) : (
        <>
          <InitiativeFacts initiative={initiative} today={today} nameOf={nameOf} />
          <EffectSection initiative={initiative} known={address.known} />
        </>
      )}
      <HistoryPanel record={record} fields={initiativeFields(words, nameOf)} />
      <RemoveButton record={record} removal={removal} words="portfolio" />
    </>
  )
}

type GoneProperties = Pick<Properties, 'nameOf'> & {
  readonly record: StoredRecordAnswer
  readonly restored: () => void
}

/** What was taken out of the portfolio: the history keeps it, and the removal can be undone there. */
function Gone({ record, nameOf, restored }: GoneProperties) {
  const words = useWords()
  return (
    <>
      <output className="note">{words.t('portfolio.removed')}</output>
      <HistoryPanel record={record} fields={initiativeFields(words, nameOf)} undone={restored} />
    </>
  )
}
