import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import {
  type AreaId,
  findAreaId,
  getStoredBody,
  type MeetingDecision,
  type MeetingRound,
} from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withParameters } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { NEW } from '../cases/cases-address.ts'
import { useRecordHref } from '../records/record-href.ts'
import { TextArea } from '../records/text-area.tsx'
import type { Draft } from '../records/use-draft.ts'
import { carryDecision } from './carry-decision.ts'
import { bodyOf, newDecision, type RoundDraft } from './round-body.ts'

type Properties = {
  readonly record: StoredRecordAnswer
  readonly draft: Draft<RoundDraft>
  readonly kommuner: readonly { readonly id: AreaId; readonly name: string }[]
  readonly save: (why: string, patch?: Partial<MeetingRound>) => Promise<boolean>
}

/** What was decided; each decision can be carried on as an initiative or a case, and shows what came of it. */
export function DecisionList({ record, draft, kommuner, save }: Properties) {
  const { t } = useWords()
  const { decisions } = draft.body
  const change = (decision: MeetingDecision) =>
    draft.change({ decisions: decisions.map((one) => (one.key === decision.key ? decision : one)) })
  return (
    <section className="meeting-decisions" aria-labelledby="decisions-heading">
      <h2 id="decisions-heading">{t('meetings.decisions')}</h2>
      {decisions.length === 0 && <p className="empty">{t('meetings.noDecisions')}</p>}
      {decisions.map((decision, index) => (
        <OneDecision
          key={decision.key}
          {...{ record, draft, kommuner, save, decision, change }}
          number={index + 1}
          remove={() => draft.change({ decisions: decisions.filter(({ key }) => key !== decision.key) })}
        />
      ))}
      {record.mayChange && (
        <p className="buttons no-print">
          <button
            type="button"
            className="button"
            onClick={() =>
              draft.change({
                decisions: [...decisions, newDecision(decisions, draft.body.municipalities[0] ?? null)],
              })
            }
          >
            {t('meetings.addDecision')}
          </button>
        </p>
      )}
    </section>
  )
}

type OneProperties = Properties & {
  readonly decision: MeetingDecision
  readonly number: number
  readonly change: (decision: MeetingDecision) => void
  readonly remove: () => void
}

function OneDecision(properties: OneProperties) {
  const { record, draft, kommuner, decision, number, change, remove } = properties
  const { t } = useWords()
  const recordHref = useRecordHref()
  const { key, text, kommune, becomes } = decision
  const label = t('meetings.decision', { number })
  return (
    <section className="card action-card" aria-label={label}>
      <fieldset className="plain-set" disabled={!record.mayChange}>
        <legend className="unseen">{label}</legend>
        <TextArea
          id={`decision-${key}`}
          label={label}
          value={text}
          change={(written) => change({ ...decision, text: written })}
        />
        <label className="field">
          {t('meetings.decisionPlace')}
          <select
            value={kommune ?? ''}
            onChange={(event) => change({ ...decision, kommune: findAreaId(event.target.value) ?? null })}
          >
            <option value="">{t('meetings.wholeRound')}</option>
            {draft.body.municipalities.map((id) => (
              <option key={id} value={id}>
                {kommuner.find((one) => one.id === id)?.name ?? id}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      {becomes === null ? (
        record.mayChange && <CarryOn {...properties} remove={remove} />
      ) : (
        <p>
          {t(`meetings.became.${becomes.kind}`)}{' '}
          <Link href={recordHref(becomes.kind, becomes.id)}>
            {t(`meetings.open.${becomes.kind}`, { id: becomes.id })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** Carries a decision on: the new record says which decision it came of, and the decision what came of it. */
function CarryOn({ record, draft, decision, save, remove }: OneProperties) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  const [told, setTold] = useState('')
  const { language } = useWords()
  const newCase = {
    path: pathOf({ page: 'actions', part: 'sager', item: NEW }),
    search: language === 'en' ? '?sprog=en' : '',
  }
  // a case is begun from the decision as it is kept
  const kept = getStoredBody('meeting-round', record.body).decisions
  const isSaved = kept.some(({ key, text }) => key === decision.key && text === decision.text)
  const carry = async () => {
    const body = bodyOf(draft.body)
    if (body === undefined || decision.text.trim() === '') {
      setTold(t('meetings.decisionWrong'))
      return
    }
    setTold('')
    try {
      const id = await carryDecision(cache, record.id, body, decision, t('meetings.carryWhy'))
      const becomes = { kind: 'initiative' as const, id }
      const decisions = body.decisions.map((one) => (one.key === decision.key ? { ...one, becomes } : one))
      draft.change({ decisions })
      await save(t('meetings.carryWhy'), { decisions })
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    }
  }
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <p className="buttons no-print">
        <button type="button" className="button" onClick={() => void carry()}>
          {t('meetings.toInitiative')}
        </button>
        {isSaved && (
          <Link
            className="button"
            href={withParameters(newCase, { af: `moede-${record.id}.${decision.key}` })}
          >
            {t('meetings.toCase')}
          </Link>
        )}
        <button type="button" className="plain small" onClick={remove}>
          {t('meetings.removeDecision')}
        </button>
      </p>
      {!isSaved && <p className="small soft no-print">{t('meetings.caseAfterSave')}</p>}
      <output className="told">{told}</output>
    </>
  )
}
