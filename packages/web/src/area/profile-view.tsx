import type { ProfileAnswer } from '@laegedaekning/api/contract'
import { DENMARK, levelOf, type PlainDate } from '@laegedaekning/domain'
import type { ProfileRow } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { FigureTags } from '../figure/explanation.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import { areasOptions } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { periodWords } from '../words/period.ts'
import { useWords } from '../words/words.tsx'
import type { ProfileAddress } from './profile-address.ts'
import { Ydernumre } from './ydernumre.tsx'

type Properties = { readonly answer: ProfileAnswer; readonly address: ProfileAddress }

/** The groups of a profile: demand against supply, each alone, and the three shortages, each for itself. */
const GROUPS: readonly IndicatorInfo['notion'][] = [
  'rate',
  'demand',
  'supply',
  'vacant',
  'uncovered',
  'need-gap',
]

export function ProfileView({ answer, address }: Properties) {
  const words = useWords()
  const { t } = words
  const { profile, sources, known } = answer
  return (
    <article className="profile">
      <p className="soft">
        {t(`level.${levelOf(profile.area.id)}`)} · {words.date(profile.date)}
        {profile.area.officialCode !== null && ` · ${t('profile.code', { code: profile.area.officialCode })}`}
      </p>
      <Parents profile={profile} known={address.known} />
      <IndicatorTable profile={profile} address={address} />
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

const COLUMNS = 5

/** All indicators in one table with a group of rows for each notion, so that the columns line up. */
function IndicatorTable({
  profile,
  address,
}: {
  readonly profile: Profile
  readonly address: ProfileAddress
}) {
  const { t } = useWords()
  const first = profile.rows.find(({ indicator }) => isShortage(indicator.notion))?.indicator.notion
  return (
    <ScrollBox>
      <table className="profile-table">
        <caption className="unseen">{t('profile.title')}</caption>
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
        {GROUPS.map((notion) => {
          const rows = profile.rows.filter(({ indicator }) => indicator.notion === notion)
          if (rows.length === 0) return null
          return (
            <tbody key={notion}>
              <tr className="group">
                <th scope="rowgroup" colSpan={COLUMNS}>
                  {t(`notionShort.${notion}`)}
                  {notion === first && <span className="small soft"> {t('profile.threeShortages')}</span>}
                </th>
              </tr>
              {rows.map((row) => (
                <IndicatorRow key={row.indicator.id} {...row} profile={profile} />
              ))}
              <Without rows={rows} />
            </tbody>
          )
        })}
      </table>
    </ScrollBox>
  )
}

function IndicatorRow({ indicator, row, ranked, profile }: ProfileRow & { readonly profile: Profile }) {
  const words = useWords()
  const { t, say } = words
  const { figure, comparison, spread, rank } = row
  return (
    <tr className={figure.value === null ? 'no-print' : undefined}>
      <th scope="row">
        {say(indicator.title)} <FigureTags figure={figure} />
      </th>
      <td className="number">
        <FigureButton
          target={{ indicator: indicator.id, area: profile.area.id, date: profile.date, part: null }}
          figure={figure}
          about={say(indicator.title)}
        />
      </td>
      <td className={`small ${comparison?.judgement ?? ''}`}>
        {comparison === null ? '' : say(comparison.words)}
      </td>
      <td className="number small">
        {rank !== null && ranked > 1 && t('panel.rankOf', { rank, count: ranked })}
      </td>
      <td className="small">
        {spread !== null &&
          [spread.lowest, spread.highest]
            .map(({ name, value }) => `${name} ${words.value(value, figure.unit)}`)
            .join(' – ')}
      </td>
    </tr>
  )
}

/** On paper the indicators without a figure take one line together. */
function Without({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const words = useWords()
  const { t, say } = words
  const without = rows.filter(({ row }) => row.figure.value === null)
  if (without.length === 0) return null
  return (
    <tr className="print-only">
      <td colSpan={COLUMNS} className="small">
        {t('profile.without')}{' '}
        {without
          .map(({ indicator, row }) => `${say(indicator.title)} (${words.figure(row.figure)})`)
          .join('; ')}
      </td>
    </tr>
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
