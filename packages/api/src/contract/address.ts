type Loose = Readonly<Record<string, unknown>>

/** The address of a request, relative to the server: for links, downloads and the client. `route` is an `Op`'s path. */
export function addressOf(route: string, params: Loose, query: Loose): string {
  let path = route
  for (const [name, value] of Object.entries(params)) {
    const text = wordOf(value)
    path = path
      .replace(`{${name}+}`, text.split('/').map(encodeURIComponent).join('/'))
      .replace(`{${name}}`, encodeURIComponent(text))
  }
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) words.append(name, wordOf(value))
  }
  const tail = words.toString()
  return tail === '' ? path : `${path}?${tail}`
}

/** A parameter as text; only texts, numbers and yes or no can stand in an address. */
function wordOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value.toString()
  throw new TypeError('an address holds texts, numbers and booleans only')
}
