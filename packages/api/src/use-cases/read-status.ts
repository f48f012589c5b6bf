import { type AreaLevel, DENMARK, levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import {
  buildStatus,
  dayOneYearBefore,
  findArea,
  type StatusRequest,
  type StatusTable,
} from '@laegedaekning/plans'
import { findIndicator } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { Known, StatusAnswer, statusQuery } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from './refuse.ts'
import { sourcesOf } from './sources.ts'

/** The question of the Status room, read and with its defaults. */
export type StatusQuery = z.output<typeof statusQuery>

/**
 * One indicator for all areas of a level. Refusals: INDICATOR_NOT_FOUND, AREA_NOT_FOUND, LEVEL_NOT_AT_DATE. Web, CLI,
 * downloads and reports all take their figures from here or from `tableOf`.
 */
export async function readStatus(register: Register, query: StatusQuery): Promise<StatusAnswer> {
  const known = await register.known(query.kendt)
  const request = requestOf(register, query)
  const snapshot = await register.at(request.date, known)
  const table = tableOf(snapshot, request, await yearBefore(register, request, known))
  return { table, sources: sourcesOf(table.sources), known }
}

/** What is asked, in the domain's words; today where no date is given. */
export function requestOf(register: Register, query: StatusQuery): StatusRequest {
  return {
    indicator: query.noegletal,
    level: query.niveau,
    date: query.dato ?? register.clock.today(),
    within: query['inden-for'] ?? DENMARK,
    compareWith: query.sammenlign,
  }
}

/** The register one year before, where the question compares with it. */
export async function yearBefore(
  register: Register,
  { date, compareWith }: Pick<StatusRequest, 'date' | 'compareWith'>,
  known: Known,
): Promise<Snapshot | null> {
  return compareWith === 'aaret-foer' ? register.at(dayOneYearBefore(date), known) : null
}

/** The table of a register at a date, after the checks that a user's question needs. */
export function tableOf(snapshot: Snapshot, request: StatusRequest, before: Snapshot | null): StatusTable {
  const { indicator, level, date, within } = request
  if (findIndicator(indicator) === undefined)
    refuse('INDICATOR_NOT_FOUND', { found: indicator }, '/query/noegletal')
  // a register without Denmark (Prøveøen alone) still has a whole
  if (within !== DENMARK && findArea(snapshot, within, date) === undefined) {
    refuse('AREA_NOT_FOUND', { found: within, date }, '/query/inden-for')
  }
  if (!levelsAt(snapshot).includes(level)) refuse('LEVEL_NOT_AT_DATE', { level, date }, '/query/niveau')
  return buildStatus(snapshot, request, before === null ? {} : { yearBefore: before })
}

/** The levels that have areas in a register at a date, the country first. */
export function levelsAt(snapshot: Snapshot): readonly AreaLevel[] {
  return [...new Set(snapshot.area.map((fact) => levelOf(fact.body.id)))].toSorted(
    (a, b) => LEVEL_ORDER.indexOf(a) - LEVEL_ORDER.indexOf(b),
  )
}

const LEVEL_ORDER: readonly AreaLevel[] = [
  'land',
  'region',
  'vur',
  'sundhedsraad',
  'kommune',
  'planomraade',
  'amt',
  'postnummer',
  'sogn',
  'afstemningsomraade',
]

/** The day asked for, or today. */
export function dateOf(register: Register, dato: PlainDate | undefined): PlainDate {
  return dato ?? register.clock.today()
}
