type Loose = Readonly<Record<string, unknown>>

/** The address of a request, relative to the server: for links, downloads and the client. `route` is an `Op`'s path. */
export function addressOf(route: string, params: Loose, query: Loose): string {
  let path = route
  for (const [name, value] of Object.entries(params)) {
    const text = String(value)
    path = path
      .replace(`{${name}+}`, text.split('/').map(encodeURIComponent).join('/'))
      .replace(`{${name}}`, encodeURIComponent(text))
  }
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) words.append(name, String(value))
  }
  const tail = words.toString()
  return tail === '' ? path : `${path}?${tail}`
}
