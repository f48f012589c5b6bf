/**
 * The address is the state (decision 0010): each view has one typed codec between its state and the part of the
 * address after `?`. What cannot be read falls back and is told to the reader; it never stops the view.
 */

/** One parameter of an address: its name (a whole Danish word), how it is read and written, and what holds without it. */
export type AddressField<T> = {
  readonly name: string
  /** The value that the text means, or `undefined` where it means nothing. */
  readonly read: (text: string) => T | undefined
  /** The text for a value, or `null` where the parameter is left out. */
  readonly write: (value: T) => string | null
  readonly fallback: T
}

/** Something in an address that could not be used. */
export type AddressNotice =
  | { readonly kind: 'value-unknown'; readonly name: string; readonly text: string }
  | { readonly kind: 'name-unknown'; readonly name: string }
  | { readonly kind: 'version-newer'; readonly version: string }

/** Takes one field out of an address. */
export type Take = <T>(field: AddressField<T>) => T

/** Puts one field into an address. */
export type Put = <T>(field: AddressField<T>, value: T) => void

/** Rewrites the parameters of one version into those of the next. */
export type Migration = (parameters: URLSearchParams) => URLSearchParams

/** How a view's state stands in its address. */
export type AddressCodec<S> = {
  /** `migrations[0]` leads from version 1 to 2, and so on; the current version is one more than their number. */
  readonly migrations: readonly Migration[]
  readonly read: (take: Take) => S
  readonly write: (put: Put, state: S) => void
}

/** A state as read, and what of the address could not be used. */
export type ReadAddress<S> = { readonly state: S; readonly notices: readonly AddressNotice[] }

const VERSION_NAME = 'udgave'

/** Reads the part of an address after `?`. An address without `udgave` is of version 1, today and in ten years. */
export function readAddress<S>(codec: AddressCodec<S>, search: string): ReadAddress<S> {
  const notices: AddressNotice[] = []
  const parameters = migrate(codec.migrations, new URLSearchParams(search), notices)
  const known = new Set<string>()
  const state = codec.read((field) => {
    known.add(field.name)
    const text = parameters.get(field.name)
    if (text === null) return field.fallback
    const value = field.read(text)
    if (value !== undefined) return value
    notices.push({ kind: 'value-unknown', name: field.name, text })
    return field.fallback
  })
  for (const name of new Set(parameters.keys()))
    if (!known.has(name)) notices.push({ kind: 'name-unknown', name })
  return { state, notices }
}

/** Writes a state as the part of an address after `?`, with the `?`; empty when nothing differs from the fallbacks. */
export function writeAddress<S>(codec: AddressCodec<S>, state: S): string {
  const parts: string[] = []
  const add = (name: string, text: string) => parts.push(`${name}=${encodeText(text)}`)
  const version = codec.migrations.length + 1
  codec.write((field, value) => {
    const text = field.write(value)
    if (text !== null) add(field.name, text)
  }, state)
  if (version > 1) add(VERSION_NAME, String(version))
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Percent-encodes only what must be, so that a person can read `omraade=kommune-0336:P`. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',')
}

function migrate(
  migrations: readonly Migration[],
  parameters: URLSearchParams,
  notices: AddressNotice[],
): URLSearchParams {
  const written = parameters.get(VERSION_NAME) ?? '1'
  const rest = new URLSearchParams(parameters)
  rest.delete(VERSION_NAME)
  const version = /^[1-9]\d{0,3}$/.test(written) ? Number(written) : Number.POSITIVE_INFINITY
  if (version > migrations.length + 1) {
    notices.push({ kind: 'version-newer', version: written })
    return rest
  }
  return migrations.slice(version - 1).reduce((current, step) => step(current), rest)
}
