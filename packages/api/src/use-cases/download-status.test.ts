import { areaId, getPlainDate } from '@laegedaekning/domain'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBaseFacts } from '../base/base-facts.ts'
import { API, DOWNLOAD_FORMATS, type DownloadFormat, type StatusAnswer } from '../contract/index.ts'
import { openMemoryRegister } from '../plan/open-memory-register.ts'
import { downloadStatus } from './download-status.ts'
import { readStatus } from './read-status.ts'
import { search } from './search.ts'

let register: Awaited<ReturnType<typeof openMemoryRegister>>

beforeAll(async () => {
  const { facts } = await readBaseFacts()
  register = await openMemoryRegister(getPlainDate('2026-11-22'), [{ why: 'knowledge/facts', facts }])
})

afterAll(() => register.close())

const POPULATION = { noegletal: 'befolkning', niveau: 'kommune', dato: '2026-01-01' } as const

/** The 2008 table with what lies outside the level, so that rest and total are in the file too. */
const VACANT_2008 = {
  noegletal: 'ledige-ydernumre',
  niveau: 'kommune',
  dato: '2008-01-01',
  'inden-for': 'region-1082',
} as const

const SHARE = { noegletal: 'indbyggere-pr-praksis', niveau: 'region', dato: '2026-01-01' } as const

type Asked = typeof POPULATION | typeof VACANT_2008 | typeof SHARE

async function fileOf(asked: Asked, format: DownloadFormat, sprog: 'da' | 'en' = 'da') {
  return downloadStatus(register, API.downloadStatus.query.parse({ ...asked, format, sprog }))
}

async function textOf(asked: Asked, format: DownloadFormat, sprog: 'da' | 'en' = 'da'): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await fileOf(asked, format, sprog)).bytes)
}

/** Values of area, parts and figure of every row of a table, as its file must have them. */
function expected({ table }: StatusAnswer): readonly (readonly (string | number | null)[])[] {
  const rows = [...table.rows, ...(table.rest === null ? [] : [table.rest]), table.total]
  return rows.map((row) => [row.area.id, row.area.name, ...row.parts, row.figure.value])
}

