import type { Checked, Issue } from '../issue/issue.ts'
import { getFactBody } from '../snapshot/fact.ts'
import type { FactBodies } from '../snapshot/fact-kinds.ts'
import { FieldFault, type WrongValue } from '../snapshot/field.ts'
import type { StoredKind } from './stored-kinds.ts'

/**
 * Reads the body of a record as somebody sent it: `null` and one issue per fault, with a JSON pointer into the body.
 * Issues: REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED, REQUEST_KEY_UNKNOWN (a key that would be lost).
 */
export function checkStoredBody<K extends StoredKind>(kind: K, json: unknown): Checked<FactBodies[K]> {
  try {
    const body = getStoredBody(kind, json)
    const unknown = unknownKeys(json, body, '')
    return { value: unknown.length === 0 ? body : null, issues: unknown }
  } catch (error) {
    if (error instanceof FieldFault)
      return { value: null, issues: error.wrong.map((wrong) => issueOf(wrong, kind)) }
    return { value: null, issues: [wrongAt('', json, 'object')] }
  }
}

/** The body of a stored record, read; what is withheld from the reader reads as `null`. Throws a `TypeError` where it does not fit. */
export function getStoredBody<K extends StoredKind>(kind: K, json: unknown): FactBodies[K] {
  return getFactBody(kind, json)
}

function issueOf({ path, wanted, found }: WrongValue, kind: StoredKind): Issue {
  const pointer = path.slice(kind.length)
  if (found !== undefined) return wrongAt(pointer, found, wanted)
  const expected = pointer.slice(pointer.lastIndexOf('/') + 1)
  return {
    code: 'REQUEST_KEY_MISSING',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { expected },
  }
}

/** Longest value repeated in an issue. */
const MOST_SHOWN = 60

function wrongAt(pointer: string, found: unknown, expected: string): Issue {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? typeof found)
  return {
    code: 'REQUEST_VALUE_NOT_ALLOWED',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { found: text.slice(0, MOST_SHOWN), expected },
  }
}

/** Keys of what was sent that the body has no place for. */
function unknownKeys(sent: unknown, read: unknown, pointer: string): readonly Issue[] {
  if (Array.isArray(sent) && Array.isArray(read))
    return sent.flatMap((item, index) => unknownKeys(item, read[index], `${pointer}/${index}`))
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null) return []
  const known = new Map(Object.entries(read))
  return Object.entries(sent).flatMap(([key, value]): readonly Issue[] => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (known.has(key)) return unknownKeys(value, known.get(key), at)
    const values = { found: key, expected: [...known.keys()].join(', ') }
    return [{ code: 'REQUEST_KEY_UNKNOWN', severity: 'error', at: { kind: 'field', pointer: at }, values }]
  })
}
