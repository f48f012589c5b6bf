import { levelOf, type PlainDate } from '@laegedaekning/domain'
import { type ComparedRegion, filterInitiatives, type InitiativeFilter } from '@laegedaekning/plans'
import {
  findIndicator,
  findInitiative,
  findLever,
  type Initiative,
  type Lever,
  listInitiatives,
} from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, InitiativeAnswer, InitiativesAnswer } from '../contract/index.ts'
import { compareDanish } from '../register/danish-order.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from './read-status.ts'
import { refuse } from './refuse.ts'
import { sourcesOf } from './sources.ts'

type Query = z.output<typeof API.listInitiatives.query>

/** Which regions a new region replaces (D10): Region Østdanmark from 1 January 2027. */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  'region-oestdanmark': ['region-1084', 'region-1085'],
}

/** The initiatives that answer the filter, the regions of the date, and the sources they name. */
export async function readInitiatives(register: Register, query: Query): Promise<InitiativesAnswer> {
  const initiatives = filterInitiatives(listInitiatives(), filterOf(query))
  const date = dateOf(register, query.dato)
  return {
    date,
    initiatives,
    regions: await regionsAt(register, date),
    sources: sourcesOf([...new Set(initiatives.flatMap(sourceIds))]),
  }
}

function filterOf(query: Query): InitiativeFilter {
  return {
    text: query.q,
    group: query.gruppe ?? null,
    status: query.status ?? null,
    level: query.niveau ?? null,
    cause: query.aarsag ?? null,
    addressee: query.adressat ?? null,
    target: query.maalgruppe ?? null,
    indicator: query.noegletal ?? null,
  }
}

/** The regions of a date in Danish order, each with those it replaced. */
export async function regionsAt(register: Register, date: PlainDate): Promise<readonly ComparedRegion[]> {
  const snapshot = await register.at(date, await register.known())
  return snapshot.area
    .filter(({ body }) => levelOf(body.id) === 'region')
    .map(({ body }) => ({ id: String(body.id), name: body.name, replaced: REPLACED[body.id] ?? [] }))
    .toSorted((a, b) => compareDanish(a.name, b.name))
}

/** One initiative with the names of what it links to. Refusal: INITIATIVE_NOT_FOUND. */
export async function readInitiative(register: Register, id: string): Promise<InitiativeAnswer> {
  const initiative = findInitiative(id.toUpperCase())
  if (initiative === undefined) return refuse('INITIATIVE_NOT_FOUND', { found: id }, '/params/id')
  const areas = await register.registry.listEver('area')
  return {
    initiative,
    indicators: initiative.indicators.flatMap((slug) => {
      const indicator = findIndicator(slug)
      return indicator === undefined ? [] : [{ id: slug, title: indicator.title }]
    }),
    levers: initiative.levers.flatMap((lever) => {
      const found = findLever(lever)
      return found === undefined ? [] : [{ id: lever, title: found.title, scenario: scenarioOf(found) }]
    }),
    regions: initiative.knownIn.map(({ region }) => ({
      id: region,
      name: areas.find(({ id: area }) => area === region)?.name ?? region,
    })),
    sources: sourcesOf([...new Set(sourceIds(initiative))]),
  }
}

/** `W19:2026:10:0`: start, the size where its slider begins, and ramp; no effect, no scenario. */
function scenarioOf({ id, startYear, rampYears, effect }: Lever): string | null {
  return effect.kind === 'quantified' ? `${id}:${startYear}:${effect.size.byDefault}:${rampYears}` : null
}

function sourceIds({ source, state, parts, knownIn }: Initiative): readonly string[] {
  return [
    source,
    state.source,
    ...parts.map((part) => part.state.source),
    ...knownIn.map((known) => known.source),
  ]
}
