import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openRegistry, type RegistryConfig } from '@laegedaekning/registry'
import { type Clock, machineClock } from '../register/clock.ts'
import { createRegister, type Register } from '../register/register.ts'
import { type SeedOptions, type SeedProgress, seedRegister } from '../seed/seed-register.ts'

/** Where a register lives: in a data folder of the product, or on a PostgreSQL server. */
export type RegisterPlace = { readonly folder: string } | { readonly postgresUrl: string }

/** An open register, with the way to close it. */
export type OpenRegister = Register & { readonly close: () => Promise<void> }

/**
 * Opens the register of a data folder (`<folder>/registry`, lock beside it). Throws a `Refusal` REGISTRY_LOCKED {pid, since}
 * while another process has it, REGISTRY_UNAVAILABLE where it cannot be opened.
 */
export async function openRegister(place: RegisterPlace, clock: Clock = machineClock): Promise<OpenRegister> {
  const config = await configOf(place)
  const registry = await openRegistry(config, clock.now)
  return { ...createRegister(registry, clock), close: () => registry.close() }
}

/** Opens a register and brings in what is in the box and not there yet (`seedRegister`). */
export async function openSeededRegister(
  place: RegisterPlace,
  seed: SeedOptions,
  progress: SeedProgress,
  clock: Clock = machineClock,
): Promise<OpenRegister> {
  const register = await openRegister(place, clock)
  try {
    await seedRegister(register.registry, seed, progress)
    return register
  } catch (error) {
    await register.close()
    throw error
  }
}

async function configOf(place: RegisterPlace): Promise<RegistryConfig> {
  if ('postgresUrl' in place) return { kind: 'postgres', url: place.postgresUrl }
  await mkdir(place.folder, { recursive: true })
  return { kind: 'pglite', folder: join(place.folder, 'registry') }
}
