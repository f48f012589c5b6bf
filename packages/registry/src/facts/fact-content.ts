import { type Fact, type FactKind, Fault, factKey, getFactBody } from '@laegedaekning/domain'
import type { Content } from '../timeline/timeline.ts'

/** The key and the content of a fact in the one form in which they are stored and compared. Throws a `Fault` where the body does not fit. */
export function contentOf(fact: Fact<FactKind>): { readonly key: string; readonly content: Content } {
  try {
    const body = getFactBody(fact.kind, fact.body)
    const { source, certainty, madeUp } = fact.provenance
    const content = { body: canonicalBody(fact.kind, body), source, certainty, madeUp }
    return { key: storable(factKey(fact.kind, body)), content }
  } catch (error) {
    throw new Fault(`a fact of kind ${fact.kind} does not fit: ${String(error)}`, { cause: error })
  }
}

/**
 * A body of unknown origin (JSON) as canonical JSON: the fields of its kind in their fixed order, so that equal bodies
 * are equal texts whatever a database does with the order of keys. Throws a `TypeError` where it does not fit.
 */
export function canonicalBody(kind: FactKind, body: unknown): string {
  return storable(JSON.stringify(getFactBody(kind, body)))
}

/** In JSON text: a NUL, or half a surrogate pair. */
const UNSTORABLE_JSON = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** PostgreSQL stores neither NUL nor half a surrogate pair. Throws a `TypeError`. */
function storable(text: string): string {
  if (text.includes('\0') || !text.isWellFormed() || UNSTORABLE_JSON.test(text))
    throw new TypeError('a text holds a character that cannot be stored')
  return text
}
