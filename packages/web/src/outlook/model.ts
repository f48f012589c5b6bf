import type { OutlookAnswer } from '@laegedaekning/api/contract'
import { type AreaId, DENMARK } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import { groupsOf, type OutlookGroup } from './groups.ts'
import type { OutlookAddress } from './outlook-address.ts'

/** The room's question, decided: what the address leaves open is filled in. */
export type OutlookQuestion = {
  readonly group: OutlookGroup
  readonly groups: readonly OutlookGroup[]
  readonly area: OutlookAnswer['areas'][number]
  readonly year: number
  readonly years: readonly number[]
  /** Levels with areas that have the group. */
  readonly levels: readonly string[]
  /** What of the address could not be used. */
  readonly unknown: readonly { readonly name: string; readonly text: string }[]
}

/** The year that the 5,000 are for; shown first (N1). */
const GOAL_YEAR = 2035

/** What is asked, with the first group, the whole country and the goal's year where the address is silent. */
export function resolveOutlook(
  answer: OutlookAnswer,
  base: CohortResult,
  address: OutlookAddress,
): OutlookQuestion | null {
  const groups = groupsOf(base.frame, answer.specialties)
  const [first] = groups
  const asked = groups.find(({ slug }) => slug === address.group)
  const group = asked ?? first
  const rows = base.frame.rows.filter(({ measure }) => measure === group?.measure)
  const withGroup = new Set(rows.map(({ area }) => area))
  const areas = answer.areas.filter(({ forecast }) => withGroup.has(forecast))
  const area = areas.find(({ id }) => id === address.area)
  const whole = areas.find(({ id }) => id === DENMARK) ?? areas[0]
  const { years } = base.frame
  const used = area ?? whole
  if (group === undefined || used === undefined) return null
  const wanted = address.year ?? GOAL_YEAR
  const year = years.includes(wanted) ? wanted : (years.at(-1) ?? wanted)
  return {
    group,
    groups,
    area: used,
    year,
    years,
    levels: [...new Set(areas.map(({ level }) => level))],
    unknown: [
      ...(address.group !== null && asked === undefined ? [{ name: 'gruppe', text: address.group }] : []),
      ...(area === undefined && address.area !== DENMARK
        ? [{ name: 'omraade', text: String(address.area) }]
        : []),
      ...(address.year !== null && year !== address.year
        ? [{ name: 'aar', text: String(address.year) }]
        : []),
    ],
  }
}

/** Areas of the answer by their id in the forecast. */
export function areaNames(
  answer: OutlookAnswer,
): ReadonlyMap<string, { readonly id: AreaId; readonly name: string }> {
  return new Map(answer.areas.map(({ forecast, id, name }) => [forecast, { id, name }]))
}
