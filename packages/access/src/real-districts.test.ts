import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { peopleWithin } from './reach.ts'

// The open data lie beside the repository, not in it; without them these tests are skipped (data.md 4).
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const there = existsSync(join(folder, 'polling_districts_2020.csv'))

function readRows(file: string): readonly ReadonlyMap<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const names = head.trim().split(',')
  return lines.map(
    (line) =>
      new Map(
        line
          .trim()
          .split(',')
          .map((cell, index) => [names[index] ?? '', cell]),
      ),
  )
}

const pointOf = (row: ReadonlyMap<string, string>) => ({
  lat: Number(row.get('lat')),
  lon: Number(row.get('lon')),
})

describe.skipIf(!there)('the real districts and presumed practices beside the repository', () => {
  const districts = there
    ? readRows('polling_districts_2020.csv')
        .filter((row) => row.get('location_source') === 'polling_polygon_2015')
        .map((row) => ({
          id: row.get('area_code') ?? '',
          people: Number(row.get('population_2020')),
          ...pointOf(row),
        }))
    : []
  const practices = there
    ? readRows('practices_sor_2025.csv')
        .filter((row) => row.get('class_inferred') === 'gp')
        .map((row) => ({ id: row.get('yder_number') ?? '', open: null, ...pointOf(row) }))
    : []

  it('are 1,248 districts with a real point and 1,711 sites of 1,700 practices', () => {
    expect([districts.length, practices.length]).toEqual([1248, 1711])
    expect(new Set(practices.map(({ id }) => id)).size).toBe(1700)
  })

  it('63.6 / 89.0 / 99.4 / 99.95 % of the people live within 2 / 5 / 10 / 15 km', () => {
    const { limits } = peopleWithin(districts, practices, [2, 5, 10, 15])
    const percent = limits.map(({ share }) => ((share ?? 0) * 100).toFixed(2))
    expect(percent).toEqual(['63.55', '88.95', '99.43', '99.95'])
  })

  it('three districts lie beyond 15 km: in Odsherred, on Langeland and in Tønder', () => {
    const { beyond } = peopleWithin(districts, practices, [15])
    // 0306 Odsherred, 0482 Langeland, 0550 Tønder
    expect(beyond.map(({ id, km }) => [id.slice(0, 4), km?.toFixed(1)])).toEqual([
      ['0306', '17.1'],
      ['0482', '15.8'],
      ['0550', '15.3'],
    ])
  })
})
