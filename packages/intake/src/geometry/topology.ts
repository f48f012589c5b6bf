import type { Outline } from '@laegedaekning/domain'
import { feature } from 'topojson-client'
import type { GeometryObject, Properties, Topology } from 'topojson-specification'

/** A shape as topojson gives it, whatever the file says of it. */
type Shape = GeometryObject<Properties | null>

import { LIMITS } from '../bytes/limits.ts'

export type Polygons = Outline['polygons']

/** One shape of a layer with what the file says of it. */
export type LayerFeature = {
  readonly properties: ReadonlyMap<string, string>
  readonly polygons: Polygons
}

/** The shapes of a TopoJSON file by layer, as [longitude, latitude] in degrees. */
export type TopologyLayers = ReadonlyMap<string, readonly LayerFeature[]>

export type TopologyReading =
  | { readonly kind: 'layers'; readonly layers: TopologyLayers }
  | { readonly kind: 'refused'; readonly found: string; readonly expected: string }

/** Decimals of a degree that are kept: 0.00001 degree is about one metre. */
const DEGREE_STEPS = 100_000

/** Reads a parsed JSON value as TopoJSON; every reference and number is checked, and the corners are counted before they are made. */
export function readTopology(json: unknown): TopologyReading {
  if (!isTopology(json)) return { kind: 'refused', found: 'json', expected: 'TopoJSON' }
  const corners = countCorners(json)
  if (corners > LIMITS.corners)
    return { kind: 'refused', found: `${corners} hjørner`, expected: `≤ ${LIMITS.corners}` }
  const layers = new Map<string, readonly LayerFeature[]>()
  for (const [name, layer] of Object.entries(json.objects)) {
    const features: LayerFeature[] = []
    for (const shape of layer.type === 'GeometryCollection' ? layer.geometries : [layer]) {
      const polygons = polygonsOf(json, shape)
      if (polygons === undefined)
        return { kind: 'refused', found: `${name}[${features.length}]`, expected: 'Polygon, MultiPolygon' }
      features.push({ properties: propertiesOf(shape), polygons })
    }
    layers.set(name, features)
  }
  return { kind: 'layers', layers }
}

function propertiesOf(shape: Shape): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(shape.properties ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') found.set(name, String(value))
  }
  return found
}

function polygonsOf(topology: Topology, shape: Shape): Polygons | undefined {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return undefined
  const made = feature(topology, shape)
  if (made.type !== 'Feature') return undefined
  const { geometry } = made
  if (geometry.type === 'Polygon') return checkedPolygons([geometry.coordinates])
  return geometry.type === 'MultiPolygon' ? checkedPolygons(geometry.coordinates) : undefined
}

function checkedPolygons(found: readonly (readonly (readonly number[])[])[][]): Polygons | undefined {
  const polygons: (readonly (readonly (readonly [number, number])[])[])[] = []
  for (const rings of found) {
    const checked: (readonly (readonly [number, number])[])[] = []
    for (const ring of rings) {
      const corners = ring.flatMap((corner) => checkedCorner(corner))
      if (corners.length !== ring.length || !isRing(corners)) return undefined
      checked.push(corners)
    }
    polygons.push(checked)
  }
  return polygons
}

/** A ring ends where it begins and has at least three corners. */
function isRing(corners: readonly (readonly [number, number])[]): boolean {
  const names = corners.map(String)
  return names[0] === names.at(-1) && new Set(names).size >= 3
}

function checkedCorner(corner: readonly number[]): readonly (readonly [number, number])[] {
  const [lon = Number.NaN, lat = Number.NaN] = corner
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return []
  return [[Math.round(lon * DEGREE_STEPS) / DEGREE_STEPS, Math.round(lat * DEGREE_STEPS) / DEGREE_STEPS]]
}

/** How many corners the shapes have when every shared line is written out. */
function countCorners(topology: Topology): number {
  let corners = 0
  const visit = (arcs: unknown): void => {
    if (typeof arcs === 'number') corners += topology.arcs[arcs < 0 ? ~arcs : arcs]?.length ?? 0
    else if (Array.isArray(arcs)) for (const arc of arcs) visit(arc)
  }
  for (const layer of Object.values(topology.objects)) {
    for (const shape of layer.type === 'GeometryCollection' ? layer.geometries : [layer]) {
      if ('arcs' in shape) visit(shape.arcs)
      if (corners > LIMITS.corners) return corners
    }
  }
  return corners
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the value is TopoJSON of shapes: every line is a list of positions, every reference points to a line. */
function isTopology(value: unknown): value is Topology {
  if (!isRecord(value) || value['type'] !== 'Topology') return false
  const { arcs, objects, transform } = value
  if (!Array.isArray(arcs) || !arcs.every(isArc)) return false
  if (transform !== undefined && !isTransform(transform)) return false
  return isRecord(objects) && Object.values(objects).every((layer) => isLayer(layer, arcs.length))
}

function isArc(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every(isPosition)
}

function isPosition(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.length <= 3 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part))
  )
}

function isTransform(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { scale, translate } = value
  return isPosition(scale) && isPosition(translate)
}

function isLayer(value: unknown, arcs: number): boolean {
  if (!isRecord(value)) return false
  if (value['type'] !== 'GeometryCollection') return isShape(value, arcs)
  const shapes = value['geometries']
  return Array.isArray(shapes) && shapes.every((shape) => isShape(shape, arcs))
}

function isShape(value: unknown, arcs: number): boolean {
  if (!isRecord(value)) return false
  const { type, properties } = value
  if (properties !== undefined && properties !== null && !isRecord(properties)) return false
  const depth = type === 'Polygon' ? 2 : type === 'MultiPolygon' ? 3 : 0
  return depth > 0 && areReferences(value['arcs'], depth, arcs)
}

function areReferences(value: unknown, depth: number, arcs: number): boolean {
  if (depth === 0)
    return typeof value === 'number' && Number.isInteger(value) && (value < 0 ? ~value : value) < arcs
  return (
    Array.isArray(value) && value.length > 0 && value.every((part) => areReferences(part, depth - 1, arcs))
  )
}
