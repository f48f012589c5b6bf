import type { FillingAnswer } from '@laegedaekning/api/contract'
import { DotStrip } from '../../chart/dot-strip.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { shortName } from '../../status/short-name.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import { LongBox, RowsLink, ShownCount, shownRows } from '../long-table.tsx'
import type { PlanAddress } from '../plan-address.ts'
import { ToldFigure, ToldPart } from '../told-figure.tsx'
import { FillingMap } from './filling-map.tsx'
import {
  dotsOf,
  type FillingRow,
  mappedOf,
  mostHidden,
  partlyTold,
  placeName,
  toldOfRow,
  wholesOf,
  worstFirst,
} from './filling-state.ts'
import { HiddenShare } from './hidden-share.tsx'
import { PartlyTold } from './partly-told.tsx'

type Properties = { readonly answer: FillingAnswer; readonly address: PlanAddress }

/** Each training region with its places as dots on a line: mean, lowest, highest, and what the mean hides (C1.18). */
export function SpreadView({ answer, address }: Properties) {
  const words = useWords()
  const { t } = words
  const wholes = wholesOf(answer.rows.filter(({ specialty }) => specialty === (answer.specialty ?? '')))
  return (
    <>
      <h2>{finding(answer, wholes, words)}</h2>
      <p className="soft small">
        {t('plan.filling.subtitle', {
          stage: t(`plan.stages.${address.stage}`),
          specialty: answer.specialty ?? t('plan.allSpecialties'),
          year: answer.year,
        })}{' '}
        {answer.madeUp && <MadeUpTag />}
      </p>
      <ScrollBox>
        <table className="spread plan-spread">
          <caption>{t('plan.filling.spreadCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.vur')}</th>
              <th scope="col" className="number">
                {t('plan.filling.mean')}
              </th>
              <th scope="col">{t('plan.filling.worst')}</th>
              <th scope="col">{t('plan.filling.best')}</th>
              <th scope="col" className="number">
                {t('plan.unfilled')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.hidden')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.hiddenShare')}
              </th>
            </tr>
          </thead>
          <tbody>
            {wholes.map((row) => (
              <WholeRow key={row.key} row={row} answer={answer} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <details className="how">
        <summary>{t('status.howToRead')}</summary>
        <p>{t('plan.filling.howToRead')}</p>
      </details>
      {mappedOf(answer).length === 0 ? (
        <Places answer={answer} address={address} />
      ) : (
        <div className="place-two">
          <FillingMap answer={answer} known={address.known} />
          <Places answer={answer} address={address} />
        </div>
      )}
    </>
  )
}

function finding(answer: FillingAnswer, wholes: readonly FillingRow[], { t, value, figure }: Words): string {
  const hidden = mostHidden(wholes)
  if (hidden?.smoothing == null) return t('plan.filling.findingEven', { year: answer.year })
  const { mean, worst, hiddenShare } = hidden.smoothing
  const partly = partlyTold(hidden)
  return t(partly === null ? 'plan.filling.finding' : 'plan.filling.findingPartly', {
    ...(partly === null ? {} : { told: value(partly.places, 'courses'), all: value(partly.all, 'courses') }),
    vur: shortName(hidden.place.name, 'vur'),
    mean: figure(mean),
    worst: value(worst.share, 'share'),
    place: placeName(answer, worst.place),
    hidden: figure(hiddenShare),
    filled: value(worst.filled, 'courses'),
    posted: value(worst.posted, 'courses'),
  })
}

function WholeRow({ row, answer }: { readonly row: FillingRow; readonly answer: FillingAnswer }) {
  const words = useWords()
  const { t, value, figure } = words
  const { share, smoothing } = toldOfRow(row)
  const name = shortName(row.place.name, 'vur')
  const dots = dotsOf(answer).filter(({ place }) => row.place.level !== 'vur' || place.vur === row.place.id)
  const [worst, best] = [row.smoothing?.worst, row.smoothing?.best]
  return (
    <tr>
      <th scope="row">
        {name}
        {worst !== undefined && best !== undefined && (
          <DotStrip
            dots={dots.map(({ place, share: own }) => ({
              key: place.id,
              name: place.name,
              value: own.value ?? 0,
            }))}
            from={0}
            until={1}
            middle={row.smoothing?.mean.value ?? row.share.value}
            chosen={worst.place}
            unit="share"
            label={t('plan.filling.strip', {
              name,
              count: dots.length,
              mean: figure(row.smoothing?.mean ?? row.share),
              worst: `${placeName(answer, worst.place)} ${value(worst.share, 'share')}`,
              best: `${placeName(answer, best.place)} ${value(best.share, 'share')}`,
            })}
          />
        )}
      </th>
      <td className="number">
        <ToldFigure told={share} />
        <PartlyTold row={row} />
      </td>
      {smoothing === null || worst === undefined || best === undefined ? (
        <td colSpan={5}>{t('plan.filling.noPlaces')}</td>
      ) : (
        <>
          <td>
            <span className="small">{placeName(answer, worst.place)}</span>{' '}
            <ToldPart told={smoothing.belowMean} symbol="L" />
          </td>
          <td>
            <span className="small">{placeName(answer, best.place)}</span>{' '}
            <ToldPart told={smoothing.belowMean} symbol="H" />
          </td>
          <td className="number">
            <ToldPart told={smoothing.hiddenShare} symbol="U" />
          </td>
          <td className="number">
            <ToldFigure told={smoothing.hiddenCourses} />
          </td>
          <td className="number">
            <HiddenShare told={smoothing.hiddenShare} />
          </td>
        </>
      )}
    </tr>
  )
}

/** Every place, the lowest share first: the table behind the dots, down to site. */
function Places({ answer, address }: Properties) {
  const { t } = useWords()
  const rows = worstFirst(answer.places)
  if (rows.length === 0) return null
  const shown = shownRows(rows, address)
  return (
    <section aria-labelledby="places-heading">
      <h2 id="places-heading">{t('plan.filling.places')}</h2>
      <LongBox>
        <table>
          <caption>
            {t('plan.filling.placesCaption')} <ShownCount shown={shown.length} all={rows.length} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.place')}</th>
              <th scope="col" className="number" aria-sort="ascending">
                {t('plan.shareFilled')}
              </th>
              <th scope="col" className="number">
                {t('plan.posted')}
              </th>
              <th scope="col" className="number">
                {t('plan.filled')}
              </th>
              <th scope="col">{t('plan.filling.kind')}</th>
              <th scope="col">{t('plan.vur')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PlaceRow key={row.key} row={row} answer={answer} />
            ))}
          </tbody>
        </table>
      </LongBox>
      <RowsLink part="besaettelse" address={address} count={rows.length} />
    </section>
  )
}

function PlaceRow({ row, answer }: { readonly row: FillingRow; readonly answer: FillingAnswer }) {
  const { t } = useWords()
  const { share } = toldOfRow(row)
  const { place } = row
  const vur = answer.vurs.find(({ id }) => id === place.vur)?.name ?? ''
  const kind =
    place.kind !== null
      ? t(`plan.siteKind.${place.kind}`)
      : t(place.level === 'kommune' ? 'plan.filling.kommune' : 'plan.filling.region')
  return (
    <tr>
      <th scope="row">{place.name}</th>
      <td className="number">
        <ToldFigure told={share} />
      </td>
      <td className="number">
        <ToldPart told={share} symbol="O" />
      </td>
      <td className="number">
        <ToldPart told={share} symbol="B" />
      </td>
      <td>{kind}</td>
      <td>{shortName(vur, 'vur')}</td>
    </tr>
  )
}
