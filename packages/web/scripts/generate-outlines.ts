import { writeFileSync } from 'node:fs'
import { makeOutlines } from './make-outlines.ts'

/** `node packages/web/scripts/generate-outlines.ts <out.json>`: writes the outlines of the 98 municipalities as a JSON list. */
function main(file: string | undefined): number {
  if (file === undefined) {
    process.stderr.write('Usage: node packages/web/scripts/generate-outlines.ts <out.json>\n')
    return 2
  }
  writeFileSync(file, `${JSON.stringify(makeOutlines())}\n`)
  return 0
}

process.exitCode = main(process.argv[2])
