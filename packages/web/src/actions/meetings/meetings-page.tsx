import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../../address/codec.ts'
import { usePlace } from '../../address/history.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer } from '../../register/answer.tsx'
import { datesOptions } from '../../register/queries.ts'
import { defaultDate } from '../../status/status-state.ts'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { MEETINGS_CODEC } from './meetings-address.ts'
import { PlanRound } from './plan-round.tsx'
import { RoundList } from './round-list.tsx'
import { RoundPage } from './round-page.tsx'

/** Meeting rounds (X2, AB18): where to go first, what is known of each place, what was found and decided, and what came of it. */
export function MeetingsPage({ item }: PartProperties) {
  const { t } = useWords()
  const { state: address, notices } = readAddress(MEETINGS_CODEC, usePlace().search)
  const dates = useQuery(datesOptions)
  if (item !== null) {
    return (
      <>
        <Notices address={notices} />
        <Answer query={dates}>
          {(found) => (
            <RoundPage
              key={item}
              id={item}
              address={address}
              date={address.date ?? defaultDate(found.today, found.dates)}
            />
          )}
        </Answer>
      </>
    )
  }
  return (
    <>
      <PageHeading text={t('meetings.title')} />
      <p className="soft">{t('meetings.intro')}</p>
      <Notices address={notices} />
      <RoundList region={address.region} />
      <Answer query={dates}>
        {(found) => (
          <PlanRound address={address} date={address.date ?? defaultDate(found.today, found.dates)} />
        )}
      </Answer>
    </>
  )
}
