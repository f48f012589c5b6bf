import { type AreaId, getPlainDate, getStoredBody, type PlainDate } from '@laegedaekning/domain'
import { type CalendarRegion, type ComparedRegion, reformAt, reformICalendar } from '@laegedaekning/plans'
import { getReformCalendar, type ParameterAt, parametersAt } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { Caller } from '../access-control/caller.ts'
import type { API, ReformAnswer } from '../contract/index.ts'
import { listRecords } from '../records/read-records.ts'
import type { Register } from '../register/register.ts'
import { regionsAt } from './catalogue.ts'
import type { Download } from './download-status.ts'
import { dateOf } from './read-status.ts'
import { refuse } from './refuse.ts'
import { sourcesOf } from './sources.ts'

/** First day of Region Østdanmark (D10), so that its preparatory council finds its duties before it. */
const NEW_REGIONS = getPlainDate('2027-01-01')

/** The duties and dates at a date, for one region or all (K23). Refusal: AREA_NOT_FOUND. */
export async function readReformCalendar(
  register: Register,
  query: z.output<typeof API.getReformCalendar.query>,
): Promise<ReformAnswer> {
  const date = dateOf(register, query.dato)
  const regions = await calendarRegions(register, date)
  const region = findRegion(regions, query.region, date)
  const { checkedOn, entries } = getReformCalendar()
  const dated = reformAt(entries, { date, region, done: doneIn(entries) })
  const { masseafskedigelseAnsatte, overvejendeBeskaeftiget } = parametersAt(date).reform
  const checks = {
    redundancies: numberOf(masseafskedigelseAnsatte),
    mainly: numberOf(overvejendeBeskaeftiget),
  }
  const ids = [...dated.map(({ entry }) => entry.source), checks.redundancies.source, checks.mainly.source]
  return {
    date,
    region: region?.id ?? null,
    regions,
    checkedOn,
    entries: dated,
    checks,
    sources: sourcesOf([...new Set(ids)]),
  }
}

/** The same entries as an iCalendar feed. Refusal: AREA_NOT_FOUND. */
export async function readReformFeed(
  register: Register,
  query: z.output<typeof API.getReformFeed.query>,
): Promise<Download> {
  const today = register.clock.today()
  const region = findRegion(await calendarRegions(register, today), query.region, today)
  const text = reformICalendar(getReformCalendar(), region, query.sprog)
  return {
    name: `reformkalender${region === null ? '' : `_${region.id}`}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  }
}

/**
 * The feed of a region with how far it is with each duty, as far as the caller may read them. A feed for signed-in people:
 * the open one tells nothing of what a region has done. Refusal: AREA_NOT_FOUND.
 */
export async function readDutyFeed(
  caller: Caller,
  register: Register,
  query: z.output<typeof API.getDutyFeed.query>,
): Promise<Download> {
  const today = register.clock.today()
  const region = findRegion(await calendarRegions(register, today), query.region, today)
  const { records } = await listRecords(caller, register, 'duty-state', query.region)
  const states = records.map(({ body }) => getStoredBody('duty-state', body))
  const text = reformICalendar(getReformCalendar(), region, query.sprog, states)
  return {
    name: `reformens_opgaver_${query.region}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  }
}

/** Duties that the source itself says are done; what a region has done is recorded in its cases. */
function doneIn(entries: ReturnType<typeof getReformCalendar>['entries']): readonly string[] {
  return entries.filter(({ kind, happened }) => kind === 'duty' && happened).map(({ id }) => id)
}

/** The regions of the date, and those of 2027 that are still to come. */
async function calendarRegions(register: Register, date: PlainDate): Promise<readonly ComparedRegion[]> {
  const now = await regionsAt(register, date)
  const later = await regionsAt(register, NEW_REGIONS)
  return [...now, ...later.filter(({ id }) => !now.some((region) => region.id === id))]
}

function findRegion(
  regions: readonly ComparedRegion[],
  wanted: AreaId | undefined,
  date: PlainDate,
): CalendarRegion | null {
  if (wanted === undefined) return null
  const region = regions.find(({ id }) => id === wanted)
  return region ?? refuse('AREA_NOT_FOUND', { found: wanted, date }, '/query/region')
}

type Limit = ReformAnswer['checks']['mainly']

function numberOf({ value, key, validFrom, source, at, certainty }: ParameterAt): Limit {
  return { value, parameter: key, validFrom, source, at, certainty }
}
