import { API, addressOf, type WhatIfWorldAnswer } from '@laegedaekning/api/contract'
import { DENMARK, formatNumber, type Language, type PlainDate, type Unit } from '@laegedaekning/domain'
import { findCellFigure, type WhatIf, type WhatIfFigure, whatIfFigures } from '@laegedaekning/plans'
import { useMemo } from 'react'
import { ExplainDialog, type Explained } from '../figure/explain-dialog.tsx'
import { FigureTags } from '../figure/explanation.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import { findTarget } from '../figure/target.ts'
import { asKnown } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { AnotherDoctorPart } from './another-doctor.tsx'
import { insideOf } from './queries.ts'
import { AreaPart, BandPart, GroupPart } from './result-tables.tsx'
import { SmallAreaPart } from './small-area-part.tsx'
import { TakeAlong } from './take-along.tsx'
import type { WhatIfAddress } from './what-if-address.ts'
import { WhatIfMap } from './what-if-map.tsx'

type Properties = {
  readonly result: WhatIf
  readonly answered: WhatIfWorldAnswer
  readonly address: WhatIfAddress
  readonly date: PlainDate
}

/** The answer beside today: a sentence, before and after, who gains and loses, where, and who must find another doctor. */
export function WhatIfResult({ result, answered, address, date }: Properties) {
  const { t } = useWords()
  const figures = useMemo(() => whatIfFigures(answered.world, result), [answered.world, result])
  const target = findTarget(address.explain)
  const findHere = (): Explained | undefined => {
    const found =
      figures.find(({ info }) => info.id === target?.indicator) ??
      (target === undefined
        ? undefined
        : findCellFigure(answered.world, result, target.indicator, target.area))
    const kommune = result.kommuner.find(({ id }) => id === target?.area)
    return found === undefined
      ? undefined
      : {
          areaName: kommune?.name ?? t('whatIf.title'),
          figure: found.figure,
          indicator: found.info,
          sources: answered.sources,
          registeredAt: answered.known.registeredAt,
          dataAddress: addressOf(
            API.getWhatIfWorld.path,
            {},
            {
              dato: date,
              afstand: address.distance ?? 'lige-linje',
              ...insideOf(address.within),
              ...asKnown(address.known),
            },
          ),
        }
  }
  return (
    <div className="what-if-result">
      <section className="card what-if-part" aria-labelledby="answer-heading">
        <h2 id="answer-heading">{t('whatIf.answer')}</h2>
        <div aria-live="polite">
          <Sentence result={result} answered={answered} changes={address.changes.length} />
        </div>
        <BeforeAfterTable result={result} figures={figures} date={date} whole={address.within === DENMARK} />
        {result.unknown.length > 0 && (
          <p className="note">{t('whatIf.unknown', { count: result.unknown.length })}</p>
        )}
        <TakeAlong address={address} date={date} />
      </section>
      <AnotherDoctorPart
        result={result}
        figures={figures}
        date={date}
        byRoad={answered.world.basis === 'road'}
      />
      <div className="what-if-two">
        <div className="what-if-result">
          <BandPart result={result} date={date} />
          <GroupPart result={result} date={date} />
        </div>
        <WhatIfMap result={result} answered={answered} known={address.known} />
      </div>
      <AreaPart result={result} date={date} />
      <SmallAreaPart result={result} answered={answered} />
      <ExplainDialog target={target} known={address.known} findHere={findHere} />
    </div>
  )
}

function Sentence({
  result,
  answered,
  changes,
}: Pick<Properties, 'result' | 'answered'> & { readonly changes: number }) {
  const words = useWords()
  const { t, count } = words
  const { total } = result
  if (changes === 0) return <p className="what-if-sentence">{t('whatIf.asToday')}</p>
  return (
    <p className="what-if-sentence">
      {t('whatIf.sentence', {
        count: changes,
        farther: count(Math.round(total.farther)),
        nearer: count(Math.round(total.nearer)),
      })}{' '}
      {answered.world.leastPractices !== null &&
        t('whatIf.ruleSentence', {
          least: answered.world.leastPractices,
          breaks: count(Math.round(total.breaks)),
          heals: count(Math.round(total.heals)),
        })}
    </p>
  )
}

type Line = {
  readonly key: 'withoutChoice' | 'nearestKm' | 'score'
  readonly before: number | null
  readonly after: number | null
  readonly unit: Unit
  readonly figure: WhatIfFigure | undefined
}

/** Today, after, and the difference; today is always there (ux.md feature 8). */
function BeforeAfterTable({
  result,
  figures,
  date,
  whole,
}: Pick<Properties, 'result' | 'date'> & {
  readonly figures: readonly WhatIfFigure[]
  readonly whole: boolean
}) {
  const words = useWords()
  const { t } = words
  const { total } = result
  const figureOf = (id: string) => figures.find(({ info }) => info.id === id)
  const lines: readonly Line[] = [
    {
      key: 'withoutChoice',
      ...total.withoutChoice,
      unit: 'inhabitants',
      figure: figureOf('hvad-nu-hvis-uden-valg'),
    },
    { key: 'nearestKm', ...total.nearestKm, unit: 'kilometres', figure: figureOf('hvad-nu-hvis-afstand') },
    { key: 'score', ...total.score, unit: 'per-1000-inhabitants', figure: figureOf('hvad-nu-hvis-adgang') },
  ]
  const show = (value: number | null, unit: Unit) => (value === null ? '–' : words.value(value, unit))
  return (
    <ScrollBox>
      <table className="before-after">
        <caption>{t(whole ? 'whatIf.beside' : 'whatIf.besideInside', { date: words.date(date) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.measure')}</th>
            <th scope="col" className="number">
              {t('whatIf.before')}
            </th>
            <th scope="col" className="number">
              {t('whatIf.after')}
            </th>
            <th scope="col" className="number">
              {t('whatIf.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, before, after, unit, figure }) => (
            <tr key={key}>
              <th scope="row">{t(`whatIf.line.${key}`)}</th>
              <td className="number">{show(before, unit)}</td>
              <td className="number">
                {figure === undefined ? (
                  show(after, unit)
                ) : (
                  <>
                    <FigureTags figure={figure.figure} />{' '}
                    <FigureButton
                      target={{ indicator: figure.info.id, area: DENMARK, date, part: null }}
                      figure={figure.figure}
                      about={t(`whatIf.line.${key}`)}
                    />
                  </>
                )}
              </td>
              <td className="number">
                {before === null || after === null
                  ? '–'
                  : differenceText(after - before, unit, words.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Decimals of a difference: one practice moves a country's mean by metres, so it needs more than the mean itself. */
const FINER: Readonly<Partial<Record<Unit, number>>> = { kilometres: 4, 'per-1000-inhabitants': 5 }

/** A difference with its sign; nothing has none. */
function differenceText(difference: number, unit: Unit, language: Language): string {
  const decimals = FINER[unit] ?? 0
  const size = Math.abs(difference)
  if (Number(size.toFixed(decimals)) === 0) return formatNumber(0, 0, language)
  return `${difference > 0 ? '+' : '−'}${formatNumber(size, decimals, language)}`
}
