import { type AreaId, areaId, codeOf, type Fact, levelOf } from '@laegedaekning/domain'
import type { ForecastPlace } from '@laegedaekning/forecast'
import { growAreaTree, lineageOf } from '@laegedaekning/rules'
import { byId, factsOverTime, type OutlookRegister, yearFrom } from './outlook-register.ts'

/** A kommune of the outlook with the areas it lies in. */
export type OutlookKommune = {
  readonly id: AreaId
  readonly name: string
  readonly sundhedsraad: AreaId | null
  /** Region by first year; the first counts from the start. */
  readonly regions: readonly { readonly fromYear: number; readonly id: AreaId }[]
  /** Training region; a region of its own where the register names none. */
  readonly vur: AreaId
}

/** The kommuner of the register on the start day, in order of id, with region by date (D10: four regions from 2027). */
export function listOutlookKommuner(register: OutlookRegister, startYear: number): readonly OutlookKommune[] {
  const tree = growAreaTree(register.start)
  const regionsOf = Map.groupBy(regionMemberships(register), ({ body }) => body.child)
  return [...tree.areas.values()]
    .filter(({ body }) => levelOf(body.id) === 'kommune')
    .map(({ body }): OutlookKommune => {
      const lineage = lineageOf(tree, body.id)
      const region = lineage.get('region') ?? body.id
      const later = datedRegions(regionsOf.get(body.id) ?? [], startYear, region)
      return {
        id: body.id,
        name: body.name,
        sundhedsraad: lineage.get('sundhedsraad') ?? null,
        regions: later,
        vur: lineage.get('vur') ?? areaId('vur', codeOf(region)),
      }
    })
    .toSorted((a, b) => byId(a.id, b.id))
}

function regionMemberships(register: OutlookRegister): readonly Fact<'membership'>[] {
  return factsOverTime(register, 'membership').filter(({ body }) => levelOf(body.parent) === 'region')
}

function datedRegions(
  facts: readonly Fact<'membership'>[],
  startYear: number,
  first: AreaId,
): OutlookKommune['regions'] {
  const byYear = new Map<number, AreaId>([[startYear, first]])
  for (const fact of facts) {
    const year = yearFrom(fact, startYear)
    if (year > startYear) byYear.set(year, fact.body.parent)
  }
  const dated = [...byYear].toSorted(([a], [b]) => a - b).map(([fromYear, id]) => ({ fromYear, id }))
  return dated.filter(({ id }, index) => index === 0 || dated[index - 1]?.id !== id)
}

/** The region of a kommune in the start year. */
export function firstRegion(kommune: OutlookKommune): AreaId {
  return kommune.regions[0]?.id ?? kommune.id
}

/** The hospitals of a region as one wide place; its id is no area's. */
export function widePlaceId(region: AreaId): string {
  return `sygehuse-${codeOf(region)}`
}

/** Weights of a place beside its areas. */
export type PlaceWeights = { readonly attraction: number; readonly trainingWeight: number }

/**
 * The smallest areas of the forecast: every kommune, and the hospitals of each region of the start year. A region's hospitals
 * choose and train in proportion to all its kommuner together.
 */
export function makePlaces(
  kommuner: readonly OutlookKommune[],
  weightsOf: (kommune: AreaId) => PlaceWeights,
): readonly ForecastPlace[] {
  const small = kommuner.map(({ id, sundhedsraad, regions, vur }): ForecastPlace => {
    const areas = { regions, vur, ...weightsOf(id) }
    return { id, kind: 'kommune', ...(sundhedsraad === null ? {} : { sundhedsraad }), ...areas }
  })
  const wide = [...Map.groupBy(kommuner, firstRegion)].map(([region, inside]): ForecastPlace => {
    const weights = inside.map(({ id }) => weightsOf(id))
    const attraction = weights.reduce((sum, one) => sum + one.attraction, 0)
    const [first] = inside
    return {
      id: widePlaceId(region),
      kind: 'wide',
      regions: first?.regions ?? [],
      vur: first?.vur ?? region,
      attraction,
      trainingWeight: attraction,
    }
  })
  return [...small, ...wide.toSorted((a, b) => byId(a.id, b.id))]
}
