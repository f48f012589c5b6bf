import type { PlainDate } from '@laegedaekning/domain'
import { type Exposure, kronerText, type Schedule } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { CertaintyTag } from '../../figure/tags.tsx'
import { client } from '../../register/queries.ts'
import { meOptions } from '../../sign-in/session.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { ruleValue } from '../../words/rule-units.ts'
import { useWords } from '../../words/words.tsx'
import type { GivenGuarantee, GuaranteeAnswer } from './given-guarantee.ts'
import { StoreGuarantee } from './store-guarantee.tsx'

type Properties = {
  readonly answer: GuaranteeAnswer
  readonly problem: { readonly date: PlainDate; readonly guarantees: readonly GivenGuarantee[] }
  readonly remove: (id: string) => void
}

/** The region's exposure, then each schedule month by month; the same as a file and on paper. */
export function ScheduleView({ answer, problem, remove }: Properties) {
  const words = useWords()
  const { t, say } = words
  const href = useHref()
  return (
    <>
      <ExposureTable exposure={answer.exposure} />
      {answer.schedules.map((schedule) => (
        <ScheduleTable key={schedule.id} schedule={schedule} remove={remove}>
          <Keep id={schedule.id} problem={problem} />
        </ScheduleTable>
      ))}
      <p className="small soft">
        {t('guarantees.rules')}{' '}
        {answer.rules.map((rule) => (
          <span key={rule.key}>
            <Link href={href({ page: 'rule', key: rule.key })}>{say(rule.title)}</Link>:{' '}
            {rule.value === null ? t('actionForms.noNumber') : ruleValue(rule.value, rule.unit, words)}{' '}
            <CertaintyTag certainty={rule.certainty} />{' '}
          </span>
        ))}
      </p>
      <TakeAlong problem={problem} />
    </>
  )
}

/** The exposure of a region: at most, expected out and back, by year and in total. */
export function ExposureTable({ exposure }: { readonly exposure: Exposure }) {
  const { t, language } = useWords()
  const kroner = (oere: number) => kronerText(oere, language)
  const rows = [
    ...exposure.years.map((year) => ({ name: String(year.year), ...year })),
    { name: t('guarantees.total'), ...exposure.total },
  ]
  return (
    <section className="card action-card" aria-labelledby="exposure-heading">
      <h2 id="exposure-heading">{t('guarantees.exposure')}</h2>
      <output className="answer-sentence">
        {t('guarantees.exposureSentence', {
          most: kroner(exposure.total.mostOere),
          released: kroner(exposure.total.releasedOere),
          repaid: kroner(exposure.total.repaidOere),
        })}
      </output>
      <ScrollBox>
        <table>
          <caption>{t('guarantees.exposureCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('guarantees.year')}</th>
              {(['most', 'released', 'repaid'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`guarantees.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="number">{kroner(row.mostOere)}</td>
                <td className="number">{kroner(row.releasedOere)}</td>
                <td className="number">{kroner(row.repaidOere)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small soft">{t('guarantees.mostNote')}</p>
    </section>
  )
}

/** Keeping one of the guarantees, for those who may. */
function Keep({ id, problem }: Pick<Properties, 'problem'> & { readonly id: string }) {
  const { data: me } = useQuery(meOptions)
  const guarantee = problem.guarantees.find((one) => one.id === id)
  if (guarantee === undefined || me?.may.includes('change-guarantees') !== true) return null
  return <StoreGuarantee guarantee={guarantee} date={problem.date} />
}

type ScheduleProperties = {
  readonly schedule: Schedule
  readonly remove?: (id: string) => void
  readonly children?: ReactNode
}

/** A schedule month by month with its sums; what follows below it is given as children. */
export function ScheduleTable({ schedule, remove, children }: ScheduleProperties) {
  const { t, say, date, language } = useWords()
  const kroner = (oere: number) => kronerText(oere, language)
  return (
    <section className="card action-card" aria-label={schedule.id}>
      <h2>{schedule.id}</h2>
      <p>
        {t(`guarantees.kind.${schedule.kind}`)} · {t('guarantees.ends', { date: date(schedule.end) })} ·{' '}
        {schedule.ruleIds.join(', ')}
      </p>
      {schedule.notes.map((note) => (
        <p key={note.da} className="note">
          {say(note)}
        </p>
      ))}
      <ScrollBox>
        <table>
          <caption>{t('guarantees.scheduleCaption', { name: schedule.id })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('guarantees.month')}</th>
              {(['released', 'repaid', 'balance', 'most'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`guarantees.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schedule.lines.map((line) => (
              <tr key={line.month}>
                <th scope="row">{date(line.month)}</th>
                <td className="number">{kroner(line.releasedOere)}</td>
                <td className="number">{kroner(line.repaidOere)}</td>
                <td className="number">{kroner(line.balanceOere)}</td>
                <td className="number">{kroner(line.mostOere)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('guarantees.total')}</th>
              <td className="number">{kroner(schedule.releasedOere)}</td>
              <td className="number">{kroner(schedule.repaidOere)}</td>
              <td className="number">–</td>
              <td className="number">{kroner(schedule.mostOere)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      {remove !== undefined && (
        <p className="buttons">
          <button type="button" className="button" onClick={() => remove(schedule.id)}>
            {t('guarantees.remove', { name: schedule.id })}
          </button>
        </p>
      )}
      {children}
    </section>
  )
}

const FILES = ['csv', 'csv-int', 'xlsx'] as const

/** The schedules as a file. They are asked for by POST, so the file is handed to the browser here. */
function TakeAlong({ problem }: Pick<Properties, 'problem'>) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const fetchFile = async (format: (typeof FILES)[number]) => {
    try {
      const blob = await client.downloadSchedules({ body: problem, query: { format, sprog: language } })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = `laegedaekning_garantier_${problem.date}.${format === 'xlsx' ? 'xlsx' : 'csv'}`
      link.click()
      URL.revokeObjectURL(link.href)
      setTold('')
    } catch {
      setTold(t('guarantees.noFile'))
    }
  }
  return (
    <div className="take-along">
      {FILES.map((format) => (
        <button key={format} type="button" className="plain" onClick={() => void fetchFile(format)}>
          {t(`download.${format}`)}
        </button>
      ))}
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
      <output className="told">{told}</output>
    </div>
  )
}
