import { STAGE_NAMES } from '../cohort/counts.ts'
import { FORMS } from '../model/input.ts'
import { type Layout, regionIn } from '../model/layout.ts'
import { LAND } from '../model/rates.ts'
import type {
  ForecastArea,
  ForecastFrame,
  ForecastLevel,
  ForecastMeasure,
  ForecastRow,
} from '../model/result.ts'
import { byText } from '../model/tables.ts'

/** Measures of the general-medical service, in the order in which they are computed for a kommune. */
export const SERVICE_MEASURES = [
  { id: 'service', unit: 'persons' },
  { id: 'service-full-time', unit: 'full-time-doctors' },
  { id: 'gp-specialists', unit: 'persons' },
  { id: 'capacities', unit: 'capacities' },
  { id: 'need-by-use', unit: 'full-time-doctors' },
  { id: 'need-by-need', unit: 'full-time-doctors' },
  { id: 'need-capacities', unit: 'capacities' },
  { id: 'gap-by-use', unit: 'full-time-doctors' },
  { id: 'gap-by-need', unit: 'full-time-doctors' },
  { id: 'gap-capacities', unit: 'capacities' },
  ...FORMS.map((form) => ({
    id: form === 'owner' ? 'owners' : `form:${form}`,
    unit: 'persons' as const,
    form,
  })),
] as const satisfies readonly ForecastMeasure[]

/** Position of the first form among the service measures. */
export const FIRST_FORM = 10
const NEED_FROM = 4
const NEED_UNTIL = 10

/** The frame of a layout with what it takes to fill its rows. All row numbers: −1 where there is no such row. */
export type FrameMap = {
  readonly frame: ForecastFrame
  readonly areas: readonly ForecastArea[]
  /** `[(year × places + place) × 5 + n]`: the areas of a place in a year; −1 where it has none. */
  readonly areasOfPlace: Int32Array
  /** `[area × service measures + measure]` → row. */
  readonly serviceRow: Int32Array
  /** `[area × specialties + specialty]` → row of `specialists:…`. */
  readonly specialistRow: Int32Array
  /** `[(area × specialties + specialty) × 4 + n]` → row of trainees, posted, filled, trained. */
  readonly courseRow: Int32Array
  /** Area of each VUR; the nation. */
  readonly vurArea: Int32Array
  readonly land: number
  readonly stageRow: Int32Array
  readonly doctorsRow: number
  /** 0, or NaN where a row has no value in a year. */
  readonly blank: Float64Array
  readonly hasNeed: boolean
}

export const COURSE_MEASURES = ['trainees', 'posted', 'filled', 'trained'] as const
const PLACE_AREAS = 5

const known = new WeakMap<Layout['places'], FrameMap>()

/** The frame of a layout (remembered for all inputs derived from one another). */
export function frameOf(layout: Layout): FrameMap {
  const found = known.get(layout.places)
  if (found !== undefined) return found
  const made = makeFrame(layout)
  known.set(layout.places, made)
  return made
}

function listAreas(layout: Layout): readonly ForecastArea[] {
  const { places } = layout
  const sorted = (level: ForecastLevel, ids: Iterable<string>): readonly ForecastArea[] =>
    [...new Set(ids)].toSorted(byText).map((id) => ({ id, level }))
  return [
    ...sorted(
      'kommune',
      places.filter(({ kind }) => kind === 'kommune').map(({ id }) => id),
    ),
    ...sorted(
      'sundhedsraad',
      places.flatMap(({ sundhedsraad }) => (sundhedsraad === undefined ? [] : [sundhedsraad])),
    ),
    ...sorted(
      'region',
      places.flatMap(({ regions }) => regions.map(({ id }) => id)),
    ),
    ...sorted('vur', layout.vurs),
    { id: LAND, level: 'land' },
  ]
}

