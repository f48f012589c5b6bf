import { type Checked, type Issue, refuseValue, type Spot, spotAt } from '@laegedaekning/domain'
import { checkCareers, checkChanges, checkStock } from './check-input.ts'
import type { ForecastInput, ForecastScenario, SimulationSettings } from './input.ts'
import { INPUT_SHAPE, SCENARIO_SHAPE, SETTINGS_SHAPE } from './input-shape.ts'
import { regionIn } from './layout.ts'
import { LAND } from './rates.ts'
import { checkShape } from './shape.ts'

/**
 * Reads an input from JSON. Every fault is an issue with its JSON pointer: unknown keys (REQUEST_KEY_UNKNOWN), missing ones
 * (REQUEST_KEY_MISSING), values out of range, names that nothing bears, shares that add to more than 1
 * (REQUEST_VALUE_NOT_ALLOWED). With any fault there is no value.
 */
export function parseForecastInput(json: unknown): Checked<ForecastInput> {
  const issues: Issue[] = []
  const spot = { pointer: '', issues }
  return isInput(json, spot) ? { value: json, issues } : { value: null, issues }
}

/** Reads a scenario for an input that has been read: the names in its changes must be those of the input. */
export function parseScenario(json: unknown, input: ForecastInput, at: Spot): ForecastScenario | null {
  return isScenario(json, input, at) ? json : null
}

/** Reads the settings of a simulation. */
export function parseSettings(json: unknown, at: Spot): SimulationSettings | null {
  return isSettings(json, at) ? json : null
}

function isSettings(json: unknown, at: Spot): json is SimulationSettings {
  const before = at.issues.length
  checkShape(json, SETTINGS_SHAPE, at)
  return at.issues.length === before
}

function isScenario(json: unknown, input: ForecastInput, at: Spot): json is ForecastScenario {
  const before = at.issues.length
  if (!hasScenarioShape(json, at)) return false
  const levers = spotAt(at, 'levers')
  for (const [index, { changes }] of json.levers.entries())
    checkChanges(changes, input, spotAt(spotAt(levers, index), 'changes'))
  return at.issues.length === before
}

function hasScenarioShape(json: unknown, at: Spot): json is ForecastScenario {
  const before = at.issues.length
  checkShape(json, SCENARIO_SHAPE, at)
  return at.issues.length === before
}

function hasInputShape(json: unknown, at: Spot): json is ForecastInput {
  checkShape(json, INPUT_SHAPE, at)
  return at.issues.length === 0
}

function isInput(json: unknown, at: Spot): json is ForecastInput {
  if (!hasInputShape(json, at)) return false
  checkYears(json, at)
  checkNames(json, at)
  checkPlaces(json, at)
  checkCareers(json, at)
  checkPosts(json, at)
  checkStock(json, at)
  checkNeed(json, at)
  checkChanges(json.changes, json, spotAt(at, 'changes'))
  checkChanges(json.uncertainty.parameters, json, spotAt(spotAt(at, 'uncertainty'), 'parameters'))
  checkChanges(
    json.uncertainty.years.map((shock) => ({ ...shock, operation: 'multiply' as const })),
    json,
    spotAt(spotAt(at, 'uncertainty'), 'years'),
  )
  return at.issues.length === 0
}

function checkYears({ startYear, endYear }: ForecastInput, at: Spot): void {
  if (endYear <= startYear || endYear > startYear + MOST_YEARS)
    refuseValue(spotAt(at, 'endYear'), endYear, `${startYear + 1} … ${startYear + MOST_YEARS}`)
}
/** Births, courses and addresses of draws have room for this many steps. */
const MOST_YEARS = 60

