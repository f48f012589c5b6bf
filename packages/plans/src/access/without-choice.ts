import type { AreaId, Text, Unit } from '@laegedaekning/domain'
import { column, derivedInput, makeFigure } from '@laegedaekning/rules'
import type { World } from '../status/world.ts'
import { type ExplainedFigure, infoOf } from './explained-figure.ts'
import { choiceRules, wayWords } from './way-words.ts'

/** Who has fewer practices to choose between than the rule asks for: by age, and in households without a car (I7). */
export type WhoWithoutChoice = {
  readonly ages: readonly {
    readonly ageFrom: number
    readonly ageUntil: number | null
    /** People of the age without the choice, and all of the age; from small areas whose ages are known. */
    readonly without: number
    readonly all: number
    /** The people of the age without the choice, explained. */
    readonly figure: ExplainedFigure
  }[]
  /** Households without a car: those of people without the choice, and all of the area. `null` where not known. */
  readonly noCar: {
    readonly without: number
    readonly all: number
    readonly householdsWithout: number
    readonly households: number
    /** The car-less households without the choice, explained. */
    readonly figure: ExplainedFigure
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
    ages: [...ages.values()]
      .toSorted((a, b) => a.ageFrom - b.ageFrom)
      .map((age) => ({ ...age, figure: ageFigure(world, area, age) })),
    noCar: hasHouseholds ? { ...cars, figure: carFigure(world, area, cars) } : null,
    agesKnown: everybody > 0 ? known / everybody : 0,
  }
}

type Age = Pick<WhoWithoutChoice['ages'][number], 'ageFrom' | 'ageUntil' | 'without' | 'all'>

function ageFigure(world: World, area: AreaId, { ageFrom, ageUntil, without, all }: Age): ExplainedFigure {
  const years = ageUntil === null ? `${ageFrom}+` : `${ageFrom}–${ageUntil - 1}`
  return layerFigure(world, area, {
    id: `uden-valg-alder-${ageFrom}${ageUntil === null ? '' : `-${ageUntil - 1}`}`,
    title: { da: `For få at vælge imellem, ${years} år`, en: `Too few to choose between, aged ${years}` },
    all: { da: `alle på ${years} år i området`, en: `all aged ${years} in the area` },
    unit: 'inhabitants',
    value: without,
    of: all,
  })
}

function carFigure(
  world: World,
  area: AreaId,
  { without, all }: { readonly without: number; readonly all: number },
): ExplainedFigure {
  return layerFigure(world, area, {
    id: 'husstande-uden-bil-uden-valg',
    title: {
      da: 'Husstande uden bil med for få at vælge imellem',
      en: 'Car-less households with too few to choose between',
    },
    all: { da: 'alle husstande uden bil i området', en: 'all car-less households in the area' },
    unit: 'households',
    value: without,
    of: all,
  })
}

type Layer = {
  readonly id: string
  readonly title: Text
  readonly all: Text
  readonly unit: Unit
  readonly value: number
  readonly of: number
}

/** A part of those without the choice: the sum over the small areas where the rule is not met. */
function layerFigure(
  world: World,
  area: AreaId,
  { id, title, all, unit, value, of }: Layer,
): ExplainedFigure {
  const { world: access } = world.measured()
  const facts = world.facts.get(area)
  const info = infoOf({
    id,
    ids: ['I7', 'N24', 'N25', 'B11'],
    title,
    definition: {
      da: 'Summen over de små områder, hvor der er færre åbne praksis inden for grænsen, end reglen kræver. Fordelingen er områdets egen, skaleret til kommunens folketal på dagen.',
      en: 'The sum over the small areas where fewer open practices lie within the limit than the rule asks for. The distribution is the area’s own, scaled to the municipality’s population on the day.',
    },
    formula: {
      da: 'Σ nᵢ, hvor åbne praksis inden for grænsen < k',
      en: 'Σ nᵢ where open practices within the limit < k',
    },
    unit,
    higherIs: 'worse',
    measure: 'count',
  })
  const figure = makeFigure(info, {
    value: facts.access === null ? 'not-reported' : value,
    inputs: facts.access === null ? [] : derivedInput(column('N', all, unit), of, facts.access.people, facts),
    rules: choiceRules(access),
    reservations: [wayWords(access.costs), ...(facts.access?.placing ?? [])],
  })
  return { key: id, info, figure }
}
