import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../address/codec.ts'
import { usePlace } from '../address/history.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { useWords } from '../words/words.tsx'
import { orderOf } from './orders.ts'
import { OUTLOOK_CODEC } from './outlook-address.ts'
import { OutlookRoom } from './outlook-room.tsx'
import { orderOptions, outlookOptions } from './queries.ts'

/** The room Fremskrivning: doctors and need in the years to come. */
export function OutlookPage() {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(OUTLOOK_CODEC, place.search)
  const query = useQuery(outlookOptions(address.known))
  // the run begins while the room is still being fetched (F20)
  useQuery(orderOptions(orderOf(address, []), true))
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page outlook" id="indhold" tabIndex={-1}>
        {query.data !== undefined ? (
          <OutlookRoom answer={query.data} address={address} notices={notices} />
        ) : (
          <>
            <PageHeading text={t('outlook.title')} />
            {query.error === null ? (
              <Waiting what={t('outlook.waiting')} />
            ) : (
              <ProblemNote error={query.error} retry={() => void query.refetch()} />
            )}
          </>
        )}
      </main>
    </>
  )
}
