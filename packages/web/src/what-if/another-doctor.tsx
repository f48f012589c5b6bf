import { DENMARK, type PlainDate } from '@laegedaekning/domain'
import type { WhatIf, WhatIfFigure } from '@laegedaekning/plans'
import { FigureTags } from '../figure/explanation.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly result: WhatIf
  readonly figures: readonly WhatIfFigure[]
  readonly date: PlainDate
  /** Whether the distances of the page go by road; those of the offers never do. */
  readonly byRoad: boolean
}

/** Offers shown; the download holds all. */
const MOST_OFFERS = 20

/** How many must find another doctor when practices close, who has room, and for whom there is none. */
export function AnotherDoctorPart({ result, figures, date, byRoad }: Properties) {
  const words = useWords()
  const { t } = words
  const { left, offers, roomNotKnown } = result.anotherDoctor
  if (left.length === 0) return null
  const figureOf = (id: string) => figures.find(({ info }) => info.id === id)
  const shownFigure = (id: string) => {
    const found = figureOf(id)
    return found === undefined ? null : (
      <>
        <FigureButton
          target={{ indicator: id, area: DENMARK, date, part: null }}
          figure={found.figure}
          about={words.say(found.info.title)}
        />{' '}
        <FigureTags figure={found.figure} />
      </>
    )
  }
  const unknown = left.filter(({ patients }) => patients === null)
  return (
    <section className="card what-if-part" aria-labelledby="another-heading">
      <h2 id="another-heading">{t('whatIf.another')}</h2>
      <p>
        {t('whatIf.mustFind')} {shownFigure('hvad-nu-hvis-patienter')} {t('whatIf.noRoom')}{' '}
        {shownFigure('hvad-nu-hvis-uden-tilbud')}
      </p>
      {unknown.length > 0 && (
        <p className="note">
          {t('whatIf.listUnknown', { names: unknown.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {roomNotKnown.length > 0 && (
        <p className="note">{t('whatIf.roomUnknown', { count: roomNotKnown.length })}</p>
      )}
      {byRoad && <p className="note">{t('whatIf.offersStraight')}</p>}
      {offers.length > 0 && (
        <ScrollBox>
          <table>
            <caption>{t('whatIf.offers')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('whatIf.from')}</th>
                <th scope="col">{t('whatIf.to')}</th>
                <th scope="col" className="number" aria-sort="ascending">
                  {t('whatIf.km')}
                </th>
                <th scope="col" className="number">
                  {t('whatIf.patients')}
                </th>
              </tr>
            </thead>
            <tbody>
              {offers.slice(0, MOST_OFFERS).map((offer) => (
                <tr key={`${offer.from} ${offer.to}`}>
                  <td>{left.find(({ practice }) => practice === offer.from)?.name}</td>
                  <th scope="row">{offer.toName}</th>
                  <td className="number">{words.value(offer.km, 'kilometres')}</td>
                  <td className="number">{words.count(offer.patients)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {offers.length > MOST_OFFERS && (
        <p className="small soft">{t('table.someShown', { shown: MOST_OFFERS, count: offers.length })}</p>
      )}
    </section>
  )
}
