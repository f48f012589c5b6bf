import type { FillingAnswer } from '@laegedaekning/api/contract'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { DotStrip } from '../../chart/dot-strip.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { shortName } from '../../status/short-name.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { ToldFigure, ToldPart } from '../told-figure.tsx'
import { type FillingRow, toldOfRow, wholesOf } from './filling-state.ts'
import { HiddenShare } from './hidden-share.tsx'
import { PartlyTold } from './partly-told.tsx'

/** Year by year for each training region: the mean between its lowest and highest place. */
export function SeriesView({ answer }: { readonly answer: FillingAnswer }) {
  const { t } = useWords()
  const rows = wholesOf(answer.series).filter(({ share }) => share.value !== null)
  const groups = [...Map.groupBy(rows, ({ place }) => place.id).values()]
  return (
    <>
      <p className="soft small">
        {t('plan.filling.seriesIntro', { specialty: answer.specialty ?? t('plan.allSpecialties') })}{' '}
        {answer.madeUp && <MadeUpTag />}
      </p>
      {groups.map((group) => (
        <Group key={group[0]?.place.id} rows={group} />
      ))}
      <PublishedYear answer={answer} />
    </>
  )
}

function Group({ rows }: { readonly rows: readonly FillingRow[] }) {
  const { t, figure } = useWords()
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  const name = first.place.level === 'land' ? t('plan.country') : shortName(first.place.name, 'vur')
  return (
    <>
      <h2>
        {t('plan.filling.seriesFinding', {
          name,
          from: first.year,
          until: last.year,
          first: figure(first.share),
          last: figure(last.share),
        })}
      </h2>
      <ScrollBox>
        <table className="spread plan-spread">
          <caption>{t('plan.filling.seriesCaption', { name })}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="descending">
                {t('plan.year')}
              </th>
              <th scope="col" className="number">
                {t('plan.posted')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.mean')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.worst')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.best')}
              </th>
              <th scope="col" className="number">
                {t('plan.filling.hiddenShare')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <YearRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function YearRow({ row }: { readonly row: FillingRow }) {
  const { t, value, figure } = useWords()
  const { share, smoothing } = toldOfRow(row)
  const ends = row.smoothing
  return (
    <tr>
      <th scope="row">
        {row.year}
        {ends !== null && (
          <DotStrip
            dots={[
              { key: 'worst', name: t('plan.filling.worst'), value: ends.worst.share },
              { key: 'best', name: t('plan.filling.best'), value: ends.best.share },
            ]}
            from={0}
            until={1}
            middle={ends.mean.value}
            chosen="worst"
            unit="share"
            label={t('plan.filling.strip', {
              name: String(row.year),
              count: ends.places,
              mean: figure(ends.mean),
              worst: value(ends.worst.share, 'share'),
              best: value(ends.best.share, 'share'),
            })}
          />
        )}
      </th>
      <td className="number">
        <ToldPart told={share} symbol="O" />
      </td>
      <td className="number">
        <ToldFigure told={share} />
        <PartlyTold row={row} />
      </td>
      {smoothing === null ? (
        <td colSpan={3} className="soft">
          {t('plan.filling.noPlaces')}
        </td>
      ) : (
        <>
          <td className="number">
            <ToldPart told={smoothing.belowMean} symbol="L" />
          </td>
          <td className="number">
            <ToldPart told={smoothing.belowMean} symbol="H" />
          </td>
          <td className="number">
            <HiddenShare told={smoothing.hiddenShare} />
          </td>
        </>
      )}
    </tr>
  )
}

/** N15: the only published shares by training region, with the way to the rule. */
function PublishedYear({ answer }: { readonly answer: FillingAnswer }) {
  const { t, value } = useWords()
  const href = useHref()
  return (
    <p className="note">
      {t('plan.filling.published2016')}{' '}
      {answer.unfilled2016.map(({ vur, rule }, index) => (
        <span key={vur}>
          {index > 0 && ' · '}
          {shortName(answer.vurs.find(({ id }) => id === vur)?.name ?? vur, 'vur')}{' '}
          <Link href={href({ page: 'rule', key: rule.parameter })}>
            {rule.value === null ? '–' : value(rule.value, 'share')}
          </Link>
        </span>
      ))}
    </p>
  )
}
