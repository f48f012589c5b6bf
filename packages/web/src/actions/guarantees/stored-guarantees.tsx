import { API, addressOf } from '@laegedaekning/api/contract'
import { type AreaId, findAreaId, type PlainDate } from '@laegedaekning/domain'
import { kronerText } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeParameters, usePlace } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { Answer } from '../../register/answer.tsx'
import { areasOptions } from '../../register/queries.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { ChoiceField } from '../form-fields.tsx'
import { useRecordHref } from '../records/record-href.ts'
import { AgePurpose } from './age-purpose.tsx'
import { type KeptGuarantees, keptOptions } from './kept-queries.ts'
import { ExposureTable } from './schedule-view.tsx'

/** The guarantees that have been kept, and the region's exposure in total and per year. */
export function StoredGuarantees({ today }: { readonly today: PlainDate }) {
  const { t } = useWords()
  const parameters = new URLSearchParams(usePlace().search)
  const asked = findAreaId(parameters.get('region') ?? '') ?? null
  const counted = parameters.get('taeller') === 'alle' ? 'alle' : 'givne'
  const regions = useQuery(areasOptions('region', today, null)).data?.areas ?? []
  const region: AreaId | null = asked ?? regions[0]?.id ?? null
  return (
    <>
      <div className="question">
        <label className="field">
          {t('stored.ofRegion')}
          <select value={region ?? ''} onChange={(event) => changeParameters({ region: event.target.value })}>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <ChoiceField
          legend={t('stored.counted')}
          value={counted}
          choices={[
            { value: 'givne', text: t('stored.countedGiven') },
            { value: 'alle', text: t('stored.countedAll') },
          ]}
          change={(chosen) => changeParameters({ taeller: chosen === 'givne' ? null : chosen })}
        />
      </div>
      {region !== null && <Region key={`${region} ${counted}`} region={region} counted={counted} />}
    </>
  )
}

type RegionProperties = { readonly region: AreaId; readonly counted: 'givne' | 'alle' }

/** The guarantees of a region that count. */
function Region({ region, counted }: RegionProperties) {
  const { t, language } = useWords()
  const [purpose, setPurpose] = useState<string | null>(null)
  const question = { omraade: region, taeller: counted } as const
  const query = useQuery(keptOptions(question, purpose))
  const asked = { ...question, ...(purpose === null ? {} : { formaal: purpose }), sprog: language }
  return (
    <Answer query={query}>
      {({ guarantees, exposure }) =>
        guarantees.length === 0 ? (
          <p className="empty">{t('stored.noGuarantees')}</p>
        ) : (
          <>
            <AgePurpose guarantees={guarantees} ask={setPurpose} />
            <ExposureTable exposure={exposure} />
            <section className="take-along no-print" aria-label={t('download.label')}>
              {FILES.map((format) => (
                <a
                  key={format}
                  href={addressOf(API.downloadKeptGuarantees.path, {}, { ...asked, format })}
                  download
                >
                  {t(`download.${format}`)}
                </a>
              ))}
              <button type="button" className="plain" onClick={() => window.print()}>
                {t('download.print')}
              </button>
            </section>
            <List guarantees={guarantees} />
          </>
        )
      }
    </Answer>
  )
}

const FILES = ['csv', 'csv-int', 'xlsx'] as const

function List({ guarantees }: Pick<KeptGuarantees, 'guarantees'>) {
  const { t, language, date } = useWords()
  const recordHref = useRecordHref()
  return (
    <ScrollBox>
      <table className="stored-list">
        <caption>{t('stored.guarantees')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stored.title')}</th>
            <th scope="col">{t('guarantees.kindMenu')}</th>
            <th scope="col">{t('stored.status')}</th>
            <th scope="col">{t('stored.until')}</th>
            <th scope="col" className="number">
              {t('stored.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {guarantees.map(({ id, title, status, schedule }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={recordHref('stored-guarantee', id)}>{title}</Link>
              </th>
              <td>{t(`guarantees.kind.${schedule.kind}`)}</td>
              <td>{t(`stored.statuses.${status}`)}</td>
              <td>{date(schedule.end)}</td>
              <td className="number">{kronerText(schedule.mostOere, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
