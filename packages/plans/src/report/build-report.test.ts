import { formatValue, type Language, MISSING_WORDS } from '@laegedaekning/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAP_COLOURS } from '../map/map-svg.ts'
import { ALBY, BYBY } from '../status/small-world.ts'
import type { StatusTable } from '../status/status-table.ts'
import { areaPageHtml } from './area-page.ts'
import { buildReport } from './build-report.ts'
import type { ReportInput } from './report-input.ts'
import { FACTS, reportOf, worldOfFacts } from './test-world.ts'

const HOSTILE = `<script>alert(1)</script>"><img src=http://x.invalid onerror='x'>`

/** The texts of the cells of each body row of a table in the report, marks and tags left out. */
function rowsOfTable(html: string, table: StatusTable): readonly (readonly string[])[] {
  const start = html.indexOf(`id="tabel-${table.indicator.id}-${table.request.level}"`)
  expect(start).toBeGreaterThan(0)
  const block = html.slice(start, html.indexOf('</table>', start))
  const body = block.slice(block.indexOf('<tbody>'), block.indexOf('</tbody>'))
  return body
    .split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]+>/g, ''),
      ),
    )
}

function shown(table: StatusTable, language: Language): readonly (readonly string[])[] {
  return table.rows.map(({ rank, area, parts, figure }) => [
    rank === null ? '–' : String(rank),
    area.name,
    ...parts.map((part, index) =>
      part === null ? '–' : formatValue(part, table.columns[index]?.unit ?? 'number', language),
    ),
    figure.value === null
      ? MISSING_WORDS[figure.missing ?? 'not-reported'][language]
      : formatValue(figure.value, figure.unit, language),
  ])
}

function headingLevels(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
}

