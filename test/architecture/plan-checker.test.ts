import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listImports } from './arrows.ts'

const root = join(import.meta.dirname, '..', '..')
const FOLDER = 'packages/api/src/plan-checker/'

/** Every file that a file leads to, and every import of them that is no file of the repository. */
function reach(start: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const [files, packages] = [new Set<string>(), new Set<string>()]
  const follow = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const { target } of listImports(file, readFileSync(join(root, file), 'utf8'))) {
      if (target.startsWith('.')) follow(posix.join(posix.dirname(file), target))
      else packages.add(target)
    }
  }
  follow(start)
  return { files: [...files], packages: [...packages] }
}

describe('the independent checker of plans (M16)', () => {
  it('shares no code with the engines: it reaches its own files and nothing else', () => {
    const own = globSync(`${FOLDER}*.ts`, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.endsWith('.test.ts'))
    const { files, packages } = reach(`${FOLDER}check-plan.ts`)
    expect(packages).toEqual([])
    expect([...files].toSorted()).toEqual(own.toSorted())
  })

  it('is not reached by the engines either', () => {
    const engines = globSync('packages/{placement,plans}/src/**/*.ts', { cwd: root })
    expect(engines.length).toBeGreaterThan(50)
    const found = engines.filter((file) =>
      listImports(file, readFileSync(join(root, file), 'utf8')).some(({ target }) =>
        target.includes('plan-checker'),
      ),
    )
    expect(found).toEqual([])
  })
})
