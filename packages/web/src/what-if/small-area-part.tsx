import type { WhatIfWorldAnswer } from '@laegedaekning/api/contract'
import type { WhatIf } from '@laegedaekning/plans'
import { useState } from 'react'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

const FIRST_ROWS = 8

type Properties = { readonly result: WhatIf; readonly answered: WhatIfWorldAnswer }

/** The table behind the map: every small area whose nearest practice or number of choices changes, most people first. */
export function SmallAreaPart({ result, answered }: Properties) {
  const words = useWords()
  const { t, count } = words
  const [all, setAll] = useState(false)
  const { demand } = answered.world
  const peopleAt = (place: number) => demand[place]?.people ?? 0
  const rows = result.changed
    .filter(({ fate, choices }) => fate !== 'neither' || choices.before !== choices.after)
    .toSorted((a, b) => peopleAt(b.place) - peopleAt(a.place) || a.place - b.place)
  if (rows.length === 0) return null
  const km = (value: number | null) => (value === null ? '–' : words.value(value, 'kilometres'))
  return (
    <section className="card what-if-part" aria-labelledby="small-heading">
      <h2 id="small-heading">{t('whatIf.smallAreas')}</h2>
      <ScrollBox>
        <table>
          <caption>{t('whatIf.smallAreasCaption', { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('whatIf.smallArea')}</th>
              <th scope="col" className="number" aria-sort="descending">
                {t('whatIf.people')}
              </th>
              {(['kmBefore', 'kmAfter', 'choicesBefore', 'choicesAfter'] as const).map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`whatIf.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST_ROWS)).map(({ place, nearestKm, choices }) => (
              <tr key={place}>
                <th scope="row">{demand[place]?.name}</th>
                <td className="number">{count(Math.round(peopleAt(place)))}</td>
                <td className="number">{km(nearestKm.before)}</td>
                <td className="number">{km(nearestKm.after)}</td>
                <td className="number">{count(choices.before)}</td>
                <td className="number">{count(choices.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > FIRST_ROWS && (
        <button type="button" className="plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('place.fewer') : t('place.more', { count: rows.length })}
        </button>
      )}
    </section>
  )
}
