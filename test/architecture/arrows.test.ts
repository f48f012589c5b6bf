import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findForbidden, listImports, MAY_IMPORT } from './arrows.ts'

const root = join(import.meta.dirname, '..', '..')
const files = globSync('packages/*/{src,scripts}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
)
const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file)

/** Every package that can be reached from one, those already seen included when they are met again. */
function reaches(from: string, seen: readonly string[]): readonly string[] {
  return (MAY_IMPORT[from] ?? [])
    .map((target) => target.split('/')[0] ?? target)
    .flatMap((target) => (seen.includes(target) ? [target] : reaches(target, [...seen, target])))
}

describe('the arrows between packages', () => {
  it('finds source files to look at', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  it('every import follows MAY_IMPORT, by name and through the front door', () => {
    const wrong = files
      .filter((file) => !file.startsWith('packages/web/scripts/'))
      .flatMap((file) => listImports(file, readFileSync(join(root, file), 'utf8')))
      .map((found) => ({ ...found, why: findForbidden(found, isTest(found.file)) }))
      .filter((found) => found.why !== undefined)
      // a test may compare with a package that its subject may not import
      .filter((found) => !(isTest(found.file) && found.target.startsWith('@laegedaekning/')))
    expect(wrong).toEqual([])
  })

  it.each([
    ['packages/access/src/a.ts', "import type { Stats } from 'node:fs'", 'pure'],
    ['packages/rules/src/a.ts', "import { z } from 'zod'", 'pure'],
    ['packages/plans/src/a.ts', "import { openRegistry } from '@laegedaekning/registry'", 'may import only'],
    ['packages/registry/src/a.ts', "import { readFacts } from '@laegedaekning/intake'", 'may import only'],
    ['packages/web/src/a.ts', "import { startServer } from '@laegedaekning/api'", 'may import only'],
    ['packages/rules/src/a.ts', "import { area } from '../../domain/src/area/area.ts'", 'by path'],
    ['packages/domain/src/a.ts', "import '@laegedaekning/domain'", 'itself'],
    ['packages/web/src/a.ts', "const fs = await import('node:fs')", 'browser'],
    ['packages/new/src/a.ts', "import { x } from 'y'", 'MAY_IMPORT'],
  ])('catches a planted import: %s %s', (file, source, words) => {
    const [found] = listImports(file, source)
    expect(found === undefined ? undefined : findForbidden(found, false)).toContain(words)
  })

  it('has no cycle between packages', () => {
    for (const name of Object.keys(MAY_IMPORT)) expect(reaches(name, [name])).not.toContain(name)
  })
})

describe('the compiler keeps pure packages pure', () => {
  it.each(['domain', 'rules', 'access', 'forecast', 'placement', 'plans'])(
    'packages/%s is compiled without the types of any environment',
    (name) => {
      const settings: unknown = JSON.parse(
        readFileSync(join(root, 'packages', name, 'tsconfig.json'), 'utf8'),
      )
      expect(settings).toMatchObject({ compilerOptions: { lib: ['ES2024'], types: [] } })
    },
  )
})
