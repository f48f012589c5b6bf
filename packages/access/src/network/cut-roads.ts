import { pieceMetres } from './geometry.ts'
import { gatherWholes, growingDoubles, growingWholes } from './growing.ts'
import { ROAD_BACKWARD, ROAD_ENDS_ONLY, ROAD_FERRY, ROAD_FORWARD } from './road-graph.ts'

/** Ways for cars, by id. */
export type Ways = {
  readonly id: Float64Array
  /** Node ids of way `w` stand at `refStart[w]` to `refStart[w + 1]`. */
  readonly refStart: Uint32Array
  readonly refs: Float64Array
  readonly forwardKmPerHour: Float64Array
  readonly backwardKmPerHour: Float64Array
  /** ROAD_ENDS_ONLY, ROAD_FERRY. */
  readonly flags: Uint8Array
  /** How long a ferry way takes; 0 where it does not say. */
  readonly ferryMinutes: Float64Array
}

/** The nodes of those ways, by id. */
export type Places = {
  readonly id: Float64Array
  readonly lat: Int32Array
  readonly lon: Int32Array
  /** 1: the file holds the node. */
  readonly known: Uint8Array
  /** 1: no car passes. */
  readonly closed: Uint8Array
  /** 1: a turn is restricted here. */
  readonly via: Uint8Array
}

/** Roads: pieces of ways between vertices, which are where roads meet or end. */
export type Roads = {
  readonly vertexPlace: Uint32Array
  /** Vertex of a place, or -1. A closed place has one vertex for each road that ends there, and none in this list. */
  readonly vertexOfPlace: Int32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly way: Float64Array
  readonly flags: Uint8Array
  readonly lengthCm: Uint32Array
  readonly forwardMs: Uint32Array
  readonly backwardMs: Uint32Array
  readonly shapeStart: Uint32Array
  readonly shapeLat: Int32Array
  readonly shapeLon: Int32Array
}

/** Position of an id in a sorted list, or -1. */
export function findId(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return ids[low] === id ? low : -1
}

/** A road longer than this is a fault of the file (its centimetres would not fit 32 bits with others). */
const LONGEST_ROAD_CM = 1_000_000_000

/** Cuts ways into roads at the places where they meet, end, are shut, or have a turn restriction. */
export function cutRoads(ways: Ways, places: Places): Roads {
  const placeOfRef = new Int32Array(ways.refs.length)
  for (const [at, ref] of ways.refs.entries()) {
    const place = findId(places.id, ref)
    placeOfRef[at] = place >= 0 && places.known[place] === 1 ? place : -1
  }
  const isVertex = findVertices(ways, places, placeOfRef)
  const cut = startCutting(places)
  for (let way = 0; way < ways.id.length; way++) {
    let piece: number[] = []
    const finish = (): void => {
      if (piece.length > 1) cut.add(ways, way, piece)
      piece = []
    }
    for (let at = ways.refStart[way] ?? 0; at < (ways.refStart[way + 1] ?? 0); at++) {
      const place = placeOfRef[at] ?? -1
      if (place < 0) finish()
      else if (piece.at(-1) !== place) {
        piece.push(place)
        if (isVertex[place] === 1 && piece.length > 1) {
          finish()
          piece.push(place)
        }
      }
    }
    finish()
  }
  return cut.take()
}

/** Where roads begin and end: at places used twice, at both ends of a way and beside places that the file does not hold. */
function findVertices(ways: Ways, places: Places, placeOfRef: Int32Array): Uint8Array {
  const isVertex = new Uint8Array(places.id.length)
  const used = new Uint8Array(places.id.length)
  for (let way = 0; way < ways.id.length; way++) {
    const first = ways.refStart[way] ?? 0
    const last = (ways.refStart[way + 1] ?? 0) - 1
    for (let at = first; at <= last; at++) {
      const place = placeOfRef[at] ?? -1
      if (place < 0 || (at > first && place === placeOfRef[at - 1])) continue
      const isEnd =
        at === first || at === last || (placeOfRef[at - 1] ?? -1) < 0 || (placeOfRef[at + 1] ?? -1) < 0
      if (isEnd || used[place] === 1 || places.via[place] === 1 || places.closed[place] === 1)
        isVertex[place] = 1
      used[place] = 1
    }
  }
  return isVertex
}

