import type { InitiativesAnswer } from '@laegedaekning/api/contract'
import { compareRegions } from '@laegedaekning/plans'
import type { Initiative } from '@laegedaekning/rules'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { InitiativeLink } from './initiative-item.tsx'

type Properties = { readonly initiatives: readonly Initiative[]; readonly answer: InitiativesAnswer }

/** Initiative × region: what a source shows where. An empty cell says that nothing is known, not that nothing is done. */
export function RegionTableView({ initiatives, answer }: Properties) {
  const words = useWords()
  const { t, say } = words
  const { regions, date } = answer
  const rows = compareRegions(initiatives, regions)
  if (rows.length === 0) return <p className="empty card">{t('catalogue.noRegions')}</p>
  return (
    <>
      <p className="note">{t('catalogue.regionNote')}</p>
      <ScrollBox>
        <table>
          <caption>{t('catalogue.regionCaption', { date: words.date(date) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('catalogue.initiative')}</th>
              {regions.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ initiative, cells }) => (
              <tr key={initiative.id}>
                <th scope="row">
                  <InitiativeLink id={initiative.id} title={say(initiative.title)} />
                </th>
                {cells.map((cell, index) => (
                  <td key={regions[index]?.id}>
                    {cell.length === 0 && <span className="absent">{t('catalogue.notKnown')}</span>}
                    {cell.map(({ region, text, source, at }) => (
                      <p key={region}>
                        {say(text)}{' '}
                        <span className="small soft">
                          ({source}, {at})
                        </span>
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
