import type { ForecastOrder, ProfileAnswer } from '@laegedaekning/api/contract'
import type { AreaId, MeetingRound, PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../../address/history.ts'
import { findExplained } from '../../figure/explain.ts'
import { ExplainDialog } from '../../figure/explain-dialog.tsx'
import { FigureTags } from '../../figure/explanation.tsx'
import { FigureButton } from '../../figure/figure-button.tsx'
import type { FigureSource } from '../../outlook/figure-parts.ts'
import { explainedFigure } from '../../outlook/figures.ts'
import { groupsOf } from '../../outlook/groups.ts'
import { RUNS, useRun } from '../../outlook/use-run.ts'
import { Answer, ProblemNote, Waiting } from '../../register/answer.tsx'
import { profileOptions } from '../../register/queries.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import type { MeetingsAddress } from './meetings-address.ts'
import { OutlookRows } from './outlook-rows.tsx'
import { textOf } from './round-body.ts'
import { explainedShortage } from './signs.ts'
import { type MeetingOutlook, useOutlook } from './use-signs.ts'

/** The year of the goal of 5,000 doctors (N1). */
const GOAL_YEAR = 2035

type Properties = {
  readonly round: MeetingRound
  readonly nameOf: (id: AreaId) => string
  readonly address: MeetingsAddress
  readonly date: PlainDate
}

/** A sheet of facts for each municipality of a round: one A4 page each, from the profile and the outlook. */
export function FactSheets({ round, nameOf, address, date }: Properties) {
  const { t } = useWords()
  const place = usePlace()
  const { outlook, error } = useOutlook(address.known)
  const source = useFigureSource(outlook, address.known)
  const year = address.year ?? GOAL_YEAR
  return (
    <>
      <p className="buttons no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('download.print')}
        </button>
      </p>
      {error !== null && <ProblemNote error={error} />}
      {round.municipalities.length === 0 && <p className="empty">{t('meetings.noMunicipalities')}</p>}
      {round.municipalities.map((id) => (
        <article key={id} className="fact-sheet profile" aria-label={nameOf(id)}>
          <h2>{nameOf(id)}</h2>
          <p className="soft">{t('meetings.sheetOf', { title: round.title })}</p>
          <Why text={textOf(round.reasons, id)} />
          {source === null ? (
            <Waiting what={t('outlook.waiting')} />
          ) : (
            <OutlookRows area={id} name={nameOf(id)} year={year} source={source} />
          )}
          <Profile area={id} date={date} known={address.known} />
        </article>
      ))}
      <ExplainDialog
        target={findExplained(place.search)}
        known={address.known}
        findHere={(target) =>
          source === null
            ? undefined
            : (explainedShortage(target, source.answer, source.base) ?? explainedFigure(target, source))
        }
      />
    </>
  )
}

function Why({ text }: { readonly text: string }) {
  const { t } = useWords()
  return text === '' ? null : (
    <section className="profile-group">
      <h3>{t('meetings.why')}</h3>
      <p className="as-written">{text}</p>
    </section>
  )
}

/** What the figures of the outlook are explained from: the baseline, and the bands of its run as soon as they are there. */
function useFigureSource(outlook: MeetingOutlook | null, known: string | null): FigureSource | null {
  const order: ForecastOrder = {
    ...(known === null ? {} : { kendt: known }),
    scenarie: [],
    koersler: RUNS,
    froe: 1,
  }
  const { table } = useRun(order, 'service', outlook !== null)
  if (outlook === null) return null
  const { answer, base } = outlook
  return {
    answer,
    base,
    groups: groupsOf(base.frame, answer.specialties),
    scenario: null,
    scenarios: [],
    baseTable: table,
    scenarioTable: null,
    parts: { kind: 'none' },
    chosen: [],
  }
}

type ProfileProperties = {
  readonly area: AreaId
  readonly date: PlainDate
  readonly known: string | null
}

function Profile({ area, date, known }: ProfileProperties) {
  const query = useQuery(profileOptions(area, date, 'region', known))
  return <Answer query={query}>{(answer) => <ProfileRows answer={answer} />}</Answer>
}

/** The indicators that have a figure, against the region, and the designations in force. */
function ProfileRows({ answer: { profile, sources } }: { readonly answer: ProfileAnswer }) {
  const words = useWords()
  const { t, say } = words
  const rows = profile.rows.filter(({ row }) => row.figure.value !== null)
  return (
    <>
      <ScrollBox>
        <table className="profile-table">
          <caption>{t('meetings.today', { date: words.date(profile.date) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('question.indicator')}</th>
              <th scope="col" className="number">
                {t('profile.figure')}
              </th>
              <th scope="col">{t('table.against', { what: t('compare.region') })}</th>
              <th scope="col" className="number">
                {t('panel.rank')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, row, ranked }) => (
              <tr key={indicator.id}>
                <th scope="row">
                  {say(indicator.title)} <FigureTags figure={row.figure} />
                </th>
                <td className="number">
                  <FigureButton
                    target={{
                      indicator: indicator.id,
                      area: profile.area.id,
                      date: profile.date,
                      part: null,
                    }}
                    figure={row.figure}
                    about={`${profile.area.name}, ${say(indicator.title)}`}
                  />
                </td>
                <td className={`small ${row.comparison?.judgement ?? ''}`}>
                  {row.comparison === null ? '' : say(row.comparison.words)}
                </td>
                <td className="number small">
                  {row.rank !== null && ranked > 1 && t('panel.rankOf', { rank: row.rank, count: ranked })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <section className="profile-group">
        <h3>{t('profile.designations')}</h3>
        {profile.designations.length === 0 ? (
          <p>{t('profile.noDesignations')}</p>
        ) : (
          <ul>
            {profile.designations.map((one) => (
              <li key={one.id}>
                {t(`designation.${one.kind}`)} · {one.decidedBy}
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="small soft profile-foot">
        {t('status.sources')}{' '}
        {sources.map(({ publisher, title }) => `${publisher}: ${title.split(' – ')[0]}`).join('; ')}.
      </p>
    </>
  )
}
