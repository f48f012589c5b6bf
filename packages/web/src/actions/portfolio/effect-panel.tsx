import { API, addressOf, type EffectAnswer, PORTFOLIO_FORMATS } from '@laegedaekning/api/contract'
import { EFFECT_METHODS } from '@laegedaekning/plans'
import { useState } from 'react'
import { FigureButton } from '../../figure/figure-button.tsx'
import { saveDrawing } from '../../outlook/chart-picture.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { EffectChart } from './effect-chart.tsx'
import { MeasurementTable, SimilarTable } from './effect-tables.tsx'
import { confidenceOf, differenceText, estimateOf, figureKey } from './effect-words.ts'
import { type EffectQuestion, effectQuery } from './queries.ts'

type Properties = {
  readonly answer: EffectAnswer
  readonly question: EffectQuestion
  /** Titles of other initiatives on the same indicator in the same place. */
  readonly others: readonly string[]
}

/** The verdict in words, what it rests on, the chart with its table, and what it takes to say more. */
export function EffectPanel({ answer, question, others }: Properties) {
  const { t } = useWords()
  const { followed } = answer
  return (
    <>
      <output className="answer-sentence">
        <b>{t(`effect.verdict.${followed.verdict}`)}.</b> <Sentence answer={answer} />
      </output>
      <Basis answer={answer} />
      {question.without.length > 0 && (
        <p className="small soft">{t('effect.without', { count: question.without.length })}</p>
      )}
      <Needs answer={answer} />
      <Cautions answer={answer} others={others} />
      {answer.measured.length > 0 && <EffectChart answer={answer} />}
      {answer.figures.length > 0 && <Estimates answer={answer} />}
      <MeasurementTable answer={answer} />
      <SimilarTable answer={answer} />
      <details>
        <summary>{t('effect.methods')}</summary>
        <p className="small">{t('effect.methodText')}</p>
      </details>
      <TakeAlong question={question} />
    </>
  )
}

type Answered = { readonly answer: EffectAnswer }

function Sentence({ answer }: Answered) {
  const words = useWords()
  const { followed, area, indicator } = answer
  if (followed.by === null) return null
  const found = estimateOf(answer, followed.by)
  if (found === null) return null
  const show = (value: number) => differenceText(value, indicator.unit, words)
  return words.t(`effect.sentence.${followed.by}`, {
    area: area.name,
    effect: show(found.effect),
    low: show(found.low),
    high: show(found.high),
    confidence: confidenceOf(answer),
  })
}

function Basis({ answer: { followed, indicator } }: Answered) {
  const words = useWords()
  const { t } = words
  const { by, verdict, smallestSeen, series } = followed
  if (by === null) return null
  return (
    <>
      {verdict === 'no-difference' && smallestSeen !== null && (
        <p>
          {t('effect.smallest', {
            value: differenceText(smallestSeen, indicator.unit, words).replace('+', ''),
          })}
        </p>
      )}
      <p className="small soft">
        {t(by === 'matched' ? 'effect.byMatched' : 'effect.bySeries')}{' '}
        {by === 'series' && series?.correlation === null && t('effect.short')}
      </p>
    </>
  )
}

function Needs({ answer }: Answered) {
  const words = useWords()
  const { t } = words
  const { followed, measured } = answer
  const few = measured.length === 0 ? 'effect.noDate' : measured.length === 1 ? 'effect.oneDate' : null
  if (followed.needs.length === 0 && few === null) return null
  return (
    <>
      <h3>{t('effect.need.title')}</h3>
      <ul className="effect-needs">
        {few !== null && <li>{t(few)}</li>}
        {followed.needs.map((need) => {
          const text = needText(need, words)
          return <li key={text}>{text}</li>
        })}
      </ul>
    </>
  )
}

