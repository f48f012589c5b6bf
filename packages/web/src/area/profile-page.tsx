import type { DatesAnswer, ProfileAnswer } from '@laegedaekning/api/contract'
import { type AreaId, findPlainDate, type PlainDate } from '@laegedaekning/domain'
import { COMPARISON_KINDS } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type AddressNotice, readAddress } from '../address/codec.ts'
import { changeParameters, moveTo, usePlace } from '../address/history.ts'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { findExplained } from '../figure/explain.ts'
import { ExplainDialog, type Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { datesOptions, profileOptions } from '../register/queries.ts'
import { defaultDate } from '../status/status-state.ts'
import { upperFirst } from '../words/upper-first.ts'
import { useWords } from '../words/words.tsx'
import { PROFILE_CODEC, type ProfileAddress, writeProfileAddress } from './profile-address.ts'
import { ProfileView } from './profile-view.tsx'

/** Everything about one area; prints as one A4 page. */
export function ProfilePage({ area }: { readonly area: AreaId }) {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(PROFILE_CODEC, place.search)
  const dates = useQuery(datesOptions)
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page narrow profile-page" id="indhold" tabIndex={-1}>
        {dates.data === undefined ? (
          <>
            <PageHeading text={t('profile.title')} />
            {dates.error ? (
              <ProblemNote error={dates.error} retry={() => void dates.refetch()} />
            ) : (
              <Waiting />
            )}
          </>
        ) : (
          <AtDate
            area={area}
            address={address}
            addressNotices={notices}
            date={address.date ?? defaultDate(dates.data.today, dates.data.dates)}
            dates={dates.data.dates}
          />
        )}
      </main>
    </>
  )
}

type AtDateProperties = {
  readonly area: AreaId
  readonly address: ProfileAddress
  readonly addressNotices: readonly AddressNotice[]
  readonly date: PlainDate
  readonly dates: DatesAnswer['dates']
}

function AtDate({ area, address, addressNotices, date, dates }: AtDateProperties) {
  const { t } = useWords()
  const place = usePlace()
  const query = useQuery(profileOptions(area, date, address.compareWith, address.known))
  const change = (patch: Partial<ProfileAddress>) =>
    moveTo(
      pathOf({ page: 'profile', area }) + writeProfileAddress({ ...address, date, print: false, ...patch }),
    )
  usePrint(address.print && query.data !== undefined && !query.isPlaceholderData)
  return (
    <>
      {query.data === undefined && <PageHeading text={t('profile.title')} />}
      {query.data !== undefined && (
        <PageHeading
          text={query.data.profile.area.name}
          title={`${query.data.profile.area.name}, ${t('profile.title')}`}
        />
      )}
      <Notices address={addressNotices} />
      <ProfileQuestion date={date} dates={dates} address={address} change={change} />
      {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {query.error === null && query.data === undefined && <Waiting />}
      {query.error === null && query.data !== undefined && (
        <div aria-busy={query.isPlaceholderData}>
          <ProfileView answer={query.data} address={address} />
          <ExplainDialog
            target={findExplained(place.search)}
            known={address.known}
            findHere={(target) => findInProfile(target, query.data)}
          />
        </div>
      )}
    </>
  )
}

function findInProfile(
  target: FigureTarget,
  { profile, sources, known }: ProfileAnswer,
): Explained | undefined {
  if (target.area !== profile.area.id || target.date !== profile.date) return undefined
  const found = profile.rows.find(({ indicator }) => indicator.id === target.indicator)
  if (found === undefined) return undefined
  return {
    areaName: profile.area.name,
    figure: found.row.figure,
    indicator: found.indicator,
    sources,
    registeredAt: known.registeredAt,
  }
}

/** Opens the print dialogue once, when the page is complete, and takes the wish out of the address. */
function usePrint(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    changeParameters({ udskriv: null }, 'replace')
    window.print()
  }, [isReady])
}

type QuestionProperties = Pick<AtDateProperties, 'address' | 'date' | 'dates'> & {
  readonly change: (patch: Partial<ProfileAddress>) => void
}

function ProfileQuestion({ address, date, dates, change }: QuestionProperties) {
  const words = useWords()
  const { t, say } = words
  const isKnown = dates.some((one) => one.date === date)
  return (
    <section className="question" aria-label={t('question.label')}>
      <label className="field">
        {t('question.date')}
        <select
          value={date}
          onChange={(event) => {
            const chosen = findPlainDate(event.target.value)
            if (chosen !== undefined) change({ date: chosen })
          }}
        >
          {!isKnown && <option value={date}>{words.date(date)}</option>}
          {dates.map((one) => (
            <option key={one.date} value={one.date}>
              {`${words.date(one.date)} · ${say(one.what)}`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('question.compare')}
        <select
          value={address.compareWith}
          onChange={(event) => {
            const chosen = COMPARISON_KINDS.find((kind) => kind === event.target.value)
            if (chosen !== undefined) change({ compareWith: chosen })
          }}
        >
          {COMPARISON_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {upperFirst(t(`compare.${kind}`))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('download.print')}
      </button>
    </section>
  )
}
