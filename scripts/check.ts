// What `npm test`, `npm run check` and CI run, cheap first, each step with its own name.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const PURE_FIRST = ['domain', 'rules', 'access', 'plans', 'intake', 'registry', 'api', 'cli', 'web']

type Step = { readonly name: string; readonly run: () => number }

/** Runs a tool of node_modules/.bin, or the running Node for a script, and gives its exit code. */
function run(tool: string, args: readonly string[]): number {
  const command =
    tool === 'node' ? process.execPath : join(bin, process.platform === 'win32' ? `${tool}.cmd` : tool)
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return result.status ?? 1
}

/** The tests, with their count as the last line. Arguments after `test` go to vitest, for example a folder. */
function runTests(args: readonly string[]): number {
  const folder = join(root, 'node_modules', '.cache')
  const report = join(folder, 'test-report.json')
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const code = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  const counts: unknown = JSON.parse(readFileSync(report, 'utf8'))
  const count = (name: string): number => {
    const found =
      typeof counts === 'object' && counts !== null
        ? Object.entries(counts).find(([key]) => key === name)
        : undefined
    return typeof found?.[1] === 'number' ? found[1] : 0
  }
  console.log(
    `${count('numPassedTests')} passed, ${count('numFailedTests')} failed, ${count('numPendingTests')} skipped`,
  )
  return code
}

const CHECKS: readonly Step[] = [
  {
    name: 'format',
    run: () => run('biome', ['check', '--formatter-enabled=true', '--linter-enabled=false', '.']),
  },
  {
    name: 'types',
    run: () => {
      const projects = [...PURE_FIRST.map((name) => `packages/${name}/tsconfig.json`), 'tsconfig.tests.json']
      return Math.max(...projects.map((project) => run('tsc', ['-p', project, '--noEmit'])))
    },
  },
  { name: 'lint', run: () => run('oxlint', ['--type-aware', '--deny-warnings', '.']) },
  { name: 'unused', run: () => run('knip', []) },
  { name: 'generated files fresh', run: () => run('node', ['scripts/generate.ts', '--check']) },
]

const [mode = 'all', ...rest] = process.argv.slice(2)
const steps: readonly Step[] =
  mode === 'test'
    ? [{ name: 'tests', run: () => runTests(rest) }]
    : mode === 'checks'
      ? CHECKS
      : [...CHECKS, { name: 'tests', run: () => runTests(rest) }]

const failed: string[] = []
for (const step of steps) {
  if (steps.length > 1) console.log(`\n— ${step.name}`)
  if (step.run() !== 0) failed.push(step.name)
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
