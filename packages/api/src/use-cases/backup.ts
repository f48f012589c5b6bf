import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { RestoreReceipt } from '@laegedaekning/registry'
import type { Register } from '../register/register.ts'
import { refuse } from './refuse.ts'

/** What a backup wrote. */
export type BackupReceipt = { readonly file: string; readonly lines: number; readonly bytes: number }

/**
 * Writes the whole register with its history into one file (JSON lines, packed where the name ends in `.gz`). The file
 * appears under its name only when it is whole; an old file of that name is replaced then and not before.
 */
export async function backupToFile(register: Register, file: string): Promise<BackupReceipt> {
  const draft = `${file}.${process.pid}.part`
  let [lines, bytes] = [0, 0]
  async function* text(): AsyncGenerator<string> {
    for await (const line of register.registry.backup()) {
      lines += 1
      bytes += Buffer.byteLength(line) + 1
      yield `${line}\n`
    }
  }
  try {
    const target = createWriteStream(draft, { flush: true })
    if (file.endsWith('.gz')) await pipeline(Readable.from(text()), createGzip(), target)
    else await pipeline(Readable.from(text()), target)
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  return { file, lines, bytes }
}

/**
 * Reads a backup into an empty register, all or nothing. Refusals: REGISTRY_NOT_EMPTY, REGISTRY_BACKUP_UNREADABLE. Throws
 * the system's error where the file cannot be opened.
 */
export async function restoreFromFile(register: Register, file: string): Promise<RestoreReceipt> {
  return register.registry.restore(linesOf(file))
}

/** The lines of a file. Nothing is opened before somebody reads, for readline does not wait with its first lines. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = file.endsWith('.gz') ? source.pipe(createGunzip()) : source
  source.on('error', (error) => unpacked.destroy(error))
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Infinity })
  } catch (error) {
    if (isBrokenPacking(error)) refuse('REGISTRY_BACKUP_UNREADABLE', { reason: 'gzip' })
    throw error
  }
}

/** Whether a packed file is cut short or is not packed at all. */
function isBrokenPacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ERR_STREAM_PREMATURE)/.test(String(error.code))
}
