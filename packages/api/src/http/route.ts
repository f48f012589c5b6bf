import { z } from 'zod'
import type { FileAnswer, JsonAnswer, Policy, ReceivedFile } from '../contract/index.ts'
import type { Download } from '../use-cases/download-status.ts'
import { readPart } from './read-request.ts'

/** A request as it came, before its parts have been read. */
export type RawRequest = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly files: readonly ReceivedFile[]
}

/** A route with its work: ready to be mounted. */
export type Mounted = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly policy: Policy
  readonly takesFiles: boolean
  readonly answersFile: boolean
  readonly run: (raw: RawRequest) => Promise<Sent>
}

/** What a route answers with. */
export type Sent =
  | { readonly kind: 'json'; readonly value: unknown; readonly status: number }
  | { readonly kind: 'file'; readonly file: Download }

type Described<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly policy: Policy
  readonly params: P
  readonly query: Q
  readonly body: { readonly kind: 'none' | 'json' | 'files'; readonly schema: B }
  readonly ok: A
}

type Input<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
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
  }
}
