import { assembled } from '../brand.ts'
import type { Provenance } from '../provenance/provenance.ts'
import type { Period } from '../time/period.ts'
import { FACT_KINDS, type FactBodies, type FactKind, type SnapshotKind } from './fact-kinds.ts'
import { readFields } from './field.ts'

/** A fact of one kind: what is true (`body`), from when until when (virkning), and from where. */
export type Fact<K extends FactKind = SnapshotKind> = {
  [Kind in K]: {
    readonly kind: Kind
    readonly virkning: Period
    readonly body: FactBodies[Kind]
    readonly provenance: Provenance
  }
}[K]

/** What identifies a fact of its kind through time, for example `kommune-0101|all|0|6` for a population count. */
export function factKey<K extends FactKind>(kind: K, body: FactBodies[K]): string {
  return FACT_KINDS[kind].key(body)
}

/** Reads a body back from JSON; throws a `TypeError` with the path where it does not fit the kind. */
export function getFactBody<K extends FactKind>(kind: K, json: unknown): FactBodies[K] {
  if (typeof json !== 'object' || json === null) throw new TypeError(`${kind}: an object wanted`)
  return assembled<FactBodies[K]>(readFields(FACT_KINDS[kind].fields, json, kind))
}

/** The register at one virkning and one registrering: facts by kind. The order of facts has no meaning. */
export type Snapshot = { readonly [K in SnapshotKind]: readonly Fact<K>[] }

/** A snapshot with nothing in it. */
export const EMPTY_SNAPSHOT: Snapshot = {
  area: [],
  membership: [],
  outline: [],
  population: [],
  households: [],
  unlisted: [],
  practice: [],
  capacity: [],
  ydernummer: [],
  doctor: [],
  training: [],
  published: [],
  designation: [],
  place: [],
  specialists: [],
  trainees: [],
  intake: [],
  site: [],
  siteCapacity: [],
  element: [],
  key: [],
  trainingPlan: [],
}
