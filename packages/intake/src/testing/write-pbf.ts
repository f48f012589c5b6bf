import { deflateSync } from 'node:zlib'

export type WrittenNode = {
  readonly id: number
  readonly lat: number
  readonly lon: number
  readonly tags?: Readonly<Record<string, string>>
}
export type WrittenWay = {
  readonly id: number
  readonly refs: readonly number[]
  readonly tags: Readonly<Record<string, string>>
}
export type WrittenRelation = {
  readonly id: number
  readonly members: readonly { readonly type: 0 | 1 | 2; readonly ref: number; readonly role: string }[]
  readonly tags: Readonly<Record<string, string>>
}
export type WrittenBlock = {
  readonly nodes?: readonly WrittenNode[]
  readonly ways?: readonly WrittenWay[]
  readonly relations?: readonly WrittenRelation[]
}

type Bytes = readonly number[]

/** A whole number of at most 53 bits in groups of seven bits. */
function varint(value: number): Bytes {
  const out: number[] = []
  let rest = value
  while (rest >= 128) {
    out.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
  return out
}

/** Signs in the lowest bit, so that small negative numbers are short. */
function zigzag(value: number): Bytes {
  return varint(value >= 0 ? value * 2 : -value * 2 - 1)
}

function field(number: number, content: Bytes | Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from([...varint(number * 8 + 2), ...varint(content.length)]),
    Buffer.from(content),
  ])
}

function whole(number: number, value: number): Uint8Array {
  return Buffer.from([...varint(number * 8), ...varint(value)])
}

function packed(number: number, values: readonly number[], write: (value: number) => Bytes): Uint8Array {
  const parts: number[] = []
  for (const value of values) parts.push(...write(value))
  return field(number, parts)
}

function deltas(values: readonly number[]): readonly number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0))
}

/** A block of elements, unpacked, as a test or a bench wants it: nodes dense, coordinates to 1e-7 degree. */
export function writeBlock({ nodes = [], ways = [], relations = [] }: WrittenBlock): Uint8Array {
  const strings = ['']
  const known = new Map<string, number>([['', 0]])
  const at = (text: string): number => {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, strings.length)
    strings.push(text)
    return strings.length - 1
  }
  const tagFields = (tags: Readonly<Record<string, string>>): readonly Uint8Array[] => [
    packed(2, Object.keys(tags).map(at), varint),
    packed(3, Object.values(tags).map(at), varint),
  ]
  const groups: Uint8Array[] = []
  if (nodes.length > 0) {
    const tags = nodes.flatMap((node) => [
      ...Object.entries(node.tags ?? {}).flatMap(([key, value]) => [at(key), at(value)]),
      0,
    ])
    const dense = Buffer.concat([
      packed(1, deltas(nodes.map(({ id }) => id)), zigzag),
      packed(8, deltas(nodes.map(({ lat }) => Math.round(lat * 1e7))), zigzag),
      packed(9, deltas(nodes.map(({ lon }) => Math.round(lon * 1e7))), zigzag),
      tags.some((tag) => tag > 0) ? packed(10, tags, varint) : new Uint8Array(),
    ])
    groups.push(field(2, field(2, dense)))
  }
  if (ways.length > 0) {
    const written = ways.map(({ id, refs, tags }) =>
      field(3, Buffer.concat([whole(1, id), ...tagFields(tags), packed(8, deltas(refs), zigzag)])),
    )
    groups.push(field(2, Buffer.concat(written)))
  }
  if (relations.length > 0) {
    const written = relations.map(({ id, members, tags }) =>
      field(
        4,
        Buffer.concat([
          whole(1, id),
          ...tagFields(tags),
          packed(
            8,
            members.map(({ role }) => at(role)),
            varint,
          ),
          packed(9, deltas(members.map(({ ref }) => ref)), zigzag),
          packed(
            10,
            members.map(({ type }) => type),
            varint,
          ),
        ]),
      ),
    )
    groups.push(field(2, Buffer.concat(written)))
  }
  const table = field(1, Buffer.concat(strings.map((text) => field(1, Buffer.from(text)))))
  return Buffer.concat([table, ...groups])
}

/** A block of the file: its size, its header, and its content packed with zlib or as it is. */
export function writeBlob(type: string, content: Uint8Array, packing: 'zlib' | 'raw' = 'zlib'): Uint8Array {
  const blob =
    packing === 'raw'
      ? field(1, content)
      : Buffer.concat([whole(2, content.length), field(3, deflateSync(content, { level: 1 }))])
  const header = Buffer.concat([field(1, Buffer.from(type)), whole(3, blob.length)])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(header.length)
  return Buffer.concat([size, header, blob])
}

/** The header of a file. */
export function writeHeader(features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes']): Uint8Array {
  return writeBlob('OSMHeader', Buffer.concat(features.map((feature) => field(4, Buffer.from(feature)))))
}

/** A whole file. */
export function writePbf(blocks: readonly WrittenBlock[], packing: 'zlib' | 'raw' = 'zlib'): Uint8Array {
  return Buffer.concat([
    writeHeader(),
    ...blocks.map((block) => writeBlob('OSMData', writeBlock(block), packing)),
  ])
}
