import { API, type AreasAnswer, addressOf, type StatusAnswer } from '@laegedaekning/api/contract'
import { DENMARK, levelOf } from '@laegedaekning/domain'
import type { StatusRow } from '@laegedaekning/plans'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { writeProfileAddress } from '../area/profile-address.ts'
import { Explanation, FigureTags } from '../figure/explanation.tsx'
import { asKnown } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { Comparisons } from './comparisons.tsx'
import type { StatusAddress } from './status-address.ts'

type Properties = {
  readonly row: StatusRow
  readonly answer: StatusAnswer
  readonly address: StatusAddress
  readonly areas: AreasAnswer | undefined
}

/** The chosen area beside the map: figure, comparisons, and where the figure comes from. Without a choice: the whole. */
export function AreaPanel({ row, answer, address, areas }: Properties) {
  const words = useWords()
  const { t, say } = words
  const { table, sources, known } = answer
  const { date, level } = table.request
  const parents = areas?.areas.find(({ id }) => id === row.area.id)?.parents ?? []
  const around = parents.filter(({ id }) => id !== DENMARK)
  const isTotal = row === table.total
  const { compareWith, known: knownAt, language } = address
  const profile = { date, compareWith, known: knownAt, language }
  const path = pathOf({ page: 'profile', area: row.area.id })
  const dataAddress = addressOf(
    API.getFigure.path,
    { id: row.area.id, indicator: table.indicator.id },
    { dato: date, ...asKnown(address.known) },
  )
  return (
    <aside className="card panel" aria-label={t('panel.label')}>
      <section>
        <p className="crumb">
          {[t(`level.${levelOf(row.area.id)}`), ...around.map(({ name }) => name)].join(' · ')}
        </p>
        <h2>{row.area.name}</h2>
        {isTotal && <p className="small soft">{t('panel.noneChosen')}</p>}
      </section>
      <section>
        <h3>{say(table.indicator.title)}</h3>
        <p className="big-line">
          <span className="big">{words.figure(row.figure)}</span>{' '}
          {row.figure.value !== null && <span className="soft">{words.unit(row.figure.unit)}</span>}{' '}
          <FigureTags figure={row.figure} />
        </p>
        <Comparisons
          row={row}
          indicator={table.indicator.id}
          date={date}
          known={address.known}
          first={table.request.compareWith}
          parents={parents}
          among={isTotal ? null : table.rows.filter((one) => one.rank !== null).length}
        />
      </section>
      <section className="why">
        <h3>{t('figure.whereFrom')}</h3>
        <Explanation
          behind={{
            figure: row.figure,
            indicator: table.indicator,
            date,
            areas: `${table.rows.length} ${t(`levels.${level}`).toLocaleLowerCase('da')}`,
            sources,
            registeredAt: known.registeredAt,
            dataAddress,
            part: null,
          }}
        />
      </section>
      <section className="buttons">
        <Link className="button primary" href={`${path}${writeProfileAddress(profile)}`}>
          {t('panel.openProfile')}
        </Link>
        <Link className="button" href={`${path}${writeProfileAddress({ ...profile, print: true })}`}>
          {t('panel.printPage')}
        </Link>
      </section>
    </aside>
  )
}
