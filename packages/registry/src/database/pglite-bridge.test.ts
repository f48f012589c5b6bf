import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPgliteTemplate } from '../testing/pglite-template.ts'
import { openPglite, type PgliteBridge } from './pglite-bridge.ts'

describe('PGlite in its thread', () => {
  let pglite: PgliteBridge
  beforeAll(async () => {
    pglite = await openPglite({ folder: null, template: await getPgliteTemplate() })
  })
  afterAll(() => pglite.close())

  it('leaves the main loop free while it works', async () => {
    const work = new AbortController()
    const slow = pglite.query('select count(*) from generate_series(1, 1500000)').finally(() => work.abort())
    let turns = 0
    while (!work.signal.aborted) {
      await setImmediate()
      turns += 1
    }
    await slow
    // on the main thread the loop would turn a handful of times
    expect(turns).toBeGreaterThan(100)
  })

  it('answers in the order of asking', async () => {
    const answers = await Promise.all([3, 1, 2].map((n) => pglite.query<{ n: number }>(`select ${n} as n`)))
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([3, 1, 2])
  })

  it('refuses work after it was closed, and closes twice without harm', async () => {
    const other = await openPglite({ folder: null, template: await getPgliteTemplate() })
    await other.close()
    await other.close()
    expect(other.closed).toBe(true)
    await expect(other.query('select 1')).rejects.toThrow('has ended')
  })

  it('says so when the store cannot be opened', async () => {
    await expect(openPglite({ folder: '/dev/null/nowhere', template: null })).rejects.toThrow()
  })
})
