import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Names a part of the box and its state: equal stamps, equal content. */
export type BoxStamp = { readonly name: string; readonly sha256: string }

const FACTS_FOLDER = fileURLToPath(new URL('../../../../knowledge/facts/', import.meta.url))
const SCRIPTS_FOLDER = fileURLToPath(new URL('../../../web/scripts/', import.meta.url))

/** State of the published facts: the CSV files of knowledge/facts. */
export async function stampFacts(): Promise<BoxStamp> {
  return { name: 'knowledge/facts', sha256: await hashFolder(FACTS_FOLDER, '.csv') }
}

/** State of the outlines: the scripts that draw them and the package drawn from; `null` where the package is missing. */
export async function stampOutlines(): Promise<BoxStamp | null> {
  const version = await findPackageVersion()
  if (version === null) return null
  const sha256 = createHash('sha256')
    .update(await hashFolder(SCRIPTS_FOLDER, '.ts'))
    .update(version)
    .digest('hex')
  return { name: 'react-denmark-map', sha256 }
}

async function hashFolder(folder: string, ending: string): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted()
  for (const name of names) {
    const content = createHash('sha256').update(await readFile(join(folder, name)))
    hash.update(`${content.digest('hex')}  ${name}\n`)
  }
  return hash.digest('hex')
}

async function findPackageVersion(): Promise<string | null> {
  try {
    const require = createRequire(join(SCRIPTS_FOLDER, 'make-outlines.ts'))
    return await readFile(require.resolve('react-denmark-map/package.json'), 'utf8')
  } catch {
    return null
  }
}
