import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../../address/codec.ts'
import { usePlace } from '../../address/history.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer, ProblemNote, Waiting } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { recordsOptions } from '../records/queries.ts'
import { InitiativeRecord } from './initiative-record.tsx'
import { NewInitiative } from './new-initiative.tsx'
import { NEW, PORTFOLIO_CODEC } from './portfolio-address.ts'
import { PortfolioList } from './portfolio-list.tsx'
import { useToday } from './queries.ts'

/** The portfolio (X17): the list, a new initiative, or one of them. */
export function PortfolioPage({ item }: PartProperties) {
  const { t } = useWords()
  const { state: address, notices } = readAddress(PORTFOLIO_CODEC, usePlace().search)
  const { today, nameOf, error } = useToday()
  const list = useQuery(recordsOptions('initiative', address.region))
  if (error !== null) return <ProblemNote error={error} />
  if (item !== null) {
    return (
      <>
        <Notices address={notices} />
        {today === null ? (
          <Waiting />
        ) : item === NEW ? (
          <NewInitiative key={JSON.stringify(address.from)} address={address} today={today} nameOf={nameOf} />
        ) : (
          <InitiativeRecord key={item} id={item} address={address} today={today} nameOf={nameOf} />
        )}
      </>
    )
  }
  return (
    <>
      <PageHeading text={t('portfolio.title')} />
      <p className="soft">{t('portfolio.intro')}</p>
      <Notices address={notices} />
      {today === null ? (
        <Waiting />
      ) : (
        <Answer query={list}>
          {({ records, mayAdd }) => (
            <PortfolioList
              records={records}
              mayAdd={mayAdd}
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
