import { TOKEN_HEADER } from '@laegedaekning/api/contract'

/** The token of the session, told by the server to this page alone; none without sign-in. */
let token: string | null = null

/** Keeps the token that came with the answer about who asks. */
export function keepToken(found: string | null): void {
  token = found
}

/** `fetch` that sends the token with every change, so that the server knows the change for one of this page's. */
export const sendWithToken: typeof fetch = (input, init = {}) => {
  const isChange = init.method !== undefined && init.method !== 'GET'
  if (token === null || !isChange) return fetch(input, init)
  const headers = new Headers(init.headers)
  headers.set(TOKEN_HEADER, token)
  return fetch(input, { ...init, headers })
}
