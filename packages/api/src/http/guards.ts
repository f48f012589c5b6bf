import type { IncomingHttpHeaders } from 'node:http'
import { type Issue, Refusal } from '@laegedaekning/domain'

/** Names under which this machine may be addressed. Anything else is a rebound name or a proxy (DNS rebinding). */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Under which names the server answers: those of this machine; or, where people sign in, the one address that they use
 * (`null`: any, since a foreign name brings no session along).
 */
export type OwnNames = 'loopback' | { readonly publicAddress: string | null }

/**
 * Refuses requests that come through a foreign name or from a foreign page: only pages that the server served itself, and
 * programs, may use it. Throws a `Refusal` REQUEST_ORIGIN_REFUSED.
 */
export function checkOrigin(headers: IncomingHttpHeaders, own: OwnNames = 'loopback'): void {
  const host = headers.host ?? ''
  const origins = originsOf(host, own)
  if (origins === null) throw refused(host)
  const { origin } = headers
  if (origin !== undefined && !origins.includes(origin)) throw refused(origin)
  const site = headers['sec-fetch-site']
  const opensPage = headers['sec-fetch-mode'] === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !opensPage) throw refused(site)
}

/** The origins of the server's own pages under a name, or `null` where the name is not its own. */
function originsOf(host: string, own: OwnNames): readonly string[] | null {
  const isLoopback = OWN_NAMES.has(host.replace(/:\d+$/, ''))
  if (own === 'loopback') return isLoopback ? [`http://${host}`] : null
  if (own.publicAddress === null) return [`http://${host}`, `https://${host}`]
  const { host: name, origin } = new URL(own.publicAddress)
  if (host === name) return [origin]
  // health checks on the machine itself
  return isLoopback ? [origin, `http://${host}`] : null
}

function refused(found: string): Refusal {
  const issue: Issue = { code: 'REQUEST_ORIGIN_REFUSED', severity: 'error', values: { found } }
  return new Refusal([issue])
}
