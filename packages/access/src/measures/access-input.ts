import type { SparseCosts } from '../sparse-costs.ts'
import type { Decay } from './decay.ts'
import type { Selection } from './floating-catchment.ts'

/** One place with people; its id, its point and its groups are the caller's. */
export type DemandRow = {
  readonly id: string
  /** People, or what else is to be served. */
  readonly weight: number
  /** The container of `provider-ratio`. */
  readonly area?: string
  /** The group of Theil's split; without it all are one group. */
  readonly group?: string
  readonly lat?: number
  readonly lon?: number
}

/** One place that serves. */
export type SupplyRow = {
  readonly id: string
  /** Left out only where the measure does not ask for it (`nearest`, `choice`); it then counts as taking part. */
  readonly capacity?: number
  /** A closed supply takes no part; left out means open. */
  readonly open?: boolean
  readonly area?: string
  readonly lat?: number
  readonly lon?: number
}

/** Which measure, with what belongs to it; `catchment` left out means all pairs given. */
export type AccessMeasure =
  | { readonly kind: 'provider-ratio'; readonly catchment?: number }
  | { readonly kind: 'nearest'; readonly k?: number; readonly catchment?: number }
  | { readonly kind: 'cumulative'; readonly catchment?: number }
  | { readonly kind: 'gravity'; readonly decay: Decay; readonly catchment?: number }
  | { readonly kind: '2sfca'; readonly catchment?: number; readonly balanced?: boolean }
  | {
      readonly kind: 'e2sfca'
      readonly decay: Decay
      readonly catchment?: number
      readonly balanced?: boolean
    }
  | {
      readonly kind: '3sfca'
      readonly decay: Decay
      readonly catchment?: number
      readonly selection?: Selection
    }
  | { readonly kind: 'm2sfca'; readonly decay: Decay; readonly catchment?: number }
  | {
      readonly kind: 'raam'
      readonly tau: number
      readonly tolerance?: number
      readonly catchment?: number
      /** People per capacity that count as crowding 1; without it all weight ÷ all capacity. */
      readonly referenceRatio?: number
    }
  | { readonly kind: 'choice'; readonly count: number; readonly catchment: number }

export const MEASURE_KINDS = [
  'provider-ratio',
  'nearest',
  'cumulative',
  'gravity',
  '2sfca',
  'e2sfca',
  '3sfca',
  'm2sfca',
  'raam',
  'choice',
] as const

/** The keys of each measure beside `kind`; the schema in docs/reference/engines lists the same. */
export const MEASURE_KEYS = {
  'provider-ratio': { required: [], optional: ['catchment'] },
  nearest: { required: [], optional: ['k', 'catchment'] },
  cumulative: { required: [], optional: ['catchment'] },
  gravity: { required: ['decay'], optional: ['catchment'] },
  '2sfca': { required: [], optional: ['catchment', 'balanced'] },
  e2sfca: { required: ['decay'], optional: ['catchment', 'balanced'] },
  '3sfca': { required: ['decay'], optional: ['catchment', 'selection'] },
  m2sfca: { required: ['decay'], optional: ['catchment'] },
  raam: { required: ['tau'], optional: ['tolerance', 'catchment', 'referenceRatio'] },
  choice: { required: ['count', 'catchment'], optional: [] },
} as const

/** The keys of each decay beside `kind`. */
export const DECAY_KEYS = {
  none: { required: [], optional: [] },
  step: { required: ['upTo', 'weights'], optional: [] },
  gaussian: { required: ['bandwidth'], optional: [] },
  exponential: { required: ['rate'], optional: [] },
  'inverse-power': { required: ['exponent'], optional: ['leastCost'] },
  linear: { required: ['cutoff'], optional: [] },
} as const

/** The keys of the problem and of its rows. */
export const ACCESS_KEYS = {
  problem: { required: ['demand', 'supply', 'measure'], optional: ['costs', 'matrix', 'costFrom'] },
  demand: { required: ['id', 'weight'], optional: ['area', 'group', 'lat', 'lon'] },
  supply: { required: ['id'], optional: ['capacity', 'open', 'area', 'lat', 'lon'] },
  straightLine: { required: ['kind', 'detourFactor'], optional: [] },
} as const

/** The problem of `compute access`, read and in order of id. */
export type AccessInput = {
  readonly demand: readonly DemandRow[]
  readonly supply: readonly SupplyRow[]
  readonly measure: AccessMeasure
  readonly costs: SparseCosts
  readonly costOrigin: CostOrigin
}

/** Where costs come from: given pairs; the straight line in kilometres times a factor; a road network, by kilometres or minutes. */
export type CostOrigin =
  | 'given'
  | { readonly kind: 'straight-line'; readonly detourFactor: number }
  | {
      readonly kind: 'road'
      readonly by: 'distance' | 'time'
      /** The network's checksum: another network is another problem. */
      readonly network: string
      readonly toRoadMetres: number
    }
