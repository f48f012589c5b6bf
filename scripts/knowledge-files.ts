import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of the `.yaml` files below a folder, with `/`, relative to it, sorted by code unit; empty where there is none. */
export function listYamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const found: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue
    const inside = entry.parentPath.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')
    found.push(inside === '' ? entry.name : `${inside}/${entry.name}`)
  }
  return found.toSorted()
}

/** The path of a file of knowledge/ as messages show it. */
export function shownPath(...parts: readonly string[]): string {
  return join('knowledge', ...parts).replaceAll('\\', '/')
}
