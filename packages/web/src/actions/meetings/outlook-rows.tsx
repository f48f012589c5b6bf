import type { AreaId } from '@laegedaekning/domain'
import { FigureTags } from '../../figure/explanation.tsx'
import { FigureButton } from '../../figure/figure-button.tsx'
import type { FigureTarget } from '../../figure/target.ts'
import type { FigureSource } from '../../outlook/figure-parts.ts'
import { explainedFigure, targetOf } from '../../outlook/figures.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { explainedShortage, outlookTarget, outlookTitle } from './signs.ts'

type Properties = {
  readonly area: AreaId
  readonly name: string
  readonly year: number
  readonly source: FigureSource
}

/** What the outlook expects of a municipality: doctors now and then with their band, and the shortage then. */
export function OutlookRows({ area, name, year, source }: Properties) {
  const { t, say } = useWords()
  const group = source.groups.find(({ measure }) => measure === 'service')
  const first = source.base.frame.years[0]
  if (group === undefined || first === undefined) return null
  const part = (when: number, what: string) => targetOf(group.slug, area, when, what)
  const title = say(group.title)
  const [low, high] = [part(year, 'lav80'), part(year, 'hoej80')]
  const rows = [
    { key: 'now', label: t('meetings.inYear', { what: title, year: first }), target: part(first, 'ventet') },
    { key: 'then', label: t('meetings.inYear', { what: title, year }), target: part(year, 'ventet') },
    { key: 'gap', label: say(outlookTitle(year)), target: outlookTarget(area, year) },
  ]
  return (
    <ScrollBox>
      <table className="profile-table">
        <caption>{t('meetings.outlook', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('question.indicator')}</th>
            <th scope="col" className="number">
              {t('meetings.expected')}
            </th>
            <th scope="col">{t('meetings.band')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, target }) => (
            <tr key={key}>
              <th scope="row">
                {label} <Tags target={target} source={source} />
              </th>
              <td className="number">
                <Value target={target} source={source} about={`${name}, ${label}`} />
              </td>
              <td className="small">
                {key === 'then' && source.baseTable === null && t('meetings.bandComing')}
                {key === 'then' && source.baseTable !== null && (
                  <>
                    <Value target={low} source={source} about={`${name}, ${label}`} /> –{' '}
                    <Value target={high} source={source} about={`${name}, ${label}`} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{t('meetings.outlookNote')}</p>
    </ScrollBox>
  )
}

type ValueProperties = { readonly target: FigureTarget; readonly source: FigureSource }

function figureAt({ target, source }: ValueProperties) {
  const found = explainedShortage(target, source.answer, source.base) ?? explainedFigure(target, source)
  return found?.figure
}

function Value({ target, source, about }: ValueProperties & { readonly about: string }) {
  const { t } = useWords()
  const figure = figureAt({ target, source })
  if (figure === undefined) return <>{t('meetings.noFigure')}</>
  return <FigureButton target={target} figure={figure} about={about} />
}

function Tags(properties: ValueProperties) {
  const figure = figureAt(properties)
  return figure === undefined ? null : <FigureTags figure={figure} />
}
