/** A process that opens the registry of a folder, says so (or with what code it was refused), and holds it until it is told to close or is killed. */
import { once } from 'node:events'
import { Refusal } from '@laegedaekning/domain'
import { openRegistry } from '@laegedaekning/registry'

const [folder = ''] = process.argv.slice(2)
try {
  const registry = await openRegistry({ kind: 'pglite', folder }, () => new Date().toISOString())
  process.stdout.write(`${JSON.stringify({ says: 'opened', latest: await registry.latestChange() })}\n`)
  await once(process.stdin, 'data')
  await registry.close()
  process.exit(0)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stdout.write(`${JSON.stringify({ says: 'refused', issues: error.issues })}\n`)
  process.exit(4)
}
