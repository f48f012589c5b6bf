import { userInfo } from 'node:os'
import { readSecret } from './read-secret.ts'
import { runCli } from './run-cli.ts'

process.exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  who: userInfo().username,
  readSecret: async (question) => {
    const typed = await readSecret(process.stdin, () => process.stderr.write(question))
    if (process.stdin.isTTY) process.stderr.write('\n')
    return typed
  },
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
})
