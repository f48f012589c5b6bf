import { FORMS, type ForecastInput, type ForecastPlace, type ForecastPosts } from './input.ts'
import { byText, FIRST_AGE, spreadByAge } from './tables.ts'

/** Number of employment forms. */
export const FORM_COUNT = FORMS.length
/** Position of `owner` among the forms. */
export const OWNER = FORMS.indexOf('owner')

/** What stands still in an input: canonical order of everything, and who belongs where. All numbers are positions. */
export type Layout = {
  readonly input: ForecastInput
  /** Steps (years) from the first to the last 1 January. */
  readonly steps: number
  /** Ages 18 … bound. */
  readonly ages: number
  /** Years of birth from `firstBirth` on (age on 1 January = year − birth year); whoever is older stands in the first. */
  readonly births: number
  readonly firstBirth: number
  readonly places: readonly ForecastPlace[]
  readonly placeOf: ReadonlyMap<string, number>
  /** Region of the start year, by which people behave. */
  readonly zones: readonly string[]
  readonly zoneOfPlace: Int32Array
  readonly vurs: readonly string[]
  readonly vurOfPlace: Int32Array
  readonly vurOfZone: Int32Array
  readonly isKommune: Uint8Array
  readonly specialties: readonly string[]
  readonly specialtyOf: ReadonlyMap<string, number>
  readonly kommuneLevel: Uint8Array
  readonly careers: readonly string[]
  readonly careerOf: Int32Array
  /** A group is a specialty at a place that carries it. */
  readonly groups: number
  readonly groupOf: Int32Array
  readonly specialtyOfGroup: Int32Array
  readonly placeOfGroup: Int32Array
  readonly careerOfGroup: Int32Array
  readonly campuses: readonly string[]
  readonly introductions: readonly ForecastPosts[]
  readonly courses: readonly ForecastPosts[]
  readonly tables: AgeTables
}

/** Tables by age written out: `[sex × ages + age − 18]`, with the career (and form) in front where they differ. */
export type AgeTables = {
  readonly death: Float64Array
  readonly leave: Float64Array
  readonly emigration: Float64Array
  readonly retirement: Float64Array
  readonly sale: Float64Array
  readonly pension: Float64Array
  readonly fullTime: Float64Array
  readonly moves: Float64Array
  /** `[career × forms² + from × forms + to]`. */
  readonly formChange: Float64Array
  /** Weights of the forms after a sale, as shares: `[career × forms + form]`. */
  readonly afterSale: Float64Array
}

const layouts = new WeakMap<ForecastInput, Layout>()

/** The layout of an input (remembered: inputs are never changed). */
export function layoutOf(input: ForecastInput): Layout {
  const known = layouts.get(input)
  if (known !== undefined) return known
  const made = makeLayout(input)
  layouts.set(input, made)
  return made
}

/**
 * Gives a derived input (the same but for its changes) the layout of the one it comes from, so that what was laid out once
 * is not laid out again for every position of a slider.
 */
export function shareLayout(from: ForecastInput, derived: ForecastInput): void {
  layouts.set(derived, { ...layoutOf(from), input: derived })
}

/** Rows of posts in canonical order, those of one specialty and VUR together in input order. */
function orderPosts(rows: readonly ForecastPosts[]): readonly ForecastPosts[] {
  return rows.toSorted((a, b) => byText(a.specialty, b.specialty) || byText(a.vur, b.vur))
}

function positionsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}

/** The region of a place in a year. */
export function regionIn(place: ForecastPlace, year: number): string {
  const sorted = place.regions.toSorted((a, b) => a.fromYear - b.fromYear)
  return (sorted.findLast(({ fromYear }) => fromYear <= year) ?? sorted[0])?.id ?? ''
}

