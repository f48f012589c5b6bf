import type { AccessAnswer } from '@laegedaekning/api/contract'
import { type AreaId, findAreaId, type Unit } from '@laegedaekning/domain'
import type { SmallAreaRow } from '@laegedaekning/plans'
import { Link } from '../address/link.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { FigureButton } from '../figure/figure-button.tsx'
import type { Direction, SortKey } from '../status/status-address.ts'
import { danishOrder } from '../table/danish-order.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { SortHeader } from '../table/sort-header.tsx'
import { useWords } from '../words/words.tsx'
import type { AccessAddress } from './access-address.ts'

const FIRST_ROWS = 15

type Properties = {
  readonly answer: AccessAnswer
  readonly address: AccessAddress
  readonly hrefWith: (patch: Partial<AccessAddress>) => string
}

/** The columns after the name: people, the measure, kilometres to the nearest and second open practice, choices. */
const COLUMNS: readonly {
  readonly sort: SortKey
  readonly indicator: string | null
  readonly unit: Unit
  readonly valueOf: (row: SmallAreaRow) => number | null
}[] = [
  { sort: 'del-P', indicator: null, unit: 'inhabitants', valueOf: (row) => row.people },
  {
    sort: 'del-D1',
    indicator: 'afstand-naermeste-aabne-praksis',
    unit: 'kilometres',
    valueOf: (row) => row.kilometres[0] ?? null,
  },
  {
    sort: 'del-D2',
    indicator: 'afstand-naestnaermeste-aabne-praksis',
    unit: 'kilometres',
    valueOf: (row) => row.kilometres[1] ?? null,
  },
  {
    sort: 'del-D3',
    indicator: 'afstand-tredjenaermeste-aabne-praksis',
    unit: 'kilometres',
    valueOf: (row) => row.kilometres[2] ?? null,
  },
  { sort: 'del-V', indicator: null, unit: 'practices', valueOf: (row) => row.choices },
]

/** The small areas behind the map, in the order that the address says; each leads to its panel. */
export function SmallAreaTable({ answer, address, hrefWith }: Properties) {
  const { t, say } = useWords()
  const { table, smallAreas } = answer
  const first: Direction = table.indicator.higherIs === 'better' ? 'stigende' : 'faldende'
  const direction = address.direction ?? (address.sort === 'vaerdi' ? first : 'faldende')
  const rows = orderSmallAreas(smallAreas?.rows ?? [], address.sort, direction)
  const all = address.rows === 'alle' || rows.length <= FIRST_ROWS
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const sorter = (sort: SortKey, start: Direction) => {
    const active = address.sort === sort
    const next = active ? (direction === 'faldende' ? 'stigende' : 'faldende') : start
    const order = direction === 'faldende' ? ('descending' as const) : ('ascending' as const)
    return { active: active ? order : null, href: hrefWith({ sort, direction: next }) }
  }
  return (
    <>
      <SkipLink to="efter-tabellen" text={t('table.skip')} />
      <ScrollBox>
        <table className="ranking small-areas-table">
          <caption className="unseen">{say(table.indicator.title)}</caption>
          <thead>
            <tr>
              <SortHeader {...sorter('omraade', 'stigende')}>{t('access.smallArea')}</SortHeader>
              <SortHeader className="number" {...sorter('vaerdi', first)}>
                {t('access.value')}
              </SortHeader>
              {COLUMNS.map(({ sort }) => (
                <SortHeader key={sort} className="number" {...sorter(sort, 'faldende')}>
                  {t(`access.columns.${COLUMN_WORDS[sort] ?? 'people'}`)}
                </SortHeader>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} answer={answer} chosen={address.area} hrefWith={hrefWith} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div id="efter-tabellen" tabIndex={-1} />
      {rows.length > FIRST_ROWS && (
        <p className="small soft more">
          {t(all ? 'table.allShown' : 'table.someShown', { shown: FIRST_ROWS, count: rows.length })}{' '}
          <Link href={hrefWith({ rows: all ? 'foerste' : 'alle' })}>
            {all ? t('table.showFirst', { shown: FIRST_ROWS }) : t('table.showAll', { count: rows.length })}
          </Link>
        </p>
      )}
    </>
  )
}

const COLUMN_WORDS: Readonly<Record<string, 'people' | 'nearest' | 'second' | 'third' | 'choices'>> = {
  'del-P': 'people',
  'del-D1': 'nearest',
  'del-D2': 'second',
  'del-D3': 'third',
  'del-V': 'choices',
}

type RowProperties = Pick<Properties, 'answer' | 'hrefWith'> & {
  readonly row: SmallAreaRow
  readonly chosen: string
}

function Row({ row, answer, chosen, hrefWith }: RowProperties) {
  const { table } = answer
  const isChosen = row.id === chosen
  const area = findAreaId(row.id)
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <Link
          href={hrefWith({ area: row.id, practice: '' })}
          aria-current={isChosen ? 'true' : undefined}
          className="name"
        >
          {row.name}
        </Link>
      </th>
      <td className="number value">
        <Cell
          row={row}
          area={area}
          indicator={table.indicator.id}
          value={row.value}
          unit={table.indicator.unit}
          answer={answer}
        />
      </td>
      {COLUMNS.map(({ sort, indicator, unit, valueOf }) => (
        <td key={sort} className="number">
          <Cell
            row={row}
            area={area}
            indicator={indicator}
            value={valueOf(row)}
            unit={unit}
            answer={answer}
          />
        </td>
      ))}
    </tr>
  )
}

type CellProperties = {
  readonly row: SmallAreaRow
  readonly area: AreaId | undefined
  readonly indicator: string | null
  readonly value: number | null
  readonly unit: Unit
  readonly answer: AccessAnswer
}

/** A value that opens its explanation where it is a figure of an area of the register; else the value alone. */
function Cell({ row, area, indicator, value, unit, answer }: CellProperties) {
  const words = useWords()
  const figure = { value, missing: value === null ? ('no-practices' as const) : null, unit }
  const asked = indicator ?? (unit === 'inhabitants' || unit === 'practices' ? CHOICE : null)
  if (area === undefined || asked === null) return words.figure(figure)
  const target = { indicator: asked, area, date: answer.table.request.date, part: null }
  return <FigureButton target={target} figure={figure} about={row.name} />
}

/** People and choices of a small area are parts of this figure. */
const CHOICE = 'borgere-faerre-end-to-praksis'

/** Rows in the asked order; rows without a value last in either direction, names in Danish order. */
export function orderSmallAreas(
  rows: readonly SmallAreaRow[],
  sort: SortKey,
  direction: Direction,
): readonly SmallAreaRow[] {
  const sign = direction === 'stigende' ? 1 : -1
  if (sort === 'omraade') return rows.toSorted((a, b) => sign * danishOrder(a.name, b.name))
  const valueOf =
    COLUMNS.find((column) => column.sort === sort)?.valueOf ?? ((row: SmallAreaRow) => row.value)
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right) || (a.id < b.id ? -1 : 1)
  })
}
