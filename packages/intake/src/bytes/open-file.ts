import { gunzipSync } from 'node:zlib'
import type { Issue } from '@laegedaekning/domain'
import { decodeText, type Encoding } from './decode.ts'
import { findSignature, findTextKind, type NamedKind, namedKind } from './file-kind.ts'
import { LIMITS } from './limits.ts'

/** A file as it came: a name (only ever shown, never opened) and its bytes. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

/** The text of a file whose name, first bytes and content agree. */
export type OpenedFile = {
  readonly kind: 'table' | 'geometry'
  readonly text: string
  readonly encoding: Encoding
}

export type Opening = { readonly opened: OpenedFile | null; readonly issues: readonly Issue[] }

/** Opens a file: limits, type, packing and encoding are checked before any of its content is used. */
export function openFile(file: SourceFile): Opening {
  const named = namedKind(file.name)
  const size = file.bytes.byteLength
  if (size === 0) return refused(file, 'INTAKE_FILE_EMPTY', {})
  if (size > LIMITS.fileBytes)
    return refused(file, 'INTAKE_FILE_TOO_LARGE', { found: size, most: LIMITS.fileBytes })
  if (named.kind === 'not-read') return notRead(file, named.type)
  const signature = findSignature(file.bytes)
  if (named.kind === 'table' && named.packed) {
    return signature === 'gzip'
      ? openPacked(file)
      : refused(file, 'INTAKE_TYPE_MISMATCH', { found: signature ?? 'text', expected: 'gzip' })
  }
  return openBytes(file, file.bytes, named)
}

function openPacked(file: SourceFile): Opening {
  try {
    const bytes = gunzipSync(file.bytes, { maxOutputLength: LIMITS.fileBytes })
    if (bytes.byteLength === 0) return refused(file, 'INTAKE_FILE_EMPTY', {})
    return openBytes(file, bytes, { kind: 'table', packed: false })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge
      ? refused(file, 'INTAKE_FILE_TOO_LARGE', { found: LIMITS.fileBytes + 1, most: LIMITS.fileBytes })
      : refused(file, 'INTAKE_GZIP_UNREADABLE', {})
  }
}

function openBytes(
  file: SourceFile,
  bytes: Uint8Array,
  named: Exclude<NamedKind, { kind: 'not-read' }>,
): Opening {
  const expected = named.kind === 'table' ? 'csv' : 'json'
  const signature = findSignature(bytes)
  if (signature !== undefined) return refused(file, 'INTAKE_TYPE_MISMATCH', { found: signature, expected })
  const decoding = decodeText(bytes)
  if (decoding.kind === 'broken')
    return refused(file, 'INTAKE_ENCODING_UNREADABLE', { encoding: decoding.encoding })
  const { text, encoding, guessed } = decoding.decoded
  if (text.trim() === '') return refused(file, 'INTAKE_FILE_EMPTY', {})
  const textKind = findTextKind(text)
  const wanted = named.kind === 'table' ? undefined : 'json'
  if (textKind !== wanted)
    return refused(file, 'INTAKE_TYPE_MISMATCH', { found: textKind ?? 'text', expected })
  const issues: readonly Issue[] = guessed
    ? [
        {
          code: 'INTAKE_ENCODING_GUESSED',
          severity: 'note',
          at: { kind: 'file', file: file.name },
          values: { encoding },
        },
      ]
    : []
  return { opened: { kind: named.kind, text, encoding }, issues }
}

function refused(file: SourceFile, code: Issue['code'], values: Issue['values']): Opening {
  const at = { kind: 'file', file: file.name } as const
  return { opened: null, issues: [{ code, severity: 'error', at, values }] }
}

function notRead(file: SourceFile, type: string): Opening {
  const at = { kind: 'file', file: file.name } as const
  return {
    opened: null,
    issues: [{ code: 'INTAKE_FILE_NOT_READ', severity: 'warning', at, values: { type } }],
  }
}
