import { DENMARK, findAreaId, type Snapshot } from '@laegedaekning/domain'
import {
  type AccessRequest,
  type AccessTable,
  accessIndicatorInfos,
  buildAccessSummary,
  buildAccessTable,
  compactWorld,
  DISTANCE_BASES,
  type DistanceBasis,
  type ExplainedFigure,
  explainSmallArea,
  findArea,
  findCatchment,
  findNearestPractices,
  findSmallArea,
  type MeasuredWorld,
} from '@laegedaekning/plans'
import { ACCESS_INDICATORS, findAccessIndicator } from '@laegedaekning/rules'
import type { z } from 'zod'
import type {
  AccessAnswer,
  AccessAreaAnswer,
  AccessWorldAnswer,
  API,
  CatchmentAnswer,
} from '../contract/index.ts'
import { dateOf, levelsAt } from '../use-cases/read-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import type { AccessDesk, Asked } from './access-desk.ts'
import { prepareScore } from './score-apart.ts'

type Query<Name extends keyof typeof API> = z.output<(typeof API)[Name]['query']>
type AccessQuery = Query<'getAccess'>

/** The kinds of distance in the words of the address. */
const BASIS_OF: Readonly<Record<AccessQuery['afstand'], DistanceBasis>> = {
  'lige-linje': 'straight-line',
  omvej: 'straight-line-times-detour',
  vej: 'road',
}

/** How many practices near a small area are told. */
const NEAREST_TOLD = 8

/** What all questions say, read: the register at the day, and the distances. */
async function open(
  desk: AccessDesk,
  query: Pick<AccessQuery, 'dato' | 'kendt' | 'grundlag' | 'afstand'>,
): Promise<{ readonly asked: Asked; readonly snapshot: Snapshot; readonly measured: MeasuredWorld }> {
  const known = await desk.register.known(query.kendt)
  const asked: Asked = { date: dateOf(desk.register, query.dato), known, placedBy: query.grundlag }
  const snapshot = await desk.register.at(asked.date, known)
  return { asked, snapshot, measured: await desk.measured(asked, BASIS_OF[query.afstand]) }
}

/** One access measure by area. Refusals: INDICATOR_NOT_FOUND, AREA_NOT_FOUND, LEVEL_NOT_AT_DATE, ACCESS_NO_NETWORK. */
export async function readAccess(desk: AccessDesk, query: AccessQuery): Promise<AccessAnswer> {
  checkMeasure(query.maal)
  const { asked, snapshot, measured } = await open(desk, query)
  const request = requestOf(asked, snapshot, query)
  await prepareScore(measured, asked.date, query.maal)
  const made = buildAccessTable(snapshot, request, measured)
  const summary = buildAccessSummary(snapshot, {
    area: request.within,
    date: asked.date,
    measure: query.maal,
    measured,
    sides: await sidesOf(desk, asked),
  })
  const { world } = measured
  return {
    ...made,
    summary,
    network: await desk.network(),
    networkIssues: await desk.networkIssues(),
    measures: accessIndicatorInfos(ACCESS_INDICATORS),
    bases: world.bases,
    peopleWithoutPlace: world.peopleWithoutPlace,
    practicesWithoutPlace: world.supplyWithoutPlace,
    limitKm: world.limitRule.value,
    leastPractices: world.choiceRule.value,
    sources: sourcesOf(sourcesIn(made, [...summary.figures, ...summary.bands])),
    known: asked.known,
  }
}

function checkMeasure(measure: string): void {
  if (findAccessIndicator(measure) === undefined)
    refuse('INDICATOR_NOT_FOUND', { found: measure }, '/query/maal')
}

function requestOf({ date }: Asked, snapshot: Snapshot, query: AccessQuery): AccessRequest {
  const within = query['inden-for'] ?? DENMARK
  if (within !== DENMARK && findArea(snapshot, within, date) === undefined)
    refuse('AREA_NOT_FOUND', { found: within, date }, '/query/inden-for')
  const smallAreas = query.niveau === 'smaaomraade'
  const level = query.niveau === 'smaaomraade' ? 'kommune' : query.niveau
  if (!levelsAt(snapshot).includes(level)) refuse('LEVEL_NOT_AT_DATE', { level, date }, '/query/niveau')
  return { measure: query.maal, level, date, within, smallAreas }
}

