import { glossary } from '../glossary.generated.ts'
import type { Term } from './term.ts'

/** The term with this id, or `undefined`. */
export function findTerm(id: string): Term | undefined {
  return glossary.find((term) => term.id === id)
}

/** Every term, in order of id. */
export function listTerms(): readonly Term[] {
  return glossary
}
