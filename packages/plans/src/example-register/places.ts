import {
  type Area,
  type AreaId,
  type Fact,
  levelOf,
  type Outline,
  type PlainDate,
  periodContains,
} from '@laegedaekning/domain'

/** A kommune as the made-up register needs it. */
export type Kommune = {
  readonly id: AreaId
  readonly name: string
  /** The region in which it lies when the register ends. */
  readonly region: AreaId
  readonly inhabitants: number
  readonly areaKm2: number
  /** Whether a published list names it as threatened by shortage. */
  readonly threatened: boolean
  readonly outline: Outline | null
}

/** The kommuner of a date with their people, from facts that are not made up, by code. Throws a `RangeError` where people or region are missing. */
export function listKommuner(facts: readonly Fact[], date: PlainDate): readonly Kommune[] {
  const real = facts.filter((fact) => !fact.provenance.madeUp)
  const areas = new Map<AreaId, Area>()
  const regions = new Map<AreaId, AreaId>()
  const outlines = new Map<AreaId, Outline>()
  const threatened = new Set<AreaId>()
  const people = new Map<AreaId, { readonly from: PlainDate; readonly people: number }>()
  for (const fact of real) {
    if (fact.kind === 'outline') outlines.set(fact.body.area, fact.body)
    if (fact.kind === 'designation') threatened.add(fact.body.area)
    if (fact.kind === 'population' && fact.virkning.from <= date && isEverybody(fact.body)) {
      const known = people.get(fact.body.area)
      if (!known || known.from < fact.virkning.from)
        people.set(fact.body.area, { from: fact.virkning.from, people: fact.body.people })
    }
    if (!periodContains(fact.virkning, date)) continue
    if (fact.kind === 'area' && levelOf(fact.body.id) === 'kommune') areas.set(fact.body.id, fact.body)
    if (fact.kind === 'membership' && levelOf(fact.body.parent) === 'region')
      regions.set(fact.body.child, fact.body.parent)
  }
  return [...areas]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, areaKm2 }]) => {
      const [region, count] = [regions.get(id), people.get(id)]
      if (region === undefined || count === undefined)
        throw new RangeError(`${id}: region or people are missing`)
      return {
        id,
        name,
        region,
        inhabitants: count.people,
        areaKm2: areaKm2 ?? 0,
        threatened: threatened.has(id),
        outline: outlines.get(id) ?? null,
      }
    })
}

function isEverybody(body: {
  readonly sex: string
  readonly ageFrom: number
  readonly ageUntil: number | null
}): boolean {
  return body.sex === 'all' && body.ageFrom === 0 && body.ageUntil === null
}
