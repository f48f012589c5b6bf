import { CATALOGUE_TEXTS, type StoredRecordAnswer } from '@laegedaekning/api/contract'
import type { AreaId } from '@laegedaekning/domain'
import type { RecordedEntry } from '@laegedaekning/plans'
import { useState } from 'react'
import { CertaintyTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { DutyStateForm } from './duty-state-form.tsx'

/** What a region has recorded of its duties, and whether the reader may change it. */
export type Recording = {
  readonly region: AreaId
  readonly records: readonly StoredRecordAnswer[]
  readonly mayChange: boolean
}

/** Duties and events with deadline, ground, owner and how they stand. */
export function DutyTable({
  entries,
  caption,
  recording,
}: {
  readonly entries: readonly RecordedEntry[]
  readonly caption: string
  /** `null`: no region is chosen, or its duties may not be read. */
  readonly recording: Recording | null
}) {
  const { t, say } = useWords()
  if (entries.length === 0) return null
  return (
    <ScrollBox>
      <table className="duties">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reform.when')}</th>
            <th scope="col">{t('reform.what')}</th>
            <th scope="col">{t('reform.owner')}</th>
            <th scope="col">{t('reform.basis')}</th>
            <th scope="col">{t('reform.state')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((dated) => (
            <tr key={dated.entry.id}>
              <td>
                <When dated={dated} />
              </td>
              <th scope="row">
                {dated.entry.id} {say(dated.entry.title)}
                <p className="small soft duty-text">{say(dated.entry.text)}</p>
              </th>
              <td>{dated.entry.owners.map((owner) => say(CATALOGUE_TEXTS.owner[owner])).join(', ')}</td>
              <td>
                {say(dated.entry.basis)}{' '}
                <span className="small soft">
                  ({dated.entry.source}, {dated.entry.at})
                </span>{' '}
                <CertaintyTag certainty={dated.entry.certainty} />
              </td>
              <td>
                <Standing dated={dated} />
                {recording !== null && dated.entry.kind === 'duty' && (
                  <OwnState dated={dated} recording={recording} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function When({ dated: { entry, span } }: { readonly dated: RecordedEntry }) {
  const words = useWords()
  const { t, say } = words
  if (span === null) return entry.when.kind === 'relative' ? say(entry.when.text) : null
  const text =
    entry.when.kind === 'before'
      ? t('reform.latest', { date: words.date(span.last) })
      : span.first === span.last
        ? words.date(span.first)
        : `${words.date(span.first)} – ${words.date(span.last)}`
  return (
    <>
      {text} {entry.expected && <span className="tag calm">{t('reform.expected')}</span>}
    </>
  )
}

function Standing({ dated: { entry, state, daysLeft, recorded } }: { readonly dated: RecordedEntry }) {
  const { t } = useWords()
  const isLate = state === 'overdue'
  return (
    <>
      <span className={isLate ? 'tag' : 'tag calm'}>{t(`reform.stands.${state}`)}</span>{' '}
      {daysLeft !== null && daysLeft >= 0 && (
        <span className="small soft">{t('reform.days', { count: daysLeft })}</span>
      )}
      {isLate && recorded === null && <span className="small soft">{t('reform.unknown')}</span>}
      {state === 'passed' && (
        <span className="small soft">{t(entry.happened ? 'reform.happened' : 'reform.notSaid')}</span>
      )}
    </>
  )
}

/** What the region has recorded of a duty, and the form to change it. */
function OwnState({ dated, recording }: { readonly dated: RecordedEntry; readonly recording: Recording }) {
  const { t, date } = useWords()
  const { entry, recorded } = dated
  const { region, records, mayChange } = recording
  const id = `${entry.id}-${region}`
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="own-state">
      {recorded !== null && (
        <p className="small">
          <b>{t(`duties.states.${recorded.state}`)}</b>
          {recorded.doneOn !== null && ` ${date(recorded.doneOn)}`}
          {recorded.owner !== '' && ` · ${recorded.owner}`}
          {recorded.note !== '' && <span className="as-written soft"> · {recorded.note}</span>}
        </p>
      )}
      {mayChange && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('duties.change', { duty: entry.id })}</summary>
          {isOpen && (
            <DutyStateForm
              key={id}
              duty={entry.id}
              region={region}
              record={records.find((record) => record.id === id)}
            />
          )}
        </details>
      )}
    </div>
  )
}
