import { userInfo } from 'node:os'
import { runCli } from './run-cli.ts'

process.exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  who: userInfo().username,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
})
