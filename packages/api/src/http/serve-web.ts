import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../use-cases/refuse.ts'

type Fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** Files of this folder carry a hash of their content in their names, so that they never change. */
const HASHED = /[\\/]assets[\\/]/

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Serves the built web app; every other page address gets its first page, so that a pasted link opens the same view. */
export async function serveWeb(app: FastifyInstance, folder: string | null, fail: Fail): Promise<void> {
  const has = folder !== null && existsSync(join(folder, 'index.html'))
  if (folder !== null && has) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = `public, max-age=${YEAR_SECONDS}, immutable`
        void reply.header('cache-control', HASHED.test(path) ? forever : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path)
    if (has && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return fail(notFound(path), request, reply)
  })
}

function notFound(path: string): unknown {
  try {
    return refuse('ROUTE_NOT_FOUND', { found: path.slice(0, 200) })
  } catch (error) {
    return error
  }
}
