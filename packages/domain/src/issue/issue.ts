import type { IssueCode } from './issue-code.ts'

/** Where an issue lies. Rows and columns count as the user's program counts: row 1 is the header. */
export type Place =
  | {
      readonly kind: 'cell'
      readonly file: string
      readonly sheet?: string
      readonly row: number
      /** Letter and header: `C (Tilmeldte patienter)`. */
      readonly column: string
    }
  | { readonly kind: 'row'; readonly file: string; readonly sheet?: string; readonly row: number }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'field'; readonly pointer: string }
  | { readonly kind: 'record'; readonly entity: string; readonly id: string; readonly period?: string }

/** Something the user can see and mend, as a value; the words are made at the edge from code and values. */
export type Issue = {
  readonly code: IssueCode
  readonly severity: 'error' | 'warning' | 'note'
  readonly at?: Place
  /** What was found and what was expected. */
  readonly values: Readonly<Record<string, string | number>>
}

/** A value, maybe partial or absent, and what was found on the way. `value` is `null` where an error left nothing to use. */
export type Checked<T> = { readonly value: T | null; readonly issues: readonly Issue[] }

/** Whether any of the issues is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}
