import type { InitiativeStep, OwnInitiative, PlainDate } from '@laegedaekning/domain'
import { kronerText } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { indicatorsOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { InitiativeLink as CatalogueLink } from '../catalogue/initiative-item.tsx'
import { initiativesOptions } from '../catalogue/queries.ts'
import { StatusTag } from './initiative-link.tsx'
import { causeText, rhythmText } from './initiative-words.ts'
import { Origin } from './origin.tsx'

type Properties = {
  readonly initiative: OwnInitiative
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

/** What an own initiative is: text, people, money, days and steps. */
export function InitiativeFacts({ initiative: one, today, nameOf }: Properties) {
  const words = useWords()
  const { t, say, date, language } = words
  const indicator = useQuery(indicatorsOptions).data?.indicators.find(({ id }) => id === one.indicator)
  return (
    <>
      {one.text !== '' && <p className="initiative-text as-written">{one.text}</p>}
      <Origin origin={one.copiedFrom} />
      <dl className="terms">
        <Term name={t('portfolio.field.status')}>
          <StatusTag status={one.status} /> {one.reason}
        </Term>
        <Term name={t('portfolio.field.causes')}>
          {one.causes.length === 0
            ? '–'
            : one.causes.map((cause) => <p key={cause}>{causeText(cause, words)}</p>)}
        </Term>
        <BuildsOn entry={one.catalogueEntry} />
        <Term name={t('portfolio.field.area')}>{nameOf(one.area)}</Term>
        <Term name={t('portfolio.field.owner')}>{one.owner === '' ? '–' : one.owner}</Term>
        {one.partners.length > 0 && (
          <Term name={t('portfolio.field.partners')}>{one.partners.join(', ')}</Term>
        )}
        {one.rhythm !== null && (
          <Term name={t('portfolio.field.rhythm')}>{rhythmText(one.rhythm, words)}</Term>
        )}
        <Term name={t('portfolio.column.budget')}>
          {one.budgetOere === null ? '–' : kronerText(one.budgetOere, language)}
        </Term>
        {(['startsOn', 'effectFrom', 'endsOn'] as const).map((key) => {
          const day = one[key]
          return (
            day !== null && (
              <Term key={key} name={t(`portfolio.field.${key}`)}>
                {date(day)}
              </Term>
            )
          )
        })}
        {one.place !== null && <Term name={t('portfolio.field.place')}>{nameOf(one.place)}</Term>}
        {one.indicator !== null && (
          <Term name={t('portfolio.field.indicator')}>
            {indicator === undefined ? one.indicator : say(indicator.title)}
          </Term>
        )}
        {one.steps.length > 0 && (
          <Term name={t('portfolio.field.steps')}>
            <ol className="steps-shown">
              {one.steps.map((step, index) => (
                <Step key={index} step={step} today={today} isStopped={one.status === 'stopped'} />
              ))}
            </ol>
          </Term>
        )}
      </dl>
    </>
  )
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function BuildsOn({ entry }: { readonly entry: string | null }) {
  const { t, say } = useWords()
  const entries = useQuery(initiativesOptions(null)).data?.initiatives ?? []
  if (entry === null) return null
  const title = entries.find(({ id }) => id === entry)?.title
  return (
    <Term name={t('portfolio.buildsOn')}>
      <CatalogueLink id={entry} title={title === undefined ? '' : say(title)} />
    </Term>
  )
}

type StepProperties = {
  readonly step: InitiativeStep
  readonly today: PlainDate
  /** Nothing is late in what has been stopped (`stepStateOf`). */
  readonly isStopped: boolean
}

function Step({ step, today, isStopped }: StepProperties) {
  const { t, date } = useWords()
  const isLate = !isStopped && step.doneOn === null && step.due !== null && step.due < today
  return (
    <li>
      {step.text}{' '}
      <span className="small soft">
        {step.doneOn === null
          ? t('portfolio.step.open')
          : t('portfolio.step.doneOnDay', { date: date(step.doneOn) })}
        {step.due !== null && ` · ${t('portfolio.step.dueOnDay', { date: date(step.due) })}`}
      </span>{' '}
      {isLate && <span className="tag">{t('portfolio.step.late')}</span>}
    </li>
  )
}
