import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Fact, getFactBody, getPlainDate } from '@laegedaekning/domain'

const SCRIPT = fileURLToPath(new URL('../../../web/scripts/generate-outlines.ts', import.meta.url))

/** The municipalities have had these outlines since the reform of 2007, apart from small adjustments (data.md 2). */
const SINCE = getPlainDate('2007-01-01')

/** Outlines of the 98 municipalities from the npm package `react-denmark-map` (tier 2): a schematic map, good for a choropleth. */
export async function readOutlines(): Promise<readonly Fact<'outline'>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-outlines-'))
  try {
    const file = join(folder, 'outlines.json')
    await promisify(execFile)(process.execPath, [SCRIPT, file])
    const outlines: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (!Array.isArray(outlines)) throw new TypeError(`${SCRIPT} did not write a list`)
    return outlines.map((json: unknown) => ({
      kind: 'outline',
      virkning: { from: SINCE, until: null },
      body: getFactBody('outline', json),
      provenance: { source: 'denmark-map', certainty: 'second-hand', madeUp: false },
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
