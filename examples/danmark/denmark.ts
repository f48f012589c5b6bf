import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fact, getFactBody, getPlainDate, type Outline } from '@laegedaekning/domain'
import { type IntakeResult, readFacts } from '@laegedaekning/intake'

export const ROOT = join(import.meta.dirname, '..', '..')

/** The CSV files of a folder, in order of name. */
export function listCsvFiles(
  folder: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
}

/** The facts of tier 1, read by the intake from `knowledge/facts`, with whatever it had to say about them. */
export function readDenmark(): ReturnType<typeof readFacts> {
  return readFacts(listCsvFiles(join(ROOT, 'knowledge', 'facts')), [])
}

/** The same, for tests that need no more than the facts; throws when there are none. */
export function listDenmarkFacts(): IntakeResult['facts'] {
  const { value } = readDenmark()
  if (value === null) throw new Error('knowledge/facts could not be read')
  return value.facts
}

/** The outlines of the 98 municipalities, made by the script as the product makes them; `bytes` is the size of its file. */
export function makeOutlines(): { readonly outlines: readonly Outline[]; readonly bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'outlines-'))
  try {
    const file = join(folder, 'outlines.json')
    execFileSync(process.execPath, [join(ROOT, 'packages/web/scripts/generate-outlines.ts'), file])
    const text = readFileSync(file, 'utf8')
    const found: unknown = JSON.parse(text)
    if (!Array.isArray(found)) throw new TypeError('a list of outlines wanted')
    return { outlines: found.map((item) => getFactBody('outline', item)), bytes: Buffer.byteLength(text) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Outlines as facts of the register. */
export function outlineFacts(outlines: readonly Outline[]): readonly Fact[] {
  return outlines.map((body) => ({
    kind: 'outline',
    body,
    virkning: { from: getPlainDate('2007-01-01'), until: null },
    provenance: { source: 'denmark-map', certainty: 'second-hand', madeUp: false },
  }))
}
