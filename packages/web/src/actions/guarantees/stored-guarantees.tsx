import { type AreaId, findAreaId, type PlainDate } from '@laegedaekning/domain'
import { exposureOf, kronerText } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { changeParameters, usePlace } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { Answer, ProblemNote, Waiting } from '../../register/answer.tsx'
import { areasOptions } from '../../register/queries.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { ChoiceField } from '../form-fields.tsx'
import { recordsOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'
import { ExposureTable } from './schedule-view.tsx'
import { type KeptGuarantee, keptOf, useSchedules } from './stored-schedules.ts'

/** The guarantees that have been kept, and the region's exposure in total and per year. */
export function StoredGuarantees({ today }: { readonly today: PlainDate }) {
  const { t } = useWords()
  const parameters = new URLSearchParams(usePlace().search)
  const asked = findAreaId(parameters.get('region') ?? '') ?? null
  const counted = parameters.get('taeller') === 'alle' ? 'alle' : 'givne'
  const regions = useQuery(areasOptions('region', today, null)).data?.areas ?? []
  const region: AreaId | null = asked ?? regions[0]?.id ?? null
  const query = useQuery({ ...recordsOptions('stored-guarantee', region), enabled: region !== null })
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
      <Answer query={query}>
        {({ records }) => (
          <List
            kept={keptOf(records).filter(({ body }) =>
              counted === 'alle' ? body.status !== 'ended' : body.status === 'given',
            )}
          />
        )}
      </Answer>
    </>
  )
}

function List({ kept }: { readonly kept: readonly KeptGuarantee[] }) {
  const words = useWords()
  const { t, language } = words
  const recordHref = useRecordHref()
  const { schedules, error } = useSchedules(kept)
  if (kept.length === 0) return <p className="empty">{t('stored.noGuarantees')}</p>
  if (error !== null) return <ProblemNote error={error} />
  if (schedules === null) return <Waiting />
  return (
    <>
      <ExposureTable exposure={exposureOf([...schedules.values()])} />
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
            {kept.map(({ record, body }) => {
              const schedule = schedules.get(record.id)
              return (
                <tr key={record.id}>
                  <th scope="row">
                    <Link href={recordHref('stored-guarantee', record.id)}>{body.title}</Link>
                  </th>
                  <td>{schedule === undefined ? '–' : t(`guarantees.kind.${schedule.kind}`)}</td>
                  <td>{t(`stored.statuses.${body.status}`)}</td>
                  <td>{schedule === undefined ? '–' : words.date(schedule.end)}</td>
                  <td className="number">
                    {schedule === undefined ? '–' : kronerText(schedule.mostOere, language)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
