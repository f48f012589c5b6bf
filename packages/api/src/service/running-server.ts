import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Client, createClient } from '../contract/index.ts'

/** The file in a data folder in which a running server leaves its address. */
export const SERVER_FILE = 'server.json'

/** A server found at work on a data folder. */
export type FoundServer = { readonly pid: number; readonly address: string; readonly client: Client }

/** Milliseconds that a server gets to say that it is there. */
const PATIENCE_MILLISECONDS = 2000

/** The server that has the register of a data folder open, or `null`: none has written an address, or it does not answer. */
export async function findRunningServer(folder: string): Promise<FoundServer | null> {
  const left = await readFile(join(folder, SERVER_FILE), 'utf8').catch(() => null)
  const found = left === null ? null : readAddress(left)
  if (found === null) return null
  const client = createClient(found.address)
  try {
    await client.getReady({ signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) })
    return { ...found, client }
  } catch {
    return null
  }
}

function readAddress(text: string): { readonly pid: number; readonly address: string } | null {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return null
    const [pid, address]: readonly unknown[] = [Reflect.get(read, 'pid'), Reflect.get(read, 'address')]
    const isOwn = typeof address === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(address)
    return typeof pid === 'number' && isOwn ? { pid, address } : null
  } catch {
    return null
  }
}
