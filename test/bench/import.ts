import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaId } from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import { openRegistry } from '@laegedaekning/registry'
import { type Measure, seconds } from './measure.ts'

const ROWS = 100_000
const AREAS = 100
const AGES = 100

/** A file of the population template: 100 areas × 100 ages × 10 years, all made up. */
function makeFile(): Uint8Array {
  const lines = [
    'omraade;koen;alder_fra;alder_under;antal_personer;opgoerelse;gyldig_fra;gyldig_til;kilde;sikkerhed;opdigtet',
  ]
  for (let row = 0; row < ROWS; row += 1) {
    const area = 1000 + (row % AREAS)
    const age = Math.floor(row / AREAS) % AGES
    const year = 2017 + Math.floor(row / (AREAS * AGES))
    lines.push(
      `sogn-${area};alle;${age};${age + 1};${(row * 7919) % 5000};optalt;${year}-01-01;;prøve;antaget;ja`,
    )
  }
  return new TextEncoder().encode(lines.join('\n'))
}

/** 100,000 rows from bytes to the embedded register, and the same once more. */
export async function benchImport(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const bytes = makeFile()
  const known = Array.from({ length: AREAS }, (_, index) => ({
    id: areaId('sogn', String(1000 + index)),
    name: `Sogn ${index}`,
  }))
  const registry = await openRegistry({ kind: 'pglite', folder: join(folder, 'registry') }, () =>
    new Date().toISOString(),
  )
  try {
    const before = process.memoryUsage().rss
    const read = await seconds(() => readFacts([{ name: 'stor.csv', bytes }], known))
    const facts = read.result.value?.facts ?? []
    if (facts.length !== ROWS)
      throw new Error(`${facts.length} of ${ROWS} rows were read: ${JSON.stringify(read.result.issues[0])}`)
    const draft = { who: 'bench', why: 'bench', kind: 'import', facts, endings: [] } as const
    const saved = await seconds(() => registry.save(draft))
    const again = await seconds(() => registry.save(draft))
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    return [
      { name: `reading and checking ${ROWS} rows`, value: read.seconds, unit: 's', limit: 10 },
      { name: `registering ${ROWS} facts (PGlite)`, value: saved.seconds, unit: 's', limit: 10 },
      { name: 'the same file once more (nothing changes)', value: again.seconds, unit: 's', limit: null },
      { name: 'growth of memory meanwhile', value: grown, unit: 'MB', limit: 300 },
    ]
  } finally {
    await registry.close()
    await rm(folder, { recursive: true, force: true })
  }
}
