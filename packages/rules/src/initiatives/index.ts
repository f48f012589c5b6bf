import { initiatives } from '../initiatives.generated.ts'
import type { Initiative } from './initiative.ts'

export {
  CAUSES,
  type Cause,
  type CauseMark,
  INITIATIVE_COUNTS,
  INITIATIVE_LEVELS,
  INITIATIVE_PARTIES,
  INITIATIVE_RHYTHMS,
  INITIATIVE_STATUSES,
  INITIATIVE_TARGETS,
  type Initiative,
  type InitiativeGroup,
  type InitiativeLevel,
  type InitiativeParty,
  type InitiativeRhythm,
  type InitiativeState,
  type InitiativeStatus,
  type InitiativeTarget,
} from './initiative.ts'

/** Every initiative of the catalogue: W, L, V, R, G and AB, each in order of number (knowledge/initiatives). */
export function listInitiatives(): readonly Initiative[] {
  return initiatives
}

/** The initiative with this id (`AB17`), or `undefined`. */
export function findInitiative(id: string): Initiative | undefined {
  return initiatives.find((initiative) => initiative.id === id)
}
