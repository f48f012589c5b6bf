import { readFileSync } from 'node:fs'

/** Version of the product, as its package file has it. */
export const VERSION: string = readVersion()

function readVersion(): string {
  const read: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const version: unknown =
    typeof read === 'object' && read !== null ? Reflect.get(read, 'version') : undefined
  return typeof version === 'string' ? version : 'unknown'
}
