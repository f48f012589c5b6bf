import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openPglite } from '../database/pglite-bridge.ts'

/** Version of the PGlite that makes and reads the template. */
function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const text = readFileSync(new URL('../package.json', pathToFileURL(entry)), 'utf8')
  const version: unknown = Reflect.get(Object(JSON.parse(text)), 'version')
  return String(version)
}

/**
 * An empty PGlite as an archive, from which a store is ready in half a second instead of three: made once per machine and
 * version and kept beside the installed packages. It holds no tables of ours; migrations run as always.
 */
export async function getPgliteTemplate(): Promise<Blob> {
  const path = fileURLToPath(
    new URL(
      `../../../../node_modules/.cache/laegedaekning/pglite-${pgliteVersion()}.tar.gz`,
      import.meta.url,
    ),
  )
  if (!existsSync(path)) {
    const pglite = await openPglite({ folder: null, template: null })
    const archive = await pglite.dump()
    await pglite.close()
    mkdirSync(dirname(path), { recursive: true })
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, new Uint8Array(await archive.arrayBuffer()))
    renameSync(draft, path)
  }
  return new Blob([new Uint8Array(readFileSync(path))])
}
