import { levers } from '../levers.generated.ts'
import type { Lever } from './lever.ts'

export {
  LEVER_COST_UNITS,
  LEVER_FORMS,
  LEVER_PARAMETERS,
  LEVER_PLACES,
  LEVER_UNITS,
  type Lever,
  type LeverChange,
  type LeverCost,
  type LeverParameter,
  type LeverSize,
  type LeverUnit,
  type LeverVariant,
} from './lever.ts'

/** The 25 ways as levers, W1 to W25 (knowledge/levers). */
export function listLevers(): readonly Lever[] {
  return levers
}

/** The lever with this id (`W19`), or `undefined`. */
export function findLever(id: string): Lever | undefined {
  return levers.find((lever) => lever.id === id)
}
