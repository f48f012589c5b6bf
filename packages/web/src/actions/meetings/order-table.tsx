import type { AreaId, PlainDate } from '@laegedaekning/domain'
import type { ShortageReason, ShortageRow } from '@laegedaekning/plans'
import { FigureButton } from '../../figure/figure-button.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { MEETING_SIGNS, OUTLOOK_SIGN, outlookTarget } from './signs.ts'
import type { Municipality, PlannedRound } from './use-signs.ts'

type Properties = {
  readonly planned: PlannedRound
  readonly date: PlainDate
  readonly year: number
  readonly picked: readonly AreaId[]
  readonly setPicked: (picked: readonly AreaId[]) => void
}

/** The municipalities in their order, each with what every sign says and why; ticked ones make the round. */
export function OrderTable({ planned, date, year, picked, setPicked }: Properties) {
  const { t, say } = useWords()
  const signs = MEETING_SIGNS.filter((sign) =>
    planned.rows.some(({ reasons, missing }) =>
      [...reasons.map((reason) => reason.sign), ...missing].includes(sign),
    ),
  )
  const isMadeUp = planned.tables.some(({ table }) => table.madeUp)
  return (
    <ScrollBox>
      <table className="meeting-order">
        <caption>
          {t('meetings.orderCaption')} {isMadeUp && <MadeUpTag />}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('meetings.pick')}</th>
            <th scope="col" className="number">
              {t('meetings.place')}
            </th>
            <th scope="col">{t('meetings.municipality')}</th>
            {signs.map((sign) => (
              <th key={sign} scope="col" className="number">
                {say(planned.titles.get(sign) ?? { da: sign, en: sign })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {planned.rows.map((row, index) => (
            <tr key={row.area.id}>
              <td>
                <input
                  id={index === 0 ? 'round-first' : undefined}
                  type="checkbox"
                  aria-label={t('meetings.pickOne', { name: row.area.name })}
                  checked={picked.includes(row.area.id)}
                  onChange={(event) =>
                    setPicked(
                      event.target.checked
                        ? [...picked, row.area.id]
                        : picked.filter((one) => one !== row.area.id),
                    )
                  }
                />
              </td>
              <td className="number">{row.place ?? '–'}</td>
              <th scope="row">{row.area.name}</th>
              {signs.map((sign) => (
                <td key={sign} className="number">
                  <Sign sign={sign} row={row} planned={planned} date={date} year={year} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type SignProperties = Pick<Properties, 'planned' | 'date' | 'year'> & {
  readonly sign: string
  readonly row: ShortageRow<Municipality>
}

function Sign({ sign, row, planned, date, year }: SignProperties) {
  const { t, say } = useWords()
  const reason = row.reasons.find((one) => one.sign === sign)
  const table = planned.tables.find((one) => one.table.indicator.id === sign)?.table
  const figure = table?.rows.find(({ area }) => area.id === row.area.id)?.figure
  const title = planned.titles.get(sign)
  const about = `${row.area.name}, ${title === undefined ? sign : say(title)}`
  if (sign === OUTLOOK_SIGN) {
    if (reason === undefined) return <>{t('meetings.noFigure')}</>
    return (
      <>
        <FigureButton
          target={outlookTarget(row.area.id, year)}
          figure={{ value: reason.value, missing: null, unit: 'share' }}
          about={about}
        />
        <Standing reason={reason} />
      </>
    )
  }
  if (figure === undefined) return <>{t('meetings.noFigure')}</>
  return (
    <>
      <FigureButton
        target={{ indicator: sign, area: row.area.id, date, part: null }}
        figure={figure}
        about={about}
      />
      {reason !== undefined && <Standing reason={reason} />}
    </>
  )
}

function Standing({ reason: { rank, of, worseThanWhole } }: { readonly reason: ShortageReason }) {
  const { t } = useWords()
  return (
    <span className="small soft standing">
      {t('meetings.rank', { rank, of })}
      {worseThanWhole === true && <> · {t('meetings.worse')}</>}
    </span>
  )
}
