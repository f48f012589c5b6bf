import { ISSUE_CODES, type Issue, type IssueCode, Refusal } from '@laegedaekning/domain'
import type { z } from 'zod'

/** Reads one part of a request by its schema; throws a `Refusal` with one issue and JSON pointer per fault. */
export function readPart<T extends z.ZodType>(schema: T, value: unknown, pointer: string): z.output<T> {
  const found = schema.safeParse(value)
  if (found.success) return found.data
  throw new Refusal(found.error.issues.flatMap((issue) => issuesOf(issue, value, pointer)))
}

function issuesOf(issue: z.core.$ZodIssue, whole: unknown, pointer: string): readonly Issue[] {
  const at = (path: readonly PropertyKey[]): string => [pointer, ...path.map(escaped)].join('/')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => made('REQUEST_KEY_UNKNOWN', at([...issue.path, key]), { found: key }))
  }
  const value = valueAt(whole, issue.path)
  if (value === undefined) {
    const name = issue.path.at(-1)
    return [made('REQUEST_KEY_MISSING', at(issue.path), { expected: String(name ?? 'body') })]
  }
  const code = issue.code === 'custom' ? codeOf(issue.params) : 'REQUEST_VALUE_NOT_ALLOWED'
  const expected = expectedOf(issue)
  const values = { found: shown(value), ...(expected === null ? {} : { expected }) }
  return [made(code, at(issue.path), values)]
}

function made(code: IssueCode, pointer: string, values: Issue['values']): Issue {
  return { code, severity: 'error', at: { kind: 'field', pointer }, values }
}

/** The code that a schema of ours names for its own checks. */
function codeOf(params: Readonly<Record<string, unknown>> | undefined): IssueCode {
  return ISSUE_CODES.find((code) => code === params?.['issue']) ?? 'REQUEST_VALUE_NOT_ALLOWED'
}

function expectedOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  return null
}

/** Longest value repeated in an answer. */
const MOST_SHOWN = 100

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** A reference token of RFC 6901. */
function escaped(key: PropertyKey): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  }
  return value
}
