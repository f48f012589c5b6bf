import type { AreasAnswer, DatesAnswer } from '@laegedaekning/api/contract'
import { type AreaId, type AreaLevel, DENMARK, findAreaId, findPlainDate } from '@laegedaekning/domain'
import { COMPARISON_KINDS } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useState } from 'react'
import { DateField } from '../form/date-field.tsx'
import type { StatusQuestion } from '../register/queries.ts'
import { upperFirst } from '../words/upper-first.ts'
import { useWords } from '../words/words.tsx'
import type { StatusAddress } from './status-address.ts'
import { STATUS_LEVELS } from './status-state.ts'

type Properties = {
  readonly question: StatusQuestion
  readonly indicators: readonly IndicatorInfo[]
  readonly dates: DatesAnswer['dates']
  readonly levels: readonly AreaLevel[]
  /** Areas inside which one may look, by level. */
  readonly within: readonly AreasAnswer[]
  readonly change: (patch: Partial<StatusAddress>) => void
}

/** The question in words: what, for which areas, when, against what, and inside which area. */
export function QuestionForm({ question, indicators, dates, levels, within, change }: Properties) {
  const { t, say } = useWords()
  return (
    <section className="question" aria-label={t('question.label')}>
      <label className="field">
        {t('question.indicator')}
        <select value={question.indicator} onChange={(event) => change({ indicator: event.target.value })}>
          {groupIndicators(indicators).map(([notion, members]) => (
            <optgroup key={notion} label={t(`notionShort.${notion}`)}>
              {members.map((indicator) => (
                <option key={indicator.id} value={indicator.id}>
                  {say(indicator.title)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <LevelChoice level={question.level} levels={levels} change={change} />
      <DateChoice question={question} dates={dates} change={change} />
      <label className="field">
        {t('question.compare')}
        <select
          className="narrow"
          value={question.compareWith}
          onChange={(event) => {
            const compareWith = COMPARISON_KINDS.find((kind) => kind === event.target.value)
            if (compareWith !== undefined) change({ compareWith })
          }}
        >
          {COMPARISON_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {upperFirst(t(`compare.${kind}`))}
            </option>
          ))}
        </select>
      </label>
      <WithinChoice chosen={question.within} within={within} change={change} />
    </section>
  )
}

type Change = { readonly change: Properties['change'] }

function LevelChoice({
  level,
  levels,
  change,
}: Change & { readonly level: AreaLevel; readonly levels: readonly AreaLevel[] }) {
  const { t } = useWords()
  const offered = STATUS_LEVELS.filter((one) => levels.includes(one) || one === level)
  return (
    <fieldset className="field">
      <legend>{t('question.level')}</legend>
      <div className="segments">
        {offered.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="niveau"
              value={one}
              checked={one === level}
              onChange={() => change({ level: one, area: null })}
            />
            {t(`level.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const OTHER = 'anden'

/** A date worth choosing, or another. */
export function DateChoice({
  question,
  dates,
  change,
}: Change & { readonly question: Pick<StatusQuestion, 'date'>; readonly dates: Properties['dates'] }) {
  const words = useWords()
  const { t, say } = words
  const isKnown = dates.some(({ date }) => date === question.date)
  const [asksOther, setAsksOther] = useState(false)
  const other = asksOther || !isKnown
  return (
    <div className="dates">
      <label className="field">
        {t('question.date')}
        <select
          value={other ? OTHER : question.date}
          onChange={(event) => {
            setAsksOther(event.target.value === OTHER)
            const date = findPlainDate(event.target.value)
            if (date !== undefined) change({ date })
          }}
        >
          {dates.map(({ date, what }) => (
            <option key={date} value={date}>
              {`${words.date(date)} · ${say(what)}`}
            </option>
          ))}
          <option value={OTHER}>{t('question.otherDate')}</option>
        </select>
      </label>
      {other && (
        <DateField label={t('question.dateField')} date={question.date} choose={(date) => change({ date })} />
      )}
    </div>
  )
}

/** The area inside which one looks. */
export function WithinChoice({
  chosen,
  within,
  change,
}: Change & { readonly chosen: AreaId; readonly within: readonly AreasAnswer[] }) {
  const { t } = useWords()
  return (
    <label className="field">
      {t('question.within')}
      <select
        className="narrow"
        value={chosen}
        onChange={(event) => change({ within: findAreaId(event.target.value) ?? DENMARK, area: null })}
      >
        <option value={DENMARK}>{t('question.wholeCountry')}</option>
        {within
          .filter(({ areas }) => areas.length > 0)
          .map(({ level, areas }) => (
            <optgroup key={level} label={t(`levels.${level}`)}>
              {areas.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </label>
  )
}

const NOTIONS: readonly IndicatorInfo['notion'][] = [
  'rate',
  'supply',
  'demand',
  'vacant',
  'uncovered',
  'need-gap',
]

/** Indicators by notion, so that the three shortages stand apart already in the list. */
export function groupIndicators(
  indicators: readonly IndicatorInfo[],
): readonly (readonly [IndicatorInfo['notion'], readonly IndicatorInfo[]])[] {
  return NOTIONS.map(
    (notion) => [notion, indicators.filter((indicator) => indicator.notion === notion)] as const,
  ).filter(([, members]) => members.length > 0)
}
