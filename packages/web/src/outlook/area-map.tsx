import { type AreaId, DENMARK, type Figure, firstDayOf, levelOf, type Text } from '@laegedaekning/domain'
import { classesOf, type StatusRow, type StatusTable } from '@laegedaekning/plans'
import { useMemo } from 'react'
import { MapCard } from '../map/map-card.tsx'
import { useWords } from '../words/words.tsx'
import { infoOf } from './figures.ts'
import type { OutlookGroup } from './groups.ts'

/** One area of a map of the room: its value, and how far from what. */
export type MapValue = {
  readonly area: AreaId
  readonly name: string
  readonly value: number | null
}

type Properties = {
  readonly group: OutlookGroup
  readonly year: number
  readonly values: readonly MapValue[]
  readonly chosen: AreaId | null
  readonly choose: (area: AreaId) => void
  readonly known: string | null
  /** Whether the values are differences. */
  readonly title: Text
}

/** The map of a year: the same map as in the Status room, with sized symbols for counts. The list beside it is its equal. */
export function AreaMap({ group, year, values, chosen, choose, known, title }: Properties) {
  const { language } = useWords()
  const table = useMemo(
    () => tableOf(group, year, values, title),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words of the map change with the language
    [group, year, values, title, language],
  )
  return table === null ? null : <MapCard table={table} known={known} chosen={chosen} choose={choose} />
}

/** The day whose outlines a year is drawn with: those of 2027 from then on, else those that are in force. */
function tableOf(
  group: OutlookGroup,
  year: number,
  values: readonly MapValue[],
  title: Text,
): StatusTable | null {
  const [first] = values
  if (first === undefined) return null
  const level = levelOf(first.area)
  const figure = (value: number | null): Figure => ({
    indicator: group.slug,
    value,
    missing: value === null ? 'outside-period' : null,
    unit: group.unit,
    formula: title,
    inputs: [],
    rules: [],
    ids: group.ids,
    certainty: 'assumed',
    madeUp: false,
    reservations: [],
  })
  const rowOf = (area: AreaId, name: string, value: number | null, rank: number | null): StatusRow => ({
    area: { id: area, name },
    figure: figure(value),
    rank,
    parts: [],
    comparison: null,
    spread: null,
  })
  const sorted = values.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  const highest = sorted[0]
  const lowest = sorted.findLast(({ value }) => value !== null)
  const alt = (language: 'da' | 'en') =>
    language === 'da'
      ? `${title.da} ${year}: højest i ${highest?.name ?? ''}, lavest i ${lowest?.name ?? ''}.`
      : `${title.en} ${year}: highest in ${highest?.name ?? ''}, lowest in ${lowest?.name ?? ''}.`
  const sum = known.reduce((total, value) => total + value, 0)
  return {
    request: {
      indicator: group.slug,
      level,
      date: firstDayOf(Math.max(year, OUTLINES_FROM)),
      within: DENMARK,
      compareWith: 'land',
    },
    indicator: { ...infoOf(group), title },
    finding: title,
    subtitle: title,
    altText: { da: alt('da'), en: alt('en') },
    columns: [],
    rows: sorted.map(({ area, name, value }, index) => rowOf(area, name, value, index + 1)),
    rest: null,
    total: rowOf(DENMARK, 'Danmark', sum, null),
    classes: classesOf(known, group.unit),
    reservations: [],
    sources: [],
    madeUp: false,
  }
}

/** The first year whose areas the register draws. */
const OUTLINES_FROM = 2026
