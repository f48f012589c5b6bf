import { useQuery } from '@tanstack/react-query'
import { readAddress, writeAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { ExplainDialog } from '../figure/explain-dialog.tsx'
import { findTarget } from '../figure/target.ts'
import { ProblemNote, Waiting } from '../register/answer.tsx'
import { datesOptions } from '../register/queries.ts'
import { StatusParts } from '../status/status-parts.tsx'
import { defaultDate } from '../status/status-state.ts'
import { useWords } from '../words/words.tsx'
import { explainedHere } from './explained-here.ts'
import { FIND_PLACE_CODEC, type FindPlaceAddress } from './find-place-address.ts'
import { PlaceAnswerView } from './place-answer.tsx'
import { PlaceField } from './place-field.tsx'
import { placeName } from './place-name.ts'
import { placeAnswerOptions } from './queries.ts'

/** Find my place (ux.md feature 5): a place in, an answer in sentences out. It works without the map. */
export function FindPlacePage() {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(FIND_PLACE_CODEC, place.search)
  const dates = useQuery(datesOptions)
  const date =
    address.date ?? (dates.data === undefined ? null : defaultDate(dates.data.today, dates.data.dates))
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page" id="indhold" tabIndex={-1}>
        <StatusParts here="find-place" />
        <PageHeading text={t('place.title')} />
        <p className="soft">{t('place.intro')}</p>
        <Notices address={notices} />
        {date === null ? (
          dates.error === null ? (
            <Waiting />
          ) : (
            <ProblemNote error={dates.error} retry={() => void dates.refetch()} />
          )
        ) : (
          <AtDate address={address} date={date} />
        )}
      </main>
    </>
  )
}

type Properties = { readonly address: FindPlaceAddress; readonly date: NonNullable<FindPlaceAddress['date']> }

function AtDate({ address, date }: Properties) {
  const words = useWords()
  const { t } = words
  const asked = address.place !== ''
  const query = useQuery({
    ...placeAnswerOptions(address.place, date, address.distance, address.known),
    enabled: asked,
  })
  const hrefWith = (patch: Partial<FindPlaceAddress>) =>
    `${pathOf({ page: 'find-place' })}${writeAddress(FIND_PLACE_CODEC, { ...address, ...patch })}`
  const answered = asked && query.error === null ? query.data : undefined
  const target = findTarget(address.explain)
  return (
    <>
      <PlaceField
        date={date}
        typed={answered === undefined ? typedOf(address.place) : placeName(answered.answer.place)}
        label={t('place.field')}
        submit={t('place.find')}
        choose={(place) => moveTo(hrefWith({ place, explain: '' }))}
      />
      <p className="small soft">{t('place.atDate', { date: words.date(date) })}</p>
      <div aria-live="polite">
        {!asked && <Examples hrefWith={hrefWith} />}
        {query.error !== null && asked && <ProblemNote error={query.error} />}
        {asked && query.error === null && answered === undefined && <Waiting />}
        {answered !== undefined && (
          <PlaceAnswerView answered={answered} address={address} date={date} hrefWith={hrefWith} />
        )}
      </div>
      <ExplainDialog
        target={target}
        known={address.known}
        findHere={(wanted) => (answered === undefined ? undefined : explainedHere(answered, wanted, address))}
      />
    </>
  )
}

/** An id of the register is no text that anybody types. */
function typedOf(place: string): string {
  return /^(sted|praksis):|^(kommune|postnummer|sogn|afstemningsomraade)-/.test(place) ? '' : place
}

/** Before anything is asked: what can be typed, as links that work. */
function Examples({ hrefWith }: { readonly hrefWith: (patch: Partial<FindPlaceAddress>) => string }) {
  const { t } = useWords()
  return (
    <section className="empty">
      <p>{t('place.examples')}</p>
      <ul className="plain-list">
        {['Stevns', 'Lemvig', '55.1,14.9'].map((example) => (
          <li key={example}>
            <Link href={hrefWith({ place: example })}>{example}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
