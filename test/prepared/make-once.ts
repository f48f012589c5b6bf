import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { findRunFolder } from './run-folder.ts'

const LOOK_MILLISECONDS = 50

/** A folder with something made, and how the one who asked for it lets it go. */
export type Made = { readonly folder: string; readonly letGo: () => Promise<void> }

/**
 * A folder that the first test file to ask fills, and that all the others of the run then read; it is removed with the
 * run. Who wants to change it copies it. Outside a run it is made anew for whoever asks, and removed by `letGo`. When
 * making fails, the one who made it is told, and the next in line tries again.
 */
export async function makeOnce(name: string, make: (folder: string) => Promise<void>): Promise<Made> {
  const run = findRunFolder()
  if (run === null) {
    const folder = await mkdtemp(join(tmpdir(), `laegedaekning-${name}-`))
    const letGo = (): Promise<void> => rm(folder, { recursive: true, force: true })
    try {
      await make(folder)
    } catch (error) {
      await letGo()
      throw error
    }
    return { folder, letGo }
  }
  const folder = join(run, name)
  const draft = `${folder}.draft`
  while (!existsSync(folder)) {
    if (await isMine(draft)) await fill(draft, folder, make)
    else await after(LOOK_MILLISECONDS)
  }
  return { folder, letGo: async () => undefined }
}

/** Whether the draft could be begun here; where it is there already, another process is at it. Whatever else is wrong is thrown: nobody would end the wait. */
async function isMine(draft: string): Promise<boolean> {
  try {
    await mkdir(draft)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function fill(draft: string, folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  // begun between another's last look and its end: it is there already
  if (existsSync(folder)) return rm(draft, { recursive: true, force: true })
  try {
    await make(draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}
