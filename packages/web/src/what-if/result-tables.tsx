import { type AreaId, DENMARK, type PlainDate, type Unit } from '@laegedaekning/domain'
import { bandKey, FATES, fateKey, type GroupFate, MEANS, meanKey, type WhatIf } from '@laegedaekning/plans'
import { useState } from 'react'
import { PartButton } from '../figure/figure-button.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'

type Properties = { readonly result: WhatIf; readonly date: PlainDate }

const BAR_WIDTH = 120

/** People by how far the nearest practice has come nearer or gone away. */
export function BandPart({ result, date }: Properties) {
  const { t } = useWords()
  const moved = result.bands.filter(({ band }) => band !== 'same')
  const largest = Math.max(1, ...moved.map(({ people }) => people))
  return (
    <section className="card what-if-part" aria-labelledby="bands-heading">
      <h2 id="bands-heading">{t('whatIf.bands')}</h2>
      <ScrollBox>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('whatIf.shift')}</th>
              <th scope="col" className="number">
                {t('whatIf.people')}
              </th>
              <th scope="col">
                <span className="unseen">{t('whatIf.bar')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {result.bands.map(({ band, people }) => (
              <tr key={band}>
                <th scope="row">{t(`whatIf.band.${band}`)}</th>
                <Cell
                  indicator={bandKey(band)}
                  value={people}
                  unit="inhabitants"
                  date={date}
                  about={t(`whatIf.band.${band}`)}
                />
                <td>
                  {band !== 'same' && (
                    <svg className="shift-bar" width={BAR_WIDTH} height="10" aria-hidden="true">
                      <rect width={(people / largest) * BAR_WIDTH} height="10" />
                    </svg>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** Who they are: by age, and households without a car. */
export function GroupPart({ result, date }: Properties) {
  const { t } = useWords()
  if (result.groups.length === 0)
    return (
      <section className="card what-if-part">
        <p className="small soft">{t('whatIf.noGroups')}</p>
      </section>
    )
  const nameOf = ({ group }: GroupFate) => {
    if (group.kind === 'without-car') return t('whatIf.withoutCar')
    return group.until === null
      ? t('whatIf.ageAbove', { from: group.from })
      : t('whatIf.age', { from: group.from, until: group.until - 1 })
  }
  return (
    <section className="card what-if-part" aria-labelledby="groups-heading">
      <h2 id="groups-heading">{t('whatIf.groups')}</h2>
      <ScrollBox>
        <table>
          <thead>
            <FateHeader first={t('whatIf.group')} />
          </thead>
          <tbody>
            {result.groups.map((one, at) => (
              <tr key={nameOf(one)}>
                <th scope="row">{nameOf(one)}</th>
                {FATES.map((fate) => (
                  <Cell
                    key={fate}
                    indicator={fateKey(fate, at)}
                    value={one[fate]}
                    unit={one.group.kind === 'without-car' ? 'households' : 'inhabitants'}
                    date={date}
                    about={`${nameOf(one)}, ${t(`whatIf.${fate}`)}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

type CellProperties = {
  readonly indicator: string
  readonly area?: AreaId
  readonly value: number | null
  readonly unit: Unit
  readonly date: PlainDate
  readonly about: string
}

/** A cell whose number explains itself. */
function Cell({ indicator, area = DENMARK, value, unit, date, about }: CellProperties) {
  return (
    <td className="number">
      {value === null ? (
        '–'
      ) : (
        <PartButton target={{ indicator, area, date, part: null }} value={value} unit={unit} about={about} />
      )}
    </td>
  )
}

function FateHeader({ first }: { readonly first: string }) {
  const { t } = useWords()
  return (
    <tr>
      <th scope="col">{first}</th>
      {(['nearer', 'farther', 'breaks', 'heals'] as const).map((key) => (
        <th key={key} scope="col" className="number">
          {t(`whatIf.${key}`)}
        </th>
      ))}
    </tr>
  )
}

const FIRST_ROWS = 12

/** The kommuner to which something happens, those with most people affected first. */
export function AreaPart({ result, date }: Properties) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const touched = result.kommuner
    .filter(
      (one) => one.nearer + one.farther + one.breaks + one.heals > 0 || one.score.before !== one.score.after,
    )
    .toSorted((a, b) => b.nearer + b.farther - (a.nearer + a.farther) || (a.id < b.id ? -1 : 1))
  return (
    <section className="card what-if-part" aria-labelledby="areas-heading">
      <h2 id="areas-heading">{t('whatIf.areas')}</h2>
      {touched.length === 0 ? (
        <p>{t('whatIf.noAreas')}</p>
      ) : (
        <ScrollBox>
          <table>
            <caption>{t('whatIf.areasCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('level.kommune')}</th>
                {(['nearer', 'farther', 'breaks', 'heals'] as const).map((key) => (
                  <th key={key} scope="col" className="number">
                    {t(`whatIf.${key}`)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('whatIf.kmBefore')}
                </th>
                <th scope="col" className="number">
                  {t('whatIf.kmAfter')}
                </th>
                <th scope="col" className="number">
                  {t('whatIf.scoreBefore')}
                </th>
                <th scope="col" className="number">
                  {t('whatIf.scoreAfter')}
                </th>
              </tr>
            </thead>
            <tbody>
              {(all ? touched : touched.slice(0, FIRST_ROWS)).map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  {FATES.map((fate) => (
                    <Cell
                      key={fate}
                      indicator={fateKey(fate)}
                      area={one.id}
                      value={one[fate]}
                      unit="inhabitants"
                      date={date}
                      about={`${one.name}, ${t(`whatIf.${fate}`)}`}
                    />
                  ))}
                  {MEANS.flatMap((mean) =>
                    (['before', 'after'] as const).map((when) => (
                      <Cell
                        key={`${mean} ${when}`}
                        indicator={meanKey(mean, when)}
                        area={one.id}
                        value={one[mean][when]}
                        unit={mean === 'nearestKm' ? 'kilometres' : 'per-1000-inhabitants'}
                        date={date}
                        about={`${one.name}, ${t(`whatIf.line.${mean}`)}, ${t(`whatIf.${when}`)}`}
                      />
                    )),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {touched.length > FIRST_ROWS && (
        <button type="button" className="plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('place.fewer') : t('place.more', { count: touched.length })}
        </button>
      )}
    </section>
  )
}
