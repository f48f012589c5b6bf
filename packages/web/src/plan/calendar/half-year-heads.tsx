import { useWords } from '../../words/words.tsx'

type Properties = { readonly firstYear: number; readonly count: number; readonly isNumber?: boolean }

/** Column heads for so many half-years from the plan's first. */
export function HalfYearHeads({ firstYear, count, isNumber = false }: Properties) {
  const { t } = useWords()
  return Array.from({ length: count }, (_, half) => {
    const head = t('placingCalendar.half', { year: firstYear + (half >> 1), half: (half % 2) + 1 })
    return (
      <th key={head} scope="col" className={isNumber ? 'number' : undefined}>
        {head}
      </th>
    )
  })
}
