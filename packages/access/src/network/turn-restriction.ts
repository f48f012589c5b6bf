import type { Tags } from './road-profile.ts'

/** A member of an OSM relation. */
export type Member = { readonly type: string; readonly ref: number; readonly role: string }

/** A turn at one place that is forbidden (`no`) or the only one allowed (`only`), by OSM ids. */
export type TurnRestriction = {
  readonly kind: 'no' | 'only'
  readonly fromWay: number
  readonly viaNode: number
  readonly toWay: number
}

/** The keys of a relation that `readRestriction` reads. */
export const RELATION_KEYS = [
  'type',
  'restriction',
  'restriction:motorcar',
  'restriction:motor_vehicle',
  'except',
] as const

/** The restrictions of a relation; what stands in the way of using it, for the count of those left out; nothing if it is none. */
export type RestrictionReading =
  | { readonly kind: 'restrictions'; readonly restrictions: readonly TurnRestriction[] }
  | { readonly kind: 'not-used' }
  | { readonly kind: 'other' }

/**
 * Reads a turn restriction (wiki.openstreetmap.org, Relation:restriction). Those that go by way of a way instead of a node, that
 * are not for cars, that hold at some hours only or lack a member are not used.
 */
export function readRestriction(tags: Tags, members: readonly Member[]): RestrictionReading {
  if (tags['type'] !== 'restriction') return { kind: 'other' }
  const value = tags['restriction:motorcar'] ?? tags['restriction:motor_vehicle'] ?? tags['restriction'] ?? ''
  const exempt = (tags['except'] ?? '')
    .split(';')
    .some((who) => who === 'motorcar' || who === 'motor_vehicle')
  const kind = value.startsWith('no_') ? 'no' : value.startsWith('only_') ? 'only' : undefined
  if (kind === undefined || exempt) return { kind: 'not-used' }
  const refs = (role: string, type: string): readonly number[] =>
    members.filter((one) => one.role === role && one.type === type).map((one) => one.ref)
  const via = refs('via', 'node')
  const viaNode = via[0]
  if (viaNode === undefined || via.length > 1 || refs('via', 'way').length > 0) return { kind: 'not-used' }
  const restrictions = refs('from', 'way').flatMap((fromWay) =>
    refs('to', 'way').map((toWay) => ({ kind, fromWay, viaNode, toWay }) as const),
  )
  return restrictions.length > 0 ? { kind: 'restrictions', restrictions } : { kind: 'not-used' }
}
