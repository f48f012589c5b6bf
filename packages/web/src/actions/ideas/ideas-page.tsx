import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type PlainDate } from '@laegedaekning/domain'
import { kronerText } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../../address/codec.ts'
import { changeParameters, moveTo, usePlace, withParameters } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote, Waiting } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { AreaField } from '../area-field.tsx'
import { useToday } from '../portfolio/queries.ts'
import { authorName } from '../records/author.ts'
import { recordsOptions } from '../records/queries.ts'
import { IdeaRecord } from './idea-record.tsx'
import { IDEAS_CODEC, type IdeasAddress, NEW_IDEA } from './ideas-address.ts'
import { NewIdea } from './new-idea.tsx'

/** The idea bank (R6): local initiatives that others can copy. */
export function IdeasPage({ item }: PartProperties) {
  const { t } = useWords()
  const { state: address, notices } = readAddress(IDEAS_CODEC, usePlace().search)
  const { today, nameOf, error } = useToday()
  if (error !== null) return <ProblemNote error={error} />
  if (item === null) {
    return (
      <>
        <PageHeading text={t('ideas.title')} />
        <p className="soft">{t('ideas.intro')}</p>
        <Notices address={notices} />
        {today === null ? <Waiting /> : <Bank address={address} today={today} nameOf={nameOf} />}
      </>
    )
  }
  if (today === null) return <Waiting />
  return item === NEW_IDEA ? (
    <NewIdea today={today} nameOf={nameOf} area={address.place} />
  ) : (
    <IdeaRecord key={item} id={item} today={today} nameOf={nameOf} />
  )
}

type BankProperties = {
  readonly address: IdeasAddress
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

function Bank({ address, today, nameOf }: BankProperties) {
  const { t } = useWords()
  const href = useHref()
  const place = usePlace()
  const query = useQuery(recordsOptions('idea', address.place))
  return (
    <>
      <search>
        <form className="question" onSubmit={(event) => event.preventDefault()}>
          <label className="field">
            {t('ideas.search')}
            <input
              type="search"
              value={address.text}
              maxLength={200}
              onChange={(event) =>
                moveTo(
                  withParameters(place, { soeg: event.target.value === '' ? null : event.target.value }),
                  'replace',
                )
              }
            />
          </label>
          <AreaField
            id="ideas-area"
            area={address.place}
            date={today}
            choose={(area) => changeParameters({ sted: area })}
          />
        </form>
      </search>
      <Answer query={query}>
        {({ records, mayAdd }) => (
          <>
            {mayAdd && (
              <p>
                <Link
                  className="button primary"
                  href={href({ page: 'actions', part: 'idebank', item: NEW_IDEA })}
                >
                  {t('ideas.add')}
                </Link>
              </p>
            )}
            <Ideas records={records} text={address.text} nameOf={nameOf} />
          </>
        )}
      </Answer>
    </>
  )
}

type IdeasProperties = Pick<BankProperties, 'nameOf'> & {
  readonly records: readonly StoredRecordAnswer[]
  readonly text: string
}

function Ideas({ records, text, nameOf }: IdeasProperties) {
  const words = useWords()
  const { t, language } = words
  const href = useHref()
  const wanted = text.toLocaleLowerCase('da').split(/\s+/)
  const found = records
    .map((record) => ({ record, idea: getStoredBody('idea', record.body) }))
    .filter(({ idea }) => {
      const held = [idea.title, idea.text, idea.experience, nameOf(idea.area), ...idea.partners]
        .join(' ')
        .toLocaleLowerCase('da')
      return wanted.every((word) => held.includes(word))
    })
  if (found.length === 0)
    return <p className="empty card">{t(records.length === 0 ? 'ideas.empty' : 'ideas.nothingFound')}</p>
  return (
    <>
      <output className="small soft found">{t('ideas.count', { count: found.length })}</output>
      <ul className="initiatives">
        {found.map(({ record, idea }) => (
          <li key={idea.id}>
            <Link href={href({ page: 'actions', part: 'idebank', item: idea.id })}>{idea.title}</Link>
            <p className="small soft">
              {[
                nameOf(idea.area),
                ...(idea.costOere === null ? [] : [kronerText(idea.costOere, language)]),
                t('ideas.by', {
                  who: authorName(record.createdBy, words),
                  when: words.instant(record.createdAt),
                }),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
