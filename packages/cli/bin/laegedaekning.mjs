#!/usr/bin/env node
// Starts the command on the Node that the lock file names (26), whatever Node is on the machine. Built-ins only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const packaged = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!existsSync(join(root, 'node_modules', '.setup-stamp'))) {
  const setup = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs')], { stdio: 'inherit' })
  if (setup.status !== 0) process.exit(setup.status ?? 3)
}
const own = Number(process.versions.node.split('.')[0]) >= 26
const child = spawn(
  own || !existsSync(packaged) ? process.execPath : packaged,
  [join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32' && !own,
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 3 : 130)
})
