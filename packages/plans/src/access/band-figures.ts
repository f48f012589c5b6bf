import { isWithin } from '@laegedaekning/access'
import type { AreaId, Figure, Text } from '@laegedaekning/domain'
import {
  type AccessFacts,
  appliedRule,
  derivedInput,
  type IndicatorInfo,
  makeFigure,
} from '@laegedaekning/rules'
import type { World } from '../status/world.ts'
import { bandsKm } from './area-access.ts'
import { type ExplainedFigure, infoOf, PEOPLE } from './explained-figure.ts'

/** People of an area by distance to the nearest practice, in bands that add up to everybody. */
export function bandFigures(world: World, area: AreaId): readonly ExplainedFigure[] {
  const { reach, inside, world: access } = world.measured()
  const facts = world.facts.get(area)
  const bands = bandsKm(world.parameters.tilgaengelighed.adgang.afstandsbaand.cells)
  const edges = [0, ...bands, Infinity]
  return edges.slice(1).map((until, index) => {
    const from = edges[index] ?? 0
    let people = 0
    for (const place of inside(area)) {
      const km = reach.nearestKm[place] ?? Infinity
      const above = index === 0 || !isWithin(km, from)
      if (above && (until === Infinity || isWithin(km, until))) people += access.demand[place]?.people ?? 0
    }
    const info = infoOf({
      id: until === Infinity ? `indbyggere-over-${from}-km` : `indbyggere-${from}-til-${until}-km`,
      ids: ['K4', 'B10.4', 'B11'],
      title: bandTitle(from, until),
      definition: {
        da: 'Indbyggere efter afstanden til den nærmeste almene praksis, åben eller ej. Båndets øvre grænse tæller med.',
        en: 'Inhabitants by distance to the nearest general practice, open or not. The upper bound of the band counts.',
      },
      formula: { da: 'P = Σ pᵢ', en: 'P = Σ pᵢ' },
      unit: 'inhabitants',
      higherIs: 'neutral',
      measure: 'count',
    })
    return { key: info.id, info, figure: countFigure(info, facts.access, people, world, area) }
  })
}

function bandTitle(from: number, until: number): Text {
  if (until === Infinity) return { da: `Over ${from} km`, en: `Over ${from} km` }
  if (from === 0) return { da: `Højst ${until} km`, en: `At most ${until} km` }
  return { da: `Over ${from} til ${until} km`, en: `Over ${from} to ${until} km` }
}

function countFigure(
  info: IndicatorInfo,
  access: AccessFacts | null,
  people: number,
  world: World,
  area: AreaId,
): Figure {
  const facts = world.facts.get(area)
  if (access === null) return makeFigure(info, { value: 'not-reported', inputs: [] })
  const baand = world.parameters.tilgaengelighed.adgang.afstandsbaand
  return makeFigure(info, {
    value: people,
    inputs: [...derivedInput(PEOPLE, people, access.people, facts)],
    rules: [
      appliedRule({ ...baand, value: null }),
      ...(access.detour === null ? [] : [appliedRule(access.detour)]),
    ],
    reservations: access.placing,
  })
}
