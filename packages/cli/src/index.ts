export { EXIT, type ExitCode } from './exit-code.ts'
export { runCli, type Surroundings } from './run-cli.ts'
