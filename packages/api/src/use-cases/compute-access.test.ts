import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { getPlainDate } from '@laegedaekning/domain'
import { parametersAt } from '@laegedaekning/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildNetwork } from '../network/network-file.ts'
import { networkProfile } from '../network/network-profile.ts'
import { computeAccess } from './compute-access.ts'
import { computeAccessOnRoads } from './compute-access-on-roads.ts'

const MAP = resolve(import.meta.dirname, '../../../../../shared/data/osm/tunoe.osm.pbf')

describe('compute access', () => {
  it('answers with the time it took', () => {
    const { value, issues } = computeAccess({
      demand: [{ id: 'a', weight: 1200 }],
      supply: [{ id: 'p', capacity: 3, open: true }],
      costs: [['a', 'p', 12.5]],
      measure: { kind: '2sfca', catchment: 30 },
    })
    expect(issues).toEqual([])
    // 3 ÷ 1,200
    expect(value?.scores).toEqual([{ id: 'a', value: 0.0025 }])
    expect(value?.timing.milliseconds).toBeGreaterThanOrEqual(0)
  })

  it('takes no file of this machine from a request: roads are for the command', () => {
    const problem = { demand: [], supply: [], measure: { kind: 'nearest' }, costFrom: { kind: 'road' } }
    expect(computeAccess(problem).value).toBe(null)
    expect(computeAccess(problem).issues.map(({ code }) => code)).toContain('REQUEST_VALUE_NOT_ALLOWED')
  })

  it('says which network file is not there', async () => {
    const { value, issues } = await computeAccessOnRoads({
      demand: [],
      supply: [],
      measure: { kind: 'nearest' },
      costFrom: { kind: 'road', network: '/no/such/file', by: 'distance', toRoadMetres: 500 },
    })
    expect([value, issues.map(({ code }) => code)]).toEqual([null, ['NETWORK_FILE_UNREADABLE']])
  })
})

describe.skipIf(!existsSync(MAP))(
  'compute access on the roads of Tunø (open data beside the repository)',
  () => {
    let folder = ''
    let network = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'laegedaekning-access-'))
      network = join(folder, 'tunoe.lgdvejnt')
      await buildNetwork({
        map: MAP,
        out: network,
        profile: networkProfile(parametersAt(getPlainDate('2026-01-01'))),
      })
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    // the village and the harbour, about a kilometre apart; the third point lies in the sea
    const village = { id: 'by', lat: 55.9485, lon: 10.4435 }
    const harbour = { id: 'havn', lat: 55.9495, lon: 10.4555 }
    const problem = (by: string) => ({
      demand: [
        { ...village, weight: 90 },
        { id: 'hav', lat: 56.2, lon: 10.8, weight: 1 },
      ],
      supply: [{ ...harbour, capacity: 1 }],
      costFrom: { kind: 'road', network, by, toRoadMetres: 500 },
      measure: { kind: 'nearest' },
    })

    it('a way by road is no shorter than the straight line, and a point in the sea has none', async () => {
      const road = await computeAccessOnRoads(problem('distance'))
      const straight = computeAccess({ ...problem(''), costFrom: { kind: 'straight-line', detourFactor: 1 } })
      const [km, lineKm] = [road.value, straight.value].map(
        (result) => result?.scores.find(({ id }) => id === 'by')?.value ?? Number.NaN,
      )
      expect(km).toBeGreaterThan(lineKm ?? Number.NaN)
      expect(km).toBeLessThan(3)
      expect(road.value?.scores.find(({ id }) => id === 'hav')?.reason).toBe('nothing-in-reach')
      expect(road.issues.map(({ code, severity }) => [code, severity])).toEqual([
        ['NETWORK_POINTS_TOO_FAR', 'warning'],
      ])
      expect(road.value?.reasons.map(({ code }) => code)).toContain('road-distance')
    })
  },
)
