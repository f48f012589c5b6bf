import { type Cell, listCells } from './cells.ts'
import {
  type Distribution,
  type ForecastChange,
  type ForecastInput,
  PARAMETERS,
  type Parameter,
  type Where,
} from './input.ts'
import { type Layout, layoutOf } from './layout.ts'
import { byText, FIRST_AGE } from './tables.ts'

/**
 * Every parameter written out by year and cell: `[year × cells + cell]`, year 0 … steps. Cells of hazards hold factors (1 in a
 * baseline) on the tables by age; all others hold the value itself.
 */
export type Rates = Readonly<Record<Parameter, Float64Array>> & {
  /** Age classes of the factor on retirement: `[age − 18]` → class; one class unless a change names ages. */
  readonly retirementClass: Uint8Array
  readonly retirementClasses: number
}

/** What moves a parameter: a factor or an addend for each year 0 … steps. */
export type Effect = {
  readonly parameter: Parameter
  readonly where: Where | undefined
  readonly operation: 'multiply' | 'add'
  readonly byYear: Float64Array
}

type Shape = {
  readonly cells: readonly Cell[]
  readonly base: Float64Array
  /** By the `where` of a change or prior, as long as anybody holds it: a slider brings new ones with every move. */
  readonly masks: WeakMap<Where, Int32Array>
}
type Shapes = {
  readonly of: Readonly<Record<Parameter, Shape>>
  readonly retirementClass: Uint8Array
  readonly retirementClasses: number
  readonly ages: readonly number[]
}

/** The weight of a change in a year: 0 before, growing in equal yearly parts to 1, 0 again from `untilYear`. */
export function weightIn(change: ForecastChange, year: number): number {
  if (year < change.fromYear || (change.untilYear !== undefined && year >= change.untilYear)) return 0
  return Math.min(1, (year - change.fromYear + 1) / ((change.rampYears ?? 0) + 1))
}

/** The effect of a dated change. */
export function effectOf(change: ForecastChange, input: ForecastInput): Effect {
  const { parameter, where, operation, amount } = change
  const byYear = Float64Array.from({ length: input.endYear - input.startYear + 1 }, (_, index) => {
    const weight = weightIn(change, input.startYear + index)
    return operation === 'multiply' ? 1 + weight * (amount - 1) : weight * amount
  })
  return { parameter, where, operation, byYear }
}

/** The mean of a prior: what the expected-value engine uses. */
export function meanAmount(distribution: Distribution): number {
  return distribution.kind === 'uniform' ? (distribution.from + distribution.to) / 2 : distribution.mean
}

/** By what is uncertain, which all inputs derived from one another share: their mean effects, for so many years. */
const meansKnown = new WeakMap<
  ForecastInput['uncertainty'],
  { readonly years: number; readonly effects: readonly Effect[] }
>()

/** Effects of the priors at their means: the same list for all inputs derived from one another. */
export function meanEffects(input: ForecastInput): readonly Effect[] {
  const years = input.endYear - input.startYear + 1
  const known = meansKnown.get(input.uncertainty)
  if (known?.years === years) return known.effects
  const effects = input.uncertainty.parameters.map(
    ({ parameter, where, operation, distribution }): Effect => ({
      parameter,
      where,
      operation,
      byYear: new Float64Array(years).fill(meanAmount(distribution)),
    }),
  )
  meansKnown.set(input.uncertainty, { years, effects })
  return effects
}

/** All rates of an input under the given effects (priors and shocks) and its own changes, which come after them. */
export function makeRates(input: ForecastInput, effects: readonly Effect[]): Rates {
  const layout = layoutOf(input)
  const shapes = shapesOf(layout)
  const changes = changesOf(input)
  const changed = touchedBy(changes)
  const under = underEffects(effects, shapes, layout, changed)
  const rates: Partial<Record<Parameter, Float64Array>> = {}
  // what no change touches is shared with every run under the same effects: it is never written to
  for (const parameter of PARAMETERS)
    rates[parameter] = changed.has(parameter) ? under.open[parameter].slice() : under.bounded[parameter]
  const found = complete(rates)
  for (const effect of changes) apply(found[effect.parameter], shapes, effect, layout)
  boundAll(found, changed, input)
  return {
    ...found,
    retirementClass: shapes.retirementClass,
    retirementClasses: shapes.retirementClasses,
  }
}

function changesOf(input: ForecastInput): readonly Effect[] {
  return input.changes.toSorted(inOrder).map((change) => effectOf(change, input))
}

/** Rates after the effects alone: `open` as the changes find them, `bounded` where there are none. */
type Under = {
  readonly open: Readonly<Record<Parameter, Float64Array>>
  readonly bounded: Readonly<Record<Parameter, Float64Array>>
}
/** By list of effects: a slider's runs all have the same one. */
const undersKnown = new WeakMap<readonly Effect[], { readonly shapes: Shapes; readonly under: Under }>()

