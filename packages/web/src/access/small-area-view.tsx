import type { AccessAreaAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useWords } from '../words/words.tsx'
import { AccessFigure } from './access-figure.tsx'

type Properties = {
  readonly row: NonNullable<AccessAreaAnswer['smallArea']>
  readonly figures: AccessAreaAnswer['figures']
  readonly date: PlainDate
}

/** A square of addresses: its own figures. It is no area of the register, so it has no people by age. */
export function SmallAreaView({ row, figures, date }: Properties) {
  const words = useWords()
  const { t, say } = words
  const shown = figures.filter(({ figure }) => figure.value !== null)
  return (
    <section>
      <p className="crumb">{t(`access.placings.${row.basis}`)}</p>
      <h2>{row.name}</h2>
      <p>{t('access.people', { people: words.count(row.people) })}</p>
      <dl className="pairs">
        {shown.map((one) => (
          <div key={one.key}>
            <dt>{say(one.info.title)}</dt>
            <dd className="number">
              <AccessFigure one={one} area={row.kommune.id} date={date} about={row.name} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
