import type { Tags } from '@laegedaekning/access'
import { NODE_KEYS, RELATION_KEYS, WAY_KEYS } from '@laegedaekning/access'
import { OSMTransform, parse } from 'osm-pbf-parser-node'

export type OsmNode = {
  readonly type: 'node'
  readonly id: number
  readonly lat: number
  readonly lon: number
  readonly tags?: Tags
}
export type OsmWay = {
  readonly type: 'way'
  readonly id: number
  readonly refs: readonly number[]
  readonly tags?: Tags
}
export type OsmRelation = {
  readonly type: 'relation'
  readonly id: number
  readonly members: readonly { readonly type: string; readonly ref: number; readonly role: string }[]
  readonly tags?: Tags
}
export type OsmElement = OsmNode | OsmWay | OsmRelation

const WANTED = new OSMTransform({
  withTags: { node: [...NODE_KEYS], way: [...WAY_KEYS], relation: [...RELATION_KEYS] },
  withInfo: false,
})

/**
 * The elements of an unpacked block that `checkBlock` has found in order, with the tags that roads need. Throws an `Error` of
 * the library for a block that only looked in order.
 */
export function* readElements(block: Uint8Array): Generator<OsmElement> {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  for (const element of parse(buffer, WANTED)) if (isElement(element)) yield element
}

/** The library says `object`; what it makes of a block in order is one of these. */
function isElement(found: object): found is OsmElement {
  if (!('type' in found && 'id' in found) || !Number.isSafeInteger(found.id)) return false
  if (found.type === 'way') return 'refs' in found
  return found.type === 'node' ? 'lat' in found : 'members' in found
}
