import { type PlaceAnswered, placeSentences } from '@laegedaekning/api/contract'
import { DENMARK, type Figure, type Language, type PlainDate } from '@laegedaekning/domain'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { openExplanation } from '../figure/explain.ts'
import { FigureTags } from '../figure/explanation.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { type DistanceWord, type FindPlaceAddress } from './find-place-address.ts'
import { PlaceMap } from './place-map.tsx'
import { placeKindKey, placeName } from './place-name.ts'
import { PlaceTable } from './place-table.tsx'

type Properties = {
  readonly answered: PlaceAnswered
  readonly address: FindPlaceAddress
  readonly date: PlainDate
  readonly hrefWith: (patch: Partial<FindPlaceAddress>) => string
}

/** The way of measuring in the words of the address. */
const WORD_OF: Readonly<Record<PlaceAnswered['basis'], DistanceWord>> = {
  'straight-line': 'lige-linje',
  'straight-line-times-detour': 'omvej',
  road: 'vej',
}

/** The answer: sentences first, then what they rest on by each way of measuring, the practices, and a map beside them. */
export function PlaceAnswerView({ answered, address, date, hrefWith }: Properties) {
  const { t, language } = useWords()
  const { answer, others } = answered
  return (
    <>
      <section className="card place-answer" aria-labelledby="place-heading">
        <h2 id="place-heading">
          {placeName(answer.place)}{' '}
          <span className="small soft">{t(`place.kind.${placeKindKey(answer.place)}`)}</span>
        </h2>
        <Sentences answered={answered} date={date} />
        {answer.place.pointBasis !== 'own' && (
          <p className="note">{t(`place.basis.${answer.place.pointBasis}`)}</p>
        )}
        {address.distance === 'vej' && answered.basis !== 'road' && (
          <p className="note">{t('place.noNetwork')}</p>
        )}
        <MeasureTable answered={answered} date={date} hrefWith={hrefWith} />
        <KommuneFigures answered={answered} date={date} />
        <Others others={others} hrefWith={hrefWith} />
        <p>
          <Link href={`${pathOf({ page: 'what-if' })}?${onward(date, language)}`}>{t('place.whatIf')}</Link>
        </p>
      </section>
      <div className="place-grid">
        <PlaceTable answer={answer} basis={answered.basis} />
        <PlaceMap answer={answer} known={address.known} />
      </div>
    </>
  )
}

/** The date and the language for another room. */
function onward(date: PlainDate, language: Language): URLSearchParams {
  return new URLSearchParams({ dato: date, ...(language === 'en' ? { sprog: 'en' } : {}) })
}

function Sentences({ answered, date }: Pick<Properties, 'answered' | 'date'>) {
  const words = useWords()
  const choice = answered.answer.choices.find(({ basis }) => basis === answered.basis)
  const figureOf = (which: 'open' | 'nearest') =>
    which === 'open' ? choice?.openFigure : choice?.nearestFigure
  return (
    <p className="place-sentence">
      {placeSentences(answered.answer, answered.basis, words.language).map((sentence, at) => (
        <span key={at}>
          {sentence.map((piece, index) => {
            const figure = piece.figure === null ? undefined : figureOf(piece.figure)
            return figure === undefined ? (
              <span key={index}>{piece.text}</span>
            ) : (
              <SaidFigure key={index} figure={figure} text={piece.text} date={date} />
            )
          })}{' '}
        </span>
      ))}
    </p>
  )
}

/** A figure in the middle of a sentence: its words, and everything behind it. */
function SaidFigure({
  figure,
  text,
  date,
}: {
  readonly figure: Figure
  readonly text: string
  readonly date: PlainDate
}) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className="figure said"
      aria-haspopup="dialog"
      aria-label={t('figure.open', { text, about: t('place.title') })}
      onClick={() => openExplanation({ indicator: figure.indicator, area: DENMARK, date, part: null })}
    >
      {text}
    </button>
  )
}

/** The same question by each way of measuring: whether 15 km goes by road is an open question (B12.13), so all are shown. */
function MeasureTable({ answered, date, hrefWith }: Pick<Properties, 'answered' | 'date' | 'hrefWith'>) {
  const words = useWords()
  const { t } = words
  const { answer, basis: chosen } = answered
  return (
    <ScrollBox>
      <table className="measures">
        <caption>
          {t('place.measures', {
            limit: answer.limitKm === null ? '–' : words.count(answer.limitKm),
            least: answer.leastPractices ?? '–',
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('place.measured')}</th>
            <th scope="col" className="number">
              {t('place.open')}
            </th>
            <th scope="col" className="number">
              {t('place.closed')}
            </th>
            <th scope="col" className="number">
              {t('place.notSaid')}
            </th>
            <th scope="col" className="number">
              {t('place.nearest')}
            </th>
            <th scope="col">{t('place.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.choices.map((choice) => (
            <tr key={choice.basis} className={choice.basis === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <Link
                  href={hrefWith({ distance: WORD_OF[choice.basis] })}
                  aria-current={choice.basis === chosen ? 'true' : undefined}
                >
                  {t(`place.by.${WORD_OF[choice.basis]}`)}
                </Link>
              </th>
              <td className="number">
                <FigureButton
                  target={{ indicator: choice.openFigure.indicator, area: DENMARK, date, part: null }}
                  figure={choice.openFigure}
                  about={t('place.open')}
                />
              </td>
              <td className="number">{words.count(choice.closed)}</td>
              <td className="number">{words.count(choice.notReported)}</td>
              <td className="number">
                <FigureButton
                  target={{ indicator: choice.nearestFigure.indicator, area: DENMARK, date, part: null }}
                  figure={choice.nearestFigure}
                  about={t('place.nearest')}
                />
              </td>
              <td>{t(`place.verdict.${choice.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** How it is for everybody in the kommune, so that one point is not taken for all. */
function KommuneFigures({ answered, date }: Pick<Properties, 'answered' | 'date'>) {
  const { t, language } = useWords()
  const { answer } = answered
  const kommune = answer.areas.find(({ level }) => level === 'kommune')
  if (kommune === undefined) return null
  const search = onward(date, language)
  return (
    <p className="kommune-line">
      {t('place.inKommune')}{' '}
      <Link href={`${pathOf({ page: 'profile', area: kommune.id })}?${search}`}>{kommune.name}</Link>:{' '}
      {answer.kommuneFigures.map(({ indicator, figure }, at) => (
        <span key={indicator}>
          {at > 0 && '; '}
          {t(indicator === 'andel-inden-for-15-km' ? 'place.share' : 'place.without')}{' '}
          <FigureButton
            target={{ indicator, area: kommune.id, date, part: null }}
            figure={figure}
            about={kommune.name}
          />{' '}
          <FigureTags figure={figure} />
        </span>
      ))}
    </p>
  )
}

function Others({ others, hrefWith }: Pick<PlaceAnswered, 'others'> & Pick<Properties, 'hrefWith'>) {
  const { t } = useWords()
  if (others.length === 0) return null
  return (
    <p className="small soft">
      {t('place.others')}{' '}
      {others.map((place, at) => (
        <span key={place.id}>
          {at > 0 && ' · '}
          <Link href={hrefWith({ place: place.id })}>{placeName(place)}</Link> (
          {t(`place.kind.${placeKindKey(place)}`)})
        </span>
      ))}
    </p>
  )
}