function underEffects(
  effects: readonly Effect[],
  shapes: Shapes,
  layout: Layout,
  changed: ReadonlySet<Parameter>,
): Under {
  const known = undersKnown.get(effects)
  if (known?.shapes === shapes) return known.under
  // draws of one run are seen once: they need no copy of what no change touches
  const isKept = meansKnown.get(layout.input.uncertainty)?.effects === effects
  const touched = touchedBy(effects)
  const open = fromParameters((parameter) => {
    const { base } = shapes.of[parameter]
    return touched.has(parameter) ? base.slice() : base
  })
  for (const effect of effects) apply(open[effect.parameter], shapes, effect, layout)
  const bounded = fromParameters((parameter) =>
    touched.has(parameter) && (isKept || changed.has(parameter)) ? open[parameter].slice() : open[parameter],
  )
  boundAll(bounded, touched, layout.input)
  if (isKept) undersKnown.set(effects, { shapes, under: { open, bounded } })
  return { open, bounded }
}

function boundAll(
  rates: Record<Parameter, Float64Array>,
  touched: ReadonlySet<Parameter>,
  input: ForecastInput,
): void {
  for (const parameter of touched) bound(rates[parameter], parameter, input)
  if (STAYS.some((parameter) => touched.has(parameter))) boundStays(rates)
}

/** The three shares of settling are bounded together. */
const STAYS: readonly Parameter[] = [
  'settling.stay-in-place',
  'settling.stay-in-training-region',
  'settling.stay-in-study-region',
]

function touchedBy(effects: readonly Effect[]): ReadonlySet<Parameter> {
  const named = new Set(effects.map(({ parameter }) => parameter))
  return STAYS.some((parameter) => named.has(parameter)) ? new Set([...named, ...STAYS]) : named
}

/** Multiplications before additions, so that the order in which changes are listed has no meaning. */
function inOrder(a: ForecastChange, b: ForecastChange): number {
  return (
    byText(b.operation, a.operation) ||
    byText(a.parameter, b.parameter) ||
    byText(JSON.stringify(a), JSON.stringify(b))
  )
}

function complete(rates: Partial<Record<Parameter, Float64Array>>): Record<Parameter, Float64Array> {
  const none = new Float64Array()
  return Object.assign(
    fromParameters(() => none),
    rates,
  )
}

function fromParameters<T>(make: (parameter: Parameter) => T): Record<Parameter, T> {
  const [first] = PARAMETERS
  const made: Partial<Record<Parameter, T>> = { [first]: make(first) }
  for (const parameter of PARAMETERS) made[parameter] = make(parameter)
  if (!isComplete(made)) throw new RangeError('a parameter has no shape')
  return made
}

function isComplete<T>(made: Partial<Record<Parameter, T>>): made is Record<Parameter, T> {
  return PARAMETERS.every((parameter) => parameter in made)
}

/** Amounts that are counted in all, and shared over the cells by their present size. */
const SHARED: readonly Parameter[] = [
  'students.intake',
  'introduction.posts',
  'courses.posts',
  'immigration.specialists',
  'need.by-use',
  'need.by-need',
  'need.capacities',
]

function apply(values: Float64Array, shapes: Shapes, effect: Effect, layout: Layout): void {
  const shape = shapes.of[effect.parameter]
  const width = shape.cells.length
  const mask = maskOf(shape, effect.where, shapes, layout)
  const isShared = SHARED.includes(effect.parameter)
  for (const [year, amount] of effect.byYear.entries()) {
    const from = year * width
    if (effect.operation === 'multiply') {
      for (let index = 0; index < mask.length; index += 1) {
        const at = from + (mask[index] ?? 0)
        values[at] = (values[at] ?? 0) * amount
      }
      continue
    }
    let total = 0
    if (isShared) for (const cell of mask) total += values[from + cell] ?? 0
    for (const cell of mask) {
      const value = values[from + cell] ?? 0
      const part = !isShared ? 1 : total > 0 ? value / total : 1 / mask.length
      values[from + cell] = value + amount * part
    }
  }
}

const EVERYWHERE: Where = {}

function maskOf(shape: Shape, where: Where = EVERYWHERE, shapes: Shapes, layout: Layout): Int32Array {
  const known = shape.masks.get(where)
  if (known !== undefined) return known
  const places = where.places && placesNamed(where.places, layout)
  const mask = Int32Array.from(
    shape.cells.flatMap((cell, index) => (matches(cell, where, places, shapes.ages) ? [index] : [])),
  )
  shape.masks.set(where, mask)
  return mask
}