function makeLayout(input: ForecastInput): Layout {
  const steps = input.endYear - input.startYear
  const ages = input.ageBound - FIRST_AGE + 1
  const places = input.places.toSorted((a, b) => byText(a.id, b.id))
  const zones = [...new Set(places.map((place) => regionIn(place, input.startYear)))].toSorted(byText)
  const vurs = [...new Set(places.map(({ vur }) => vur))].toSorted(byText)
  const specialties = input.specialties.toSorted((a, b) => byText(a.id, b.id))
  const careers = input.careers.map(({ id }) => id).toSorted(byText)
  const zoneAt = positionsOf(zones)
  const vurAt = positionsOf(vurs)
  const careerAt = positionsOf(careers)
  const careerOf = Int32Array.from(specialties, ({ career }) => careerAt.get(career) ?? 0)
  const isKommune = Uint8Array.from(places, ({ kind }) => (kind === 'kommune' ? 1 : 0))
  const kommuneLevel = Uint8Array.from(specialties, ({ level }) => (level === 'kommune' ? 1 : 0))
  const zoneOfPlace = Int32Array.from(places, (place) => zoneAt.get(regionIn(place, input.startYear)) ?? 0)
  const vurOfPlace = Int32Array.from(places, ({ vur }) => vurAt.get(vur) ?? 0)
  const vurOfZone = new Int32Array(zones.length)
  for (const [place, zone] of zoneOfPlace.entries()) vurOfZone[zone] = vurOfPlace[place] ?? 0
  const pairs = specialties.flatMap((_, specialty) =>
    places.flatMap((_place, place) =>
      isKommune[place] === kommuneLevel[specialty] ? [{ specialty, place }] : [],
    ),
  )
  const groupOf = new Int32Array(specialties.length * places.length).fill(-1)
  for (const [group, { specialty, place }] of pairs.entries())
    groupOf[specialty * places.length + place] = group
  return {
    input,
    steps,
    ages,
    births: steps + ages,
    firstBirth: input.startYear - input.ageBound,
    places,
    placeOf: positionsOf(places.map(({ id }) => id)),
    zones,
    zoneOfPlace,
    vurs,
    vurOfPlace,
    vurOfZone,
    isKommune,
    specialties: specialties.map(({ id }) => id),
    specialtyOf: positionsOf(specialties.map(({ id }) => id)),
    kommuneLevel,
    careers,
    careerOf,
    groups: pairs.length,
    groupOf,
    specialtyOfGroup: Int32Array.from(pairs, ({ specialty }) => specialty),
    placeOfGroup: Int32Array.from(pairs, ({ place }) => place),
    careerOfGroup: Int32Array.from(pairs, ({ specialty }) => careerOf[specialty] ?? 0),
    campuses: input.studies.campuses.map(({ id }) => id).toSorted(byText),
    introductions: orderPosts(input.introductions),
    courses: orderPosts(input.courses),
    tables: makeTables(input, ages),
  }
}

function join(parts: readonly Float64Array[]): Float64Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const joined = new Float64Array(size)
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function makeTables(input: ForecastInput, ages: number): AgeTables {
  const careers = input.careers.toSorted((a, b) => byText(a.id, b.id))
  const formChange = new Float64Array(careers.length * FORM_COUNT ** 2)
  const afterSale = new Float64Array(careers.length * FORM_COUNT)
  for (const [index, { formChanges, sale }] of careers.entries()) {
    for (const { from, to, rate } of formChanges)
      formChange[(index * FORM_COUNT + FORMS.indexOf(from)) * FORM_COUNT + FORMS.indexOf(to)] = rate
    const total = FORMS.reduce((sum, form) => sum + (sale.toForms[form] ?? 0), 0)
    for (const [at, form] of FORMS.entries())
      afterSale[index * FORM_COUNT + at] = total > 0 ? (sale.toForms[form] ?? 0) / total : 0
  }
  return {
    death: spreadByAge(input.death, ages),
    leave: spreadByAge(input.leaveShare, ages),
    emigration: join(careers.map(({ emigration }) => spreadByAge(emigration, ages))),
    retirement: join(
      careers.flatMap(({ retirement }) => FORMS.map((form) => spreadByAge(retirement[form], ages))),
    ),
    sale: join(careers.map(({ sale }) => spreadByAge(sale.rate, ages))),
    pension: join(careers.map(({ sale }) => spreadByAge(sale.straightToPension, ages))),
    fullTime: join(
      careers.flatMap(({ fullTimeShare }) => FORMS.map((form) => spreadByAge(fullTimeShare[form], ages))),
    ),
    moves: join(careers.map(({ moves }) => spreadByAge(moves.rate, ages))),
    formChange,
    afterSale,
  }
}
