import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API } from '../contract/index.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { type AccessDesk, createAccessDesk, type Roads } from './access-desk.ts'
import { downloadAccess } from './download-access.ts'
import { readAccess, readAccessArea, readAccessWorld, readCatchment } from './read-access.ts'

let close: () => Promise<void> = async () => {}
let desk: AccessDesk | null = null
let withRoads: AccessDesk | null = null

/** A made-up network on which every way is twice the straight line and 30 km an hour. */
const ROADS: Roads = {
  note: () => ({ name: 'Prøvevej', date: null, checksum: 'abc', source: 'produkt' }),
  measure: (places, boundKm) => {
    const rowStart = new Uint32Array(places.demand.length + 1)
    const supply: number[] = []
    const cost: number[] = []
    for (const [row, { lat, lon }] of places.demand.entries()) {
      const pairs = places.supply
        .map((one, index) => ({ index, km: 2 * 111 * Math.hypot(one.lat - lat, (one.lon - lon) * 0.56) }))
        .filter(({ km }) => km <= boundKm)
        .toSorted((a, b) => a.km - b.km || a.index - b.index)
      for (const { index, km } of pairs) {
        supply.push(index)
        cost.push(km)
      }
      rowStart[row + 1] = supply.length
    }
    const km = {
      demandCount: places.demand.length,
      supplyCount: places.supply.length,
      rowStart,
      supply: Uint32Array.from(supply),
      cost: Float64Array.from(cost),
    }
    return Promise.resolve({
      basis: 'road' as const,
      km,
      boundKm,
      minutes: { ...km, cost: km.cost.map((one) => one * 2) },
      boundMinutes: boundKm * 2,
      detour: null,
      network: { name: 'Prøvevej', date: null, checksum: 'abc', source: 'produkt' },
      notOnRoad: { demand: [], supply: [] },
    })
  },
}

beforeAll(async () => {
  const register = await openFullRegister()
  close = () => register.close()
  desk = createAccessDesk(register)
  withRoads = createAccessDesk(register, ROADS)
})

afterAll(() => close())

function open(): AccessDesk {
  if (desk === null) throw new Error('the register is not open')
  return desk
}

const ask = (query: Readonly<Record<string, string>>) =>
  readAccess(open(), API.getAccess.query.parse({ dato: '2026-01-01', ...query }))

