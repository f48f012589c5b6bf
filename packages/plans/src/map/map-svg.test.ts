import { type AreaId, type Fact, getPlainDate, type Outline } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildStatus } from '../status/build-status.ts'
import {
  ALBY,
  area,
  BYBY,
  CEBY,
  COUNTRY,
  DEBY,
  EAST,
  EBY,
  LAND,
  people,
  practices,
  snapshotOf,
  WEST,
  ydernummer,
} from '../status/small-world.ts'
import { composeOutlines } from './compose-outlines.ts'
import { drawMap } from './draw-map.ts'
import { classOf, legendEntries, mapSvg } from './map-svg.ts'

const DAY = getPlainDate('2026-01-01')

function square(of: AreaId, west: number): Outline {
  const ring = [
    [west, 55],
    [west + 1, 55],
    [west + 1, 56],
    [west, 56],
    [west, 55],
  ] as const
  return { area: of, polygons: [[ring]] }
}

function outline(of: AreaId, west: number): Fact<'outline'> {
  return {
    kind: 'outline',
    virkning: { from: DAY, until: null },
    body: square(of, west),
    provenance: { source: 'proeveoeen', certainty: 'assumed', madeUp: true },
  }
}

const OUTLINES = [ALBY, BYBY, CEBY, DEBY, EBY].map((kommune, index) => outline(kommune, 8 + index))

const FACTS: readonly Fact[] = [
  ...COUNTRY,
  // Alby 3,000 ÷ 1, Byby 4,000 ÷ 2 = 2,000, Ceby 4,500 ÷ 3 = 1,500, Deby 8,000 ÷ 2 = 4,000; Eby has no practice
  people(ALBY, 3000),
  people(BYBY, 4000),
  people(CEBY, 4500),
  people(DEBY, 8000),
  people(EBY, 1000),
  ...practices(ALBY, 1),
  ...practices(BYBY, 2),
  ...practices(CEBY, 3),
  ...practices(DEBY, 2),
  ydernummer('1', ALBY),
  ydernummer('2', DEBY),
  ydernummer('3', DEBY),
  ydernummer('4', DEBY),
  ydernummer('5', DEBY),
]

const SNAPSHOT = { ...snapshotOf(FACTS), outline: OUTLINES }

function picture(indicator: string, level: 'kommune' | 'region', snapshot = SNAPSHOT): string {
  const request = { indicator, level, date: DAY, within: LAND, compareWith: 'land' } as const
  const map = drawMap(composeOutlines(snapshot, level, LAND), { width: 500, inset: true })
  const options = { language: 'da', words: true, idPrefix: 'p-', source: 'Kilde: prøve' } as const
  return mapSvg(buildStatus(snapshot, request), map, options)
}

describe('classes', () => {
  const label = { da: '', en: '' }
  const classes = [
    { from: 0, until: 10, label, count: 1 },
    { from: 10, until: 20, label, count: 1 },
  ]

  it('hold their first value and not their last, but for the last class', () => {
    expect([0, 9.99, 10, 20].map((value) => classOf(classes, value))).toEqual([0, 0, 1, 1])
  })

  it('hold nothing outside them and no missing value', () => {
    expect([-1, 20.01, null].map((value) => classOf(classes, value))).toEqual([-1, -1, -1])
  })
})

describe('the map of a rate', () => {
  const svg = picture('indbyggere-pr-praksis', 'kommune')

  it('fills every area once, with its figure in words', () => {
    expect(svg.match(/<path id="p-kommune-/g)).toHaveLength(5)
    expect(svg).toContain('<title>Alby: 3.000</title>')
    expect(svg).toContain('<title>Deby: 4.000</title>')
  })

  it('hatches an area without a figure, and says so in the legend', () => {
    expect(svg).toContain('<title>Eby: intet tal</title>')
    expect(svg.match(/href="#p-kommune-9202"[^>]*fill="url\(#p-hatch\)"/g)).toHaveLength(1)
    expect(svg).toContain('intet tal (1)')
  })

  it('counts in the legend what the table has', () => {
    const request = {
      indicator: 'indbyggere-pr-praksis',
      level: 'kommune',
      date: DAY,
      within: LAND,
      compareWith: 'land',
    } as const
    const entries = legendEntries(buildStatus(SNAPSHOT, request), 'da', 'h')
    expect(entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(5)
  })

  it('holds no script, style or address from outside', () => {
    expect(svg).not.toMatch(/<script|<style|<image|javascript:|href="(?!#)|url\((?!#)/i)
  })
})

describe('the map of a count', () => {
  it('draws circles whose surface is the count, the largest first', () => {
    const radii = [...picture('ledige-ydernumre', 'kommune').matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(
      (match) => Number(match[1]),
    )
    expect(radii).toHaveLength(2)
    // 4 numbers against 1: twice the radius, four times the surface
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1)
  })
})

describe('the map of areas without outlines of their own', () => {
  it('puts them together from their kommuner and closes the seams', () => {
    const composed = composeOutlines(SNAPSHOT, 'region', LAND)
    expect(composed.map((found) => [found.area, found.polygons.length, found.composed])).toEqual([
      [EAST, 3, true],
      [WEST, 2, true],
    ])
    expect(picture('befolkning', 'region').match(/href="#p-region-9001"/g)).toHaveLength(2)
  })

  it('takes an outline of its own where there is one', () => {
    const snapshot = { ...SNAPSHOT, outline: [...OUTLINES, outline(EAST, 8)] }
    expect(composeOutlines(snapshot, 'region', LAND)[0]).toMatchObject({ area: EAST, composed: false })
  })
})

describe('names that would be code', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'/><a href='javascript:1'>",
    '&lt;b&gt;',
  ])('%s stays text', (name) => {
    const facts = FACTS.map((fact) =>
      fact.kind === 'area' && fact.body.id === ALBY ? area(ALBY, name) : fact,
    )
    const svg = picture('indbyggere-pr-praksis', 'kommune', { ...snapshotOf(facts), outline: OUTLINES })
    const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/gi)].map((match) => match[1]))
    expect([...tags].toSorted()).toEqual(
      ['defs', 'desc', 'g', 'line', 'path', 'pattern', 'rect', 'svg', 'text', 'title', 'use'].toSorted(),
    )
    expect(svg).not.toContain(name)
  })
})
