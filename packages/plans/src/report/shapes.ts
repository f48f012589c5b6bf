import { type AreaId, type AreaLevel, levelOf, type Outline, type Snapshot } from '@laegedaekning/domain'
import { growAreaTree, lineageOf, listAreasInside } from '@laegedaekning/rules'
import { type DrawnMap, drawMap, type MapPoint } from '../map/draw-map.ts'
import { type Html, html } from './html.ts'
import { slimPath } from './slim-path.ts'

/** Width of every map of a report, in units of its drawing. */
const MAP_WIDTH = 520

/** Points are moved to steps of half a unit: finer than a printed map shows. */
const GRID_TENTHS = 5

/** The outlines of a report: each stands once in the page, whatever number of maps shows it. */
export type ReportShapes = {
  /** The outlines themselves, drawn nowhere; put them before the first map. */
  readonly defs: Html
  /** The map of a level's areas, or `null` where they have no outlines. All maps have the same frame. */
  readonly mapOf: (level: AreaLevel) => DrawnMap | null
  /** Everything that has an outline, as one shape; `null` where nothing has. */
  readonly whole: { readonly id: string; readonly map: DrawnMap } | null
}

/** The id of an area's outline in the page. */
export function shapeId(area: AreaId): string {
  return `omrids-${area}`
}

const WHOLE = 'omrids-alle'

/** Outlines of the areas of some levels inside `within`; one without an outline of its own is made of its kommuner. */
export function collectShapes(
  snapshot: Pick<Snapshot, 'area' | 'membership' | 'outline'>,
  levels: readonly AreaLevel[],
  within: AreaId,
): ReportShapes {
  const made = new Map(levels.map((level) => [level, makeupOf(snapshot, level, within)]))
  const used = new Map<AreaId, Outline>()
  for (const outline of [...made.values()].flat().flatMap(({ outlines }) => outlines)) {
    used.set(outline.area, outline)
  }
  const base = [...used.values()].toSorted((a, b) => (a.area < b.area ? -1 : 1))
  const map = drawMap(base, { width: MAP_WIDTH, inset: true })
  const drawn = new Map(map.paths.map((path) => [path.area, path]))
  const paths = map.paths.map(
    ({ area, d }) => html`<path id="${shapeId(area)}" d="${slimPath(d, GRID_TENTHS)}"/>`,
  )
  const groups = [...made.values()].flat().filter(({ area }) => !used.has(area))
  const whole = base.map(({ area }) => html`<use href="#${shapeId(area)}"/>`)
  const composed = groups.map(
    ({ area, outlines }) =>
      html`<g id="${shapeId(area)}">${outlines.map((part) => html`<use href="#${shapeId(part.area)}"/>`)}</g>`,
  )
  return {
    defs: html`
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
        <defs>${paths}${composed}<g id="${WHOLE}">${whole}</g></defs>
      </svg>`,
    mapOf: (level) => {
      const areas = made.get(level) ?? []
      if (areas.length === 0) return null
      const levelPaths = areas.map(({ area, outlines }) => {
        const parts = outlines.flatMap((outline) => drawn.get(outline.area) ?? [])
        const centre = middleOf(parts.map((part) => part.centre))
        return { area, d: parts.map((part) => part.d).join(''), centre }
      })
      return { ...map, paths: levelPaths }
    },
    whole: base.length === 0 ? null : { id: WHOLE, map },
  }
}

/** What an area's shape is made of. */
type Makeup = { readonly area: AreaId; readonly outlines: readonly Outline[] }

function makeupOf(
  snapshot: Pick<Snapshot, 'area' | 'membership' | 'outline'>,
  level: AreaLevel,
  within: AreaId,
): readonly Makeup[] {
  const tree = growAreaTree(snapshot)
  const own = new Map(snapshot.outline.map(({ body }) => [body.area, body]))
  const kommuner = [...own.values()].filter(({ area }) => levelOf(area) === 'kommune')
  return listAreasInside(tree, level, within).flatMap((area) => {
    const outline = own.get(area)
    if (outline !== undefined) return [{ area, outlines: [outline] }]
    const parts = kommuner.filter((kommune) => lineageOf(tree, kommune.area).get(level) === area)
    return parts.length === 0 ? [] : [{ area, outlines: parts }]
  })
}

/** The part nearest to all the others: a place on land, and not drawn away by an island in a frame. */
function middleOf(points: readonly MapPoint[]): MapPoint {
  let best: { point: MapPoint; sum: number } | null = null
  for (const point of points) {
    let sum = 0
    for (const other of points) sum += Math.hypot(other.x - point.x, other.y - point.y)
    if (best === null || sum < best.sum) best = { point, sum }
  }
  return best?.point ?? { x: 0, y: 0 }
}
