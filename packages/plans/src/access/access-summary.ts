import { type AreaId, formatValue, type PlainDate, type Snapshot, type Text } from '@laegedaekning/domain'
import {
  ACCESS_INDICATORS,
  type Indicator,
  SCORE_METHODS,
  type ScoreMethod,
  UNLISTED_CITIZENS,
} from '@laegedaekning/rules'
import { infoOf as statusInfo } from '../status/build-status.ts'
import { inBoth } from '../status/words.ts'
import { nameOf, type World, withMeasure, worldOf } from '../status/world.ts'
import { getAccessIndicator } from './access-table.ts'
import type { MeasuredWorld } from './area-access.ts'
import { bandFigures } from './band-figures.ts'
import { NEAREST_SHOWN } from './demand-reach.ts'
import type { ExplainedFigure } from './explained-figure.ts'
import { inequalityFigures } from './inequality-figures.ts'
import { type WhoWithoutChoice, whoWithoutChoice } from './without-choice.ts'
import type { DistanceBasis } from './world.ts'

/** The 15 km question by one kind of distance; without a road network `road` has no figures. */
export type AccessSide = {
  readonly basis: DistanceBasis
  readonly withoutChoice: ExplainedFigure | null
  readonly share: ExplainedFigure | null
  readonly within: ExplainedFigure | null
  /** People whom the road network does not reach; they are in none of the three. 0 where the basis is no road. */
  readonly peopleOffNetwork: number
}

/** Everything that the access room says of one area. */
export type AccessSummary = {
  readonly area: { readonly id: AreaId; readonly name: string }
  readonly basis: DistanceBasis
  /** The finding in one sentence, made from the data. */
  readonly finding: Text
  /** Distances, times, shares and the measure asked for. */
  readonly figures: readonly ExplainedFigure[]
  readonly bands: readonly ExplainedFigure[]
  /** The same question by all three kinds of distance, because the rule does not say which it means (B12.13). */
  readonly sides: readonly AccessSide[]
  readonly who: WhoWithoutChoice
  readonly inequality: readonly ExplainedFigure[]
  /** Citizens on no doctor's list: another shortage, never added to the above (A3.2). */
  readonly unlisted: ExplainedFigure
  readonly smallAreas: number
  readonly placing: readonly Text[]
}

/** What a summary is made of: the distances asked for, and the other kinds for the comparison. */
export type SummaryInput = {
  readonly area: AreaId
  readonly date: PlainDate
  readonly measure: string
  readonly measured: MeasuredWorld
  readonly sides: readonly { readonly basis: DistanceBasis; readonly measured: MeasuredWorld | null }[]
}

const CHOICE = 'borgere-faerre-end-to-praksis'
const SHARE = 'andel-faerre-end-to-praksis'
const WITHIN = 'andel-inden-for-15-km'

/** Everything of one area: a region, a kommune, or a small area that is an area of the register. */
export function buildAccessSummary(snapshot: Snapshot, input: SummaryInput): AccessSummary {
  const { area, date, measure, measured, sides } = input
  const plain = worldOf(snapshot, date)
  const world = withMeasure(plain, measured)
  const indicator = getAccessIndicator(measure)
  const shown = ACCESS_INDICATORS.filter((one) => one.id === measure || !one.id.startsWith('adgang-'))
  const facts = measured.factsOf(area)
  return {
    area: { id: area, name: nameOf(world, area) },
    basis: measured.world.costs.basis,
    finding: findingOf(world, area),
    figures: shown.map((one) => explained(world, one, area)),
    bands: bandFigures(world, area),
    sides: sides.map((side) => sideOf(plain, side, area)),
    who: whoWithoutChoice(world, area),
    inequality: inequalityFigures(world, area, valuesOf(measured, indicator)),
    unlisted: explained(world, UNLISTED_CITIZENS, area),
    smallAreas: measured.inside(area).length,
    placing: facts?.placing ?? [],
  }
}

