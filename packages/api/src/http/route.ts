import { z } from 'zod'
import type { Caller } from '../access-control/caller.ts'
import type { Visitor } from '../access-control/gate.ts'
import type { Action, FileAnswer, JsonAnswer, Method, ReceivedFile } from '../contract/index.ts'
import type { Download } from '../use-cases/download-status.ts'
import { readPart } from './read-request.ts'

/** A request as it came, before its parts have been read. */
export type RawRequest = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly files: readonly ReceivedFile[]
  /** The header If-Match, where it came. */
  readonly ifMatch?: string | undefined
  /** Who asks; the gate has let them in. */
  readonly visitor: Visitor
}

/** A route with its work: ready to be mounted. */
export type Mounted = {
  readonly method: Method
  readonly path: string
  readonly policy: Action
  readonly takesFiles: boolean
  readonly answersFile: boolean
  readonly run: (raw: RawRequest) => Promise<Sent>
}

/** What a route answers with. */
export type Sent =
  | {
      readonly kind: 'json'
      readonly value: unknown
      readonly status: number
      readonly cookie?: string
      readonly tag?: string
    }
  | { readonly kind: 'file'; readonly file: Download }

type Described<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A> = {
  readonly method: Method
  readonly path: string
  readonly policy: Action
  readonly params: P
  readonly query: Q
  readonly body: { readonly kind: 'none' | 'json' | 'files'; readonly schema: B }
  readonly ok: A
}

type Input<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
  /** The version of If-Match; `null` without one, and where it is none of ours. */
  readonly version: number | null
  /** Who asks: the first argument of a use case on records (`access-control/index.ts`). */
  readonly caller: Caller
  readonly visitor: Visitor
}

/** Ties a route of the contract that answers in JSON to its use case; the compiler holds one against the other. */
export function answers<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, Out>(
  op: Described<P, Q, B, JsonAnswer<Out>>,
  work: (input: Input<P, Q, B>) => Promise<Out> | Out,
): Mounted {
  return mounted(op, false, async (raw) => ({
    kind: 'json',
    value: await work(readInput(op, raw)),
    status: 200,
  }))
}

/** Ties a route that answers with a version of something, whose number is the ETag. */
export function answersVersion<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  Out extends { readonly version: number },
>(op: Described<P, Q, B, JsonAnswer<Out>>, work: (input: Input<P, Q, B>) => Promise<Out>): Mounted {
  return mounted(op, false, async (raw) => {
    const value = await work(readInput(op, raw))
    return { kind: 'json', value, status: 200, tag: `"${value.version}"` }
  })
}

/** Ties a route that answers in JSON and gives the browser a cookie, or takes it away. */
export function setsCookie<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, Out>(
  op: Described<P, Q, B, JsonAnswer<Out>>,
  work: (input: Input<P, Q, B>) => Promise<{ readonly value: Out; readonly cookie: string }>,
): Mounted {
  return mounted(op, false, async (raw) => ({
    kind: 'json',
    status: 200,
    ...(await work(readInput(op, raw))),
  }))
}

/** Ties a route that answers with a file to its use case. */
export function hands<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  op: Described<P, Q, B, FileAnswer>,
  work: (input: Input<P, Q, B>) => Promise<Download> | Download,
): Mounted {
  return mounted(op, true, async (raw) => ({ kind: 'file', file: await work(readInput(op, raw)) }))
}

function mounted(
  { method, path, policy, body }: Described<z.ZodObject, z.ZodObject, z.ZodType, unknown>,
  answersFile: boolean,
  run: Mounted['run'],
): Mounted {
  return { method, path, policy, takesFiles: body.kind === 'files', answersFile, run }
}

function readInput<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  op: Pick<Described<P, Q, B, unknown>, 'params' | 'query' | 'body'>,
  raw: RawRequest,
): Input<P, Q, B> {
  const body = { none: undefined, json: raw.body ?? undefined, files: raw.files }[op.body.kind]
  return {
    params: readPart(op.params, raw.params, '/params'),
    query: readPart(op.query, raw.query, '/query'),
    body: readPart(op.body.schema, body, '/body'),
    version: versionIn(raw.ifMatch),
    caller: raw.visitor.caller,
    visitor: raw.visitor,
  }
}

/** The number in `"17"`; weak tags and lists of tags are none of ours. */
function versionIn(ifMatch: string | undefined): number | null {
  const found = /^"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '')?.[1]
  return found === undefined ? null : Number(found)
}
