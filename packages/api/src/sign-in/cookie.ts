/** Name of the session's cookie; `__Host-` binds it to one host over https (RFC 6265bis). */
const NAME = 'laegedaekning'

function nameOf(secure: boolean): string {
  return secure ? `__Host-${NAME}` : NAME
}

/** The id of the session in a `Cookie` header, or `null`. */
export function sessionIn(header: string | undefined, secure: boolean): string | null {
  const start = `${nameOf(secure)}=`
  for (const part of (header ?? '').split(';')) {
    const text = part.trim()
    if (text.startsWith(start)) return text.slice(start.length)
  }
  return null
}

/** The `Set-Cookie` header of a session, or the one that takes it away. It ends with the browser at the latest. */
export function sessionCookie(id: string | null, secure: boolean): string {
  const parts = [`${nameOf(secure)}=${id ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  if (id === null) parts.push('Max-Age=0')
  return parts.join('; ')
}
