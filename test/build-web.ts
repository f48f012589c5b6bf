import { ensureWebBuilt } from '@laegedaekning/api'

/**
 * Builds the web app once before the tests, so that no test waits for it. `TEST_WITHOUT_WEB=1` leaves it out, for work on
 * one package while another does not build; tests with a browser then say what they miss.
 */
export async function setup(): Promise<void> {
  if (process.env['TEST_WITHOUT_WEB'] !== undefined) return
  await ensureWebBuilt((text) => console.log(text))
}
