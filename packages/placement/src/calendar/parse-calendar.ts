import {
  type Checked,
  type Issue,
  readList,
  readNumber,
  readOptional,
  readText,
  refuseValue,
  report,
  type Spot,
  withoutEmpty,
} from '@laegedaekning/domain'
import {
  type Found,
  fields,
  isEmptyList,
  readElement,
  readOnce,
  readRunOptions,
  readWhole,
} from '../courses/read-parts.ts'
import type { CalendarProblem } from './plan-calendar.ts'
import { spreadOverYears } from './spread-over-years.ts'

/** The longest plan and the longest course that a calendar is made of, so that no problem fills the machine. */
const MOST_YEARS = 40
const MOST_MONTHS = 240

type Package = CalendarProblem['packages'][number]
type Room = CalendarProblem['rooms'][number]

/**
 * Reads a calendar problem from JSON (`compute calendar`). Every fault is an issue with its JSON pointer: an unknown or missing
 * key, a value out of range, an id that stands twice, a room at a site where no course is. Quotas that are not whole are
 * spread over the years (`spreadOverYears`).
 */
export function parseCalendarProblem(json: unknown): Checked<CalendarProblem> {
  const issues: Issue[] = []
  const problem = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? problem : null, issues }
}

function readProblem(json: unknown, spot: Spot): CalendarProblem | null {
  const item = fields(json, spot, ['packages'], ['perYear', 'quotaPerYear', 'rooms', 'options'])
  if (item === null) return null
  const { found, at } = item
  const perYear = readYears(found, spot, at)
  const packages = readList(found.get('packages'), at('packages'), readPackage)
  const rooms = isEmptyList(found.get('rooms'))
    ? []
    : readOptional(found, 'rooms', (given) => readList(given, at('rooms'), readRoom))
  const options = readRunOptions(found.get('options'), at('options'))
  if (perYear === null || packages === null || rooms === null) return null
  const problem = { starts: 2 * perYear.length, perYear, packages, rooms: rooms ?? [], ...options }
  checkNames(problem, at)
  return problem
}

function readYears(found: Found, spot: Spot, at: (key: string) => Spot): readonly number[] | null {
  if (found.has('perYear') === found.has('quotaPerYear'))
    return refuseValue(spot, [...found.keys()].join(', '), 'perYear | quotaPerYear')
  const key = found.has('perYear') ? 'perYear' : 'quotaPerYear'
  const years = readList(found.get(key), at(key), (value, where) =>
    key === 'perYear' ? readWhole(value, where, 0) : readNumber(value, where, 0),
  )
  if (years === null) return null
  if (years.length > MOST_YEARS) return refuseValue(at(key), years.length, `1 … ${MOST_YEARS}`)
  return key === 'perYear' ? years : spreadOverYears(years)
}

function readPackage(value: unknown, spot: Spot): Package | null {
  const item = fields(value, spot, ['id', 'elements'], ['count'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const elements = readList(found.get('elements'), at('elements'), readElement)
  const count = readOptional(found, 'count', (given) => readWhole(given, at('count'), 0))
  if (id === null || elements === null) return null
  const months = elements.reduce((sum, element) => sum + element.months, 0)
  if (months > MOST_MONTHS) return refuseValue(at('elements'), months, `Σ months ≤ ${MOST_MONTHS}`)
  return { id, elements, ...withoutEmpty({ count }) }
}

function readRoom(value: unknown, spot: Spot): Room | null {
  const item = fields(value, spot, ['site'], ['trainees', 'byHalfYear'])
  if (item === null) return null
  const { found, at } = item
  const site = readText(found.get('site'), at('site'))
  if (found.has('trainees') === found.has('byHalfYear'))
    return refuseValue(spot, [...found.keys()].join(', '), 'trainees | byHalfYear')
  const trainees = readOptional(found, 'trainees', (given) => readNumber(given, at('trainees'), 0))
  const byHalfYear =
    typeof trainees === 'number'
      ? [trainees]
      : readOptional(found, 'byHalfYear', (given) =>
          readList(given, at('byHalfYear'), (places, where) => readNumber(places, where, 0)),
        )
  return site === null || byHalfYear == null ? null : { site, byHalfYear }
}

function checkNames({ packages, rooms }: CalendarProblem, at: (key: string) => Spot): void {
  readOnce(
    packages.map(({ id }) => id),
    at('packages'),
    'id',
  )
  const asked = rooms.map(({ site }) => site)
  readOnce(asked, at('rooms'), 'site')
  const sites = new Set(packages.flatMap(({ elements }) => elements.map(({ site }) => site)))
  for (const [index, site] of asked.entries())
    if (!sites.has(site))
      report({ ...at('rooms'), pointer: `/rooms/${index}/site` }, 'REQUEST_VALUE_NOT_ALLOWED', {
        found: site,
        expected: [...sites].slice(0, 8).join(', '),
      })
}
