import { DENMARK } from '@laegedaekning/domain'
import { hashCohort } from '@laegedaekning/forecast'
import { useMemo } from 'react'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { backtestWords } from './backtest-words.ts'
import { Tell, TellText } from './fan-table.tsx'
import type { RoomProperties } from './outlook-room.tsx'

type Quality = RoomProperties['answer']['quality']

/** How the forecast did on the past, goal by goal as it was measured, and every release against what came (F7–F11, F27). */
export function PastView({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { backtests, releases } = room.answer.quality
  const [latest] = backtests
  return (
    <section className="card outlook-card" aria-labelledby="backtest-heading">
      <h2 id="backtest-heading">{t('outlook.quality.backtest')}</h2>
      <p>{t('outlook.quality.backtestAbout')}</p>
      <Recomputed room={room} />
      {latest === undefined ? (
        <p className="note">{t('outlook.quality.backtestNone')}</p>
      ) : (
        <Backtest room={room} record={latest} />
      )}
      <h3>{t('outlook.quality.releases')}</h3>
      <p>{t('outlook.quality.releasesAbout')}</p>
      {releases.length === 0 && <p className="note">{t('outlook.quality.releasesNone')}</p>}
      {releases.map((release) => (
        <Release key={release.id} room={room} release={release} />
      ))}
    </section>
  )
}

/** The checksum of the expected numbers as this browser computed them: the same as anywhere else (F6). */
function Recomputed({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { base } = room.source
  const hash = useMemo(() => hashCohort(base), [base])
  return (
    <p className="small">
      {t('outlook.quality.recomputed')} <code data-testid="kontrolsum">{hash}</code>
    </p>
  )
}

function Backtest({
  room,
  record,
}: {
  readonly room: RoomProperties
  readonly record: Quality['backtests'][number]
}) {
  const { t, date, count, language } = useWords()
  const spoken = (text: string) => backtestWords(text, language)
  const tested = record.goals.filter(({ holds }) => holds !== null)
  const held = tested.filter(({ holds }) => holds === true)
  return (
    <>
      <p>
        {t('outlook.quality.backtestHeld', { held: held.length, tested: tested.length })}{' '}
        {t('outlook.quality.backtestMade', {
          date: date(record.date),
          version: record.engineVersion,
          runs: count(record.runs),
          worlds: count(record.worlds),
          seed: record.seed,
          hash: record.hash.replace('sha256:', '').slice(0, 12),
        })}
      </p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.quality.backtest')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.quality.bed')}</th>
              <th scope="col">{t('outlook.quality.goal')}</th>
              <th scope="col">{t('outlook.quality.what')}</th>
              <th scope="col">{t('outlook.quality.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {record.goals.map(({ goal, asked, found, holds }, index) => (
              <tr key={`${goal} ${asked}`}>
                <th scope="row" lang={spoken(goal).lang}>
                  {spoken(goal).text}
                </th>
                <td lang={spoken(asked).lang}>{spoken(asked).text}</td>
                <td lang={spoken(found).lang}>
                  <TellText
                    text={spoken(found).text}
                    room={room}
                    part={`proeve-${index}`}
                    about={spoken(goal).text}
                    area={DENMARK}
                    year={Number(record.date.slice(0, 4))}
                  />
                </td>
                <td className={holds === false ? 'worse' : undefined}>
                  {t(
                    holds === null
                      ? 'outlook.quality.noTest'
                      : holds
                        ? 'outlook.quality.yes'
                        : 'outlook.quality.no',
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

/** Years of a release that the table shows: the status, the goal and the end. */
const YEARS = [2029, 2035, 2045]

const RELEASED_PARTS = ['mean', 'low80', 'high80', 'low90', 'high90', 'outcome'] as const
type Row = Quality['releases'][number]['shown'][number]

function Release({
  room,
  release,
}: {
  readonly room: RoomProperties
  readonly release: Quality['releases'][number]
}) {
  const { t, say, date, count } = useWords()
  const nameOf = (measure: string): string => {
    const group = room.question.groups.find((one) => one.measure === measure)
    return group === undefined ? measure : say(group.title)
  }
  const unitOf = (measure: string) =>
    room.question.groups.find((one) => one.measure === measure)?.unit ?? 'number'
  const position = room.answer.quality.releases.indexOf(release)
  const tell = (row: Row, index: number, part: (typeof RELEASED_PARTS)[number]) => (
    <Tell
      value={row[part]}
      unit={unitOf(row.measure)}
      room={room}
      area={DENMARK}
      year={row.year}
      part={`udgiv-${position}-${index}-${part}`}
      about={`${nameOf(row.measure)}, ${row.year}`}
    />
  )
  const told = (inside: boolean | null): string =>
    inside === null
      ? t('outlook.quality.notYet')
      : t(inside ? 'outlook.quality.inside' : 'outlook.quality.outside')
  return (
    <>
      <h4>{t('outlook.quality.release', { id: release.id, date: date(release.date) })}</h4>
      <p className="small">
        {t('outlook.quality.releaseHashes', {
          figures: count(release.figures),
          input: release.inputHash.replace('sha256:', '').slice(0, 12),
          result: release.resultHash.replace('sha256:', '').slice(0, 12),
        })}{' '}
        {release.madeUp && t('outlook.quality.releaseMadeUp')}
      </p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('outlook.quality.releases')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outlook.quality.margin')}</th>
              <th scope="col" className="number">
                {t('outlook.table.year')}
              </th>
              <th scope="col" className="number">
                {t('outlook.quality.projected')}
              </th>
              <th scope="col" className="number">
                {t('outlook.quality.band80')}
              </th>
              <th scope="col" className="number">
                {t('outlook.quality.band90')}
              </th>
              <th scope="col" className="number">
                {t('outlook.quality.outcome')}
              </th>
              <th scope="col">{t('outlook.quality.inside90')}</th>
            </tr>
          </thead>
          <tbody>
            {release.shown.map((row, index) =>
              !YEARS.includes(row.year) && row.outcome === null ? null : (
                <tr key={`${row.measure} ${row.year}`}>
                  <th scope="row">{nameOf(row.measure)}</th>
                  <td className="number">{row.year}</td>
                  <td className="number">{tell(row, index, 'mean')}</td>
                  <td className="number">
                    {tell(row, index, 'low80')}–{tell(row, index, 'high80')}
                  </td>
                  <td className="number">
                    {tell(row, index, 'low90')}–{tell(row, index, 'high90')}
                  </td>
                  <td className="number">{row.outcome === null ? '–' : tell(row, index, 'outcome')}</td>
                  <td>{told(row.inside90)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