describe('a report', () => {
  let input: ReportInput
  let html: string
  beforeAll(() => {
    input = reportOf(worldOfFacts())
    html = buildReport(input)
  })

  it.each(['da', 'en'] as const)(
    'has every row of each table that has figures once, with the same numbers (%s)',
    (language) => {
      const report = buildReport({ ...input, language })
      const told = input.tables.filter(
        (table) => table.request.level !== 'land' && table.rows.some((row) => row.figure.value !== null),
      )
      // inhabitants per practice, share of open practices has none: P ÷ A, vacant numbers, inhabitants …
      expect(told.length).toBeGreaterThanOrEqual(6)
      for (const table of told) {
        const rows = rowsOfTable(report, table)
        const expected = shown(table, language)
        expect(rows.map((row) => row.slice(0, expected[0]?.length))).toEqual(expected)
        expect(report.split(`id="tabel-${table.indicator.id}-${table.request.level}"`)).toHaveLength(2)
      }
    },
  )

  it('writes the sum of the whole country out', () => {
    // 12.000 + 9.000 + 8.001 + 20.500 + 700 = 50.201 people; 2 + 3 + 4 + 5 = 14 practices; 50.201 ÷ 14 = 3.585,8
    expect(html).toContain('<b>50.201</b> ÷ <b>14</b> = <b>3.586</b>')
  })

  it('tells the finding of the first indicator as its heading, and what figures cannot say before any table', () => {
    const [first] = input.tables
    const main = input.tables.find(
      (table) => table.indicator.id === first?.indicator.id && table.request.level === 'kommune',
    )
    expect(html).toContain(`<h1>${main?.finding.da ?? '?'}</h1>`)
    expect(html.indexOf('Det kan tallene ikke sige')).toBeLessThan(html.indexOf('<table'))
  })

  it('names the indicators without any figure, with the reason, and gives them no table', () => {
    const silent = html.slice(html.indexOf('id="uden-tal"'))
    expect(silent).toContain('Indbyggere pr. lægekapacitet')
    expect(silent).toContain('Ikke oplyst.')
    expect(html).not.toContain('id="tabel-indbyggere-pr-kapacitet-kommune"')
  })

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|<object|<embed|@import|url\(\s*["']?(?!#)/i)
    expect(html).not.toMatch(/\ssrc=/i)
    expect(html).not.toMatch(/\son[a-z]+=/i)
    const targets = [...html.matchAll(/<(\w+)[^>]*\shref="([^"]*)"/g)]
    for (const [, tag, target] of targets) if (!target?.startsWith('#')) expect(tag).toBe('a')
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('has ids that are there once, and links that lead to one', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) expect(ids).toContain(link)
  })

  it('draws each outline once, whatever number of maps shows it', () => {
    expect(html.match(/<path id="omrids-kommune-/g)).toHaveLength(5)
    expect(html.match(/ d="/g)).toHaveLength(5)
    // a region is its kommuner: Alby, Byby and Ceby; Deby and Eby
    expect(html).toContain('<g id="omrids-region-9001"><use href="#omrids-kommune-9101"/>')
    expect(html.match(/<svg xmlns/g)?.length).toBeGreaterThan(3)
  })

  it('has the colours of the map in its legend, with cut points and counts', () => {
    const legend = html.slice(
      html.indexOf('<ul class="legend"'),
      html.indexOf('</ul>', html.indexOf('<ul class="legend"')),
    )
    const fills = [...legend.matchAll(/fill="(#[0-9a-f]+)"/g)].map(([, fill]) => fill)
    expect(fills.length).toBeGreaterThan(1)
    for (const fill of fills) expect(MAP_COLOURS.steps).toContain(fill)
    const counts = [...legend.matchAll(/<span class="n">(\d+)<\/span>/g)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(legend).toContain('intet tal')
  })

  it('has all its tables also where no outlines are known', () => {
    const report = buildReport({ ...input, snapshot: { ...input.snapshot, outline: [] } })
    expect(report).not.toContain('class="map"')
    expect(report.match(/id="tabel-/g)).toHaveLength(6)
  })

  it('has headings in order and one of the first level', () => {
    const levels = headingLevels(html)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('names every table and its heads for those who do not see them', () => {
    const tables = html.split('<table').slice(1)
    for (const table of tables) {
      expect(table).toContain('<caption')
      for (const [head] of table.matchAll(/<th[ >][^>]*>/g)) expect(head).toContain('scope="')
    }
  })

  it('says that figures are made up when they are, and not otherwise', () => {
    expect(html).toContain('<strong>Opdigtede tal.</strong>')
    expect(html).toContain('@top-left{content:"Opdigtede tal"}')
    const real = buildReport({ ...input, madeUp: false })
    expect(real).not.toContain('Opdigtede tal')
  })

  it('gives the same bytes for the same facts, whatever their order', () => {
    expect(buildReport(input)).toBe(html)
    expect(buildReport(reportOf(worldOfFacts(FACTS.toReversed())))).toBe(html)
  })

  it('lists the first fifty remarks and says how many there are', () => {
    const notUsed = Array.from({ length: 61 }, (_, index) => ({
      place: `række ${index + 2}`,
      message: 'Kommunen findes ikke.',
      severity: 'error' as const,
    }))
    const report = buildReport({ ...input, notUsed })
    expect(report).toContain('De første 50 af 61 bemærkninger. Hele listen står i bemaerkninger.csv.')
    expect(report.match(/<td>række \d+<\/td>/g)).toHaveLength(50)
    expect(report).toContain('Fejl: 61.')
  })

  it('has sources with terms, and files with their sums', () => {
    expect(html).toContain('<a href="https://example.org/proeve" rel="noreferrer">example.org/proeve</a>')
    expect(html).toContain('Vilkår: EUPL-1.2')
    expect(html).toContain('ab'.repeat(32))
    expect(html).toContain('<td class="n">1.230</td>')
  })

  it('names small areas far from a practice where they are given, farthest first', () => {
    const table = input.tables.find(({ indicator }) => indicator.id === 'andel-inden-for-15-km')
    if (table === undefined) throw new Error('the indicator is gone')
    const part = {
      unit: 'inhabitants',
      date: null,
      source: 'proeveoeen',
      certainty: 'inferred',
      madeUp: true,
    } as const
    const inputs = [
      { symbol: 'W', label: { da: 'inden for', en: 'within' }, value: 990, ...part },
      { symbol: 'P', label: { da: 'indbyggere', en: 'inhabitants' }, value: 1000, ...part },
      {
        symbol: 'W5',
        label: { da: 'heraf inden for 5 km', en: 'of which within 5 km' },
        value: 500,
        ...part,
      },
    ]
    const rule = {
      parameter: 'almen-praksis/afstand/afstandsgraense',
      ids: ['N24'],
      title: { da: 'Afstand', en: 'Distance' },
      value: 15,
      unit: 'kilometres',
      validFrom: null,
      source: 'proeveoeen',
      certainty: 'sourced',
    } as const
    const figure = { ...table.total.figure, value: 0.99, missing: null, inputs, rules: [rule] }
    const measured = { ...table, total: { ...table.total, figure } }
    const report = buildReport({
      ...input,
      tables: [measured],
      farAreas: [
        { name: 'Nærved', kommune: 'Eby', people: 4, kilometres: 15.4 },
        { name: 'Yderst', kommune: 'Eby', people: 6, kilometres: 21 },
      ],
    })
    // 500 ÷ 1000 and 990 ÷ 1000
    expect(report).toContain('højst 5 km</th><td class="n">500</td><td class="n">50,00 %</td>')
    expect(report).toContain('højst 15 km</th><td class="n">990</td><td class="n">99,00 %</td>')
    expect(report.indexOf('>Yderst<')).toBeLessThan(report.indexOf('>Nærved<'))
    expect(report).toContain('21 km</td>')
  })
})

describe('texts from outside', () => {
  it('are shown and never run', () => {
    const snapshot = worldOfFacts(FACTS, [
      [ALBY, HOSTILE],
      [BYBY, 'Æbelø & <b>Søn</b>'],
    ])
    const report = buildReport(
      reportOf(snapshot, {
        title: `${HOSTILE}</style>`,
        sources: [
          {
            id: 'proeveoeen',
            title: HOSTILE,
            publisher: HOSTILE,
            date: '',
            address: 'javascript:alert(1)',
            terms: HOSTILE,
            certainty: 'assumed',
            madeUp: true,
          },
        ],
        notUsed: [{ place: HOSTILE, message: HOSTILE, severity: 'error' }],
        inputs: [
          { name: HOSTILE, title: HOSTILE, sha256: HOSTILE, rowsRead: 1, rowsUsed: 1, rowsNotUsed: 0 },
        ],
        versions: { [HOSTILE]: HOSTILE },
      }),
    )
    expect(report).not.toMatch(/<script|<img/i)
    expect(report).not.toContain('href="javascript:')
    expect(report.match(/<\/style>/g)).toHaveLength(1)
    expect(report).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img')
    expect(report).toContain('Æbelø &amp; &lt;b&gt;Søn&lt;/b&gt;')
  })
})

describe('a page about one area', () => {
  const snapshot = worldOfFacts()
  const input = reportOf(snapshot)

  it('has every figure of the profile, its comparisons, its number and the written sum', () => {
    const [east] = input.profiles
    if (east === undefined) throw new Error('no profile')
    const page = areaPageHtml(east, { language: 'da', sources: input.sources, snapshot })
    for (const { indicator, row } of east.rows) {
      expect(page).toContain(indicator.title.da)
      if (row.figure.value === null) continue
      expect(page).toContain(`<b>${formatValue(row.figure.value, row.figure.unit, 'da')}</b>`)
    }
    // 12.000 + 9.000 + 8.001 = 29.001 people; 2 + 3 + 4 = 9 practices
    expect(page).toContain('29.001 indbyggere<sup>1</sup> ÷ 9 almene praksis<sup>1</sup>')
    expect(page).toContain('Mod hele landet')
    expect(page).toContain('<td class="n">2 af 2</td>')
    expect(page).toContain('class="locator"')
    expect(headingLevels(page)[0]).toBe(1)
    expect(page).not.toMatch(/<script|\ssrc=/i)
  })

  it('stands in the report on a page of its own', () => {
    const report = buildReport(input)
    for (const { area } of input.profiles) expect(report).toContain(`id="${area.id}"`)
    expect(report.match(/<section class="page/g)).toHaveLength(2)
  })
})
