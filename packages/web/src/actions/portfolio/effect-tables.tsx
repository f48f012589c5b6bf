import type { EffectAnswer } from '@laegedaekning/api/contract'
import { FigureButton } from '../../figure/figure-button.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { differenceText } from './effect-words.ts'

type Properties = { readonly answer: EffectAnswer }

/** The measurements behind the chart, each opening to where it comes from. */
export function MeasurementTable({ answer }: Properties) {
  const { t, say, date, value } = useWords()
  const { measured, followed, indicator, area } = answer
  if (measured.length === 0) return null
  const line = new Map(followed.series?.line.map((point) => [point.date, point.value]))
  return (
    <ScrollBox>
      <table>
        <caption>
          {t('effect.measurements')}: {say(indicator.title)}, {area.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.column.day')}</th>
            <th scope="col">{t('effect.column.side')}</th>
            <th scope="col" className="number">
              {t('effect.column.value')}
            </th>
            <th scope="col" className="number">
              {t('effect.column.line')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measured.map(({ date: day, figure, side }) => {
            const expected = line.get(day)
            return (
              <tr key={day}>
                <th scope="row">{date(day)}</th>
                <td>{t(`effect.side.${side}`)}</td>
                <td className="number">
                  <FigureButton
                    target={{ indicator: indicator.id, area: area.id, date: day, part: null }}
                    figure={figure}
                    about={`${area.name}, ${date(day)}`}
                  />{' '}
                  {figure.madeUp && <MadeUpTag />}
                </td>
                <td className="number">{expected === undefined ? '–' : value(expected, indicator.unit)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The area and those it is held against, before and after. */
export function SimilarTable({ answer }: Properties) {
  const words = useWords()
  const { t, value, count } = words
  const { followed, indicator, area, areas } = answer
  if (followed.matched === null) return null
  const { own, matches } = followed.matched
  const names = new Map([area, ...areas].map(({ id, name }) => [id, name]))
  return (
    <ScrollBox>
      <table>
        <caption>{t('effect.similar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.column.area')}</th>
            {(['people', 'before', 'after', 'change'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`effect.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[own, ...matches].map((one) => (
            <tr key={one.area}>
              <th scope="row">
                {names.get(one.area) ?? one.area}
                {one === own && <span className="small soft"> ({t('effect.own')})</span>}
              </th>
              <td className="number">{count(one.people)}</td>
              <td className="number">{value(one.before, indicator.unit)}</td>
              <td className="number">{value(one.after, indicator.unit)}</td>
              <td className="number">{differenceText(one.after - one.before, indicator.unit, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
