import { ensureWebBuilt } from '@laegedaekning/api'

/** Builds the web app once, before any test runs, so that no two test files build it at the same time. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(console.info)
}
