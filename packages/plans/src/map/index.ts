export { composeOutlines } from './compose-outlines.ts'
export {
  type DrawnMap,
  drawMap,
  type MapFrame,
  type MapOptions,
  type MapOutline,
  type MapPoint,
} from './draw-map.ts'
export { escapeXml } from './escape-xml.ts'
export {
  classOf,
  type LegendEntry,
  legendEntries,
  MAP_COLOURS,
  type MapSvgOptions,
  mapSvg,
} from './map-svg.ts'
export { utm32OfDegrees } from './utm32.ts'
