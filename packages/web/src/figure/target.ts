import { type AreaId, findAreaId, findPlainDate, type PlainDate } from '@laegedaekning/domain'

/** Names one figure for an address: `indbyggere-pr-praksis:kommune-0336:2026-01-01`, and one part of it with `:P`. */
export type FigureTarget = {
  readonly indicator: string
  readonly area: AreaId
  readonly date: PlainDate
  /** Symbol of the part that was opened, or `null` for the figure itself. */
  readonly part: string | null
}

/** The target as text. */
export function writeTarget({ indicator, area, date, part }: FigureTarget): string {
  return [indicator, area, date, ...(part === null ? [] : [part])].join(':')
}

/** The target that a text names, or `undefined`. */
export function findTarget(text: string): FigureTarget | undefined {
  const [indicator = '', areaText = '', dateText = '', part, ...more] = text.split(':')
  const area = findAreaId(areaText)
  const date = findPlainDate(dateText)
  if (area === undefined || date === undefined || more.length > 0) return undefined
  if (!/^[a-z0-9-]+$/.test(indicator)) return undefined
  return { indicator, area, date, part: part === undefined || part === '' ? null : part }
}
