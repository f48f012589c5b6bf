import type { IncomingHttpHeaders } from 'node:http'
import { type Issue, Refusal } from '@laegedaekning/domain'

/** Names under which this machine may be addressed. Anything else is a rebound name or a proxy (DNS rebinding). */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Refuses requests that come through a foreign name or from a foreign page: the server has no sign-in, so only pages that
 * it served itself, and programs on this machine, may use it. Throws a `Refusal` REQUEST_ORIGIN_REFUSED.
 */
export function checkOrigin(headers: IncomingHttpHeaders): void {
  const host = headers.host ?? ''
  if (!OWN_NAMES.has(host.replace(/:\d+$/, ''))) throw refused(host)
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) throw refused(origin)
  const site = headers['sec-fetch-site']
  const opensPage = headers['sec-fetch-mode'] === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !opensPage) throw refused(site)
}

function refused(found: string): Refusal {
  const issue: Issue = { code: 'REQUEST_ORIGIN_REFUSED', severity: 'error', values: { found } }
  return new Refusal([issue])
}
