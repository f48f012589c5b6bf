/** What the main thread asks of the worker that holds PGlite. */
export type PgliteTask =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

export type PgliteRequest = { readonly id: number; readonly task: PgliteTask }

/** The fields of a database error that a program may look at; a class does not survive the border between threads. */
export type DatabaseErrorFields = {
  readonly message: string
  readonly code?: string | undefined
  readonly constraint?: string | undefined
  readonly table?: string | undefined
  readonly detail?: string | undefined
}

export type PgliteResult =
  | { readonly kind: 'rows'; readonly rows: readonly unknown[]; readonly affectedRows: number }
  | { readonly kind: 'dump'; readonly data: Blob }
  | { readonly kind: 'done' }

export type PgliteAnswer =
  | { readonly id: number; readonly result: PgliteResult }
  | { readonly id: number; readonly error: DatabaseErrorFields }

/** Id of the answer that says whether the store could be opened. */
export const OPENED = 0

/** What the worker is started with: a folder (`null`: memory) and, for an empty store, an archive to begin from. */
export type PgliteStart = { readonly folder: string | null; readonly template: Blob | null }
