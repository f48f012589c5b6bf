import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PURE } from './arrows.ts'

const root = join(import.meta.dirname, '..', '..')
const sources = PURE.flatMap((name) => globSync(`packages/${name}/src/**/*.ts`, { cwd: root }))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** What the library types of ES2024 allow but a deterministic engine must not use. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bnew Date\b|\bDate\.now\b/],
  ['randomness', /\bMath\.random\b/],
  ['the locale', /\blocaleCompare\b|\btoLocale\w+\b|\bIntl\b/],
]

describe('pure packages', () => {
  it.each(FORBIDDEN)('know nothing of %s', (_name, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('files', () => {
  const all = globSync('{packages/*/src,scripts,test}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !file.endsWith('.generated.ts'),
  )

  it('stay under 400 lines', () => {
    const long = all.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
    expect(long.filter(([, lines]) => lines > 400)).toEqual([])
  })

  it('have names that say what they are about', () => {
    expect(all.filter((file) => /\b(utils?|helpers?|common|misc|manager|handler)\b/.test(file))).toEqual([])
  })
})
