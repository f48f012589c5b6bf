import { OSM_LIMITS } from './osm-limits.ts'
import { BYTES, countVarints, listFields, VARINT } from './wire.ts'

/** What a block of elements holds. */
export type BlockContent = { readonly nodes: number; readonly ways: number; readonly relations: number }

/** What stands in the way of reading a block. */
export type BlockFault =
  | { readonly kind: 'damaged'; readonly expected: string }
  | { readonly kind: 'too-large'; readonly found: number; readonly most: number }

export type BlockCheck = { readonly content: BlockContent } | { readonly fault: BlockFault }

type Counts = { nodes: number; ways: number; relations: number; numbers: number; strings: number }

const damaged = (expected: string): BlockFault => ({ kind: 'damaged', expected })

/**
 * Looks through an unpacked block before the library makes objects of it: every length lies within its message, lists that
 * belong together are of one length, tags of nodes end where they say, and there is not more than the limits allow. The library
 * believes all of that; for example, tags without an end make it run for ever.
 */
export function checkBlock(bytes: Uint8Array): BlockCheck {
  const counts: Counts = { nodes: 0, ways: 0, relations: 0, numbers: 0, strings: 0 }
  let tables = 0
  for (const field of listFields(bytes, 0, bytes.length)) {
    if (field === undefined) return { fault: damaged('PrimitiveBlock') }
    let fault: BlockFault | undefined
    if (field.number === 1 && field.kind === BYTES) {
      tables++
      fault = checkStrings(bytes, field.from, field.until, counts)
    } else if (field.number === 2 && field.kind === BYTES) {
      fault = checkGroup(bytes, field.from, field.until, counts)
    } else if (field.number <= 2 || (isScale(field.number) && field.kind !== VARINT)) {
      fault = damaged('PrimitiveBlock')
    }
    fault ??= tooLarge(counts)
    if (fault !== undefined) return { fault }
  }
  if (tables !== 1) return { fault: damaged('StringTable') }
  return { content: { nodes: counts.nodes, ways: counts.ways, relations: counts.relations } }
}

/** Granularity, offsets and date granularity. */
function isScale(number: number): boolean {
  return number >= 17 && number <= 20
}

function tooLarge({ nodes, ways, relations, numbers, strings }: Counts): BlockFault | undefined {
  const elements = nodes + ways + relations + strings
  if (elements > OSM_LIMITS.blobElements)
    return { kind: 'too-large', found: elements, most: OSM_LIMITS.blobElements }
  return numbers > OSM_LIMITS.blobNumbers
    ? { kind: 'too-large', found: numbers, most: OSM_LIMITS.blobNumbers }
    : undefined
}

function checkStrings(
  bytes: Uint8Array,
  from: number,
  until: number,
  counts: Counts,
): BlockFault | undefined {
  for (const field of listFields(bytes, from, until)) {
    if (field === undefined || field.number !== 1 || field.kind !== BYTES) return damaged('StringTable')
    counts.strings++
  }
  return undefined
}

function checkGroup(bytes: Uint8Array, from: number, until: number, counts: Counts): BlockFault | undefined {
  let dense = 0
  for (const field of listFields(bytes, from, until)) {
    if (field === undefined || field.kind !== BYTES) return damaged('PrimitiveGroup')
    let fault: BlockFault | undefined
    switch (field.number) {
      case 1:
        counts.nodes++
        fault = checkElement(bytes, field.from, field.until, [[2, 3]], counts, 'Node')
        break
      case 2:
        fault = dense++ === 0 ? checkDense(bytes, field.from, field.until, counts) : damaged('DenseNodes')
        break
      case 3:
        counts.ways++
        fault = checkElement(bytes, field.from, field.until, [[2, 3], [8]], counts, 'Way')
        break
      case 4:
        counts.relations++
        fault = checkElement(
          bytes,
          field.from,
          field.until,
          [
            [2, 3],
            [8, 9, 10],
          ],
          counts,
          'Relation',
        )
        break
      default:
        fault = damaged('PrimitiveGroup')
    }
    fault ??= tooLarge(counts)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** An element whose packed lists, by field number, are of one length in each row of `parallel`. */
function checkElement(
  bytes: Uint8Array,
  from: number,
  until: number,
  parallel: readonly (readonly number[])[],
  counts: Counts,
  name: string,
): BlockFault | undefined {
  const lists = new Map<number, number>(parallel.flat().map((number) => [number, 0]))
  let ids = 0
  for (const field of listFields(bytes, from, until)) {
    if (field === undefined) return damaged(name)
    if (field.number === 1 && field.kind === VARINT) ids++
    const known = lists.get(field.number)
    if (known === undefined) continue
    const count = field.kind === BYTES ? countVarints(bytes, field.from, field.until) : undefined
    if (count === undefined) return damaged(name)
    lists.set(field.number, known + count)
    counts.numbers += count
  }
  const unequal = parallel.some((row) => new Set(row.map((number) => lists.get(number))).size > 1)
  return ids !== 1 || unequal ? damaged(name) : undefined
}

const DENSE_LISTS = [1, 8, 9, 10]

function checkDense(bytes: Uint8Array, from: number, until: number, counts: Counts): BlockFault | undefined {
  const lists = new Map<number, number>(DENSE_LISTS.map((number) => [number, 0]))
  let ends = 0
  for (const field of listFields(bytes, from, until)) {
    if (field === undefined) return damaged('DenseNodes')
    // Time and author (5) are not used, but the library reads them.
    if (field.number === 5 && field.kind === BYTES)
      counts.numbers += countInfo(bytes, field.from, field.until)
    const known = lists.get(field.number)
    if (known === undefined) continue
    const count = field.kind === BYTES ? countVarints(bytes, field.from, field.until) : undefined
    if (count === undefined || known > 0) return damaged('DenseNodes')
    lists.set(field.number, count)
    counts.numbers += count
    if (field.number === 10) ends = countTagEnds(bytes, field.from, field.until)
  }
  const nodes = lists.get(1) ?? 0
  counts.nodes += nodes
  const hasTags = (lists.get(10) ?? 0) > 0
  const fits = lists.get(8) === nodes && lists.get(9) === nodes && (!hasTags || ends === nodes)
  return fits ? undefined : damaged('DenseNodes')
}

/** At most as many numbers as bytes; what is no message counts too, and the library then refuses it. */
function countInfo(bytes: Uint8Array, from: number, until: number): number {
  return countVarints(bytes, from, until) ?? until - from
}

/** How many nodes the list key, value, key, value, 0, … is for; -1 if it ends within a node's tags. */
function countTagEnds(bytes: Uint8Array, from: number, until: number): number {
  let ends = 0
  let [isKey, isWhole] = [true, true]
  for (let at = from; at < until; at++) {
    const byte = bytes[at] ?? 0
    const isFirst = isWhole
    isWhole = byte < 0x80
    if (!isWhole) continue
    if (isKey && byte === 0 && isFirst) ends++
    else isKey = !isKey
  }
  return isKey && isWhole ? ends : -1
}
