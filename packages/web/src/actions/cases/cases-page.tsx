import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { readAddress, writeAddress } from '../../address/codec.ts'
import { usePlace } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer } from '../../register/answer.tsx'
import { meOptions } from '../../sign-in/session.ts'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { recordsOptions } from '../records/queries.ts'
import { CaseFilters } from './case-filters.tsx'
import { CaseList } from './case-list.tsx'
import { CasePage } from './case-page.tsx'
import { CASES_CODEC, type CasesAddress, NEW } from './cases-address.ts'
import { ProcessList } from './process-view.tsx'
import { processesOptions } from './queries.ts'
import { ReminderList } from './reminder-list.tsx'
import { StartCase } from './start-case.tsx'

/** Cases (K17, issue 6 point 7): what is under way, what is due, and how a new one begins. */
export function CasesPage({ item }: PartProperties) {
  const { state: address, notices } = readAddress(CASES_CODEC, usePlace().search)
  const processes = useQuery(processesOptions)
  return (
    <>
      <Notices address={notices} />
      <Answer query={processes}>{(found) => <Page item={item} address={address} found={found} />}</Answer>
    </>
  )
}

type Properties = {
  readonly item: string | null
  readonly address: CasesAddress
  readonly found: CaseProcessesAnswer
}

function Page({ item, address, found }: Properties) {
  if (item === NEW) return <StartCase found={found} address={address} />
  if (item !== null) return <CasePage key={item} id={item} found={found} />
  return <Overview address={address} found={found} />
}

function Overview({ address, found }: Omit<Properties, 'item'>) {
  const { t } = useWords()
  const query = useQuery(recordsOptions('case', address.area))
  const { data: me } = useQuery(meOptions)
  const mayAdd = me?.may.includes('change-cases') === true
  const start = pathOf({ page: 'actions', part: 'sager', item: NEW }) + writeAddress(CASES_CODEC, address)
  return (
    <>
      <PageHeading text={t('cases.title')} />
      <p className="soft">{t('cases.intro')}</p>
      {mayAdd && (
        <p className="no-print">
          <Link className="button primary" href={start}>
            {t('cases.start')}
          </Link>
        </p>
      )}
      <Answer query={query}>
        {({ records }) => (
          <>
            <ReminderList records={records} found={found} address={address} />
            <CaseFilters address={address} found={found} />
            <CaseList records={records} found={found} address={address} />
          </>
        )}
      </Answer>
      <ProcessList found={found} />
    </>
  )
}