function makeFrame(layout: Layout): FrameMap {
  const { input, places, specialties, steps } = layout
  const areas = listAreas(layout)
  const areaAt = new Map(areas.map(({ level, id }, index) => [`${level}\n${id}`, index]))
  const at = (level: ForecastLevel, id: string): number => areaAt.get(`${level}\n${id}`) ?? -1
  const years = Array.from({ length: steps + 1 }, (_, index) => input.startYear + index)
  const hasNeed = input.need.length > 0
  const rows: ForecastRow[] = []
  const serviceRow = new Int32Array(areas.length * SERVICE_MEASURES.length).fill(-1)
  const specialistRow = new Int32Array(areas.length * specialties.length).fill(-1)
  const courseRow = new Int32Array(areas.length * specialties.length * COURSE_MEASURES.length).fill(-1)
  const stageRow = new Int32Array(STAGE_NAMES.length).fill(-1)
  let doctorsRow = -1
  const add = (area: ForecastArea, measure: string): number =>
    rows.push({ area: area.id, level: area.level, measure }) - 1
  const wideHasRaad = places.every(
    ({ kind, sundhedsraad }) => kind === 'kommune' || sundhedsraad !== undefined,
  )
  for (const [index, area] of areas.entries()) {
    for (const [measure, { id }] of SERVICE_MEASURES.entries()) {
      if (measure >= NEED_FROM && measure < NEED_UNTIL && !hasNeed) continue
      if (area.level === 'kommune' && measure > FIRST_FORM) continue
      serviceRow[index * SERVICE_MEASURES.length + measure] = add(area, id)
    }
    if (area.level === 'kommune') continue
    for (const [specialty, id] of specialties.entries()) {
      if (area.level !== 'sundhedsraad' || layout.kommuneLevel[specialty] === 1 || wideHasRaad)
        specialistRow[index * specialties.length + specialty] = add(area, `specialists:${id}`)
      if (area.level !== 'vur' && area.level !== 'land') continue
      for (const [measure, name] of COURSE_MEASURES.entries())
        courseRow[(index * specialties.length + specialty) * COURSE_MEASURES.length + measure] = add(
          area,
          `${name}:${id}`,
        )
    }
    if (area.level !== 'land') continue
    for (const [stage, name] of STAGE_NAMES.entries()) stageRow[stage] = add(area, `stage:${name}`)
    doctorsRow = add(area, 'doctors')
  }
  const areasOfPlace = new Int32Array(years.length * places.length * PLACE_AREAS).fill(-1)
  for (const [yearAt, year] of years.entries())
    for (const [placeAt, place] of places.entries())
      areasOfPlace.set(
        [
          place.kind === 'kommune' ? at('kommune', place.id) : -1,
          place.sundhedsraad === undefined ? -1 : at('sundhedsraad', place.sundhedsraad),
          at('region', regionIn(place, year)),
          at('vur', place.vur),
          at('land', LAND),
        ],
        (yearAt * places.length + placeAt) * PLACE_AREAS,
      )
  return {
    frame: { years, areas, measures: listMeasures(layout, hasNeed), rows },
    areas,
    areasOfPlace,
    serviceRow,
    specialistRow,
    courseRow,
    vurArea: Int32Array.from(layout.vurs, (id) => at('vur', id)),
    land: at('land', LAND),
    stageRow,
    doctorsRow,
    blank: blankValues(layout, areas, rows, years, areasOfPlace),
    hasNeed,
  }
}

/** NaN for regions outside their years, and for flows of a year that is not computed. */
function blankValues(
  layout: Layout,
  areas: readonly ForecastArea[],
  rows: readonly ForecastRow[],
  years: readonly number[],
  areasOfPlace: Int32Array,
): Float64Array {
  const blank = new Float64Array(rows.length * years.length)
  const exists = new Uint8Array(areas.length * years.length)
  for (const [index, area] of areasOfPlace.entries()) {
    const year = Math.floor(index / (layout.places.length * PLACE_AREAS))
    if (area >= 0) exists[area * years.length + year] = 1
  }
  const areaAt = new Map(areas.map(({ level, id }, index) => [`${level}\n${id}`, index]))
  for (const [row, { area, level, measure }] of rows.entries()) {
    const index = areaAt.get(`${level}\n${area}`) ?? 0
    const isFlow = /^(?:posted|filled|trained):/.test(measure)
    for (const year of years.keys())
      if (exists[index * years.length + year] === 0 || (isFlow && year === years.length - 1))
        blank[row * years.length + year] = Number.NaN
  }
  return blank
}

function listMeasures(layout: Layout, hasNeed: boolean): readonly ForecastMeasure[] {
  return [
    ...SERVICE_MEASURES.filter((_, index) => hasNeed || index < NEED_FROM || index >= NEED_UNTIL),
    ...layout.specialties.flatMap((specialty): readonly ForecastMeasure[] => [
      { id: `specialists:${specialty}`, unit: 'persons', specialty },
      { id: `trainees:${specialty}`, unit: 'persons', specialty },
      { id: `posted:${specialty}`, unit: 'courses', specialty },
      { id: `filled:${specialty}`, unit: 'courses', specialty },
      { id: `trained:${specialty}`, unit: 'persons', specialty },
    ]),
    ...STAGE_NAMES.map((stage): ForecastMeasure => ({ id: `stage:${stage}`, unit: 'persons' })),
    { id: 'doctors', unit: 'persons' },
  ]
}
