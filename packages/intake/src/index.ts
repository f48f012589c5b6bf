export type { KnownArea } from './areas/area-index.ts'
export type { Encoding } from './bytes/decode.ts'
export { LIMITS } from './bytes/limits.ts'
export type { SourceFile } from './bytes/open-file.ts'
export { describeFile, type FileDescription } from './describe-file.ts'
export { FORMATS, type FormatInfo } from './formats/info.ts'
export { GRAPH_FILE_VERSION, readGraphFile, type StoredNetwork, writeGraphFile } from './osm/graph-file.ts'
export { OSM_LIMITS } from './osm/osm-limits.ts'
export {
  type NetworkSource,
  type OsmFile,
  type OsmProgress,
  type OsmReadOptions,
  type ReadNetwork,
  readRoadNetwork,
} from './osm/read-road-network.ts'
export {
  type FileReceipt,
  type IntakeResult,
  type KnownAreas,
  type ReadOptions,
  readFacts,
} from './read-facts.ts'
export { factsToCsv } from './templates/facts-to-csv.ts'
export { findTemplate, findTemplateOfKind, TEMPLATES } from './templates/list.ts'
export type { CellType, EmptyMeans, Template, TemplateColumn, Word } from './templates/template.ts'
export { headerOf, templateCsv } from './templates/template-csv.ts'
