import { API, addressOf, type ReformAnswer } from '@laegedaekning/api/contract'
import { type AreaId, findAreaId, findPlainDate, getStoredBody } from '@laegedaekning/domain'
import { withDutyStates } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../../address/codec.ts'
import { changeParameters, usePlace } from '../../address/history.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { DateField } from '../../form/date-field.tsx'
import { Answer } from '../../register/answer.tsx'
import { meOptions } from '../../sign-in/session.ts'
import { useWords } from '../../words/words.tsx'
import { recordsOptions } from '../records/queries.ts'
import { CALENDAR_CODEC, type CalendarAddress } from './calendar-address.ts'
import { DutyTable, type Recording } from './duty-table.tsx'
import { reformOptions } from './queries.ts'
import { StaffChecks } from './staff-checks.tsx'

/** The calendar of the reform's duties (K23): what is due when, for whom, on what ground. */
export function CalendarPage() {
  const { t } = useWords()
  const { state: address, notices } = readAddress(CALENDAR_CODEC, usePlace().search)
  const query = useQuery(reformOptions(address.date, address.region))
  return (
    <>
      <PageHeading text={t('reform.title')} />
      <p className="soft">{t('reform.intro')}</p>
      <Notices address={notices} />
      <Answer query={query}>{(answer) => <Calendar answer={answer} address={address} />}</Answer>
    </>
  )
}

type Properties = { readonly answer: ReformAnswer; readonly address: CalendarAddress }

function Calendar({ answer, address }: Properties) {
  const words = useWords()
  const { t, language } = words
  const { regions, date, checkedOn } = answer
  const recording = useRecording(address.region)
  const states = (recording?.records ?? []).map(({ body }) => getStoredBody('duty-state', body))
  const entries = withDutyStates(answer.entries, states)
  const dated = entries.filter(({ span }) => span !== null)
  const bound = entries.filter(({ span }) => span === null)
  return (
    <>
      <div className="question">
        <label className="field">
          {t('reform.region')}
          <select
            value={address.region ?? ''}
            onChange={(event) => changeParameters({ region: findAreaId(event.target.value) ?? null })}
          >
            <option value="">{t('reform.allRegions')}</option>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DateField
          label={t('reform.date')}
          date={date}
          choose={(wanted) => changeParameters({ dato: wanted })}
        />
      </div>
      <p className="note">{t('reform.note')}</p>
      {address.region === null && <p className="small soft no-print">{t('duties.chooseRegion')}</p>}
      <DutyTable
        entries={dated}
        caption={t('reform.dated', { date: words.date(date) })}
        recording={recording}
      />
      <DutyTable entries={bound} caption={t('reform.bound')} recording={recording} />
      <StaffChecks answer={answer} address={address} />
      <section className="take-along" aria-label={t('download.label')}>
        <a href={feedAddress(language, address.region, recording !== null)} download>
          {t('reform.feed')}
        </a>
        <button type="button" className="plain" onClick={() => window.print()}>
          {t('download.print')}
        </button>
      </section>
      <p className="small soft">{t('reform.checked', { day: dayWords(words, checkedOn) })}</p>
    </>
  )
}

/** What a region has recorded of its duties; `null` without a region, without the right, and until it is there. */
function useRecording(region: AreaId | null): Recording | null {
  const { data: me } = useQuery(meOptions)
  const mayRead = me?.may.includes('read-duties') === true
  const { data } = useQuery({ ...recordsOptions('duty-state', region), enabled: region !== null && mayRead })
  if (region === null || data === undefined) return null
  return { region, records: data.records, mayChange: data.mayAdd }
}

/** The feed of a region tells how far it is where that may be read; else the open one. */
function feedAddress(language: string, region: AreaId | null, isRecorded: boolean): string {
  if (region === null) return addressOf(API.getReformFeed.path, {}, { sprog: language })
  const path = isRecorded ? API.getDutyFeed.path : API.getReformFeed.path
  return addressOf(path, {}, { sprog: language, region })
}

function dayWords(words: ReturnType<typeof useWords>, day: string): string {
  const date = findPlainDate(day)
  return date === undefined ? day : words.date(date)
}
