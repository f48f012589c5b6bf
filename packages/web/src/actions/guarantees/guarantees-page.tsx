import type { PlainDate } from '@laegedaekning/domain'
import { GUARANTEE_KINDS, type GuaranteeKind } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { client, datesOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import type { GivenGuarantee, GuaranteeAnswer } from './given-guarantee.ts'
import { GuaranteeForm } from './guarantee-form.tsx'
import { ScheduleView } from './schedule-view.tsx'
import { StoredGuaranteePage } from './stored-guarantee.tsx'
import { StoredGuarantees } from './stored-guarantees.tsx'

/** The kinds in the words of the address. */
const KIND_WORDS: Readonly<Record<GuaranteeKind, string>> = {
  earnings: 'indtjening',
  patients: 'patienttal',
  rent: 'husleje',
  disposal: 'afhaendelse',
  transition: 'omstilling',
}

/** The list of kept guarantees in the words of the address. */
const STORED = 'gemte'

/** Guarantees and temporary support: a form for each kind, the schedules month by month, and the region's exposure. */
export function GuaranteesPage({ item }: PartProperties) {
  const { t } = useWords()
  const href = useHref()
  const found = GUARANTEE_KINDS.find((one) => KIND_WORDS[one] === item)
  const kind = found ?? 'earnings'
  const dates = useQuery(datesOptions)
  if (item !== null && item !== STORED && found === undefined)
    return <StoredGuaranteePage key={item} id={item} />
  return (
    <>
      <PageHeading text={t('guarantees.title')} />
      <p className="soft">{t('guarantees.intro')}</p>
      <nav className="subnav" aria-label={t('guarantees.kindMenu')}>
        {GUARANTEE_KINDS.map((one) => (
          <Link
            key={one}
            href={href({ page: 'actions', part: 'garantier', item: KIND_WORDS[one] })}
            aria-current={one === kind && item !== STORED ? 'page' : undefined}
          >
            {t(`guarantees.kind.${one}`)}
          </Link>
        ))}
        <Link
          href={href({ page: 'actions', part: 'garantier', item: STORED })}
          aria-current={item === STORED ? 'page' : undefined}
        >
          {t('stored.guarantees')}
        </Link>
      </nav>
      <Answer query={dates}>
        {({ today }) =>
          item === STORED ? <StoredGuarantees today={today} /> : <Collected kind={kind} today={today} />
        }
      </Answer>
    </>
  )
}

type Properties = { readonly kind: GuaranteeKind; readonly today: PlainDate }

/** What has been added so far. It lives as long as the page, until a guarantee is kept. */
function Collected({ kind, today }: Properties) {
  const { t } = useWords()
  const [given, setGiven] = useState<readonly GivenGuarantee[]>([])
  const [answer, setAnswer] = useState<GuaranteeAnswer | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const compute = (guarantees: readonly GivenGuarantee[]) => {
    if (guarantees.length === 0) {
      setGiven([])
      setAnswer(null)
      return
    }
    client
      .scheduleGuarantees({ body: { date: today, guarantees } })
      .then((found) => {
        setGiven(guarantees)
        setAnswer(found)
        setError(null)
      })
      .catch((failed: unknown) => setError(failed instanceof Error ? failed : new Error(String(failed))))
  }
  const names = given.map(({ id }) => id)
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <GuaranteeForm key={kind} kind={kind} taken={names} add={(one) => compute([...given, one])} />
      {answer === null ? (
        <p className="empty">{t('guarantees.empty')}</p>
      ) : (
        <ScheduleView
          answer={answer}
          problem={{ date: today, guarantees: given }}
          remove={(id) => compute(given.filter((one) => one.id !== id))}
        />
      )}
    </>
  )
}
