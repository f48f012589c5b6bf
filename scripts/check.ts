// What `npm test`, `npm run check` and CI run: the checks beside each other and told in order, then the tests.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
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

/** A program to run, with what it is given. */
type Call = { readonly tool: keyof typeof TOOLS | 'node'; readonly args: readonly string[] }

/** The Node call of a tool, or of a script of the repository for `node`. */
function nodeArgs({ tool, args }: Call): readonly string[] {
  return tool === 'node' ? args : [join(root, 'node_modules', TOOLS[tool]), ...args]
}

/** Runs a tool, with its words as they come, and gives its exit code. */
function run(tool: Call['tool'], args: readonly string[]): number {
  const result = spawnSync(process.execPath, nodeArgs({ tool, args }), { cwd: root, stdio: 'inherit' })
  if (result.error !== undefined) console.error(`${tool} could not be started: ${result.error.message}`)
  return result.status ?? 1
}

type Outcome = { readonly code: number; readonly said: string }

/** Runs a tool beside others: what it says is kept until its turn. */
function runBeside(call: Call): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = spawn(process.execPath, nodeArgs(call), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (part: unknown): void => {
      said += String(part)
    }
    started.stdout.setEncoding('utf8').on('data', hear)
    started.stderr.setEncoding('utf8').on('data', hear)
    started.once('error', (error) => {
      resolve({ code: 1, said: `${call.tool} could not be started: ${error.message}\n` })
    })
    started.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
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

/**
 * The types of each package, and of the tests. One thread each: the compiler's threads all look at what they share, which
 * takes three times the work; several projects run beside each other instead.
 */
function typeCalls(): readonly Call[] {
  const projects = [...PURE_FIRST.map((name) => `packages/${name}/tsconfig.json`), 'tsconfig.tests.json']
  return projects.map((project) => ({ tool: 'tsc', args: ['-p', project, '--noEmit', '--singleThreaded'] }))
}

const CHECKS: readonly { readonly name: string; readonly calls: readonly Call[] }[] = [
  {
    name: 'format',
    calls: [{ tool: 'biome', args: ['check', '--formatter-enabled=true', '--linter-enabled=false', '.'] }],
  },
  { name: 'types', calls: typeCalls() },
  { name: 'lint', calls: [{ tool: 'oxlint', args: ['--type-aware', '--deny-warnings', '.'] }] },
  { name: 'unused', calls: [{ tool: 'knip', args: [] }] },
  { name: 'generated files fresh', calls: [{ tool: 'node', args: ['scripts/generate.ts', '--check'] }] },
]

/** Runs all checks, as many at a time as the machine has processors (at most four), tells them in order, names the failed. */
async function runChecks(): Promise<readonly string[]> {
  const waiting = CHECKS.flatMap(({ calls }) => calls).map((call) => ({
    call,
    ...Promise.withResolvers<Outcome>(),
  }))
  const outcomes = new Map(waiting.map(({ call, promise }) => [call, promise]))
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      next.resolve(await runBeside(next.call))
    }
  }
  const lanes = Array.from({ length: Math.min(4, availableParallelism()) }, lane)
  const failed: string[] = []
  for (const { name, calls } of CHECKS) {
    console.log(`\n— ${name}`)
    for (const call of calls) {
      const { code, said } = (await outcomes.get(call)) ?? { code: 1, said: '' }
      process.stdout.write(said)
      if (code !== 0 && !failed.includes(name)) failed.push(name)
    }
  }
  await Promise.all(lanes)
  return failed
}

const [mode = 'all', ...rest] = process.argv.slice(2)
const failed = mode === 'test' ? [] : [...(await runChecks())]
if (mode !== 'checks') {
  if (mode !== 'test') console.log('\n— tests')
  if (runTests(rest) !== 0) failed.push('tests')
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
