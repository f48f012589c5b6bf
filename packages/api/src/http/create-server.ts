import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import { Fault, Refusal } from '@laegedaekning/domain'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { type Gate, localGate, type Visitor } from '../access-control/gate.ts'
import { POLICIES } from '../access-control/policies.ts'
import type { Problem } from '../contract/index.ts'
import { remember } from '../register/remember.ts'
import { errorPage } from './error-page.ts'
import { checkOrigin, type OwnNames } from './guards.ts'
import { languageOf } from './language.ts'
import { type FaultLog, problemOf } from './problem.ts'
import type { Mounted, Sent } from './route.ts'
import { type Desk, openApiJson, routesOf } from './routes.ts'
import { serveWeb } from './serve-web.ts'

/** How a server is made. */
export type ServerOptions = Desk & {
  /** Folder of the built web app, or `null` for the API alone. */
  readonly webFolder: string | null
  readonly logFault: FaultLog
  /** Requests a minute from one address; the default suits a few planners on one machine. */
  readonly requestsPerMinute?: number
  /** The one address that people use, where another server stands in front: other names are refused. */
  readonly publicAddress?: string | null
  /** Addresses of servers in front, whose word on where a request came from is believed. */
  readonly trustedProxy?: string | null
}

const BODY_BYTES = 1024 * 1024
const UPLOAD_MEGABYTES = 50
const UPLOAD_BYTES = UPLOAD_MEGABYTES * 1024 * 1024
const UPLOAD_FILES = 50

/** All files of one request together; they are held in memory. */
const UPLOAD_TOTAL_MEGABYTES = 100
const UPLOAD_TOTAL_BYTES = UPLOAD_TOTAL_MEGABYTES * 1024 * 1024

const REQUESTS_PER_MINUTE = 6000

/** Quick rather than small: the highest quality takes longer than the answer. */
const BROTLI_QUALITY = 4

/** A year: browsers come back over https. */
const HSTS_SECONDS = 365 * 24 * 60 * 60

/** Answers kept as text until the register changes. */
const ANSWERS_KEPT = 400

/** Answers about the server itself and its work, which changes without the register: they are never stored. */
const UNTAGGED = new Set([
  '/api/health',
  '/api/ready',
  '/api/jobs/{id}',
  '/api/outlook/table',
  '/api/placing/compare',
  '/api/placing/{plan}',
  '/api/placing/{plan}/course',
  '/api/placing/{plan}/scenario',
])

/** Nothing inline, nothing from elsewhere, no frames around it (reliability.md 4.5). */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
} as const

/**
 * The HTTP server, not yet listening. Throws a `Fault` where a route has no policy. Everything that a route throws becomes
 * a problem document (RFC 9457).
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const gate = options.gate ?? localGate()
  const own: OwnNames = gate.demandsSignIn ? { publicAddress: options.publicAddress ?? null } : 'loopback'
  const isHttps = options.publicAddress?.startsWith('https:') === true
  const app = fastify({
    logger: false,
    bodyLimit: BODY_BYTES,
    forceCloseConnections: true,
    trustProxy: options.trustedProxy ?? false,
  })
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const language = languageOf(request.headers['accept-language'])
    const route = request.routeOptions.url ?? 'unknown'
    return sendProblem(reply, problemOf(error, { route, language }, options.logFault))
  }
  app.setErrorHandler(fail)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request) => checkOrigin(request.headers, own))
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    hsts: isHttps && { maxAge: HSTS_SECONDS },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(fastifyRateLimit, {
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
  })
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
  await app.register(fastifyMultipart, { limits: { fileSize: UPLOAD_BYTES, files: UPLOAD_FILES, fields: 0 } })
  const stamp = randomUUID().slice(0, 8)
  const kept = remember<string>(ANSWERS_KEPT)
  const mounting: Mounting = { ...options, gate, stamp, kept }
  for (const route of routesOf(options)) mount(app, route, mounting)
  mountPages(app, options.version)
  await serveWeb(app, options.webFolder, fail)
  return app
}

/** What mounting needs beside the route. */
type Mounting = Pick<Desk, 'register' | 'roads'> & {
  readonly gate: Gate
  readonly stamp: string
  readonly kept: ReturnType<typeof remember<string>>
}

function mount(app: FastifyInstance, route: Mounted, mounting: Mounting): void {
  checkPolicy(route)
  const wildcard = /\{(\w+)\+\}$/.exec(route.path)?.[1]
  const url = route.path.replace(/\{\w+\+\}$/, '*').replaceAll(/\{(\w+)\}/g, ':$1')
  const visitors = new WeakMap<FastifyRequest, Visitor>()
  app.route({
    method: route.method,
    url,
    ...(route.takesFiles ? { bodyLimit: UPLOAD_BYTES } : {}),
    // before the body is read: nobody sends files or work without the right to
    onRequest: async (request) => {
      visitors.set(request, await mounting.gate.admit(request, route.policy))
    },
    handler: async (request, reply) => {
      const visitor = visitors.get(request) ?? (await mounting.gate.admit(request, route.policy))
      return answer(request, reply, { route, visitor, wildcard, mounting })
    },
  })
}

