import {
  isVacant,
  YDERNUMMER_ORIGINS,
  YDERNUMMER_STATUSES,
  type YdernummerOrigin,
  type YdernummerStatus,
} from '@laegedaekning/domain'
import type { AreaProfile } from '@laegedaekning/plans'

/** A provider number as the profile has it. */
export type ProfileYdernummer = AreaProfile['ydernumre'][number]

/** Vacant numbers of one place, by the column in which the source prints them. */
export type PlaceRow = {
  readonly place: string
  readonly counts: readonly number[]
  /** Columns in which the number's real origin is another than the printed one (the star of A3.1). */
  readonly starred: readonly boolean[]
  readonly sum: number
}

/** Vacant numbers by place and origin, with the sums of both: the form of the table of S4, appendix A. */
export type VacancyTable = {
  readonly origins: readonly YdernummerOrigin[]
  readonly places: readonly PlaceRow[]
  readonly sums: readonly number[]
  readonly sum: number
  readonly byStatus: readonly { readonly status: YdernummerStatus; readonly count: number }[]
}

/** The status that a text names, or `undefined` for a word the domain does not have. */
export function findStatus(text: string): YdernummerStatus | undefined {
  return YDERNUMMER_STATUSES.find((status) => status === text)
}

/** The origin that a text names, or `undefined`. */
export function findOrigin(text: string): YdernummerOrigin | undefined {
  return YDERNUMMER_ORIGINS.find((origin) => origin === text)
}

/** Gathers the vacant ones of an area's provider numbers. Places keep the order of the source. */
export function gatherVacancies(numbers: readonly ProfileYdernummer[]): VacancyTable {
  const vacant = numbers
    .filter(({ status }) => {
      const known = findStatus(status)
      return known !== undefined && isVacant(known)
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const origins = YDERNUMMER_ORIGINS.filter((origin) =>
    vacant.some(({ printedOrigin }) => printedOrigin === origin),
  )
  const places = [...Map.groupBy(vacant, ({ place }) => place)].map(([place, own]): PlaceRow => {
    const inColumn = origins.map((origin) => own.filter(({ printedOrigin }) => printedOrigin === origin))
    return {
      place,
      counts: inColumn.map((found) => found.length),
      starred: inColumn.map((found) => found.some(({ origin, printedOrigin }) => origin !== printedOrigin)),
      sum: own.length,
    }
  })
  const sums = origins.map((_, index) => places.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0))
  const byStatus = YDERNUMMER_STATUSES.map((status) => ({
    status,
    count: numbers.filter((number) => number.status === status).length,
  })).filter(({ count }) => count > 0)
  return { origins, places, sums, sum: vacant.length, byStatus }
}