/** Ids that stand once in each list; ids of areas that differ between levels. */
function checkNames(input: ForecastInput, at: Spot): void {
  const lists = {
    places: input.places.map(({ id }) => id),
    specialties: input.specialties.map(({ id }) => id),
    careers: input.careers.map(({ id }) => id),
    need: input.need.map(({ place }) => place),
    goals: input.goals.map(({ id }) => id),
  }
  for (const [key, ids] of Object.entries(lists)) refuseTwice(ids, spotAt(at, key))
  refuseTwice(
    input.studies.campuses.map(({ id }) => id),
    spotAt(spotAt(at, 'studies'), 'campuses'),
  )
  for (const [key, rows] of Object.entries(input.uncertainty))
    refuseTwice(
      rows.map(({ id }) => id),
      spotAt(spotAt(at, 'uncertainty'), key),
    )
  const levels = new Map<string, string>([[LAND, 'land']])
  for (const [index, place] of input.places.entries()) {
    const named = [
      ['place', place.id],
      ['sundhedsraad', place.sundhedsraad],
      ['vur', place.vur],
      ...place.regions.map(({ id }) => ['region', id] as const),
    ] as const
    for (const [level, id] of named) {
      if (id === undefined) continue
      if ((levels.get(id) ?? level) !== level) refuseValue(spotAt(spotAt(at, 'places'), index), id, UNIQUE)
      levels.set(id, level)
    }
  }
}
const UNIQUE = 'unik · unique'

function refuseTwice(ids: readonly string[], at: Spot): void {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) refuseValue(spotAt(at, index), id, UNIQUE)
    seen.add(id)
  }
}

/** Each region lies in one VUR; somewhere to go at each level in use. */
function checkPlaces(input: ForecastInput, at: Spot): void {
  const vurs = new Map<string, string>()
  for (const [index, place] of input.places.entries()) {
    const zone = regionIn(place, input.startYear)
    const first = vurs.get(zone) ?? place.vur
    if (first !== place.vur) refuseValue(spotAt(spotAt(spotAt(at, 'places'), index), 'vur'), place.vur, first)
    vurs.set(zone, first)
  }
  for (const kind of new Set(input.specialties.map(({ level }) => level)))
    if (!input.places.some((place) => place.kind === kind && place.attraction > 0))
      refuseValue(spotAt(at, 'places'), `kind: ${kind}, attraction: 0`, '> 0')
  const zones = new Set(vurs.keys())
  for (const [index, { region, enrolled }] of input.studies.campuses.entries()) {
    const spot = spotAt(spotAt(spotAt(at, 'studies'), 'campuses'), index)
    if (!zones.has(region)) refuseValue(spotAt(spot, 'region'), region, [...zones].join(' | '))
    if (enrolled.length !== input.studies.years)
      refuseValue(spotAt(spot, 'enrolled'), enrolled.length, `[ ${input.studies.years} ]`)
  }
}

/** Posts name specialties and VUR that exist, each pair once, with a place of training. */
function checkPosts(input: ForecastInput, at: Spot): void {
  const vurs = new Set(input.places.map(({ vur }) => vur))
  const levels = new Map(input.specialties.map(({ id, level }) => [id, level]))
  for (const key of ['introductions', 'courses'] as const) {
    refuseTwice(
      input[key].map(({ specialty, vur }) => `${specialty} ${vur}`),
      spotAt(at, key),
    )
    for (const [index, { specialty, vur }] of input[key].entries()) {
      const spot = spotAt(spotAt(at, key), index)
      const level = levels.get(specialty)
      if (level === undefined)
        refuseValue(spotAt(spot, 'specialty'), specialty, [...levels.keys()].join(' | '))
      else if (!vurs.has(vur)) refuseValue(spotAt(spot, 'vur'), vur, [...vurs].join(' | '))
      else if (
        !input.places.some((place) => place.vur === vur && place.kind === level && place.trainingWeight > 0)
      )
        refuseValue(spotAt(spot, 'vur'), vur, `places: kind ${level}, trainingWeight > 0`)
    }
  }
}

/** Need is known for every kommune or for none: a sum over some would look like a small need. */
function checkNeed({ need, places }: ForecastInput, at: Spot): void {
  if (need.length === 0) return
  const kommuner = places.filter(({ kind }) => kind === 'kommune').map(({ id }) => id)
  for (const [index, { place }] of need.entries())
    if (!kommuner.includes(place))
      refuseValue(spotAt(spotAt(spotAt(at, 'need'), index), 'place'), place, 'kommune')
  const missing = kommuner.filter((id) => !need.some(({ place }) => place === id))
  if (missing.length > 0) refuseValue(spotAt(at, 'need'), need.length, `+ ${missing.join(', ')}`)
}
