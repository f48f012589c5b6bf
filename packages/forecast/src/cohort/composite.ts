import { openClasses } from '../model/group-classes.ts'
import { asProbability, makeRetirement } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'

/**
 * What becomes in a year of those who begin it in a form, as shares by age: they die, emigrate, retire, reach the bound, sell
 * and stop, go on in another form, or keep theirs. The shares add to 1.
 */
export type Composite = {
  readonly dead: Float64Array
  readonly emigrated: Float64Array
  readonly retired: Float64Array
  readonly bound: Float64Array
  readonly toPension: Float64Array
  readonly toForm: Float64Array
  readonly kept: Float64Array
  /** Share of those left in place and form who move. */
  readonly moving: Float64Array
  /** Whether anybody goes on in another form. */
  changes: boolean
  /** The year for which it was last asked. */
  year: number
  /** Where those who go on in another form go. */
  readonly targets: Float64Array
  /** The factors for which it was made. */
  readonly factors: Float64Array
}

/** The composite of a row (form × 2 + sex) of a group in a year. */
export type Composites = (year: number, group: number, row: number) => Composite

/** Makes composites, and remembers the last one of each class, form and sex: most places and years have the same factors. */
export function makeComposites(layout: Layout, rates: Rates): Composites {
  const { ages, groups, tables } = layout
  const careers = layout.careers.length
  const classes = rates.retirementClasses
  const retirement = makeRetirement(layout, rates)
  const { find: classOf } = openClasses(layout, rates)
  const made: Composite[] = []
  const factors = new Float64Array(classes + 7)

  return (year, group, row) => {
    const slot = classOf(group) * FORM_COUNT * 2 + row
    const found = made[slot] ?? emptyComposite(ages, classes)
    made[slot] = found
    if (found.year === year) return found
    found.year = year
    const career = layout.careerOfGroup[group] ?? 0
    const form = row >> 1
    const at = year * groups + group
    const isOwner = form === OWNER
    factors[0] = rates['exit.death'][at] ?? 0
    factors[1] = rates['exit.emigration'][at] ?? 0
    factors[2] = isOwner ? (rates['exit.sale'][at] ?? 0) : 0
    factors[3] = isOwner ? (rates['exit.straight-to-pension'][year * careers + career] ?? 0) : 0
    factors[4] = isOwner ? 0 : (rates['forms.change'][at * FORM_COUNT + form] ?? 0)
    factors[5] = retirement.perYear === 0 ? 0 : year
    for (let one = 0; one < classes; one += 1)
      factors[7 + one] = retirement.usesFactor ? (rates['exit.retirement'][at * classes + one] ?? 0) : 1
    factors[6] = rates['moves.rate'][at] ?? 0
    if (!isSame(found.factors, factors)) compose(found, year, career, row)
    return found
  }

  function compose(into: Composite, year: number, career: number, row: number): void {
    into.factors.set(factors)
    const form = row >> 1
    const sex = row & 1
    const byCareer = (career * 2 + sex) * ages
    const byForm = ((career * FORM_COUNT + form) * 2 + sex) * ages
    const changing = form === OWNER ? 0 : setTargets(into, career, form)
    const stopsAll = form === OWNER && setAfterSale(into, career)
    for (let age = 0; age < ages; age += 1) {
      // each takes its share of those whom the ones before it have left
      let left = 1
      const dead = left * asProbability((tables.death[sex * ages + age] ?? 0) * (factors[0] ?? 0))
      left -= dead
      into.dead[age] = dead
      const emigrated = left * asProbability((tables.emigration[byCareer + age] ?? 0) * (factors[1] ?? 0))
      left -= emigrated
      into.emigrated[age] = emigrated
      const retired =
        left *
        asProbability(
          (retirement.values[year * retirement.perYear + byForm + age] ?? 0) *
            (factors[7 + (rates.retirementClass[age] ?? 0)] ?? 0),
        )
      left -= retired
      into.retired[age] = retired
      const bound = age >= ages - 2 ? left : 0
      left -= bound
      into.bound[age] = bound
      if (form === OWNER) {
        const sold = left * asProbability((tables.sale[byCareer + age] ?? 0) * (factors[2] ?? 0))
        left -= sold
        const stops = stopsAll ? 1 : asProbability((tables.pension[byCareer + age] ?? 0) * (factors[3] ?? 0))
        into.toPension[age] = sold * stops
        into.toForm[age] = sold - sold * stops
      } else {
        const changed = left * asProbability(changing)
        left -= changed
        into.toForm[age] = changed
      }
      into.kept[age] = left
      into.moving[age] = asProbability((tables.moves[byCareer + age] ?? 0) * (factors[6] ?? 0))
    }
    into.changes = into.toForm.some((share) => share > 0)
  }

  /** Targets of form changes; gives the probability of any (at most 1). */
  function setTargets(into: Composite, career: number, form: number): number {
    let sum = 0
    for (let to = 0; to < FORM_COUNT; to += 1) {
      const rate =
        (tables.formChange[(career * FORM_COUNT + form) * FORM_COUNT + to] ?? 0) * (factors[4] ?? 0)
      into.targets[to] = rate
      sum += rate
    }
    for (let to = 0; to < FORM_COUNT; to += 1) into.targets[to] = sum > 0 ? (into.targets[to] ?? 0) / sum : 0
    return Math.min(1, sum)
  }

  /** Targets after a sale; true where a career has none, so that all who sell stop. */
  function setAfterSale(into: Composite, career: number): boolean {
    into.targets.set(tables.afterSale.subarray(career * FORM_COUNT, (career + 1) * FORM_COUNT))
    return into.targets.every((share) => share === 0)
  }
}

function emptyComposite(ages: number, classes: number): Composite {
  const list = (): Float64Array => new Float64Array(ages)
  return {
    dead: list(),
    emigrated: list(),
    retired: list(),
    bound: list(),
    toPension: list(),
    toForm: list(),
    kept: list(),
    moving: list(),
    targets: new Float64Array(FORM_COUNT),
    factors: new Float64Array(classes + 7).fill(-1),
    changes: false,
    year: -1,
  }
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let index = 0; index < b.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
