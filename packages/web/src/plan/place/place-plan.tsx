import type { JobAnswer, PlacingAnswer } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AddressNotice } from '../../address/codec.ts'
import { Link } from '../../address/link.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { jobOptions } from '../../outlook/queries.ts'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { client } from '../../register/queries.ts'
import { upperFirst } from '../../words/upper-first.ts'
import { useWords } from '../../words/words.tsx'
import { type PlaceAddress, placeHref, SECONDS } from './place-address.ts'
import type { PlaceProperties } from './place-page.tsx'
import { PlaceResult } from './place-result.tsx'
import { PlaceRun } from './place-run.tsx'
import { placingOptions } from './queries.ts'

type Properties = PlaceProperties & {
  readonly plan: string
  readonly notices: readonly AddressNotice[]
}

/** A plan is a run, named by 64 hexadecimal digits, or a saved plan. */
const RUN = /^[0-9a-f]{64}$/

/** One plan: the run while it runs, and what it has found, soonest first. */
export function PlacePlan({ plan, address, change, notices }: Properties) {
  const { t } = useWords()
  const cache = useQueryClient()
  const isRun = RUN.test(plan)
  const followed = useQuery(jobOptions(isRun ? plan : null))
  const job = followed.data ?? null
  const version = job === null ? 'saved' : `${job.state} ${job.done} ${job.endedAt ?? ''}`
  const query = useQuery({ ...placingOptions(plan, version), enabled: !isRun || job !== null })
  const told = (answer: JobAnswer) => cache.setQueryData(jobOptions(answer.id).queryKey, answer)
  const cancel = useMutation({
    mutationFn: () => client.cancelJob({ params: { id: plan } }),
    onSuccess: told,
  })
  const again = useMutation({
    mutationFn: () => client.runJobAgain({ params: { id: plan } }),
    onSuccess: async (answer) => {
      told(answer)
      await cache.invalidateQueries({ queryKey: jobOptions(answer.id).queryKey })
    },
  })
  const error = followed.error ?? query.error ?? cancel.error ?? again.error
  const found = query.data
  return (
    <>
      <Heading found={found} />
      <Notices address={notices} />
      {error !== null && <ProblemNote error={error} retry={() => void query.refetch()} />}
      {job !== null && job.state !== 'done' && (
        <PlaceRun
          job={job}
          heardAt={followed.dataUpdatedAt}
          cancel={() => cancel.mutate()}
          again={() => again.mutate()}
          hasPlan={found !== undefined && found.counts.placed > 0}
        />
      )}
      {found === undefined ? (
        error === null && <Waiting what={t('placing.waiting')} />
      ) : (
        <PlaceResult answer={found} address={address} change={change} />
      )}
      <p className="no-print">
        <Link
          href={placeHref(null, {
            ...(found === undefined ? address : askedAgain(address, found)),
            ...CLOSED,
          })}
        >
          {t('placing.again')}
        </Link>
      </p>
    </>
  )
}

const CLOSED = { course: '', to: '', explain: '', group: '' }

/** The form with what a plan was asked for. */
function askedAgain(address: PlaceAddress, { question }: PlacingAnswer): PlaceAddress {
  const { year, vurs, specialties, policies, demands, coverage, seconds } = question
  return {
    ...address,
    year,
    vur: vurs[0] ?? '',
    specialty: specialties[0] ?? '',
    policies,
    demands,
    coverage: coverage ? 'ja' : 'nej',
    seconds: SECONDS.find((one) => one === seconds) ?? address.seconds,
  }
}

function Heading({ found }: { readonly found: PlacingAnswer | undefined }) {
  const { t, date, instant } = useWords()
  const finding = useFinding(found)
  if (found === undefined) return <PageHeading text={t('placing.title')} />
  const { question, saved } = found
  return (
    <>
      <PageHeading text={finding} title={`${t('placing.title')}: ${saved?.name ?? finding}`} />
      <p className="soft subtitle">
        {t('placing.subtitle', {
          specialties:
            question.specialties.length === 0
              ? t('placing.allSpecialties')
              : upperFirst(question.specialties.join(', ')),
          vurs:
            question.vurs.length === 0
              ? t('placing.inAllVurs')
              : found.vurs.map(({ name }) => name).join(', '),
          year: question.year,
          date: date(question.date),
        })}{' '}
        {saved !== null &&
          t('placing.saved', { name: saved.name, who: saved.savedBy, when: instant(saved.savedAt) })}
      </p>
      {found.madeUp && <p className="note made-up-note">{t('placing.madeUp')}</p>}
    </>
  )
}

/** The finding as the title of the page. */
function useFinding(found: PlacingAnswer | undefined): string {
  const { t, count } = useWords()
  if (found === undefined) return t('placing.title')
  const { counts, status, conflicts } = found
  switch (status) {
    case 'infeasible':
      return t('placing.finding.infeasible', { count: conflicts[0]?.rows.length ?? 0 })
    case 'nothing-found':
      return t('placing.finding.nothing')
    case null:
      return t('placing.finding.draft', { placed: count(counts.placed), total: count(counts.courses) })
    default:
      return t('placing.finding.all', {
        count: counts.placed,
        placed: count(counts.placed),
        sites: count(counts.sites),
        changed: count(Math.round(counts.changed)),
      })
  }
}
