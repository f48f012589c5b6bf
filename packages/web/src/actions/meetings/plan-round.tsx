import { type AreaId, findAreaId, type MeetingBasis, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeParameters, moveTo, usePlace } from '../../address/history.ts'
import { useHref } from '../../app/shell.tsx'
import { findExplained } from '../../figure/explain.ts'
import { ExplainDialog } from '../../figure/explain-dialog.tsx'
import { DateField } from '../../form/date-field.tsx'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { areasOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults, TextField, TickField } from '../form-fields.tsx'
import { AuthorField } from '../records/save-bar.tsx'
import { useSaving } from '../records/use-saving.ts'
import type { MeetingsAddress } from './meetings-address.ts'
import { OrderTable } from './order-table.tsx'
import { reasonWords } from './reason-words.ts'
import { explainedShortage, MEETING_SIGNS, OUTLOOK_SIGN } from './signs.ts'
import { type MeetingOutlook, type PlannedRound, useOutlook, usePlannedRound } from './use-signs.ts'

/** The year of the goal of 5,000 doctors (N1): shown first, as in Fremskrivning. */
const GOAL_YEAR = 2035

type Properties = { readonly address: MeetingsAddress; readonly date: PlainDate }

/** Where to go first: the municipalities of a region in the order of expected shortage, and those that are picked as a new round. */
export function PlanRound({ address, date }: Properties) {
  const { t } = useWords()
  const place = usePlace()
  const regions = useQuery(areasOptions('region', date, address.known)).data?.areas ?? []
  const region = regions.find(({ id }) => id === address.region) ?? regions[0]
  const { outlook, error } = useOutlook(address.known)
  const years = outlook?.base.frame.years ?? []
  const year = address.year !== null && years.includes(address.year) ? address.year : GOAL_YEAR
  return (
    <section aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t('meetings.plan')}</h2>
      <p className="soft">{t('meetings.planIntro')}</p>
      <div className="question">
        <label className="field">
          {t('meetings.region')}
          <select
            value={region?.id ?? ''}
            onChange={(event) => changeParameters({ region: findAreaId(event.target.value) ?? null })}
          >
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('meetings.year')}
          <select value={year} onChange={(event) => changeParameters({ aar: event.target.value })}>
            {(years.length === 0 ? [year] : years).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <DateField
          label={t('meetings.date')}
          date={date}
          choose={(wanted) => changeParameters({ dato: wanted })}
        />
      </div>
      {error !== null && <ProblemNote error={error} />}
      {region !== undefined && (
        <Order key={region.id} address={address} region={region} date={date} year={year} outlook={outlook} />
      )}
      <ExplainDialog
        target={findExplained(place.search)}
        known={address.known}
        findHere={(target) =>
          outlook === null ? undefined : explainedShortage(target, outlook.answer, outlook.base)
        }
      />
    </section>
  )
}

type OrderProperties = Properties & {
  readonly region: { readonly id: AreaId; readonly name: string }
  readonly year: number
  readonly outlook: MeetingOutlook | null
}

function Order({ address, region, date, year, outlook }: OrderProperties) {
  const { t } = useWords()
  const { signs, known } = address
  const { planned, error } = usePlannedRound({ region: region.id, date, year, signs, known, outlook })
  const [picked, setPicked] = useState<readonly AreaId[]>([])
  if (error !== null) return <ProblemNote error={error} />
  if (planned === null) return <Waiting what={t('meetings.waiting')} />
  return (
    <>
      <Signs signs={signs} planned={planned} />
      <OrderTable planned={planned} date={date} year={year} picked={picked} setPicked={setPicked} />
      <p className="small soft">{t('meetings.orderNote')}</p>
      <NewRound
        region={region}
        date={date}
        picked={picked}
        planned={planned}
        basis={{ on: date, year, signs }}
      />
    </>
  )
}

function Signs({ signs, planned }: Pick<MeetingsAddress, 'signs'> & { readonly planned: PlannedRound }) {
  const { t, say } = useWords()
  return (
    <fieldset className="ticks meeting-signs no-print">
      <legend>{t('meetings.signs')}</legend>
      {MEETING_SIGNS.map((sign) => {
        const title = planned.titles.get(sign)
        const change = (checked: boolean) => {
          const next = MEETING_SIGNS.filter((one) => (one === sign ? checked : signs.includes(one)))
          // none at all would order nothing
          if (next.length > 0)
            changeParameters(
              { tegn: next.length === MEETING_SIGNS.length ? null : next.join(',') },
              'replace',
            )
        }
        return (
          <TickField
            key={sign}
            label={title === undefined ? t(`meetings.sign.${OUTLOOK_SIGN}`) : say(title)}
            checked={signs.includes(sign)}
            change={change}
          />
        )
      })}
    </fieldset>
  )
}

type NewProperties = {
  readonly region: { readonly id: AreaId; readonly name: string }
  readonly date: PlainDate
  readonly picked: readonly AreaId[]
  readonly planned: PlannedRound
  readonly basis: MeetingBasis
}

/** A name, and the round is there with its municipalities and why each was picked. */
function NewRound({ region, date, picked, planned, basis }: NewProperties) {
  const words = useWords()
  const { t } = words
  const href = useHref()
  const [title, setTitle] = useState('')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const { save, error, isSaving } = useSaving('meeting-round')
  const send = async () => {
    const found = [
      ...(title.trim() === '' ? [{ field: 'round-title', text: t('meetings.titleWrong') }] : []),
      ...(picked.length === 0 ? [{ field: 'round-first', text: t('meetings.pickWrong') }] : []),
    ]
    setFaults(found)
    if (found.length > 0) return
    const rows = planned.rows.filter(({ area }) => picked.includes(area.id))
    const body = {
      id: '',
      area: region.id,
      title: title.trim(),
      municipalities: rows.map(({ area }) => area.id),
      reasons: rows.map((row) => ({ kommune: row.area.id, text: reasonWords(row, planned, date, words) })),
      heldOn: null,
      participants: '',
      findings: [],
      decisions: [],
      basis,
    }
    const saved = await save({ id: null, version: null, body, why: t('meetings.planWhy') })
    if (saved !== null) moveTo(href({ page: 'actions', part: 'moeder', item: saved.id }))
  }
  return (
    <form
      className="card action-card action-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FormFaults faults={faults} />
      {error !== null && <ProblemNote error={error} />}
      <h3>{t('meetings.new')}</h3>
      <p className="small soft">{t('meetings.picked', { count: picked.length })}</p>
      <TextField
        id="round-title"
        label={t('meetings.name')}
        hint={t('meetings.nameHint')}
        value={title}
        change={setTitle}
        faults={faults}
      />
      <AuthorField />
      <p className="buttons">
        <button type="submit" className="button primary">
          {t(isSaving ? 'records.saving' : 'meetings.create')}
        </button>
      </p>
    </form>
  )
}
