/** `npm run generate`: runs every generator. With `-- --check` nothing is written, and stale files fail. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateParameters } from './generate-parameters.ts'

/** A generator writes files from checked sources and answers 0 (fine) or 1 (something to mend). */
type Generator = {
  readonly name: string
  readonly run: (root: string, checkOnly: boolean, say: (line: string) => void) => 0 | 1 | Promise<0 | 1>
}

const GENERATORS: readonly Generator[] = [{ name: 'parameters', run: generateParameters }]

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const checkOnly = process.argv.includes('--check')

for (const generator of GENERATORS) {
  const code = await generator.run(root, checkOnly, (line) => console.log(`${generator.name}: ${line}`))
  if (code !== 0) process.exitCode = code
}