function startCutting(places: Places) {
  const vertexOfPlace = new Int32Array(places.id.length).fill(-1)
  const [vertexPlace, from, to] = [growingWholes(), growingWholes(), growingWholes()]
  const [length, forward, backward] = [growingWholes(), growingWholes(), growingWholes()]
  const [flags, shape, shapeStart, way] = [
    growingWholes(),
    growingWholes(),
    growingWholes(),
    growingDoubles(),
  ]
  const vertexAt = (place: number): number => {
    const known = vertexOfPlace[place] ?? -1
    if (known >= 0) return known
    vertexPlace.push(place)
    if (places.closed[place] !== 1) vertexOfPlace[place] = vertexPlace.size() - 1
    return vertexPlace.size() - 1
  }
  return {
    add: (ways: Ways, number: number, piece: readonly number[]): void => {
      const lengthCm = Math.round(metresOf(places, piece) * 100)
      if (lengthCm > LONGEST_ROAD_CM) return
      const [onward, back] = timesOf(ways, number, places, lengthCm)
      from.push(vertexAt(piece[0] ?? 0))
      to.push(vertexAt(piece.at(-1) ?? 0))
      way.push(ways.id[number] ?? 0)
      length.push(lengthCm)
      forward.push(onward)
      backward.push(back)
      const kept = (ways.flags[number] ?? 0) & (ROAD_ENDS_ONLY | ROAD_FERRY)
      flags.push(kept | (onward > 0 ? ROAD_FORWARD : 0) | (back > 0 ? ROAD_BACKWARD : 0))
      shapeStart.push(shape.size())
      for (const place of piece) shape.push(place)
    },
    take: (): Roads => {
      shapeStart.push(shape.size())
      const points = shape.take()
      return {
        vertexPlace: vertexPlace.take(),
        vertexOfPlace,
        from: from.take(),
        to: to.take(),
        way: way.take(),
        flags: Uint8Array.from(flags.take()),
        lengthCm: length.take(),
        forwardMs: forward.take(),
        backwardMs: backward.take(),
        shapeStart: shapeStart.take(),
        shapeLat: gatherWholes(places.lat, points),
        shapeLon: gatherWholes(places.lon, points),
      }
    },
  }
}

function metresOf({ lat, lon }: Places, piece: readonly number[]): number {
  let metres = 0
  for (let at = 1; at < piece.length; at++) {
    const [a, b] = [piece[at - 1] ?? 0, piece[at] ?? 0]
    metres += pieceMetres(lat[a] ?? 0, lon[a] ?? 0, lat[b] ?? 0, lon[b] ?? 0)
  }
  return metres
}

/** Milliseconds onward and back, at least 1 where it may be driven, 0 where not. 1 km/h is 1/36 cm a millisecond. */
function timesOf(ways: Ways, way: number, places: Places, lengthCm: number): readonly [number, number] {
  const speeds = [ways.forwardKmPerHour[way] ?? 0, ways.backwardKmPerHour[way] ?? 0] as const
  const minutes = ways.ferryMinutes[way] ?? 0
  const wayCm = minutes > 0 ? wayLengthCm(ways, way, places) : 0
  const time = (kmPerHour: number): number => {
    if (kmPerHour === 0) return 0
    const ms = wayCm > 0 ? (minutes * 60_000 * lengthCm) / wayCm : (lengthCm * 36) / kmPerHour
    return Math.max(1, Math.round(ms))
  }
  return [time(speeds[0]), time(speeds[1])]
}

function wayLengthCm(ways: Ways, way: number, places: Places): number {
  const refs = ways.refs.subarray(ways.refStart[way], ways.refStart[way + 1])
  const known = Array.from(refs, (ref) => findId(places.id, ref)).filter(
    (place) => place >= 0 && places.known[place] === 1,
  )
  return metresOf(places, known) * 100
}