describe('the access room over the API', () => {
  it('answers as the contract says, and its figures are those of the Status room in a straight line', async () => {
    const answer = await ask({})
    API.getAccess.ok.schema.parse(JSON.parse(JSON.stringify(answer)))
    const [choice] = answer.summary.figures.filter(({ key }) => key === 'borgere-faerre-end-to-praksis')
    const [side] = answer.summary.sides
    expect(side?.withoutChoice?.figure.value).toBe(choice?.figure.value)
    expect(choice?.figure.value).toBeGreaterThan(0)
    expect(answer.table.rows).toHaveLength(98)
    expect(answer.limitKm).toBe(15)
    const bands = answer.summary.bands.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0)
    expect(bands).toBeCloseTo(
      answer.bases.reduce((sum, { people }) => sum + people, 0),
      6,
    )
  })

  it('shows more people without a choice with the detour factor than in a straight line, and none by road without a network', async () => {
    const { summary } = await ask({ afstand: 'omvej' })
    const [line, detour, road] = summary.sides
    expect(detour?.withoutChoice?.figure.value ?? 0).toBeGreaterThan(line?.withoutChoice?.figure.value ?? 0)
    expect(detour?.withoutChoice?.figure.rules.map(({ parameter }) => parameter)).toContain(
      'almen-praksis/afstand/omvejsfaktor',
    )
    expect(road?.withoutChoice).toBeNull()
    await expect(ask({ afstand: 'vej' })).rejects.toMatchObject({ issues: [{ code: 'ACCESS_NO_NETWORK' }] })
  })

  it('measures by road where there is a network, with minutes, and names it at every figure', async () => {
    if (withRoads === null) throw new Error('not open')
    const query = API.getAccess.query.parse({
      dato: '2026-01-01',
      afstand: 'vej',
      'inden-for': 'region-1085',
    })
    const answer = await readAccess(withRoads, query)
    const time = answer.summary.figures.find(({ key }) => key === 'tid-naermeste-aabne-praksis')
    const way = answer.summary.figures.find(({ key }) => key === 'afstand-naermeste-aabne-praksis')
    expect(time?.figure.value).toBeCloseTo((way?.figure.value ?? 0) * 2, 6)
    expect(way?.figure.reservations.map(({ da }) => da).join(' ')).toContain('»Prøvevej«')
    expect(answer.network?.name).toBe('Prøvevej')
  })

  it('answers for an area, a small area and a practice, and refuses what does not exist', async () => {
    const query = API.getAccessArea.query.parse({ dato: '2026-01-01' })
    const kommune = await readAccessArea(open(), 'kommune-0400', query)
    expect(kommune.summary?.area.name).toBe('Bornholm')
    expect(kommune.nearest).toBeNull()
    const small = await readAccessArea(open(), 'afstemningsomraade-eks-0400-1', query)
    expect(small.smallArea?.kommune.name).toBe('Bornholm')
    expect(small.nearest).toHaveLength(8)
    const id = small.nearest?.[0]?.id ?? ''
    const { catchment } = await readCatchment(
      open(),
      id,
      API.getCatchment.query.parse({ dato: '2026-01-01' }),
    )
    expect(catchment.practice.kommune.name).toBe('Bornholm')
    expect(catchment.nearestTo).toContain('afstemningsomraade-eks-0400-1')
    await expect(readAccessArea(open(), 'kommune-9999', query)).rejects.toMatchObject({
      issues: [{ code: 'AREA_NOT_FOUND' }],
    })
    await expect(readCatchment(open(), 'nobody', API.getCatchment.query.parse({}))).rejects.toMatchObject({
      issues: [{ code: 'ACCESS_PRACTICE_NOT_FOUND' }],
    })
  })

  it('explains the way to each near practice, and whom two practices share', async () => {
    const query = API.getAccessArea.query.parse({ dato: '2026-01-01' })
    const small = await readAccessArea(open(), 'afstemningsomraade-eks-0400-1', query)
    API.getAccessArea.ok.schema.parse(JSON.parse(JSON.stringify(small)))
    const near = small.nearest ?? []
    expect(near.map(({ figures }) => figures[0]?.figure.value)).toEqual(
      near.map(({ kilometres }) => kilometres),
    )
    const { catchment } = await readCatchment(
      open(),
      near[0]?.id ?? '',
      API.getCatchment.query.parse({ dato: '2026-01-01' }),
    )
    expect(catchment.overlaps.length).toBeGreaterThan(0)
    expect(catchment.overlaps.map(({ figure }) => figure.figure.value)).toEqual(
      catchment.overlaps.map(({ people }) => people),
    )
  })

  it('gives the world of a region in a form that a browser can reckon with', async () => {
    const query = API.getAccessWorld.query.parse({ dato: '2026-01-01', 'inden-for': 'kommune-0400' })
    const { world, madeUp } = await readAccessWorld(open(), query)
    expect(world.demand.every(({ kommune }) => kommune === 'kommune-0400')).toBe(true)
    expect(world.km.rowStart).toHaveLength(world.demand.length + 1)
    expect(madeUp).toBe(true)
  })

  it('hands out the table as CSV: of areas, and of small areas with their distances', async () => {
    const download = (query: Readonly<Record<string, string>>) =>
      downloadAccess(open(), API.downloadAccess.query.parse({ dato: '2026-01-01', format: 'csv', ...query }))
    const areas = await download({ 'inden-for': 'region-1085' })
    expect(areas.name).toBe(
      'laegedaekning_adgang_andel-faerre-end-to-praksis_kommune_lige-linje_2026-01-01_i-region-1085_opdigtet.csv',
    )
    const small = await download({ niveau: 'smaaomraade', 'inden-for': 'kommune-0400' })
    const lines = new TextDecoder().decode(small.bytes).trim().split('\r\n')
    expect(lines[0]).toContain('km_til_naermeste_aabne')
    expect(lines.length).toBeGreaterThan(2)
    const drawn = await download({ niveau: 'smaaomraade', 'inden-for': 'kommune-0400', format: 'svg' })
    const circles = new TextDecoder().decode(drawn.bytes).match(/<circle /gu)
    expect(circles).toHaveLength(lines.length - 1)
  })
})