async function sidesOf(desk: AccessDesk, asked: Asked) {
  return Promise.all(
    DISTANCE_BASES.map(async (basis) => ({ basis, measured: await desk.findMeasured(asked, basis) })),
  )
}

function sourcesIn(made: AccessTable | null, figures: readonly ExplainedFigure[]): readonly string[] {
  const ids = new Set(made?.table.sources ?? [])
  for (const { figure } of figures) {
    for (const input of figure.inputs) ids.add(input.source)
    for (const rule of figure.rules) ids.add(rule.source)
  }
  return [...ids]
}

/** One area or small area. Refusals as `readAccess`. */
export async function readAccessArea(
  desk: AccessDesk,
  id: string,
  query: Query<'getAccessArea'>,
): Promise<AccessAreaAnswer> {
  checkMeasure(query.maal)
  const { asked, snapshot, measured } = await open(desk, query)
  await prepareScore(measured, asked.date, query.maal)
  const area = findAreaId(id)
  const exists =
    area === DENMARK || (area !== undefined && findArea(snapshot, area, asked.date) !== undefined)
  const smallArea = findSmallArea(snapshot, query.maal, id, measured) ?? null
  if (!exists && smallArea === null) refuse('AREA_NOT_FOUND', { found: id, date: asked.date }, '/params/id')
  const summary =
    area === undefined || !exists
      ? null
      : buildAccessSummary(snapshot, {
          area,
          date: asked.date,
          measure: query.maal,
          measured,
          sides: await sidesOf(desk, asked),
        })
  const figures = summary === null ? explainSmallArea(snapshot, query.maal, id, measured) : []
  const nearest = findNearestPractices(measured, id, NEAREST_TOLD) ?? null
  return {
    summary,
    smallArea,
    figures,
    nearest,
    sources: sourcesOf(
      sourcesIn(null, [
        ...(summary === null ? figures : [...summary.figures, ...summary.bands]),
        ...(nearest ?? []).flatMap((one) => one.figures),
      ]),
    ),
    known: asked.known,
  }
}

/** The catchment of a practice. Refusals: ACCESS_PRACTICE_NOT_FOUND, ACCESS_NO_NETWORK. */
export async function readCatchment(
  desk: AccessDesk,
  id: string,
  query: Query<'getCatchment'>,
): Promise<CatchmentAnswer> {
  const { asked, snapshot, measured } = await open(desk, query)
  const catchment = findCatchment(snapshot, asked.date, id, measured)
  if (catchment === undefined) return refuse('ACCESS_PRACTICE_NOT_FOUND', { found: id }, '/params/id')
  return {
    catchment,
    date: asked.date,
    sources: sourcesOf(sourcesIn(null, catchment.figures)),
    known: asked.known,
  }
}

/** People, practices and costs as plain data. Refusals: AREA_NOT_FOUND, ACCESS_NO_NETWORK. */
export async function readAccessWorld(
  desk: AccessDesk,
  query: Query<'getAccessWorld'>,
): Promise<AccessWorldAnswer> {
  const { asked, snapshot, measured } = await open(desk, query)
  const within = query['inden-for'] ?? DENMARK
  if (within !== DENMARK && findArea(snapshot, within, asked.date) === undefined)
    refuse('AREA_NOT_FOUND', { found: within, date: asked.date }, '/query/inden-for')
  const { demand, supply, limitRule, choiceRule } = measured.world
  const ids = new Set([
    ...demand.flatMap(({ origin }) => origin.sources.map(({ source }) => source)),
    ...supply.map(({ source }) => source),
    limitRule.source,
    choiceRule.source,
  ])
  return {
    world: compactWorld(measured, within),
    madeUp: demand.some(({ origin }) => origin.madeUp) || supply.some(({ madeUp }) => madeUp),
    network: await desk.network(),
    sources: sourcesOf([...ids]),
    known: asked.known,
  }
}
