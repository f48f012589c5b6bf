import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { WrongUse } from './wrong-use.ts'

/** A file by name, as read or as to be written. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Largest file that is opened; larger ones are left to the intake's own words about size. */
const MOST_BYTES = 64 * 1024 * 1024

/** The files of a folder and its sub-folders, named by their path in it, in order. */
export async function readInput(path: string): Promise<readonly NamedFile[]> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new WrongUse({ da: `»${path}« findes ikke.`, en: `»${path}« does not exist.` })
  if (found.isFile()) return [{ name: basename(path), bytes: await readFile(path) }]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const files: NamedFile[] = []
  for (const name of names) {
    const { size } = await stat(name)
    const shown = name.slice(path.length).replaceAll('\\', '/').replace(/^\/+/, '')
    files.push({ name: shown, bytes: size > MOST_BYTES ? new Uint8Array(0) : await readFile(name) })
  }
  return files
}

/** Writes all files into a folder, or none: they are made beside it first. Refuses a folder that is not empty, unless forced. */
export async function writeOutput(
  folder: string,
  files: readonly NamedFile[],
  force: boolean,
): Promise<void> {
  const target = resolve(folder)
  const present = await readdir(target).catch(() => [])
  if (present.length > 0 && !force) {
    throw new WrongUse({
      da: `Mappen »${folder}« er ikke tom. Vælg en anden, eller tilføj --force.`,
      en: `The folder »${folder}« is not empty. Choose another, or add --force.`,
    })
  }
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
