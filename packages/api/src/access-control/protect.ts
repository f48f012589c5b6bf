import type { AreaId, PlainDate, Snapshot } from '@laegedaekning/domain'
import { growAreaTree, lineageOf } from '@laegedaekning/rules'
import type { Register } from '../register/register.ts'
import type { ProtectedRecord, RecordKind } from './records.ts'

/** A record before the areas above its own have been looked up. `from`: the day it takes effect, where that lies ahead. */
export type UnplacedRecord = {
  readonly kind: RecordKind
  readonly id: string
  /** Where it belongs; `null` for the country's. */
  readonly area: AreaId | null
  readonly from?: PlainDate
}

const trees = new WeakMap<Snapshot, ReturnType<typeof growAreaTree>>()

function treeOf(snapshot: Snapshot): ReturnType<typeof growAreaTree> {
  const tree = trees.get(snapshot) ?? growAreaTree(snapshot)
  trees.set(snapshot, tree)
  return tree
}

/**
 * Places records among the areas: those that each lies in today, and for what takes effect later also those of that day. So
 * a region that takes over (Region Østdanmark, 1 January 2027) prepares its records before, and whoever is taken over loses
 * them on the day (K24).
 */
export async function protectAll(
  register: Register,
  records: readonly UnplacedRecord[],
): Promise<readonly ProtectedRecord[]> {
  const today = register.clock.today()
  const known = await register.known()
  const treeAt = async (day: PlainDate) => treeOf(await register.at(day, known))
  const placed: ProtectedRecord[] = []
  for (const { kind, id, area, from } of records) {
    const days = from !== undefined && from > today ? [today, from] : [today]
    const areas = new Set<AreaId>(area === null ? [] : [area])
    for (const day of area === null ? [] : days) {
      for (const above of area === null ? [] : lineageOf(await treeAt(day), area).values()) areas.add(above)
    }
    placed.push({ kind, id, areas: [...areas] })
  }
  return placed
}

/** One record among the areas; see `protectAll`. */
export async function protect(register: Register, record: UnplacedRecord): Promise<ProtectedRecord> {
  const [placed] = await protectAll(register, [record])
  return placed ?? { kind: record.kind, id: record.id, areas: [] }
}
