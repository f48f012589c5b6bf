import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { type AreaId, type CaseDay, getStoredBody, type RecordOrigin } from '@laegedaekning/domain'
import { startCase } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeParameters, moveTo } from '../../address/history.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { dateText, findDateText } from '../../form/date-text.ts'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import { recordOptions } from '../records/queries.ts'
import { useRecordHref } from '../records/record-href.ts'
import { AuthorField } from '../records/save-bar.tsx'
import { useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import type { CasesAddress } from './cases-address.ts'
import { ProcessView } from './process-view.tsx'
import type { Process } from './queries.ts'
import { useTellRound } from './tell-round.ts'

type Properties = { readonly found: CaseProcessesAnswer; readonly address: CasesAddress }

/** A new case from a process: who and what it is about, and the days that its deadlines are counted from. */
export function StartCase({ found, address }: Properties) {
  const { t, say } = useWords()
  const process = found.processes.find(({ id }) => id === address.process) ?? found.processes[0]
  if (process === undefined) return null
  return (
    <>
      <PageHeading text={t('cases.start')} />
      <p className="soft">{t('cases.startIntro')}</p>
      <label className="field case-choice no-print">
        {t('cases.process')}
        <select value={process.id} onChange={(event) => changeParameters({ sagsgang: event.target.value })}>
          {found.processes.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      {address.from === null ? (
        <StartForm
          key={process.id}
          process={process}
          found={found}
          area={address.area}
          from={null}
          title=""
        />
      ) : (
        <FromMeeting process={process} found={found} from={address.from} />
      )}
      <details>
        <summary>{t('cases.whatFollows')}</summary>
        <ProcessView process={process} />
      </details>
    </>
  )
}

type FormProperties = {
  readonly process: Process
  readonly found: CaseProcessesAnswer
  readonly area: AreaId | null
  readonly from: RecordOrigin | null
  readonly title: string
}

/** The decision of a meeting round gives the case its place and its first title. */
function FromMeeting({
  process,
  found,
  from,
}: Pick<FormProperties, 'process' | 'found'> & { readonly from: RecordOrigin }) {
  const query = useQuery(recordOptions('meeting-round', from.id))
  return (
    <Answer query={query}>
      {({ body }) => {
        const round = getStoredBody('meeting-round', body)
        const decision = round.decisions.find(({ key }) => key === from.part)
        const [line = ''] = (decision?.text ?? '').split('\n')
        return (
          <StartForm
            key={process.id}
            process={process}
            found={found}
            area={decision?.kommune ?? round.area}
            from={from}
            title={line.slice(0, 300)}
          />
        )
      }}
    </Answer>
  )
}

/** What is written before the case is there. */
type Start = {
  readonly area: AreaId | null
  readonly title: string
  readonly person: string
  readonly practice: string
  readonly officer: string
  readonly days: Readonly<Record<string, string>>
}

/** A new case that was half written in this tab; anything else is forgotten. */
function readStart(value: unknown): Start | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const keys = ['title', 'person', 'practice', 'officer']
  const isStart =
    keys.every((key) => typeof Reflect.get(value, key) === 'string') &&
    typeof Reflect.get(value, 'days') === 'object'
  return isStart ? { ...EMPTY, ...value } : undefined
}

const EMPTY: Start = { area: null, title: '', person: '', practice: '', officer: '', days: {} }

function StartForm({ process, found, area, from, title }: FormProperties) {
  const words = useWords()
  const { t, say, language } = words
  const href = useRecordHref()
  const saving = useSaving('case')
  const tellRound = useTellRound()
  const given: Start = { ...EMPTY, area, title, days: { start: dateText(found.today) } }
  const draft = useDraft(`case:ny:${process.id}`, given, null, readStart)
  const { body } = draft
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const send = async () => {
    const { days, wrong } = readDays(process, body, t('actionForms.dateWrong'))
    const missing = [
      ...(body.area === null ? [{ field: 'start-area', text: t('cases.areaMissing') }] : []),
      ...(body.title.trim() === '' ? [{ field: 'start-title', text: t('cases.titleMissing') }] : []),
    ]
    setFaults([...missing, ...wrong])
    if (body.area === null || missing.length + wrong.length > 0) return
    const started = startCase(process, {
      area: body.area,
      title: body.title.trim(),
      person: body.person.trim(),
      practice: body.practice.trim() === '' ? null : body.practice.trim(),
      officer: body.officer.trim(),
      days,
      copiedFrom: from,
      language,
    })
    const saved = await saving.save({ id: null, version: null, body: started, why: t('cases.startWhy') })
    if (saved === null) return
    draft.drop(given, null)
    if (from !== null) await tellRound(from, saved.id, t('cases.startWhy'))
    moveTo(href('case', saved.id))
  }
  return (
    <section className="action-form" aria-label={t('cases.start')}>
      <FormFaults faults={faults} />
      {draft.isFound && <p className="note">{t('records.draftFound')}</p>}
      <AreaField
        id="start-area"
        area={body.area}
        date={found.today}
        choose={(chosen) => draft.change({ area: chosen })}
        faults={faults}
      />
      <TextField
        id="start-title"
        label={t('cases.name')}
        hint={t('cases.nameHint')}
        value={body.title}
        change={(text) => draft.change({ title: text })}
        faults={faults}
      />
      <TextField
        id="start-person"
        label={t('cases.person')}
        hint={t('cases.personHint')}
        value={body.person}
        change={(text) => draft.change({ person: text })}
        faults={faults}
      />
      <TextField
        id="start-practice"
        label={t('cases.practice')}
        value={body.practice}
        change={(text) => draft.change({ practice: text })}
        faults={faults}
      />
      <TextField
        id="start-officer"
        label={t('cases.officer')}
        value={body.officer}
        change={(text) => draft.change({ officer: text })}
        faults={faults}
      />
      {process.days.map(({ key, title: name }) => (
        <TextField
          key={key}
          id={`start-day-${key}`}
          label={say(name)}
          hint={t('cases.dayHint')}
          value={body.days[key] ?? ''}
          change={(text) => draft.change({ days: { ...body.days, [key]: text } })}
          faults={faults}
        />
      ))}
      <AuthorField />
      {saving.error !== null && <ProblemNote error={saving.error} />}
      <p className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={saving.isSaving}
          onClick={() => void send()}
        >
          {t(saving.isSaving ? 'records.saving' : 'cases.create')}
        </button>
      </p>
    </section>
  )
}

/** The days as they are written, and a fault for each that cannot be read. */
function readDays(
  process: Process,
  body: Start,
  text: string,
): { readonly days: readonly CaseDay[]; readonly wrong: readonly FieldFault[] } {
  const read = process.days.map(({ key }) => {
    const said = (body.days[key] ?? '').trim()
    return { key, said, day: said === '' ? null : findDateText(said) }
  })
  return {
    days: read.flatMap(({ key, day }) => (day == null ? [] : [{ key, day }])),
    wrong: read.flatMap(({ key, day }) => (day === undefined ? [{ field: `start-day-${key}`, text }] : [])),
  }
}
