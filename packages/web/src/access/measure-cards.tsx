import { type AccessAnswer, issueMessage } from '@laegedaekning/api/contract'
import { Link } from '../address/link.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import type { AccessAddress, Distance } from './access-address.ts'
import { AccessFigure } from './access-figure.tsx'

const DISTANCE_OF = {
  'straight-line': 'lige-linje',
  'straight-line-times-detour': 'omvej',
  road: 'vej',
} as const satisfies Readonly<Record<AccessAnswer['summary']['basis'], Distance>>

type SidesProperties = {
  readonly answer: AccessAnswer
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
}

/** The 15 km question by all three kinds of distance: the rule does not say which it means. */
export function SidesCard({ answer, hrefWith }: SidesProperties) {
  const words = useWords()
  const { t } = words
  const { summary, table, network, networkIssues } = answer
  const { area } = summary
  const { date } = table.request
  return (
    <section className="card access-card" aria-labelledby="sider">
      <h2 id="sider">{t('access.sides', { km: answer.limitKm ?? '?' })}</h2>
      <p className="small soft">{t('access.sidesWhy')}</p>
      <ScrollBox>
        <table className="sides">
          <thead>
            <tr>
              <th scope="col">{t('access.distance')}</th>
              <th scope="col" className="number">
                {t('access.fewer')}
              </th>
              <th scope="col" className="number">
                {t('access.share')}
              </th>
              <th scope="col" className="number">
                {t('access.within')}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.sides.map(({ basis, withoutChoice, share, within, peopleOffNetwork }) => (
              <tr key={basis} className={basis === summary.basis ? 'chosen' : undefined}>
                <th scope="row">
                  <Link
                    href={hrefWith({ distance: DISTANCE_OF[basis] })}
                    aria-current={basis === summary.basis ? 'true' : undefined}
                  >
                    {t(`access.distances.${DISTANCE_OF[basis]}`)}
                  </Link>
                  {peopleOffNetwork >= 1 && (
                    <span className="small soft off-network">
                      {t('access.offNetwork', { people: words.count(peopleOffNetwork) })}
                    </span>
                  )}
                </th>
                {withoutChoice === null || share === null || within === null ? (
                  <td colSpan={3} className="small soft">
                    {t('access.noNetwork')} <code>laegedaekning network build</code>
                  </td>
                ) : (
                  [withoutChoice, share, within].map((one) => (
                    <td key={one.key} className="number">
                      <AccessFigure one={one} area={area.id} date={date} about={area.name} />
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {networkIssues.map((one) => {
        const { title, text } = issueMessage(one, words.language)
        return (
          <p key={one.code} className="note">
            <strong>{title}</strong> {text}
          </p>
        )
      })}
      {network !== null && (
        <p className="small soft">
          {network.date === null
            ? t('access.network', { name: network.name })
            : t('access.networkDated', { name: network.name, date: words.date(network.date) })}
        </p>
      )}
    </section>
  )
}

/** How unequally the measure is spread over the people, with Theil's split. */
export function InequalityCard({ answer }: { readonly answer: AccessAnswer }) {
  const { t, say } = useWords()
  const { summary, table } = answer
  if (summary.inequality.length === 0) return null
  return (
    <section className="card access-card" aria-labelledby="ulighed">
      <h2 id="ulighed">{t('access.inequality')}</h2>
      <p className="small soft">{t('access.inequalityWhy')}</p>
      <dl className="pairs">
        {summary.inequality.map((one) => (
          <div key={one.key}>
            <dt>{say(one.info.title)}</dt>
            <dd className="number">
              <AccessFigure
                one={one}
                area={summary.area.id}
                date={table.request.date}
                about={summary.area.name}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
