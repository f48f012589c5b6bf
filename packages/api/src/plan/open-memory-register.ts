import type { Fact, PlainDate } from '@laegedaekning/domain'
import { openRegistry } from '@laegedaekning/registry'
import type { Clock } from '../register/clock.ts'
import { createRegister, type Register } from '../register/register.ts'

/** A set of facts that goes into a register of its own, with the reason that its history shows. */
export type Layer = { readonly why: string; readonly facts: readonly Fact[] }

/**
 * A register in memory, filled layer by layer, for work that leaves nothing behind. Its clock stands still at the day
 * given, so that the same input gives the same bytes. Close it when done.
 */
export async function openMemoryRegister(
  day: PlainDate,
  layers: readonly Layer[],
): Promise<Register & { readonly close: () => Promise<void> }> {
  const now = `${day}T12:00:00.000Z`
  const clock: Clock = { now: () => now, today: () => day }
  const registry = await openRegistry({ kind: 'pglite', folder: null }, clock.now)
  for (const { why, facts } of layers) {
    await registry.save({ who: 'laegedaekning plan', why, kind: 'seed', facts, endings: [] })
  }
  return { ...createRegister(registry, clock), close: () => registry.close() }
}
