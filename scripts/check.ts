// What `npm test`, `npm run check` and CI run, cheap first, each step with its own name.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const PURE_FIRST = [
  'domain',
  'rules',
  'access',
  'forecast',
  'placement',
  'plans',
  'intake',
  'registry',
  'api',
  'cli',
  'web',
]

/** The script of each tool, run with the running Node: the same on every system, and no shell that takes paths apart. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
} as const

type Step = { readonly name: string; readonly run: () => number }

/** Runs a tool, or a script of the repository for `node`, and gives its exit code. */
function run(tool: keyof typeof TOOLS | 'node', args: readonly string[]): number {
  const script = tool === 'node' ? [] : [join(root, 'node_modules', TOOLS[tool])]
  const result = spawnSync(process.execPath, [...script, ...args], { cwd: root, stdio: 'inherit' })
  if (result.error !== undefined) console.error(`${tool} could not be started: ${result.error.message}`)
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
  if (!existsSync(report)) {
    console.error(
      `vitest ended (exit code ${code}) before it wrote its report; no tests are counted. See above.`,
    )
    return code === 0 ? 1 : code
  }
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
