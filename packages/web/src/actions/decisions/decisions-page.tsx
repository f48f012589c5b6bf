import { DECISION_KINDS, type Decision, type DecisionKind } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { client, datesOptions } from '../../register/queries.ts'
import { meOptions } from '../../sign-in/session.ts'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { ApplicantsForm } from './applicants-form.tsx'
import { ClosingForm } from './closing-form.tsx'
import { DecisionView } from './decision-view.tsx'
import { DelepraksisForm } from './delepraksis-form.tsx'
import { DesignationForm } from './designation-form.tsx'
import type { FormProperties } from './form-properties.ts'
import { RightsForm } from './rights-form.tsx'
import { StoreDecision } from './store-decision.tsx'
import { StoredDecisionPage } from './stored-decision.tsx'
import { StoredDecisions } from './stored-list.tsx'

/** The kinds in the words of the address. */
const KIND_WORDS: Readonly<Record<DecisionKind, string>> = {
  delepraksis: 'delepraksis',
  closing: 'lukning',
  'provider-numbers': 'ydernumre',
  designation: 'udpegning',
  rights: 'rettigheder',
}

/** The list of kept decisions in the words of the address. */
const STORED = 'gemte'

const FORMS: Readonly<Record<DecisionKind, (properties: FormProperties) => ReactNode>> = {
  delepraksis: DelepraksisForm,
  closing: ClosingForm,
  'provider-numbers': ApplicantsForm,
  designation: DesignationForm,
  rights: RightsForm,
}

/** Decisions by the rules of their day. What is written in the forms stays out of the address: it can tell of someone's health. */
export function DecisionsPage({ item }: PartProperties) {
  const { t } = useWords()
  const href = useHref()
  const found = DECISION_KINDS.find((one) => KIND_WORDS[one] === item)
  const kind = found ?? 'delepraksis'
  const dates = useQuery(datesOptions)
  if (item !== null && item !== STORED && found === undefined) {
    return (
      <Answer query={dates}>
        {({ today }) => <StoredDecisionPage key={item} id={item} today={today} />}
      </Answer>
    )
  }
  return (
    <>
      <PageHeading text={t('decisions.title')} />
      <p className="soft">{t('decisions.intro')}</p>
      <nav className="subnav" aria-label={t('decisions.kindMenu')}>
        {DECISION_KINDS.map((one) => (
          <Link
            key={one}
            href={href({ page: 'actions', part: 'afgoerelser', item: KIND_WORDS[one] })}
            aria-current={one === kind && item !== STORED ? 'page' : undefined}
          >
            {t(`decisions.kind.${one}`)}
          </Link>
        ))}
        <Link
          href={href({ page: 'actions', part: 'afgoerelser', item: STORED })}
          aria-current={item === STORED ? 'page' : undefined}
        >
          {t('stored.decisions')}
        </Link>
      </nav>
      {item === STORED ? (
        <StoredDecisions />
      ) : (
        <Answer query={dates}>{({ today }) => <Ask key={kind} kind={kind} today={today} />}</Answer>
      )}
    </>
  )
}

type AskProperties = { readonly kind: DecisionKind; readonly today: FormProperties['today'] }

function Ask({ kind, today }: AskProperties) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const { data: me } = useQuery(meOptions)
  const maySave = me?.may.includes('change-decisions') === true
  const Form = FORMS[kind]
  const ask: FormProperties['ask'] = (date, inputs) => {
    client
      .checkDecision({ body: { kind, date, inputs } })
      .then((found) => {
        setError(null)
        setDecision(found)
      })
      .catch((failed: unknown) => {
        setDecision(null)
        setError(failed instanceof Error ? failed : new Error(String(failed)))
      })
  }
  return (
    <>
      <Form today={today} ask={ask} clear={() => setDecision(null)} />
      {error !== null && <ProblemNote error={error} />}
      {decision !== null && <DecisionView decision={decision} />}
      {decision !== null && maySave && (
        <StoreDecision key={JSON.stringify(decision.inputs)} decision={decision} />
      )}
    </>
  )
}
