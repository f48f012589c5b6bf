import type { PlaceAnswered } from '../contract/index.ts'
import { createRoads } from '../network/index.ts'
import type { Register } from '../register/register.ts'
import { readPlace } from './read-place.ts'
import { measureRoadsBy } from './road-reach.ts'

/** The answer of Find my place for a register in a folder, by road where the folder has a network. Refusals as `readPlace`. */
export function readPlaceInFolder(
  register: Register,
  folder: string,
  query: Parameters<typeof readPlace>[1],
): Promise<PlaceAnswered> {
  return readPlace(register, query, measureRoadsBy(createRoads(folder)))
}
