import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import type { Change, ChangeId, Registry } from '@laegedaekning/registry'
import type { Known } from '../contract/index.ts'
import { type Clock, endOfDay } from './clock.ts'
import { remember } from './remember.ts'

/** What every use case works on: the registry, what has been read of it lately, and the present. */
export type Register = {
  readonly registry: Registry
  readonly clock: Clock
  /** The facts true on a day, as known at a change. Read once as long as it is among the latest asked for. */
  readonly at: (virkning: PlainDate, known: Known) => Promise<Snapshot>
  /** Which change an answer is made of: the latest, or the latest known at `kendt` (a day or an instant). */
  readonly known: (kendt?: string) => Promise<Known>
  /** All changes, latest first; read once per change. */
  readonly changes: () => Promise<readonly Change[]>
}

/** How many days of the register are kept in memory; a Status room with its year before needs two. */
const SNAPSHOTS_KEPT = 12

/** A register over an open registry. */
export function createRegister(registry: Registry, clock: Clock): Register {
  const snapshots = remember<Snapshot>(SNAPSHOTS_KEPT)
  const logs = remember<readonly Change[]>(1)
  const changes = async (): Promise<readonly Change[]> => {
    const latest = await registry.latestChange()
    return logs(String(latest), () => registry.listChanges())
  }
  const known = async (kendt?: string): Promise<Known> => {
    const latest = await registry.latestChange()
    const change = kendt === undefined ? latest : await registry.changeAt(instantOf(kendt))
    return { change, registeredAt: await registeredAt(changes, change), latest: change === latest }
  }
  return {
    registry,
    clock,
    changes,
    known,
    at: (virkning, { change }) =>
      snapshots(`${virkning} ${change}`, () => registry.at({ virkning, registrering: change })),
  }
}

function instantOf(kendt: string): string {
  return kendt.includes('T') ? kendt : endOfDay(kendt)
}

async function registeredAt(
  changes: () => Promise<readonly Change[]>,
  change: ChangeId,
): Promise<string | null> {
  if (change === 0) return null
  return (await changes()).find((found) => found.id === change)?.registeredAt ?? null
}
