import { DENMARK } from '@laegedaekning/domain'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { Tell } from './fan-table.tsx'
import { findAssumption, goalPath, KEYS, POWER_PARTS, type PowerPart, powerOf } from './goal-figures.ts'
import { RuleNumber } from './goal-panel.tsx'
import type { RoomProperties } from './outlook-room.tsx'

/** What the status of the reform's evaluation can tell and what not, for the baseline and for the scenario shown (N5). */
export function PowerCard({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { source, question } = room
  const evaluation = findAssumption(source, KEYS.evaluation)
  if (evaluation === undefined) return null
  const year = evaluation.value
  const columns = [
    { of: '', name: t('outlook.fan.baseline'), found: powerOf(source, year, false) },
    ...(source.scenario === null
      ? []
      : [{ of: '-s', name: t('outlook.scenario.name'), found: powerOf(source, year, true) }]),
  ]
  const [baseline] = columns
  const title = t('outlook.power.title', { year })
  const group = question.groups.find(({ measure }) => measure === 'service') ?? question.group
  const about = { question: { ...question, group } }
  const tell = (part: PowerPart, of: string, value: number, at: number = year) => (
    <Tell
      value={value}
      unit={SHARES.includes(part) ? 'share' : group.unit}
      room={about}
      part={`styrke-${at}-${part}${of}`}
      about={t(`outlook.power.${part}`, { year: at })}
      area={DENMARK}
      year={at}
    />
  )
  if (baseline === undefined || baseline.found === null)
    return (
      <section className="card outlook-card" aria-labelledby="power-heading">
        <h2 id="power-heading">{title}</h2>
        <p className="soft">{t('outlook.power.coming')}</p>
      </section>
    )
  return (
    <section className="card outlook-card" aria-labelledby="power-heading">
      <h2 id="power-heading">{title}</h2>
      <p>
        {t('outlook.power.text')} <RuleNumber rule={evaluation} text={String(year)} />.
      </p>
      <ScrollBox>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.power.what')}</th>
              {columns.map(({ of, name }) => (
                <th key={of} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {POWER_PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`outlook.power.${part}`, { year })}</th>
                {columns.map(({ of, found }) => (
                  <td key={of} className="number">
                    {found === null ? '–' : tell(part, of, partsOf(found)[part])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <PowerByYear room={room} tell={tell} columns={columns} />
      <p className="note">{t('outlook.power.note')}</p>
    </section>
  )
}

type YearProperties = {
  readonly room: RoomProperties
  readonly tell: (part: PowerPart, of: string, value: number, at: number) => React.ReactNode
  readonly columns: readonly { readonly of: string; readonly name: string }[]
}

/** From which year a counted number tells the straight way from the expected course: earlier says less, later comes late. */
function PowerByYear({ room, tell, columns }: YearProperties) {
  const { t } = useWords()
  const { source, question } = room
  const until = goalPath(source)?.goalYear ?? 0
  const years = question.years.filter((year) => year > (question.years[0] ?? 0) && year <= until)
  return (
    <details>
      <summary>{t('outlook.power.byYear')}</summary>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.power.byYear')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.table.year')}</th>
              {columns.map(({ of, name }) => (
                <th key={of} scope="col" className="number">
                  {t('outlook.power.opdaget')}: {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ of }) => {
                  const found = powerOf(source, year, of !== '')
                  return (
                    <td key={of} className="number">
                      {found === null ? '–' : tell('opdaget', of, found.power.power, year)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

const SHARES: readonly PowerPart[] = ['falsk', 'opdaget', 'adskilt']

function partsOf({
  power,
  onTrack,
  offTrack,
  sd,
}: NonNullable<ReturnType<typeof powerOf>>): Readonly<Record<PowerPart, number>> {
  return {
    vej: onTrack,
    ventet: offTrack,
    spredning: sd,
    alarm: power.alarmBelow,
    falsk: power.falseAlarms,
    opdaget: power.power,
    adskilt: power.separation,
  }
}