function explained(world: World, indicator: Indicator, area: AreaId, prefix = ''): ExplainedFigure {
  return {
    key: `${prefix}${indicator.id}`,
    info: statusInfo(indicator),
    figure: world.figureOf(indicator, area),
  }
}

function sideOf(plain: World, { basis, measured }: SummaryInput['sides'][number], area: AreaId): AccessSide {
  if (measured === null) return { basis, withoutChoice: null, share: null, within: null, peopleOffNetwork: 0 }
  const world = withMeasure(plain, measured)
  const one = (id: string) => explained(world, getAccessIndicator(id), area, `${basis}--`)
  const peopleOffNetwork = measured.peopleOff(area)
  return { basis, withoutChoice: one(CHOICE), share: one(SHARE), within: one(WITHIN), peopleOffNetwork }
}

/** What the inequality is of: the score asked for, or else the distance to the nearest open practice. */
function valuesOf(
  measured: MeasuredWorld,
  indicator: Indicator,
): { readonly title: Text; readonly byDemand: Float64Array | null } {
  const method = scoreMethodOf(indicator)
  if (method !== null) return { title: indicator.title, byDemand: measured.scores.byDemand(method) }
  const { openKm } = measured.reach
  const nearest = measured.world.demand.map((_, place) => openKm[place * NEAREST_SHOWN] ?? Number.NaN)
  const { title } = getAccessIndicator('afstand-naermeste-aabne-praksis')
  return { title, byDemand: Float64Array.from(nearest) }
}

/** The method of a score indicator; `null` for other indicators. */
function scoreMethodOf({ id }: Indicator): ScoreMethod | null {
  return SCORE_METHODS.find((method) => id === `adgang-${method}`) ?? null
}

/** »x personer i … har færre end to åbne praksis at vælge imellem inden for 15 km …« */
function findingOf(world: World, area: AreaId): Text {
  const figure = world.figureOf(getAccessIndicator(CHOICE), area)
  const share = world.figureOf(getAccessIndicator(SHARE), area)
  const { limitRule, choiceRule, costs } = world.measured().world
  return inBoth((language) => {
    const da = language === 'da'
    const name = nameOf(world, area)
    if (figure.value === null)
      return da
        ? `Det vides ikke, hvor mange i ${name} der har for få praksis at vælge imellem`
        : `It is not known how many in ${name} have too few practices to choose between`
    const people = formatValue(figure.value, 'inhabitants', language)
    const part = share.value === null ? '' : ` (${formatValue(share.value, 'share', language)})`
    const least = choiceRule.value ?? 2
    const few = da ? (SMALL_DA[least] ?? String(least)) : (SMALL_EN[least] ?? String(least))
    const way = `${WAY[costs.basis][language]}${reachedOf(world, area, language)}`
    return da
      ? `${people} personer${part} i ${name} har færre end ${few} åbne praksis at vælge imellem inden for ${limitRule.value ?? '?'} km ${way}`
      : `${people} people${part} in ${name} have fewer than ${few} open practices to choose between within ${limitRule.value ?? '?'} km ${way}`
  })
}

/** Who is counted, where the road network does not reach everybody. */
function reachedOf(world: World, area: AreaId, language: 'da' | 'en'): string {
  const { access } = world.facts.get(area)
  if (access === null || access.peopleOffNetwork < 1) return ''
  const reached = formatValue(access.people.value, 'inhabitants', language)
  return language === 'da'
    ? ` (af de ${reached}, som vejnettet når)`
    : ` (of the ${reached} whom the road network reaches)`
}

const SMALL_DA: Readonly<Record<number, string>> = { 1: 'én', 2: 'to', 3: 'tre' }
const SMALL_EN: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three' }

const WAY: Readonly<Record<DistanceBasis, Text>> = {
  'straight-line': { da: 'i lige linje', en: 'in a straight line' },
  'straight-line-times-detour': {
    da: 'i lige linje gange omvejsfaktoren',
    en: 'in a straight line times the detour factor',
  },
  road: { da: 'ad vej', en: 'by road' },
}