/** A server with a route that nobody decided about does not start. */
function checkPolicy({ path, method, policy }: Mounted): void {
  const found = Object.hasOwn(POLICIES, policy) ? POLICIES[policy] : undefined
  if (found === undefined) throw new Fault(`the route ${path} has no policy`)
  if (method === 'GET' && found.changes) throw new Fault(`the route ${path} changes something by GET`)
}

type Answering = {
  readonly mounting: Mounting
  readonly route: Mounted
  readonly visitor: Visitor
  readonly wildcard: string | undefined
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, visitor, wildcard, mounting }: Answering,
): Promise<FastifyReply> {
  const { gate, kept } = mounting
  const { personal } = POLICIES[route.policy]
  const isTagged = route.method === 'GET' && !personal && !UNTAGGED.has(route.path)
  const tag = isTagged ? await entityTag(mounting, visitor) : null
  if (tag !== null && request.headers['if-none-match'] === tag) return reply.code(304).send()
  const params = paramsOf(request.params, wildcard)
  const files = route.takesFiles ? await receivedFiles(request) : []
  const run = (): Promise<Sent> =>
    route.run({
      params,
      query: request.query,
      body: request.body,
      files,
      ifMatch: request.headers['if-match'],
      visitor,
    })
  if (gate.demandsSignIn) void reply.header('vary', 'cookie')
  void reply.header('cache-control', cacheControl(personal, gate.demandsSignIn))
  if (tag === null || route.answersFile) return send(reply, await run())
  const text = await kept(`${tag} ${request.url}`, async () => jsonText(await run()))
  return reply.header('etag', tag).header('content-type', 'application/json; charset=utf-8').send(text)
}

/** Nothing that depends on who asks is kept by a server in between; what is about persons, by nobody. */
function cacheControl(personal: boolean, demandsSignIn: boolean): string {
  if (personal) return 'no-store'
  return demandsSignIn ? 'private, no-cache' : 'no-cache'
}

/** The rest of a path under its own name. */
function paramsOf(params: unknown, wildcard: string | undefined): unknown {
  if (wildcard === undefined || typeof params !== 'object' || params === null) return params
  return { [wildcard]: Reflect.get(params, '*') }
}

/**
 * Changes with the register, the road network, the day (many questions mean »today«), the program, and what the caller may
 * see.
 */
async function entityTag(
  { register: { registry, clock }, roads, stamp }: Mounting,
  { caller }: Visitor,
): Promise<string> {
  const network = ((await roads?.stamp?.()) ?? '').replaceAll(/[^\w.]/gu, '-')
  const sight = caller.role === 'local-planner' ? '' : `-${caller.role}-${caller.scope}`
  return `W/"${stamp}-${await registry.latestChange()}-${clock.today()}${network}${sight}"`
}

async function receivedFiles(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = []
  let total = 0
  for await (const { filename, file } of request.files()) {
    const chunks: Uint8Array[] = []
    for await (const chunk of file) {
      if (!(chunk instanceof Uint8Array)) throw new Fault('an upload came as text')
      total += chunk.length
      if (total > UPLOAD_TOTAL_BYTES) throw tooLarge(`${UPLOAD_TOTAL_MEGABYTES} MB`)
      chunks.push(chunk)
    }
    if (file.truncated) throw tooLarge(`${UPLOAD_MEGABYTES} MB`)
    files.push({ name: filename, bytes: new Uint8Array(Buffer.concat(chunks)) })
  }
  return files
}

function tooLarge(limit: string): Refusal {
  return new Refusal([{ code: 'REQUEST_TOO_LARGE', severity: 'error', values: { limit } }])
}

function jsonText(sent: Sent): string {
  if (sent.kind !== 'json') throw new Fault('a route that answers with a file is not kept as text')
  return JSON.stringify(sent.value)
}

function send(reply: FastifyReply, sent: Sent): FastifyReply {
  if (sent.kind === 'json') {
    if (sent.cookie !== undefined) void reply.header('set-cookie', sent.cookie)
    if (sent.tag !== undefined) void reply.header('etag', sent.tag)
    return reply.code(sent.status).send(sent.value)
  }
  const { name, type, bytes } = sent.file
  return reply
    .header('content-type', type)
    .header('content-disposition', attachment(name))
    .send(Buffer.from(bytes))
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 429) {
    const seconds = problem.issues.find(({ code }) => code === 'SIGN_IN_TOO_MANY')?.values['seconds']
    void reply.header('retry-after', String(reply.getHeader('retry-after') ?? seconds ?? 60))
  }
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

/** The description of the API, and a page for every issue code. */
function mountPages(app: FastifyInstance, version: string): void {
  const described = openApiJson(version)
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(described),
  )
  app.get('/fejl/:code', async (request, reply) => {
    const page = errorPage(
      paramsOf(request.params, undefined),
      languageOf(request.headers['accept-language']),
    )
    return reply.header('content-type', 'text/html; charset=utf-8').send(page)
  })
}

/** A file name for every browser: plain letters first, the exact name beside it (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
