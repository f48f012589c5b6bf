/** `npm run generate`: runs every generator. With `-- --check` nothing is written, and stale files fail. */
import { join } from 'node:path'
import { generateArchitecture } from './generate-architecture.ts'
import { generateCommand } from './generate-command.ts'
import { generateForecastRecord } from './generate-forecast-record.ts'
import { generateParameters } from './generate-parameters.ts'
import { generateReference } from './generate-reference.ts'
import { generateRuleTexts } from './generate-rule-texts.ts'

/** A generator writes files from checked sources and answers 0 (fine) or 1 (something to mend). */
type Generator = {
  readonly name: string
  readonly run: (root: string, checkOnly: boolean, say: (line: string) => void) => 0 | 1 | Promise<0 | 1>
}

const GENERATORS: readonly Generator[] = [
  { name: 'parameters', run: generateParameters },
  { name: 'rule texts', run: generateRuleTexts },
  { name: 'forecast record', run: generateForecastRecord },
  { name: 'architecture', run: drawArchitecture },
  { name: 'reference', run: generateReference },
  { name: 'command', run: generateCommand },
]

/** The table of packages in ARCHITECTURE.md. */
function drawArchitecture(root: string, checkOnly: boolean, say: (line: string) => void): 0 | 1 {
  const fresh = generateArchitecture(root, checkOnly)
  const stale = 'the table of packages in ARCHITECTURE.md is stale. Run `npm run generate`.'
  say(fresh ? 'nothing to write.' : checkOnly ? stale : 'wrote ARCHITECTURE.md.')
  return checkOnly && !fresh ? 1 : 0
}

const root = join(import.meta.dirname, '..')
const checkOnly = process.argv.includes('--check')

for (const generator of GENERATORS) {
  const code = await generator.run(root, checkOnly, (line) => console.log(`${generator.name}: ${line}`))
  if (code !== 0) process.exitCode = code
}
