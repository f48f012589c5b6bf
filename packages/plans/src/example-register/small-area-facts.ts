import { areaId, codeOf, type Fact, firstDayOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import type { Kommune } from './places.ts'
import { centreOf, pointAnywhere } from './point-in.ts'
import { FIRST_YEAR, LAST_YEAR, SMALL_AREAS, SMALL_AREAS_LEAST } from './settings.ts'

/**
 * Made-up small areas, so that distances can be measured from where people live: a few points in every kommune, more in a
 * large one, whose people add up to those of the kommune. Nothing without outlines, since a place is needed.
 */
export function listSmallAreaFacts(kommuner: readonly Kommune[], seed: number): readonly Fact[] {
  const placed = kommuner.filter(({ outline }) => outline !== null)
  if (placed.length === 0) return []
  const extra = apportion(
    Math.max(0, SMALL_AREAS - SMALL_AREAS_LEAST * placed.length),
    placed.map(({ areaKm2 }) => Math.max(1, areaKm2)),
  )
  return placed.flatMap((kommune, index) => divide(kommune, SMALL_AREAS_LEAST + (extra[index] ?? 0), seed))
}

function divide(kommune: Kommune, count: number, seed: number): readonly Fact[] {
  const random = randomStream(seed, `small areas ${kommune.id}`)
  // the first lies at the centre, where most people are
  const weights = Array.from({ length: count }, (_, index) => (index === 0 ? count / 2 : 0.5) + random.unit())
  const people = apportion(kommune.inhabitants, weights)
  return people.flatMap((own, index) => {
    const point = index === 0 ? centreOf(kommune, seed) : pointAnywhere(kommune, random)
    const id = areaId('afstemningsomraade', `eks-${codeOf(kommune.id)}-${index + 1}`)
    const body = {
      id,
      name: `Eksempelområde ${kommune.name} ${index + 1}`,
      officialCode: null,
      lat: point?.[1] ?? null,
      lon: point?.[0] ?? null,
      areaKm2: null,
    }
    return [
      madeUpFact('area', body, firstDayOf(FIRST_YEAR), null),
      madeUpFact('membership', { child: id, parent: kommune.id }, firstDayOf(FIRST_YEAR), null),
      madeUpFact(
        'population',
        { area: id, sex: 'all', ageFrom: 0, ageUntil: null, people: own, kind: 'counted' },
        firstDayOf(LAST_YEAR),
        null,
      ),
    ]
  })
}
