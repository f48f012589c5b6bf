import { z } from 'zod'
import type { Op } from './op.ts'
import { API } from './operations.ts'
import { problem } from './schemas/issue.ts'

type Json = { readonly [key: string]: unknown }

/** The OpenAPI 3.1.1 document of the API, made from the contract: there is no second description to keep. */
export function openApi(version: string): Json {
  const components = new Map<string, unknown>()
  const paths = new Map<string, Record<string, unknown>>()
  for (const [name, route] of Object.entries(API)) {
    const path = route.path.replace('+}', '}')
    const methods = paths.get(path) ?? {}
    methods[route.method.toLowerCase()] = operation(name, route, components)
    paths.set(path, methods)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lægedækning',
      version,
      summary: 'Where doctors are missing in Denmark, and why: figures that explain themselves.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: 'The machine that runs it; 127.0.0.1 unless started with sign-in.' }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  }
}

function operation(name: string, route: Op, components: Map<string, unknown>): Json {
  const body = requestBody(route, components)
  return {
    operationId: name,
    summary: route.summary,
    'x-policy': route.policy,
    'x-refusals': route.refusals,
    parameters: [
      ...parameters('path', route.params, components),
      ...parameters('query', route.query, components),
    ],
    ...(body === null ? {} : { requestBody: body }),
    responses: {
      200: { description: 'OK', content: answerContent(route, components) },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: schemaOf(problem, components) } },
      },
    },
  }
}

function parameters(
  place: 'path' | 'query',
  schema: z.ZodObject,
  components: Map<string, unknown>,
): readonly Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const found = schemaOf(field, components)
    const description = Object.entries(found).find(([key]) => key === 'description')?.[1]
    return {
      name,
      in: place,
      required: place === 'path' || !acceptsNothing(field),
      ...(typeof description === 'string' ? { description } : {}),
      schema: found,
    }
  })
}

function acceptsNothing(field: z.core.$ZodType): boolean {
  return z.safeParse(field, undefined).success
}

function requestBody(route: Op, components: Map<string, unknown>): Json | null {
  if (route.body.kind === 'none') return null
  if (route.body.kind === 'json')
    return {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body.schema, components) } },
    }
  const files = { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } }
  return {
    required: true,
    content: {
      'multipart/form-data': { schema: { type: 'object', properties: { files }, required: ['files'] } },
    },
  }
}

function answerContent(route: Op, components: Map<string, unknown>): Json {
  if (route.ok.kind === 'json')
    return { 'application/json': { schema: schemaOf(route.ok.schema, components) } }
  return Object.fromEntries(route.ok.types.map((type) => [type, {}]))
}

/** The JSON Schema of what travels (`io: 'input'`), with named schemas moved to the components. */
function schemaOf(schema: z.core.$ZodType, components: Map<string, unknown>): Json {
  const made: unknown = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }), dropReadOnly).replaceAll(
      '"#/$defs/',
      '"#/components/schemas/',
    ),
  )
  const parts = new Map(Object.entries(asObject(made)))
  for (const [name, definition] of Object.entries(asObject(parts.get('$defs')))) {
    components.set(name, without(definition, 'id'))
  }
  return without(without(made, '$defs'), '$schema')
}

/** Lists are read-only for readers in TypeScript; in JSON Schema `readOnly` would mean something else. */
function dropReadOnly(key: string, value: unknown): unknown {
  return key === 'readOnly' ? undefined : value
}

function without(value: unknown, name: string): Json {
  return Object.fromEntries(Object.entries(asObject(value)).filter(([key]) => key !== name))
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
