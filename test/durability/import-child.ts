/**
 * A process that imports and imports until it is killed. Arguments: folder, rows per import. It says on its standard
 * output what it does, one JSON line each: `tick` every few milliseconds from its first moment, `opened` with what it
 * found, `acknowledged` after every import that was promised to be kept.
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { type Fact, getPlainDate } from '@laegedaekning/domain'
import { openRegistry, type Registry } from '@laegedaekning/registry'
import { practice } from '@laegedaekning/registry/testing'

const TICK_MILLISECONDS = 4

/** Writes at once and whole: what has been said is out, even when the process dies in the next instant. */
function say(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}

setInterval(() => say({ says: 'tick' }), TICK_MILLISECONDS)

/** Every import says the same number of each practice: that of the change that it will be. */
function importOf(change: number, rows: number): readonly Fact[] {
  return Array.from({ length: rows }, (_, index) => practice(`p${index}`, '2026-01-01', change))
}

/** How many practices say which number; one entry after whole imports, more after half ones. */
async function countNumbers(registry: Registry): Promise<Readonly<Record<string, number>>> {
  const { practice: facts } = await registry.at({ virkning: getPlainDate('2026-06-01') })
  const counts = new Map<string, number>()
  for (const { body } of facts) {
    const number = String(body.listedPatients)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

// written now, as a process that is killed writes nothing at its end: the next life starts quicker
flushCompileCache()
const [folder = '', rows = '0'] = process.argv.slice(2)
const registry = await openRegistry({ kind: 'pglite', folder }, () => new Date().toISOString())
let latest = await registry.latestChange()
say({ says: 'opened', latest, numbers: await countNumbers(registry) })
for (;;) {
  const facts = importOf(latest + 1, Number(rows))
  const { change } = await registry.save({ who: 'barnet', why: 'prøve', kind: 'import', facts, endings: [] })
  latest = change ?? latest
  say({ says: 'acknowledged', change })
}
