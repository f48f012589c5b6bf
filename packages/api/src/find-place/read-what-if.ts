import { DENMARK } from '@laegedaekning/domain'
import { boundOf, buildAccessPlaces, type DistanceBasis, findArea, whatIfWorld } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { AccessDesk, Roads } from '../access/access-desk.ts'
import type { API, RoadReachAnswer, WhatIfWorldAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import { measureToPoint } from './road-reach.ts'

type Query<Name extends keyof typeof API> = z.output<(typeof API)[Name]['query']>

const BASIS_OF: Readonly<Record<Query<'getWhatIfWorld'>['afstand'], DistanceBasis>> = {
  'lige-linje': 'straight-line',
  omvej: 'straight-line-times-detour',
  vej: 'road',
}

/** The world to imagine on. Refusals: AREA_NOT_FOUND, ACCESS_NO_NETWORK. */
export async function readWhatIfWorld(
  desk: AccessDesk,
  query: Query<'getWhatIfWorld'>,
): Promise<WhatIfWorldAnswer> {
  const known = await desk.register.known(query.kendt)
  const date = dateOf(desk.register, query.dato)
  const snapshot = await desk.register.at(date, known)
  const within = query['inden-for'] ?? DENMARK
  if (within !== DENMARK && findArea(snapshot, within, date) === undefined)
    refuse('AREA_NOT_FOUND', { found: within, date }, '/query/inden-for')
  const measured = await desk.measured({ date, known, placedBy: 'auto' }, BASIS_OF[query.afstand])
  const { demand, supply, limitRule, choiceRule } = measured.world
  const ids = new Set([
    ...demand.flatMap(({ origin }) => origin.sources.map(({ source }) => source)),
    ...supply.map(({ source }) => source),
    limitRule.source,
    choiceRule.source,
  ])
  const world = whatIfWorld(snapshot, date, measured, within)
  for (const rule of Object.values(world.rules)) ids.add(rule.source)
  return {
    world,
    madeUp: demand.some(({ origin }) => origin.madeUp) || supply.some(({ madeUp }) => madeUp),
    hasRoads: (await desk.network()) !== null,
    sources: sourcesOf([...ids]),
    known,
  }
}

/** The way by road from every small area to one point. Refusal: ACCESS_NO_NETWORK. */
export async function readRoadReach(
  register: Register,
  roads: Roads,
  query: Query<'getRoadReach'>,
): Promise<RoadReachAnswer> {
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, await register.known(query.kendt))
  const places = buildAccessPlaces(snapshot, date)
  const [lat, lon] = [query.bredde, query.laengde]
  const reach = await measureToPoint(roads, places, { lat, lon }, boundOf(places, parametersAt(date)))
  if (reach === null) return refuse('ACCESS_NO_NETWORK', {}, '/query')
  return { lat, lon, reach: [...reach].map(([demand, km]) => ({ demand, km })) }
}
