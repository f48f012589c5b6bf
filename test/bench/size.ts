import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { ensureWebBuilt } from '@laegedaekning/api'
import type { Measure } from './measure.ts'

/** Kilobytes (brotli) of script and style that the first screen asks for. */
export async function firstScreenKilobytes(): Promise<number> {
  const folder = await ensureWebBuilt(() => undefined)
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  if (files.length === 0) throw new Error('index.html names no script')
  let bytes = 0
  for (const file of new Set(files)) bytes += brotliCompressSync(await readFile(join(folder, file))).length
  return bytes / 1000
}

/** The limit of the issue: 250 kB without map code. */
export async function benchSize(): Promise<readonly Measure[]> {
  return [
    {
      name: 'script and style of the first screen (brotli)',
      value: await firstScreenKilobytes(),
      unit: 'kB',
      limit: 250,
    },
  ]
}
