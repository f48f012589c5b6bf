import {
  type AreaId,
  type AreaLevel,
  areaId,
  type Fact,
  findAreaId,
  getPlainDate,
  type Period,
} from '@laegedaekning/domain'
import { isChristiansoe } from '../areas/area-names.ts'
import type { LayerFeature, TopologyLayers } from '../geometry/topology.ts'
import { fileAt } from '../table/table.ts'
import { factOf, originOf, since } from './fact.ts'
import type { GeometryFormat, TableInput } from './format.ts'

type Input = Omit<TableInput, 'rows' | 'practices'>

/** No kommune has changed since the reform of 2007 but for small adjustments, so the outlines of 2014 serve from then on. */
const SINCE_2007 = since(getPlainDate('2007-01-01'))
const UNTIL_2027: Period = { from: getPlainDate('2007-01-01'), until: getPlainDate('2027-01-01') }
const SINCE_2027 = since(getPlainDate('2027-01-01'))
/** Parishes and postal districts do change; their outlines are of this day. */
const SINCE_2014 = since(getPlainDate('2014-02-13'))
const ORIGIN = originOf('dagi-2014')

/** Which area a shape is, and from when; `undefined` for a shape that is told elsewhere. */
type Identified = { readonly id: AreaId; readonly virkning: Period; readonly area: Fact | null }
type Layer = (shape: LayerFeature) => Identified | 'not-an-area' | 'told-elsewhere' | undefined

function coded(level: AreaLevel, code: string | undefined): AreaId | undefined {
  return code === undefined ? undefined : findAreaId(`${level}-${code.toLowerCase()}`)
}

const kommune: Layer = (shape) => {
  const code = shape.properties.get('code') ?? shape.properties.get('kode')
  if (code !== undefined && isChristiansoe(code)) return 'not-an-area'
  const id = coded('kommune', code?.padStart(4, '0'))
  return id === undefined ? undefined : { id, virkning: SINCE_2007, area: null }
}

const region: Layer = (shape) => {
  const code = shape.properties.get('region_code')
  const id = coded('region', code)
  const ends = code === '1084' || code === '1085'
  return id === undefined ? undefined : { id, virkning: ends ? UNTIL_2027 : SINCE_2007, area: null }
}

/** Of the regions of 2027 only Østdanmark is new; the other three are drawn in the layer of today's. */
const region2027: Layer = (shape) => {
  const name = shape.properties.get('region_2027')
  if (name === undefined) return undefined
  if (!name.endsWith('stdanmark')) return 'told-elsewhere'
  return { id: areaId('region', 'oestdanmark'), virkning: SINCE_2027, area: null }
}

/** A layer that brings its own areas where no list of them is loaded. */
function listed(level: AreaLevel, property: string): Layer {
  return (shape) => {
    const code = shape.properties.get(property)
    const id = coded(level, code)
    if (id === undefined || code === undefined) return undefined
    const name = shape.properties.get('name') ?? code
    const body = { id, name, officialCode: code, lat: null, lon: null, areaKm2: null }
    return { id, virkning: SINCE_2014, area: factOf('area', body, SINCE_2014, ORIGIN) }
  }
}

const LAYERS: ReadonlyMap<string, Layer> = new Map([
  ['kommuner', kommune],
  ['regioner', region],
  ['regioner_2027', region2027],
  ['sogne', listed('sogn', 'code')],
  ['postnumre', listed('postnummer', 'postnr')],
])

/** Outlines of kommuner, regions, parishes and postal districts (DAGI 1:500,000 of 2014, as TopoJSON in WGS 84). */
export const DAGI: GeometryFormat = {
  kind: 'geometry',
  id: 'dagi-2014',
  title: {
    da: 'Omrids af kommuner, regioner, sogne og postnumre (DAGI)',
    en: 'Outlines of municipalities, regions, parishes and postal districts (DAGI)',
  },
  layers: [...LAYERS.keys()],
  read: readLayers,
}

function readLayers(layers: TopologyLayers, input: Input): void {
  // a file of kommuner alone is the simplified drawing: it serves only where the full one is not at hand
  const simplified = layers.has('kommuner') && !layers.has('regioner')
  let row = 0
  for (const [name, shapes] of layers) {
    const layer = LAYERS.get(name)
    if (layer === undefined) {
      row += shapes.length
      const values = { layer: name, features: shapes.length }
      input.add('note', 'INTAKE_LAYER_NOT_USED', fileAt(input.file), values)
      continue
    }
    for (const [index, shape] of shapes.entries()) {
      row += 1
      readShape(row, { name, index, layer, shape, simplified }, input)
    }
  }
}

type Shape = {
  readonly name: string
  readonly index: number
  readonly layer: Layer
  readonly shape: LayerFeature
  readonly simplified: boolean
}

function readShape(row: number, { name, index, layer, shape, simplified }: Shape, input: Input): void {
  const found = layer(shape)
  if (found === 'told-elsewhere') {
    input.use(row)
    return
  }
  const which = `${name} ${index + 1}`
  const at = { kind: 'record', entity: input.file, id: which } as const
  if (found === 'not-an-area') {
    input.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', at, { found: which })
    return
  }
  if (found === undefined) {
    const values = { found: which, expected: 'code, region_code, postnr' }
    input.add('error', 'INTAKE_GEOMETRY_UNREADABLE', at, values)
    return
  }
  if (found.area !== null) input.emit(row, [found.area], { fallback: true })
  else if (!input.areas.has(found.id)) {
    input.add('error', 'INTAKE_AREA_UNKNOWN', at, { found: found.id })
    return
  }
  const outline = factOf('outline', { area: found.id, polygons: shape.polygons }, found.virkning, ORIGIN)
  input.emit(row, [outline], { fallback: simplified })
}