function needText(
  need: EffectAnswer['followed']['needs'][number],
  { t, date }: ReturnType<typeof useWords>,
): string {
  switch (need.kind) {
    case 'later':
      return t('effect.need.later', { date: date(need.from) })
    case 'before':
    case 'after':
      return t(`effect.need.${need.kind}.${need.method}`, { have: need.have, want: need.want })
    case 'areas':
      return t('effect.need.areas', { have: need.have, want: need.want })
    case 'spread':
    case 'agreement':
      return t(`effect.need.${need.kind}`)
  }
}

function Cautions({ answer: { cautions }, others }: Pick<Properties, 'answer' | 'others'>) {
  const { t, say, date } = useWords()
  const texts = [
    ...(others.length === 0
      ? []
      : [t('effect.caution.alongside', { count: others.length, titles: others.join(', ') })]),
    ...cautions.map((one) => {
      if (one.kind === 'rule')
        return t('effect.caution.rule', { title: say(one.title), date: date(one.date) })
      if (one.kind === 'source')
        return t('effect.caution.source', { from: one.from, to: one.to, date: date(one.date) })
      return t('effect.caution.made-up')
    }),
  ]
  if (texts.length === 0) return null
  return (
    <>
      <h3>{t('effect.caution.title')}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function Estimates({ answer }: Answered) {
  const words = useWords()
  const { t } = words
  const { area, effectFrom, figures, indicator, followed, measured } = answer
  const rests = {
    matched: t('effect.rests.matched', {
      matches: followed.matched?.matches.length ?? 0,
      trials: followed.matched?.trials ?? 0,
    }),
    series: t('effect.rests.series', {
      before: measured.filter(({ side }) => side === 'before').length,
      after: measured.filter(({ side }) => side === 'after').length,
    }),
  }
  return (
    <ScrollBox>
      <table>
        <caption>{t('effect.estimates')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.column.method')}</th>
            <th scope="col" className="number">
              {t('effect.column.effect')}
            </th>
            <th scope="col">{t('effect.column.interval', { confidence: confidenceOf(answer) })}</th>
            <th scope="col">{t('effect.column.rests')}</th>
          </tr>
        </thead>
        <tbody>
          {EFFECT_METHODS.toReversed().map((method) => {
            const found = estimateOf(answer, method)
            const figure = figures.find(({ key }) => key === figureKey(method))?.figure
            return (
              <tr key={method}>
                <th scope="row">{t(`effect.method.${method}`)}</th>
                <td className="number">
                  {figure === undefined ? (
                    <span className="absent">{t('effect.notEstimated')}</span>
                  ) : (
                    <FigureButton
                      target={{ indicator: figureKey(method), area: area.id, date: effectFrom, part: null }}
                      figure={figure}
                      about={`${area.name}, ${t(`effect.method.${method}`)}`}
                    />
                  )}
                </td>
                <td>
                  {found === null
                    ? '–'
                    : t('effect.interval', {
                        low: differenceText(found.low, indicator.unit, words),
                        high: differenceText(found.high, indicator.unit, words),
                      })}
                </td>
                <td>{found === null ? '–' : rests[method]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function TakeAlong({ question }: Pick<Properties, 'question'>) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const picture = async (kind: 'svg' | 'png') => {
    const drawing = document.querySelector('svg.fan')
    const name = `laegedaekning_effekt_${question.indicator}_${question.place}`
    const saved = drawing instanceof SVGSVGElement && (await saveDrawing(drawing, name, kind))
    setTold(t(saved ? 'download.drawn' : 'download.notDrawn'))
  }
  const query = { ...effectQuery(question), sprog: language }
  return (
    <div className="take-along">
      {PORTFOLIO_FORMATS.map((format) => (
        <a key={format} href={addressOf(API.downloadEffect.path, {}, { ...query, format })} download>
          {t(`download.${format}`)}
        </a>
      ))}
      {(['svg', 'png'] as const).map((kind) => (
        <button key={kind} type="button" className="plain" onClick={() => void picture(kind)}>
          {t(`outlook.download.${kind}`)}
        </button>
      ))}
      <output className="told">{told}</output>
    </div>
  )
}
