import { getPlainDate } from '@laegedaekning/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { readInitiative, readInitiatives } from './catalogue.ts'
import { downloadInitiatives } from './download-catalogue.ts'
import { readReformCalendar, readReformFeed } from './reform-calendar.ts'
import { search } from './search.ts'

let register: Register & { readonly close: () => Promise<void> }

beforeAll(async () => {
  register = await openFullRegister()
})

afterAll(() => register.close())

const ask = (query: Record<string, string>) =>
  readInitiatives(register, API.listInitiatives.query.parse(query))
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the catalogue over the API', () => {
  it('answers in the shape of the contract: all 105, the five regions of 2026, the sources named', async () => {
    const answer = API.listInitiatives.ok.schema.parse(await ask({ dato: '2026-11-22' }))
    expect(answer.initiatives).toHaveLength(105)
    expect(answer.regions.map(({ name }) => name)).toEqual([
      'Region Hovedstaden',
      'Region Midtjylland',
      'Region Nordjylland',
      'Region Sjælland',
      'Region Syddanmark',
    ])
    expect(answer.sources.map(({ id }) => id)).toContain('S3')
  })

  it('the regions follow the date: from 2027 Region Østdanmark stands for the two before it', async () => {
    const { regions } = await ask({ dato: '2027-01-01' })
    expect(regions).toHaveLength(4)
    expect(regions.find(({ id }) => id === 'region-oestdanmark')?.replaced).toEqual([
      'region-1084',
      'region-1085',
    ])
  })

  it('filters in the words of the address, and refuses a word that is none', async () => {
    const { initiatives } = await ask({ gruppe: 'R', aarsag: '1', q: 'bolig' })
    expect(initiatives.map(({ id }) => id)).toEqual(['R4', 'R7'])
    expect(API.listInitiatives.query.safeParse({ status: 'maaske' }).success).toBe(false)
    expect(API.listInitiatives.query.safeParse({ aarsag: '4' }).success).toBe(false)
  })

  it('one initiative has the names of what it links to; one that does not exist is refused', async () => {
    const answer = API.getInitiative.ok.schema.parse(await readInitiative(register, 'w19'))
    expect(answer.initiative.id).toBe('W19')
    expect(answer.levers).toMatchObject([
      { id: 'W19', title: { da: 'Seniorordninger', en: 'Senior arrangements' } },
    ])
    expect(answer.levers[0]?.scenario).toMatch(/^W19:2026:\d+(\.\d+)?:\d+$/)
    expect(answer.regions).toEqual([{ id: 'region-1085', name: 'Region Sjælland' }])
    await expect(readInitiative(register, 'W26')).rejects.toThrow('INITIATIVE_NOT_FOUND')
  })

  it('the file has one row for each, with status and source', async () => {
    const query = API.downloadInitiatives.query.parse({ format: 'csv', gruppe: 'L', dato: '2026-11-22' })
    const file = await downloadInitiatives(register, query)
    const lines = text(file.bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(18) // a header and 17
    expect(lines[3]).toContain('overhalet')
    expect(file.name).toBe('laegedaekning_indsatser_2026-11-22.csv')
    const xlsx = await downloadInitiatives(register, { ...query, format: 'xlsx' })
    expect(text(xlsx.bytes.slice(0, 2))).toBe('PK')
  })

  it('is found by the search of the whole product, by name and by number', async () => {
    const { found } = await search(register, { q: 'karavanemoder', dato: undefined })
    expect(found[0]).toMatchObject({ kind: 'initiative', id: 'AB18', address: '/indsatser/katalog/AB18' })
    const byNumber = await search(register, { q: 'AB17', dato: undefined })
    expect(byNumber.found[0]?.id).toBe('AB17')
  })
})

describe('the reform calendar over the API', () => {
  const at = (query: Record<string, string>) =>
    readReformCalendar(register, API.getReformCalendar.query.parse(query))

  it('answers in the shape of the contract, with the limits of the checks and their certainty', async () => {
    const answer = API.getReformCalendar.ok.schema.parse(await at({ dato: '2026-11-22' }))
    expect(answer.entries).toHaveLength(22)
    expect(answer.checks.redundancies).toMatchObject({ value: 30, source: 'S2', certainty: 'sourced' })
    expect(answer.checks.mainly).toMatchObject({ value: 0.5, certainty: 'assumed' })
  })

  it('Region Østdanmark can be asked for before it exists; a region that ceased cannot be asked for after', async () => {
    expect((await at({ dato: '2026-11-22', region: 'region-oestdanmark' })).entries).toHaveLength(22)
    expect((await at({ dato: '2026-11-22', region: 'region-1081' })).entries).toHaveLength(20)
    await expect(at({ dato: '2027-06-01', region: 'region-1084' })).rejects.toThrow('AREA_NOT_FOUND')
  })

  it('the feed is a calendar file for one region', async () => {
    const file = await readReformFeed(
      register,
      API.getReformFeed.query.parse({ region: 'region-1081', sprog: 'da' }),
    )
    expect(file).toMatchObject({
      name: 'reformkalender_region-1081.ics',
      type: 'text/calendar; charset=utf-8',
    })
    expect(text(file.bytes).split('BEGIN:VEVENT')).toHaveLength(13) // 14 − D7 − P12 + the head
    expect(getPlainDate(register.clock.today())).toBe(register.clock.today())
  })
})
