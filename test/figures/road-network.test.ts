import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { haversineKm, type Point } from '@laegedaekning/access'
import { getPlainDate, Refusal } from '@laegedaekning/domain'
import { parametersAt } from '@laegedaekning/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildNetwork,
  createRoads,
  networkPath,
  networkProfile,
} from '../../packages/api/src/network/index.ts'
import type { RoadPlaces } from '../../packages/api/src/network/measure-roads.ts'
import { VILLAGE } from '../../packages/intake/src/testing/small-osm.ts'
import { writePbf } from '../../packages/intake/src/testing/write-pbf.ts'

// A made-up village of 100 crossings, streets of about 220 m; crossing 1 is its south-western corner.
const folder = mkdtempSync(join(tmpdir(), 'laegedaekning-network-'))
const map = join(folder, 'by.osm.pbf')
const out = networkPath(folder)
const date = getPlainDate('2026-01-01')
const profile = networkProfile(parametersAt(date))

beforeAll(async () => {
  writeFileSync(map, writePbf(VILLAGE))
  await buildNetwork({ map, out, profile })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const crossing = (row: number, column: number): Point => ({ lat: 55.1 + row / 500, lon: 14.7 + column / 300 })
const homes = Array.from({ length: 80 }, (_, at) => ({ id: `h${at}`, ...crossing((at % 10) / 1.1, at / 9) }))
const practice = (id: string, sites: readonly Point[], open: boolean | null = true) => ({ id, open, sites })
const practices = Array.from({ length: 70 }, (_, at) => practice(`p${at}`, [crossing(at / 8, (at * 7) % 10)]))
const places: RoadPlaces = { date, demand: homes, supply: practices }

const codeOf = (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.issues[0]?.code : String(error)),
  )

describe('ways by road between places', () => {
  it('are the same bytes with one thread and with two, and from either side', async () => {
    const one = await createRoads(folder, 1).measure(places, 1)
    const two = await createRoads(folder, 2).measure(places, 1)
    expect(one).not.toBeNull()
    expect(two).toEqual(one)
    // fewer demands than supplies: searched from the demands, and each row is the one it was
    const some = { ...places, demand: homes.slice(0, 5) }
    const few = await createRoads(folder, 2).measure(some, 1)
    const until = one?.km.rowStart[5]
    expect(few?.km.cost).toEqual(one?.km.cost.slice(0, until))
    expect(few?.km.supply).toEqual(one?.km.supply.slice(0, until))
    expect(few?.minutes?.cost).toEqual(one?.minutes?.cost.slice(0, one.minutes.rowStart[5]))
  })

  it('are minutes between every two training sites (X12): the longer of the two ways, none for a site off the roads', async () => {
    const sites = [
      { id: 'a', ...crossing(0, 0) },
      { id: 'b', ...crossing(4, 4) },
      { id: 'c', ...crossing(9, 9) },
      { id: 'fjern', lat: 56, lon: 14.7 },
    ]
    const found = await createRoads(folder).minutes(sites, date, 60)
    expect([...(found?.minutes.keys() ?? [])].toSorted()).toEqual(['a b', 'a c', 'b c'])
    expect([...(found?.notOnRoad ?? [])]).toEqual(['fjern'])
    expect(found?.network).toBe('by.osm.pbf')
    // the same ways as the access table has, measured there from small areas to practices
    const ways = async (from: (typeof sites)[number], to: (typeof sites)[number]): Promise<number> => {
      const demand = [{ id: from.id, lat: from.lat, lon: from.lon }]
      const costs = await createRoads(folder).measure({ date, demand, supply: [practice(to.id, [to])] }, 50)
      return costs?.minutes?.cost[0] ?? Number.NaN
    }
    const [a, , c] = sites
    if (a === undefined || c === undefined) throw new Error('there are four sites')
    expect(found?.minutes.get('a c')).toBe(Math.max(await ways(a, c), await ways(c, a)))
    // a bound that only the shorter of the two ways keeps leaves the pair out: the longer counts
    const [there, back] = [await ways(a, c), await ways(c, a)]
    expect(there).not.toBe(back)
    const between = await createRoads(folder).minutes(sites, date, (there + back) / 2)
    expect([...(between?.minutes.keys() ?? [])].toSorted()).toEqual(['a b', 'b c'])
    // a shorter bound leaves the far pair out
    const near = await createRoads(folder).minutes(sites, date, (found?.minutes.get('a c') ?? 0) / 2 + 0.01)
    expect([...(near?.minutes.keys() ?? [])]).not.toContain('a c')
    expect(await createRoads(join(folder, 'tom')).minutes(sites, date, 60)).toBeNull()
  })

  it('are never shorter than the straight line', async () => {
    const km = (await createRoads(folder).measure(places, 50))?.km
    expect(km?.cost.length).toBe(homes.length * practices.length)
    for (const [row, from] of homes.entries()) {
      for (let i = km?.rowStart[row] ?? 0; i < (km?.rowStart[row + 1] ?? 0); i++) {
        const straight = haversineKm(from, practices[km?.supply[i] ?? 0]?.sites[0] ?? from)
        expect(km?.cost[i] ?? 0).toBeGreaterThanOrEqual(straight - 0.001)
      }
    }
  })

  it('go to the nearest place of treatment, and beyond the bound to the nearest five that are open', async () => {
    const supply = [
      practice('far', [crossing(9, 8)]),
      practice('two sites', [crossing(9, 7), crossing(0, 1)]),
      practice('closed', [crossing(3, 0)], false),
      ...Array.from({ length: 6 }, (_, at) => practice(`north ${at}`, [crossing(4 + at, 0)])),
    ]
    const found = await createRoads(folder).measure(
      { date, demand: [{ id: 'h', ...crossing(0, 0) }], supply },
      0.3,
    )
    // within 300 m only the nearer site of the second; then the five nearest open ones, which are 4 to 8 rows north
    expect(Array.from(found?.km.supply ?? [])).toEqual([1, 3, 4, 5, 6])
    expect(found?.km.cost[0]).toBeCloseTo(haversineKm(crossing(0, 0), crossing(0, 1)), 2)
  })

  it('are not made up for a place without a road', async () => {
    const demand = [...homes.slice(0, 2), { id: 'ø', lat: 55.5, lon: 14.7 }]
    const found = await createRoads(folder).measure({ date, demand, supply: practices.slice(0, 3) }, 5)
    expect(found?.notOnRoad).toEqual({ demand: ['ø'], supply: [] })
    expect(found?.km.rowStart[3]).toBe(found?.km.rowStart[2])
  })

  it('rest on a network that is named with its checksum', async () => {
    const note = await createRoads(folder).note()
    expect(note).toMatchObject({ name: 'by.osm.pbf', date: null, source: 'openstreetmap' })
    expect(note?.checksum).toBe(readFileSync(out).subarray(-32).toString('hex'))
  })
})

describe('a network in a folder', () => {
  it('is not there: nothing is measured, and nothing is wrong', async () => {
    const roads = createRoads(join(folder, 'tom'))
    expect([await roads.note(), await roads.measure(places, 1), await roads.issues()]).toEqual([
      null,
      null,
      [],
    ])
  })

  it('that is damaged is not used, and says so; one that is built anew is used from then on', async () => {
    const other = join(folder, 'anden')
    await buildNetwork({ map, out: networkPath(other), profile })
    const roads = createRoads(other)
    expect(await roads.note()).not.toBeNull()
    writeFileSync(networkPath(other), readFileSync(out).subarray(0, 5000))
    expect(await roads.note()).toBeNull()
    expect(await roads.issues()).toMatchObject([{ code: 'NETWORK_GRAPH_DAMAGED' }])
    await buildNetwork({ map, out: networkPath(other), profile })
    expect(await roads.note()).not.toBeNull()
  })

  it('is whole or as it was: a map that is broken or a building that is stopped leaves nothing half', async () => {
    const before = readFileSync(out)
    const broken = join(folder, 'halv.osm.pbf')
    writeFileSync(broken, readFileSync(map).subarray(0, -9))
    expect(await codeOf(buildNetwork({ map: broken, out, profile }))).toBe('NETWORK_PBF_TRUNCATED')
    const stop = new AbortController()
    const stopped = buildNetwork({
      map,
      out,
      profile,
      signal: stop.signal,
      onProgress: ({ step }) => step === 'graph' && stop.abort(),
    })
    expect(await codeOf(stopped)).toBe('NETWORK_CANCELLED')
    expect(await codeOf(buildNetwork({ map: join(folder, 'nej'), out, profile }))).toBe(
      'NETWORK_FILE_UNREADABLE',
    )
    expect(readFileSync(out).equals(before)).toBe(true)
    expect(readdirSync(dirname(out))).toHaveLength(1)
  })
})
