import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** The variable that tells test files, and processes that they start, where what is made once per run lies. */
const VARIABLE = 'LAEGEDAEKNING_TEST_RUN'

/** The folder of this run of the tests; `null` outside a run, for example in a bench. */
export function findRunFolder(): string | null {
  return process.env[VARIABLE] ?? null
}

/**
 * Gives the run a folder for what several test files need alike (`makeOnce`), and removes it at the end: nothing of an
 * earlier run is ever used, nor when vitest watches and runs again. Node's compiled modules lie in it too, so that the many processes of the tests start quicker.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-run-'))
  process.env[VARIABLE] = folder
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled')
  project.onTestsRerun(async () => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
  })
  // a process that ends at this moment may still write what it compiled
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
