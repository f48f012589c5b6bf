import type { AreaId } from '@laegedaekning/domain'
import type { World } from '../status/world.ts'

/** Who has fewer practices to choose between than the rule asks for: by age, and in households without a car (I7). */
export type WhoWithoutChoice = {
  readonly ages: readonly {
    readonly ageFrom: number
    readonly ageUntil: number | null
    /** People of the age without the choice, and all of the age; from small areas whose ages are known. */
    readonly without: number
    readonly all: number
  }[]
  /** Households without a car: those of people without the choice, and all of the area. `null` where not known. */
  readonly noCar: {
    readonly without: number
    readonly all: number
    readonly householdsWithout: number
    readonly households: number
  } | null
  /** Share of the area's people whose ages are known. */
  readonly agesKnown: number
}

/** Ages and car-less households of those without the choice, beside everybody of the area; their own layer, never added to people. */
export function whoWithoutChoice(world: World, area: AreaId): WhoWithoutChoice {
  const { reach, inside, world: access } = world.measured()
  const ages = new Map<string, { ageFrom: number; ageUntil: number | null; without: number; all: number }>()
  const cars = { without: 0, all: 0, householdsWithout: 0, households: 0 }
  let known = 0
  let everybody = 0
  let hasHouseholds = false
  for (const place of inside(area)) {
    const demand = access.demand[place]
    if (demand === undefined) continue
    const lacks = reach.withoutChoice?.[place] === 1
    everybody += demand.people
    if (demand.ages.length > 0) known += demand.people
    for (const { ageFrom, ageUntil, people } of demand.ages) {
      const key = `${ageFrom}-${ageUntil ?? ''}`
      const sum = ages.get(key) ?? { ageFrom, ageUntil, without: 0, all: 0 }
      ages.set(key, { ...sum, all: sum.all + people, without: sum.without + (lacks ? people : 0) })
    }
    if (demand.households === null || demand.householdsWithoutCar === null) continue
    hasHouseholds = true
    cars.households += demand.households
    cars.all += demand.householdsWithoutCar
    if (lacks) {
      cars.householdsWithout += demand.households
      cars.without += demand.householdsWithoutCar
    }
  }
  return {
    ages: [...ages.values()].toSorted((a, b) => a.ageFrom - b.ageFrom),
    noCar: hasHouseholds ? cars : null,
    agesKnown: everybody > 0 ? known / everybody : 0,
  }
}
