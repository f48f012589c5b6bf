import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import { Fault, Refusal } from '@laegedaekning/domain'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { POLICIES, type Problem } from '../contract/index.ts'
import { remember } from '../register/remember.ts'
import { errorPage } from './error-page.ts'
import { checkOrigin } from './guards.ts'
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

/** Answers kept as text until the register changes. */
const ANSWERS_KEPT = 400

/** Answers about the server itself and its work: they must come without the register, and never be stored. */
const UNTAGGED = new Set(['/api/health', '/api/ready', '/api/jobs/{id}'])

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
  const app = fastify({
    logger: false,
    bodyLimit: BODY_BYTES,
    forceCloseConnections: true,
    trustProxy: false,
  })
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const language = languageOf(request.headers['accept-language'])
    const route = request.routeOptions.url ?? 'unknown'
    return sendProblem(reply, problemOf(error, { route, language }, options.logFault))
  }
  app.setErrorHandler(fail)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request) => checkOrigin(request.headers))
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    hsts: false,
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
  for (const route of routesOf(options)) mount(app, route, options, stamp, kept)
  mountPages(app, options.version)
  await serveWeb(app, options.webFolder, fail)
  return app
}

function mount(
  app: FastifyInstance,
  route: Mounted,
  { register }: Desk,
  stamp: string,
  kept: ReturnType<typeof remember<string>>,
): void {
  if (!POLICIES.includes(route.policy)) throw new Fault(`the route ${route.path} has no policy`)
  const wildcard = /\{(\w+)\+\}$/.exec(route.path)?.[1]
  const url = route.path.replace(/\{\w+\+\}$/, '*').replaceAll(/\{(\w+)\}/g, ':$1')
  app.route({
    method: route.method,
    url,
    ...(route.takesFiles ? { bodyLimit: UPLOAD_BYTES } : {}),
    handler: async (request, reply) => {
      const tag =
        route.method === 'GET' && !UNTAGGED.has(route.path) ? await entityTag(register, stamp) : null
      if (tag !== null && request.headers['if-none-match'] === tag) return reply.code(304).send()
      const params = paramsOf(request.params, wildcard)
      const files = route.takesFiles ? await receivedFiles(request) : []
      const run = (): Promise<Sent> => route.run({ params, query: request.query, body: request.body, files })
      void reply.header('cache-control', 'no-cache')
      if (tag === null || route.answersFile) return send(reply, await run())
      const text = await kept(`${tag} ${request.url}`, async () => jsonText(await run()))
      return reply.header('etag', tag).header('content-type', 'application/json; charset=utf-8').send(text)
    },
  })
}

/** The rest of a path under its own name. */
function paramsOf(params: unknown, wildcard: string | undefined): unknown {
  if (wildcard === undefined || typeof params !== 'object' || params === null) return params
  return { [wildcard]: Reflect.get(params, '*') }
}

/** Changes with the register, the day (many questions mean »today«) and the program. */
async function entityTag({ registry, clock }: Desk['register'], stamp: string): Promise<string> {
  return `W/"${stamp}-${await registry.latestChange()}-${clock.today()}"`
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
  if (sent.kind === 'json') return reply.code(sent.status).send(sent.value)
  const { name, type, bytes } = sent.file
  return reply
    .header('content-type', type)
    .header('content-disposition', attachment(name))
    .send(Buffer.from(bytes))
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 429) void reply.header('retry-after', reply.getHeader('retry-after') ?? '60')
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