/** Cells of a CSV without quotes inside its cells. */
function cellsOf(csv: string, separator: string): readonly (readonly string[])[] {
  const lines = csv.replace('\uFEFF', '').split('\r\n').slice(1, -1)
  const pattern = separator === ';' ? /"((?:[^"]|"")*)"|([^;]*)(?:;|$)/g : /"((?:[^"]|"")*)"|([^,]*)(?:,|$)/g
  return lines.map((line) => {
    const cells: string[] = []
    let rest = line
    while (rest !== '') {
      pattern.lastIndex = 0
      const match = pattern.exec(rest)
      const quoted = match?.[1]
      cells.push(quoted?.replaceAll('""', '"') ?? match?.[2] ?? '')
      rest = rest.slice(match?.[0].length ?? rest.length)
      if (quoted !== undefined) rest = rest.slice(1)
    }
    return cells
  })
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text.replace(',', '.'))
}

describe.each<readonly [string, Asked]>([
  ['population of 2026', POPULATION],
  ['vacant numbers of 2008', VACANT_2008],
  ['a rate that nothing is known of', SHARE],
])('a downloaded table: %s', (_name, asked) => {
  it.each([
    ['csv', ';'],
    ['csv-int', ','],
  ] as const)('has the same numbers as %s', async (format, separator) => {
    const wanted = expected(await readStatus(register, API.getStatus.query.parse(asked)))
    const found = cellsOf(await textOf(asked, format), separator)
    expect(found).toHaveLength(wanted.length)
    for (const [index, [id, name, ...numbers]] of wanted.entries()) {
      const cells = found[index] ?? []
      expect(cells.slice(1, 3)).toEqual([id, name])
      expect(cells.slice(3, 3 + numbers.length).map(numberOf)).toEqual(numbers)
    }
  })

  it('has the same numbers as XLSX, with a sheet on what they are', async () => {
    const wanted = expected(await readStatus(register, API.getStatus.query.parse(asked)))
    const book = await readXlsx((await fileOf(asked, 'xlsx')).bytes)
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Tabel', 'Om tallene'])
    const rows = book.sheets[0]?.rows.slice(1) ?? []
    expect(rows.map((row) => wanted[0]?.map((_, index) => row[index + 1] ?? null))).toEqual(wanted)
    const about = new Map(book.sheets[1]?.rows.map(([item, content]) => [item, content]))
    expect(about.get('Opdigtet')).toBe('nej')
    expect(String(about.get('Formel'))).not.toBe('')
  })

  it('is the answer of the API as JSON', async () => {
    const answer = await readStatus(register, API.getStatus.query.parse(asked))
    expect(JSON.parse(await textOf(asked, 'json'))).toEqual(JSON.parse(JSON.stringify(answer)))
  })
})

describe('a downloaded file', () => {
  it('has a name that tells what is in it', async () => {
    const names = await Promise.all(
      DOWNLOAD_FORMATS.map(async (format) => (await fileOf(VACANT_2008, format)).name),
    )
    const stem = 'laegedaekning_ledige-ydernumre_kommune_2008-01-01_i-region-1082'
    expect(names).toEqual([
      `${stem}.csv`,
      `${stem}.international.csv`,
      `${stem}.xlsx`,
      `${stem}.json`,
      `${stem}.svg`,
    ])
  })

  it('is the same, byte for byte, each time', async () => {
    for (const format of DOWNLOAD_FORMATS) {
      const [first, second] = [await fileOf(POPULATION, format), await fileOf(POPULATION, format)]
      expect(Buffer.compare(first.bytes, second.bytes), format).toBe(0)
    }
  })

  it('speaks English on request', async () => {
    expect(await textOf(POPULATION, 'csv-int', 'en')).toMatch(/^row,area,name,/)
    expect(await textOf(POPULATION, 'csv')).toMatch(/^\uFEFFraekke;omraade;navn;/)
  })
})

describe('a search', () => {
  const find = async (q: string) => (await search(register, { q })).found

  it.each([
    ['Århus', 'kommune-0751'],
    ['aarhus', 'kommune-0751'],
    ['høje taastrup', 'kommune-0169'],
    ['Aabenra', 'kommune-0580'],
    ['0760', 'kommune-0760'],
  ])('for »%s« finds %s', async (q, id) => {
    expect((await find(q)).map((found) => found.id)).toContain(id)
  })

  it('finds indicators, rules and words by name and by id, with an address of the web app', async () => {
    expect((await find('I8')).map((found) => found.kind)).toContain('indicator')
    expect((await find('lægekapacitet')).map((found) => found.kind)).toContain('parameter')
    expect((await find('sundhedsråd')).map((found) => found.kind)).toContain('term')
    for (const { address } of await find('sundhedsråd')) expect(address).toMatch(/^\/(omraade|status|data)/)
  })

  it.each([
    ['besættelse', '/plan/besaettelse'],
    ['fordeling', '/plan/fordeling'],
    ['omfordeling', '/plan/screening'],
    ['placering', '/plan/placering'],
    ['gemte planer', '/plan/sammenlign'],
    ['dimensionering', '/plan/register'],
  ])('for »%s« finds the page %s of the room Plan', async (q, address) => {
    expect((await find(q)).map((found) => found.address)).toContain(address)
  })

  it('for nothing finds nothing', async () => {
    expect(await find('  ')).toEqual([])
  })

  it('knows only the areas of the day', async () => {
    const on = async (dato: string) =>
      (await search(register, { q: 'Østdanmark', dato: getPlainDate(dato) })).found.map((found) => found.id)
    const east = areaId('region', 'oestdanmark')
    expect(await on('2026-12-31')).not.toContain(east)
    expect(await on('2027-01-01')).toContain(east)
  })
})
