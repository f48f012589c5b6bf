import type { Point } from '@laegedaekning/access'
import { type AreaId, areaId, codeOf, levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import { isGeneralPractice, lineageOf } from '@laegedaekning/rules'
import { nameOf, type World, worldOf } from '../status/world.ts'
import { middleOf } from './outline-point.ts'
import { type FoundPlace, IMPORTED_PLACES, type ImportedPlace, type PointBasis } from './place.ts'
import { foldSpelling, withoutDanishLetters } from './spelling.ts'

/** A place with the words it is found by. */
export type IndexedPlace = {
  readonly place: FoundPlace
  /** Folded words, those of the name first. */
  readonly words: readonly string[]
  /** The same words without Danish letters. */
  readonly plainWords: readonly string[]
  /** All plain words after each other with a space before each, for a quick look. */
  readonly line: string
  /** How many of the words belong to the name. */
  readonly nameWords: number
}

/** Everything of a register at a date that can be found by name, by code or by id. */
export type PlaceIndex = {
  readonly places: readonly IndexedPlace[]
  readonly byId: ReadonlyMap<string, FoundPlace>
  /** Kinds of place that the register has none of, so that nobody looks for them in vain. */
  readonly missing: readonly ImportedPlace[]
}

const indexes = new WeakMap<Snapshot, Map<PlainDate, PlaceIndex>>()

/** The index of a snapshot; made once (30,000 addresses: a few tenths of a second), kept as long as the snapshot is. */
export function placesOf(snapshot: Snapshot, date: PlainDate): PlaceIndex {
  const dates = indexes.get(snapshot) ?? new Map<PlainDate, PlaceIndex>()
  indexes.set(snapshot, dates)
  const index = dates.get(date) ?? buildIndex(worldOf(snapshot, date))
  dates.set(date, index)
  return index
}

function buildIndex(world: World): PlaceIndex {
  const places = [
    ...areaPlaces(world),
    ...postalPlaces(world),
    ...namedPlaces(world),
    ...practicePlaces(world),
  ]
  const byId = new Map<string, FoundPlace>()
  const unique = places.filter(({ place }) => {
    if (byId.has(place.id)) return false
    byId.set(place.id, place)
    return true
  })
  const kinds = new Set(unique.map(({ place }) => place.level ?? place.kind))
  return { places: unique, byId, missing: IMPORTED_PLACES.filter((kind) => !kinds.has(kind)) }
}

function indexed(place: FoundPlace, name: string, more: readonly string[]): IndexedPlace {
  const own = foldedWords(name)
  const all = [own, ...more.map(foldedWords)]
  const words = all.flatMap((one) => one.words)
  const plainWords = all.flatMap((one) => one.plainWords)
  return { place, words, plainWords, line: ` ${plainWords.join(' ')}`, nameWords: own.words.length }
}

/** An address by street, number and postal town, each folded apart. */
function addressIndexed(place: FoundPlace, street: string, houseNumber: string, post: string): IndexedPlace {
  const found = indexed(place, street, [houseNumber, post])
  return { ...found, nameWords: found.nameWords + foldedWords(houseNumber).words.length }
}

type Folded = { readonly words: readonly string[]; readonly plainWords: readonly string[] }

/** Streets, towns and house numbers stand on many addresses: each is folded once. */
const folded = new Map<string, Folded>()
const MOST_FOLDED = 50_000

function foldedWords(text: string): Folded {
  const known = folded.get(text)
  if (known !== undefined) return known
  const line = foldSpelling(text)
  const words = line === '' ? [] : line.split(' ')
  const made = { words, plainWords: words.map(withoutDanishLetters) }
  if (folded.size >= MOST_FOLDED) folded.clear()
  folded.set(text, made)
  return made
}

const AREA_LEVELS_FOUND: ReadonlySet<string> = new Set([
  'kommune',
  'postnummer',
  'sogn',
  'afstemningsomraade',
])

function* areaPlaces(world: World): Generator<IndexedPlace> {
  const points = areaPoints(world)
  for (const { body } of world.snapshot.area) {
    const level = levelOf(body.id)
    const point = points.get(body.id)
    if (!AREA_LEVELS_FOUND.has(level) || point === undefined) continue
    const lineage = lineageOf(world.facts.tree, body.id)
    const kommune = lineage.get('kommune') ?? null
    const detail = kommune === null || kommune === body.id ? '' : nameOf(world, kommune)
    const place: FoundPlace = {
      id: body.id,
      kind: 'area',
      level,
      name: body.name,
      detail,
      ...point,
      kommune,
      postnummer: lineage.get('postnummer') ?? null,
    }
    yield indexed(place, level === 'postnummer' ? `${codeOf(body.id)} ${body.name}` : body.name, [
      body.officialCode ?? '',
      detail,
    ])
  }
}

type Placed = Point & { readonly pointBasis: PointBasis }

/** A point for every area: its own, else from what lies in it, else the middle of its outline. */
function areaPoints(world: World): ReadonlyMap<AreaId, Placed> {
  const points = new Map<AreaId, Placed>()
  for (const { body, provenance } of world.snapshot.outline) {
    const middle = middleOf(body)
    // an outline that is not its owner's own is a drawing (react-denmark-map), too rough to measure from
    const pointBasis = provenance.certainty === 'sourced' ? 'outline' : 'drawing'
    if (middle !== null) points.set(body.area, { ...middle, pointBasis })
  }
  for (const [area, middle] of middlesOfParts(world, 'sogn'))
    points.set(area, { ...middle, pointBasis: 'parts' })
  for (const [area, middle] of middlesOfParts(world, 'afstemningsomraade'))
    points.set(area, { ...middle, pointBasis: 'people' })
  for (const { body } of world.snapshot.area)
    if (body.lat !== null && body.lon !== null)
      points.set(body.id, { lat: body.lat, lon: body.lon, pointBasis: 'own' })
  return points
}

/** The middle of the small areas of each kommune: by people where they are counted, else each the same. */
function middlesOfParts(world: World, level: 'sogn' | 'afstemningsomraade'): ReadonlyMap<AreaId, Point> {
  const sums = new Map<AreaId, Middle>()
  for (const { body } of world.snapshot.area) {
    if (levelOf(body.id) !== level || body.lat === null || body.lon === null) continue
    const kommune = lineageOf(world.facts.tree, body.id).get('kommune')
    const people = level === 'sogn' ? 1 : (world.facts.get(body.id).population?.total.value ?? 0)
    if (kommune !== undefined) addTo(sums, kommune, { lat: body.lat, lon: body.lon }, people)
  }
  return middlesOf(sums)
}

type Middle = { readonly weight: number; readonly lat: number; readonly lon: number }

function addTo<K>(sums: Map<K, Middle>, key: K, { lat, lon }: Point, weight: number): void {
  const sum = sums.get(key) ?? { weight: 0, lat: 0, lon: 0 }
  sums.set(key, { weight: sum.weight + weight, lat: sum.lat + lat * weight, lon: sum.lon + lon * weight })
}

function middlesOf<K>(sums: ReadonlyMap<K, Middle>): ReadonlyMap<K, Point> {
  const found = [...sums].filter(([, sum]) => sum.weight > 0)
  return new Map(found.map(([key, { weight, lat, lon }]) => [key, { lat: lat / weight, lon: lon / weight }]))
}

/** Postal districts that only the addresses tell of, each in the middle of its addresses. */
function* postalPlaces(world: World): Generator<IndexedPlace> {
  const sums = new Map<string, Middle>()
  const cities = new Map<string, string>()
  for (const { body } of world.snapshot.place) {
    if (!/^\d{4}$/u.test(body.postcode)) continue
    addTo(sums, body.postcode, body, 1)
    if (!cities.has(body.postcode)) cities.set(body.postcode, body.city)
  }
  for (const [code, point] of middlesOf(sums)) {
    const id = areaId('postnummer', code)
    const name = cities.get(code) ?? ''
    const place: FoundPlace = {
      id,
      kind: 'area',
      level: 'postnummer',
      name,
      detail: '',
      ...point,
      pointBasis: 'addresses',
      kommune: null,
      postnummer: id,
    }
    yield indexed(place, `${code} ${name}`, [])
  }
}

function* namedPlaces(world: World): Generator<IndexedPlace> {
  for (const { body } of world.snapshot.place) {
    const isAddress = body.kind === 'address'
    const post = `${body.postcode} ${body.city}`.trim()
    const kommune = body.kommune === null ? '' : nameOf(world, body.kommune)
    const place: FoundPlace = {
      id: `sted:${body.id}`,
      kind: body.kind,
      level: null,
      name: isAddress ? `${body.name} ${body.houseNumber}`.trim() : body.name,
      detail: post === '' ? kommune : post,
      lat: body.lat,
      lon: body.lon,
      pointBasis: 'own',
      kommune: body.kommune,
      postnummer: /^\d{4}$/u.test(body.postcode) ? areaId('postnummer', body.postcode) : null,
    }
    yield isAddress
      ? addressIndexed(place, body.name, body.houseNumber, post)
      : indexed(place, place.name, [kommune])
  }
}

function* practicePlaces(world: World): Generator<IndexedPlace> {
  for (const { body } of world.snapshot.practice) {
    if (!isGeneralPractice(body) || body.lat === null || body.lon === null) continue
    const detail = nameOf(world, body.kommune)
    const place: FoundPlace = {
      id: `praksis:${body.id}`,
      kind: 'practice',
      level: null,
      name: body.name,
      detail,
      lat: body.lat,
      lon: body.lon,
      pointBasis: 'own',
      kommune: body.kommune,
      postnummer: body.postnummer,
    }
    yield indexed(place, body.name, [body.id, detail])
  }
}
