import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '@laegedaekning/cli'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const isThere = existsSync(data)
if (!isThere) console.log('skipped: ../shared/data is not there, so no plan is made of the open data')

describe.skipIf(!isThere)('laegedaekning plan ../shared/data', () => {
  let folder = ''
  let said = ''
  let code: number
  const read = (name: string): Promise<string> => readFile(join(folder, 'plan', name), 'utf8')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laegedaekning-plan-'))
    code = await runCli({
      args: ['plan', data, '--date', '2026-01-01', '--out', join(folder, 'plan')],
      environment: {},
      cwd: folder,
      who: 'test',
      out: () => undefined,
      err: (text) => {
        said += `${text}\n`
      },
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('ends well and says what it could not use, row by row', async () => {
    expect(code).toBe(0)
    expect(said).toContain('bornholm-roads.osm.pbf')
    const rows = (await read('bemaerkninger.csv')).trim().split('\r\n')
    expect(rows.length).toBeGreaterThan(400)
    expect(rows.some((row) => row.includes('practices_sor_2025.csv'))).toBe(true)
    expect(rows.some((row) => row.includes('polling_districts_2020.csv'))).toBe(true)
  })

  it('finds Stevns with 23,842 inhabitants and 3 presumed practices: 7,947 each (mockup), marked inferred', async () => {
    const rows = (await read('status.csv')).split('\r\n')
    const stevns =
      rows.find((row) => row.includes(';kommune-0336;') && row.includes(';indbyggere-pr-praksis;')) ?? ''
    // 23,842 ÷ 3 = 7,947.33
    expect(stevns.split(';')[5]).toMatch(/^7947,3333/)
    expect(stevns).toContain(';udledt;nej;')
  })

  it('has 98 kommuner, 17 sundhedsråd, 5 regions and 3 VUR for every indicator', async () => {
    const rows = (await read('status.csv')).split('\r\n').map((row) => row.split(';'))
    const indicators = new Set(rows.slice(1).flatMap((row) => (row[4] === undefined ? [] : [row[4]])))
    expect(indicators.size).toBe(21)
    for (const [level, areas] of [
      ['kommune', 98],
      ['sundhedsraad', 17],
      ['region', 5],
      ['vur', 3],
    ] as const) {
      const found = rows.filter(
        (row) => row[1] === level && row[4] === 'befolkning' && row[2]?.startsWith(level),
      )
      expect(found, level).toHaveLength(areas)
    }
  })

  it('names the three districts beyond 15 km, and their kommuner, in the report', async () => {
    const report = await read('rapport.html')
    for (const [kommune, kilometres] of [
      ['Odsherred', '17,1'],
      ['Langeland', '15,8'],
      ['Tønder', '15,3'],
    ] as const) {
      expect(report).toMatch(new RegExp(`${kommune}, afstemningsområde \\d+</th>[^\\n]{0,200}${kilometres}`))
    }
    expect(report).not.toContain('<script')
  })
})
