import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, openSeededRegister } from '@laegedaekning/api'
import { getPlainDate } from '@laegedaekning/domain'
import { makeOnce } from './make-once.ts'

/** The day of the tests, from an hour on (UTC): each registration a second after the last. */
export function testClock(hour: '08' | '09'): Clock {
  let instant = Date.parse(`2026-11-22T${hour}:00:00Z`)
  return {
    now: () => {
      instant += 1000
      return new Date(instant).toISOString()
    },
    today: () => getPlainDate('2026-11-22'),
  }
}

/**
 * Makes `to` a data folder of the product as it is after its first start: what is in the box and the made-up register,
 * registered from eight o'clock on. It is filled once per run and copied, which takes a tenth of a second, not ten.
 */
export async function copyStartedFolder(to: string): Promise<void> {
  const made = await makeOnce('register', async (folder) => {
    const quiet = { step: () => undefined, note: console.info }
    const place = { folder: join(folder, 'data') }
    const register = await openSeededRegister(place, { example: true }, quiet, testClock('08'))
    await register.close()
  })
  await cp(join(made.folder, 'data'), to, { recursive: true })
  await made.letGo()
}
