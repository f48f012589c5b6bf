import { readFileSync } from 'node:fs'

/** The version of the product, from the one place that has it. */
export const VERSION: string = readVersion()

function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const version =
    typeof about === 'object' && about !== null && 'version' in about ? about.version : undefined
  return typeof version === 'string' ? version : '0.0.0'
}
