import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Fact, Fault, hasErrors, type Issue } from '@laegedaekning/domain'
import { type FileReceipt, readFacts, type SourceFile } from '@laegedaekning/intake'

/** The published facts that come with the product (tier 1): areas and their parts over time, population, single figures. */
const FOLDER = fileURLToPath(new URL('../../../../knowledge/facts/', import.meta.url))

/** The files of a folder with one ending, in order of name. */
export async function readFolder(folder: string, ending: string): Promise<readonly SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(`${folder}/${name}`) })))
}

/** What the product knows before any register is loaded. */
export type BaseFacts = {
  readonly facts: readonly Fact[]
  readonly files: readonly FileReceipt[]
  readonly issues: readonly Issue[]
}

/** Reads the facts in the box, through the same door as every other file. A fault in them is a fault of the product. */
export async function readBaseFacts(): Promise<BaseFacts> {
  const { value, issues } = readFacts(await readFolder(FOLDER, '.csv'), [])
  if (value === null || hasErrors(issues)) {
    const first = issues.find((issue) => issue.severity === 'error')
    throw new Fault(`knowledge/facts cannot be read: ${JSON.stringify(first)}`)
  }
  return { facts: value.facts, files: value.perFile, issues }
}
