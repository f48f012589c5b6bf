import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { WrongUse } from './wrong-use.ts'

/** A file by name, as read or as to be written. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Most that is read of a file: more than intake takes, so that it says in its own words that the file is too large. */
const MOST_BYTES = 64 * 1024 * 1024

/** The files of a folder and its sub-folders, named by their path in it, in order. */
export async function readInput(path: string): Promise<readonly NamedFile[]> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new WrongUse({ da: `»${path}« findes ikke.`, en: `»${path}« does not exist.` })
  if (found.isFile()) return [{ name: basename(path), bytes: await readStart(path) }]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const files: NamedFile[] = []
  for (const name of names) {
    const shown = name.slice(path.length).replaceAll('\\', '/').replace(/^\/+/, '')
    files.push({ name: shown, bytes: await readStart(name) })
  }
  return files
}

/** A file, or its first `MOST_BYTES` where it is larger. */
async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= MOST_BYTES) return await readFile(file)
    const bytes = new Uint8Array(MOST_BYTES)
    let filled = 0
    while (filled < MOST_BYTES) {
      const { bytesRead } = await file.read(bytes, filled, MOST_BYTES - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}

/** Refuses a folder for results that is not empty, unless forced. Ask before long work, not after it. */
export async function refuseFilledFolder(folder: string, force: boolean): Promise<void> {
  const present = await readdir(resolve(folder)).catch(() => [])
  if (present.length > 0 && !force) {
    throw new WrongUse({
      da: `Mappen »${folder}« er ikke tom. Vælg en anden, eller tilføj --force.`,
      en: `The folder »${folder}« is not empty. Choose another, or add --force.`,
    })
  }
}

/** Writes all files into a folder, or none: they are made beside it first. Refuses a folder that is not empty, unless forced. */
export async function writeOutput(
  folder: string,
  files: readonly NamedFile[],
  force: boolean,
): Promise<void> {
  await refuseFilledFolder(folder, force)
  const target = resolve(folder)
  const draft = join(dirname(target), `.${basename(target)}-${process.pid}`)
  await mkdir(draft, { recursive: true })
  try {
    for (const { name, bytes } of files) await writeFile(join(draft, name), bytes)
    await mkdir(target, { recursive: true })
    for (const { name } of files) await rename(join(draft, name), join(target, name))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