/** Positions of the places that the ids name: places themselves, or all places of an area of any level and time. */
export function placesNamed(ids: readonly string[], layout: Layout): ReadonlySet<number> {
  const wanted = new Set(ids)
  return new Set(
    layout.places.flatMap((place, index) =>
      [place.id, place.sundhedsraad, place.vur, LAND, ...place.regions.map(({ id }) => id)].some(
        (id) => id !== undefined && wanted.has(id),
      )
        ? [index]
        : [],
    ),
  )
}

/** The id of the nation. */
export const LAND = 'land-dk'

function matches(
  cell: Cell,
  where: Where,
  places: ReadonlySet<number> | undefined,
  ages: readonly number[],
): boolean {
  const allows = (list: readonly string[] | undefined, found: string | undefined): boolean =>
    list === undefined || found === undefined || list.includes(found)
  const age = cell.ageClass === undefined ? undefined : (ages[cell.ageClass] ?? 0)
  return (
    (places === undefined || cell.place === undefined || places.has(cell.place)) &&
    allows(where.specialties, cell.specialty) &&
    allows(where.vurs, cell.vur) &&
    allows(where.campuses, cell.campus) &&
    allows(where.careers, cell.career) &&
    allows(where.forms, cell.form) &&
    (age === undefined || (age >= (where.fromAge ?? 0) && age < (where.untilAge ?? Number.POSITIVE_INFINITY)))
  )
}

const PROBABILITIES: readonly Parameter[] = [
  'students.drop-out',
  'training.pool-seek',
  'training.pool-exit',
  'introduction.continuation',
  'courses.drop-out',
  'settling.stay-in-place',
  'settling.stay-in-training-region',
  'settling.stay-in-study-region',
]

/** Shares stay within 0–1, lengths at 1 or more, attraction within its bound, everything else at 0 or more. */
function bound(values: Float64Array, parameter: Parameter, input: ForecastInput): void {
  const least = parameter === 'courses.years' || parameter === 'training.home-factor' ? 1 : 0
  const most = PROBABILITIES.includes(parameter)
    ? 1
    : parameter === 'settling.attraction'
      ? input.attractionBound
      : Number.POSITIVE_INFINITY
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    if (value < least || value > most) values[index] = value < least ? least : most
  }
}

/** The three stays of a career add to at most 1; above it they shrink in proportion. */
function boundStays(rates: Record<Parameter, Float64Array>): void {
  const place = rates['settling.stay-in-place']
  const training = rates['settling.stay-in-training-region']
  const study = rates['settling.stay-in-study-region']
  for (const [index, value] of place.entries()) {
    const sum = value + (training[index] ?? 0) + (study[index] ?? 0)
    if (sum <= 1) continue
    place[index] = value / sum
    training[index] = (training[index] ?? 0) / sum
    study[index] = (study[index] ?? 0) / sum
  }
}

/** By the list of places, which all inputs derived from one another share, and the ages told apart. */
const shapesKnown = new WeakMap<Layout['places'], Map<string, Shapes>>()

function shapesOf(layout: Layout): Shapes {
  const all = shapesKnown.get(layout.places) ?? new Map<string, Shapes>()
  shapesKnown.set(layout.places, all)
  const key = agesTold(layout.input).join()
  const made = all.get(key) ?? makeShapes(layout)
  all.set(key, made)
  return made
}

/** First ages of the classes that the changes and priors of the input tell apart. */
function agesTold({ changes, uncertainty, ageBound }: ForecastInput): readonly number[] {
  const wheres = [...changes, ...uncertainty.parameters, ...uncertainty.years].map(({ where }) => where)
  const told = wheres.flatMap((where) => [where?.fromAge ?? FIRST_AGE, where?.untilAge ?? FIRST_AGE])
  const inside = told.filter((age) => age >= FIRST_AGE && age <= ageBound)
  return [...new Set([FIRST_AGE, ...inside])].toSorted((a, b) => a - b)
}

function makeShapes(layout: Layout): Shapes {
  const { input, steps } = layout
  const ages = agesTold(input)
  const retirementClass = Uint8Array.from({ length: layout.ages }, (_, index) =>
    Math.max(
      0,
      ages.findLastIndex((age) => age <= index + FIRST_AGE),
    ),
  )
  const listed = listCells(layout, ages.length)
  const of = fromParameters((parameter): Shape => {
    const cells = listed(parameter)
    const base = new Float64Array((steps + 1) * cells.length)
    for (let year = 0; year <= steps; year += 1)
      for (const [index, { value }] of cells.entries())
        base[year * cells.length + index] = value(input.startYear + year)
    return { cells: cells.map(({ cell }) => cell), base, masks: new WeakMap() }
  })
  return { of, retirementClass, retirementClasses: ages.length, ages }
}
