import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords, type Words } from '../words/words.tsx'
import {
  findOrigin,
  findStatus,
  gatherVacancies,
  type ProfileYdernummer,
  type VacancyTable,
} from './ydernumre-state.ts'

/** Places that fit on the printed page beside all indicators. S4's table has 12 and is printed whole; a longer one is cut. */
const PRINTED_WHOLE = 12
const PRINTED_OF_MORE = 8

/** How many places stand on paper. */
function printedPlaces(count: number): number {
  return count <= PRINTED_WHOLE ? count : PRINTED_OF_MORE
}

/** Vacant provider numbers by place and origin as the source has them, and every number with its note. */
export function Ydernumre({ numbers }: { readonly numbers: readonly ProfileYdernummer[] }) {
  const words = useWords()
  const { t } = words
  const table = gatherVacancies(numbers)
  if (numbers.length === 0) return <p className="soft">{t('ydernumre.none')}</p>
  return (
    <>
      <p>
        {table.byStatus
          .map(({ status, count }) => `${words.count(count)} ${t(`ydernummerStatus.${status}`)}`)
          .join(' · ')}
      </p>
      {table.sum > 0 && (
        <ScrollBox>
          <table className="vacancies">
            <caption>{t('ydernumre.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ydernumre.place')}</th>
                {table.origins.map((origin) => (
                  <th key={origin} scope="col" className="number">
                    {t(`ydernummerOrigin.${origin}`)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('ydernumre.sum')}
                </th>
              </tr>
            </thead>
            <tbody>
              {table.places.map((row, position) => (
                <tr
                  key={row.place}
                  className={position < printedPlaces(table.places.length) ? undefined : 'no-print'}
                >
                  <th scope="row">{row.place}</th>
                  {row.counts.map((count, index) => (
                    <td key={table.origins[index]} className="number">
                      {count === 0 ? '' : count}
                      {row.starred[index] === true && '*'}
                    </td>
                  ))}
                  <td className="number">{row.sum}</td>
                </tr>
              ))}
              <FurtherPlaces table={table} />
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('ydernumre.total')}</th>
                {table.sums.map((sum, index) => (
                  <td key={table.origins[index]} className="number">
                    {sum}
                  </td>
                ))}
                <td className="number">{table.sum}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      )}
      {table.places.some(({ starred }) => starred.includes(true)) && (
        <p className="small soft">{t('ydernumre.star')}</p>
      )}
      <details className="no-print">
        <summary>{t('ydernumre.each', { count: numbers.length })}</summary>
        <EachNumber numbers={numbers} words={words} />
      </details>
    </>
  )
}

/** On paper: what the places that are left out add up to, so that the columns still give the totals. */
function FurtherPlaces({ table }: { readonly table: VacancyTable }) {
  const { t } = useWords()
  const further = table.places.slice(printedPlaces(table.places.length))
  if (further.length === 0) return null
  return (
    <tr className="print-only">
      <th scope="row">{t('ydernumre.further', { count: further.length })}</th>
      {table.origins.map((origin, index) => (
        <td key={origin} className="number">
          {further.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)}
        </td>
      ))}
      <td className="number">{further.reduce((sum, place) => sum + place.sum, 0)}</td>
    </tr>
  )
}

type EachProperties = { readonly numbers: readonly ProfileYdernummer[]; readonly words: Words }

function EachNumber({ numbers, words }: EachProperties) {
  const { t } = words
  return (
    <ScrollBox>
      <table>
        <caption className="unseen">{t('ydernumre.eachCaption')}</caption>
        <thead>
          <tr>
            {(['place', 'narrative', 'status', 'origin', 'note'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`ydernumre.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
            .map((number) => (
              <tr key={number.id}>
                <th scope="row">{number.place}</th>
                <td>{number.narrativePlace}</td>
                <td>{statusWords(number.status, words)}</td>
                <td>
                  {originWords(number.origin, words)}
                  {number.origin !== number.printedOrigin && (
                    <span className="soft">
                      {' '}
                      {t('ydernumre.printedAs', { origin: originWords(number.printedOrigin, words) })}
                    </span>
                  )}
                </td>
                <td className="small">{number.note}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function statusWords(text: string, { t }: Words): string {
  const status = findStatus(text)
  return status === undefined ? text : t(`ydernummerStatus.${status}`)
}

function originWords(text: string, { t }: Words): string {
  const origin = findOrigin(text)
  return origin === undefined ? text : t(`ydernummerOrigin.${origin}`)
}
