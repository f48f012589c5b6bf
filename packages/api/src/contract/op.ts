import type { IssueCode } from '@laegedaekning/domain'
import { z } from 'zod'
import type { Action } from './actions.ts'

/** An answer in JSON of one schema. `read` checks what came, so that a client holds what the contract says. */
export type JsonAnswer<Out> = {
  readonly kind: 'json'
  readonly schema: z.ZodType<Out>
  readonly read: (response: Response) => Promise<Out>
}

/** An answer that is a file of one of the named media types. */
export type FileAnswer = {
  readonly kind: 'file'
  readonly types: readonly string[]
  readonly read: (response: Response) => Promise<Blob>
}

export type Answer = JsonAnswer<unknown> | FileAnswer

/** A file that came with a request; its name is only ever shown, never opened. */
export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What a request carries: nothing, one JSON value, or files as multipart/form-data. */
export type RequestBody<T extends z.ZodType = z.ZodType> =
  | { readonly kind: 'none'; readonly schema: T }
  | { readonly kind: 'json'; readonly schema: T }
  | { readonly kind: 'files'; readonly schema: T }

/** How a route is called. PUT replaces what it names, and asks which version that is (`versioned`). */
export type Method = 'GET' | 'POST' | 'PUT'

/** One route of the API: the server mounts it, the client calls it, OpenAPI describes it; there is no second description. */
export type Op<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends RequestBody = RequestBody,
  A extends Answer = Answer,
> = {
  readonly method: Method
  /** With `{name}` for parameters; a last `{name+}` takes the rest of the path, slashes and all. */
  readonly path: `/api/${string}`
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly ok: A
  readonly summary: string
  /** What it does with what; who may stands in the policy table (`access-control/policies.ts`). */
  readonly policy: Action
  /** Issues that this route can answer with, beyond those every route has. */
  readonly refusals: readonly IssueCode[]
}

/** States one route; it only fixes the types, so that server and client agree on them. */
export function op<
  const P extends z.ZodObject,
  const Q extends z.ZodObject,
  const B extends RequestBody,
  const A extends Answer,
>(route: Op<P, Q, B, A>): Op<P, Q, B, A> {
  return route
}

/** Says that a route changes a version of something: it wants the header If-Match, and refuses without it (428). */
export function versioned<const O extends Op>(route: O): O & { readonly versioned: true } {
  return { ...route, versioned: true }
}

/** A JSON answer of this schema. */
export function json<Out>(schema: z.ZodType<Out>): JsonAnswer<Out> {
  return { kind: 'json', schema, read: async (response) => schema.parse(await response.json()) }
}

/** An answer that is a file. */
export function file(...types: readonly string[]): FileAnswer {
  return { kind: 'file', types, read: (response) => response.blob() }
}

/** A request without a body. */
export const NO_BODY = { kind: 'none', schema: z.undefined() } as const

/** A request with files. */
export const FILES = {
  kind: 'files',
  schema: z.custom<readonly ReceivedFile[]>((value) => Array.isArray(value)),
} as const

/** A request with one JSON value. */
export function jsonBody<T extends z.ZodType>(schema: T): { readonly kind: 'json'; readonly schema: T } {
  return { kind: 'json', schema }
}
