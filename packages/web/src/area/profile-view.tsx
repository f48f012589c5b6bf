import type { ProfileAnswer } from '@laegedaekning/api/contract'
import { DENMARK, levelOf, type PlainDate } from '@laegedaekning/domain'
import type { ProfileRow } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { FigureButton } from '../figure/figure-button.tsx'
import { FigureTags } from '../figure/explanation.tsx'
import { areasOptions } from '../register/queries.ts'
import { periodWords } from '../words/period.ts'
import { useWords } from '../words/words.tsx'
import type { ProfileAddress } from './profile-address.ts'
import { Ydernumre } from './ydernumre.tsx'

type Properties = { readonly answer: ProfileAnswer; readonly address: ProfileAddress }

/** The groups of a profile: demand, supply and what they give, and the three shortages, each for itself. */
const GROUPS: readonly (readonly IndicatorInfo['notion'][])[] = [
  ['rate'],
  ['demand'],
  ['supply'],
  ['vacant'],
  ['uncovered'],
  ['need-gap'],
]

export function ProfileView({ answer, address }: Properties) {
  const words = useWords()
  const { t } = words
  const { profile, sources, known } = answer
  const shortage = profile.rows.filter(({ indicator }) => isShortage(indicator.notion))
  return (
    <article className="profile">
      <p className="soft">
        {t(`level.${levelOf(profile.area.id)}`)} · {words.date(profile.date)}
        {profile.area.officialCode !== null && ` · ${t('profile.code', { code: profile.area.officialCode })}`}
      </p>
      <Parents profile={profile} known={address.known} />
      {GROUPS.map(([notion]) => {
        const rows = profile.rows.filter(({ indicator }) => indicator.notion === notion)
        if (notion === undefined || rows.length === 0) return null
        return (
          <section key={notion} className="profile-group">
            <h2>{t(`notionShort.${notion}`)}</h2>
            {isShortage(notion) && shortage[0]?.indicator.notion === notion && (
              <p className="small soft">{t('profile.threeShortages')}</p>
            )}
            <GroupTable
              rows={rows}
              date={profile.date}
              area={profile.area.id}
              address={address}
              notion={notion}
            />
          </section>
        )
      })}
      <section className="profile-group">
        <h2>{t('profile.designations')}</h2>
        <Designations profile={profile} />
      </section>
      <section className="profile-group">
        <h2>{t('profile.ydernumre')}</h2>
        <Ydernumre numbers={profile.ydernumre} />
      </section>
      <footer className="small soft profile-foot">
        <p>
          {t('status.sources')}{' '}
          {sources.map(({ publisher, title }) => `${publisher}: ${title.split(' – ')[0]}`).join('; ')}.{' '}
          {known.registeredAt !== null &&
            t('profile.registered', { when: words.instant(known.registeredAt) })}
        </p>
      </footer>
    </article>
  )
}

function isShortage(notion: IndicatorInfo['notion']): boolean {
  return notion === 'vacant' || notion === 'uncovered' || notion === 'need-gap'
}

type Profile = ProfileAnswer['profile']

/** The areas it lies in, each with its period, and what follows when one of them ends (K24). */
function Parents({ profile, known }: { readonly profile: Profile; readonly known: string | null }) {
  const words = useWords()
  const next = profile.parents
    .map(({ until }) => until)
    .filter((until): until is PlainDate => until !== null)
    .toSorted()[0]
  const later = useQuery({
    ...areasOptions(levelOf(profile.area.id), next ?? profile.date, known),
    enabled: next !== undefined,
  })
  const now = profile.parents.filter(({ area }) => area.id !== DENMARK)
  const then = later.data?.areas.find(({ id }) => id === profile.area.id)?.parents ?? []
  const coming = then.filter(({ id }) => id !== DENMARK && !now.some(({ area }) => area.id === id))
  if (now.length === 0) return null
  return (
    <ul className="parents">
      {now.map(({ area, from, until }) => {
        // a parent that is reached by another way afterwards goes on
        const last = then.some(({ id }) => id === area.id) ? null : until
        return (
          <li key={area.id}>
            <b>{area.name}</b> <span className="soft">{periodWords({ from, until: last }, words)}</span>
          </li>
        )
      })}
      {next !== undefined &&
        coming.map((area) => (
          <li key={area.id}>
            <b>{area.name}</b> <span className="soft">{periodWords({ from: next, until: null }, words)}</span>
          </li>
        ))}
    </ul>
  )
}

type GroupProperties = {
  readonly rows: readonly ProfileRow[]
  readonly date: PlainDate
  readonly area: Profile['area']['id']
  readonly address: ProfileAddress
  readonly notion: IndicatorInfo['notion']
}

function GroupTable({ rows, date, area, address, notion }: GroupProperties) {
  const words = useWords()
  const { t, say } = words
  const without = rows.filter(({ row }) => row.figure.value === null)
  return (
    <div className="scroll">
      <table className={without.length === rows.length ? 'profile-table no-print' : 'profile-table'}>
        <caption className="unseen">{t(`notionShort.${notion}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('question.indicator')}</th>
            <th scope="col" className="number">
              {t('profile.figure')}
            </th>
            <th scope="col">{t('table.against', { what: t(`compare.${address.compareWith}`) })}</th>
            <th scope="col" className="number">
              {t('panel.rank')}
            </th>
            <th scope="col">{t('table.inside')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, row, ranked }) => (
            <tr key={indicator.id} className={row.figure.value === null ? 'no-print' : undefined}>
              <th scope="row">
                {say(indicator.title)} <FigureTags figure={row.figure} />
              </th>
              <td className="number">
                <FigureButton
                  target={{ indicator: indicator.id, area, date, part: null }}
                  figure={row.figure}
                  about={say(indicator.title)}
                />
              </td>
              <td className={`small ${row.comparison?.judgement ?? ''}`}>
                {row.comparison === null ? '' : say(row.comparison.words)}
              </td>
              <td className="number small">
                {row.rank === null ? '' : t('panel.rankOf', { rank: row.rank, count: ranked })}
              </td>
              <td className="small">
                {row.spread !== null &&
                  [row.spread.lowest, row.spread.highest]
                    .map(({ name, value }) => `${name} ${words.value(value, row.figure.unit)}`)
                    .join(' – ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {without.length > 0 && (
        <p className="print-only small">
          {t('profile.without')}{' '}
          {without
            .map(({ indicator, row }) => `${say(indicator.title)} (${words.figure(row.figure)})`)
            .join('; ')}
        </p>
      )}
    </div>
  )
}

function Designations({ profile }: { readonly profile: Profile }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <p className="small soft">{t('profile.designationIsDecision')}</p>
      {profile.designations.length === 0 ? (
        <p>{t('profile.noDesignations')}</p>
      ) : (
        <ul>
          {profile.designations.map((one) => (
            <li key={one.id}>
              {t(`designation.${one.kind}`)} · {one.decidedBy}
              {one.decidedOn !== null && ` · ${words.date(one.decidedOn)}`}
              {one.note !== '' && <span className="soft"> {one.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
