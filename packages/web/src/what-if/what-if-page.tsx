import type { AreasAnswer, WhatIfWorldAnswer } from '@laegedaekning/api/contract'
import { DENMARK, type PlainDate } from '@laegedaekning/domain'
import { type Change, MOST_CHANGES, measureBaseline, prepareWorld, whatIf } from '@laegedaekning/plans'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readAddress, writeAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { DISTANCES } from '../find-place/find-place-address.ts'
import { Answer, ProblemNote, Waiting } from '../register/answer.tsx'
import { areasOptions, datesOptions } from '../register/queries.ts'
import { WithinChoice } from '../status/question-form.tsx'
import { StatusParts } from '../status/status-parts.tsx'
import { defaultDate, WITHIN_LEVELS } from '../status/status-state.ts'
import { useWords } from '../words/words.tsx'
import { ChangeForm } from './change-form.tsx'
import { changeText } from './change-words.ts'
import { useRoadColumns, whatIfWorldOptions } from './queries.ts'
import { WHAT_IF_CODEC, type WhatIfAddress } from './what-if-address.ts'
import { WhatIfResult } from './what-if-result.tsx'

/** What if (ux.md features 8 and 15): imagine changes among the practices and see at once who gains and who loses. */
export function WhatIfPage() {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(WHAT_IF_CODEC, place.search)
  const dates = useQuery(datesOptions)
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={address.known} />
      <main className="page" id="indhold" tabIndex={-1}>
        <StatusParts here="what-if" />
        <PageHeading text={t('whatIf.title')} />
        <p className="soft">{t('whatIf.intro')}</p>
        <Notices address={notices} />
        <Answer query={dates}>
          {({ today, dates: known }) => (
            <AtDate address={address} date={address.date ?? defaultDate(today, known)} />
          )}
        </Answer>
      </main>
    </>
  )
}

type Properties = { readonly address: WhatIfAddress; readonly date: PlainDate }

function AtDate({ address, date }: Properties) {
  const { t } = useWords()
  const query = useQuery(
    whatIfWorldOptions(date, address.distance ?? 'lige-linje', address.within, address.known),
  )
  return (
    <Answer query={query} waiting={t('whatIf.waiting')}>
      {(answered) =>
        answered.world.demand.length === 0 || answered.world.supply.length === 0 ? (
          <>
            <p className="empty">{t('whatIf.empty')}</p>
            <InsideChoice
              address={address}
              date={date}
              hrefWith={(patch) =>
                `${pathOf({ page: 'what-if' })}${writeAddress(WHAT_IF_CODEC, { ...address, ...patch })}`
              }
            />
          </>
        ) : (
          <Imagine address={address} date={date} answered={answered} />
        )
      }
    </Answer>
  )
}

function Imagine({ address, date, answered }: Properties & { readonly answered: WhatIfWorldAnswer }) {
  const { t } = useWords()
  const { world } = answered
  const prepared = useMemo(() => prepareWorld(world), [world])
  const baseline = useMemo(() => measureBaseline(prepared), [prepared])
  const { columns, error } = useRoadColumns(address.changes, world.basis === 'road', date, address.known)
  const result = useMemo(
    () => (columns === null ? null : whatIf(prepared, baseline, address.changes, columns)),
    [prepared, baseline, address.changes, columns],
  )
  const hrefWith = (patch: Partial<WhatIfAddress>) =>
    `${pathOf({ page: 'what-if' })}${writeAddress(WHAT_IF_CODEC, { ...address, ...patch })}`
  const setChanges = (changes: readonly Change[]) => moveTo(hrefWith({ changes, explain: '' }))
  return (
    <div className="what-if">
      <section className="card what-if-changes" aria-labelledby="changes-heading">
        <h2 id="changes-heading">{t('whatIf.changes')}</h2>
        <ChangeList answered={answered} changes={address.changes} setChanges={setChanges} />
        {address.changes.length >= MOST_CHANGES ? (
          <p className="note">{t('whatIf.full', { count: MOST_CHANGES })}</p>
        ) : (
          <ChangeForm world={world} date={date} add={(change) => setChanges([...address.changes, change])} />
        )}
        <DistanceChoice answered={answered} address={address} hrefWith={hrefWith} />
        <InsideChoice address={address} date={date} hrefWith={hrefWith} />
      </section>
      {error !== null && <ProblemNote error={error} />}
      {error === null && result === null && <Waiting what={t('whatIf.roads')} />}
      {result !== null && <WhatIfResult result={result} answered={answered} address={address} date={date} />}
    </div>
  )
}

type ListProperties = {
  readonly answered: WhatIfWorldAnswer
  readonly changes: readonly Change[]
  readonly setChanges: (changes: readonly Change[]) => void
}

function ChangeList({ answered, changes, setChanges }: ListProperties) {
  const words = useWords()
  const { t } = words
  if (changes.length === 0) return <p>{t('whatIf.none')}</p>
  return (
    <>
      <ol>
        {changes.map((change, at) => {
          const text = changeText(change, answered.world, words)
          return (
            <li key={at}>
              {text}{' '}
              <button
                type="button"
                className="plain small"
                aria-label={t('whatIf.removeThis', { text })}
                onClick={() => setChanges(changes.filter((_, other) => other !== at))}
              >
                {t('whatIf.remove')}
              </button>
            </li>
          )
        })}
      </ol>
      <div className="buttons">
        <button type="button" className="button" onClick={() => setChanges(changes.slice(0, -1))}>
          {t('whatIf.undo')}
        </button>
        <button type="button" className="button" onClick={() => setChanges([])}>
          {t('whatIf.clear')}
        </button>
      </div>
    </>
  )
}

/** Inside which area people are looked at. */
function InsideChoice({ address, date, hrefWith }: Properties & Pick<DistanceProperties, 'hrefWith'>) {
  const lists = useQueries({
    queries: WITHIN_LEVELS.map((level) => areasOptions(level, date, address.known)),
  })
  const within = lists.flatMap(({ data }): AreasAnswer[] => (data === undefined ? [] : [data]))
  return (
    <WithinChoice
      chosen={address.within}
      within={within}
      change={(patch) => moveTo(hrefWith({ within: patch.within ?? DENMARK, explain: '' }))}
    />
  )
}

type DistanceProperties = {
  readonly answered: WhatIfWorldAnswer
  readonly address: WhatIfAddress
  readonly hrefWith: (patch: Partial<WhatIfAddress>) => string
}

/** Whether 15 km goes by road is an open question (B12.13), so the reader chooses; by road only with a network. */
function DistanceChoice({ answered, address, hrefWith }: DistanceProperties) {
  const { t } = useWords()
  const chosen = address.distance ?? 'lige-linje'
  const offered = DISTANCES.filter((one) => one !== 'vej' || answered.hasRoads)
  return (
    <p className="small">
      {t('whatIf.measured')}{' '}
      {offered.map((one, at) => (
        <span key={one}>
          {at > 0 && ' · '}
          <Link href={hrefWith({ distance: one })} aria-current={one === chosen ? 'true' : undefined}>
            {t(`place.by.${one}`)}
          </Link>
        </span>
      ))}
    </p>
  )
}
