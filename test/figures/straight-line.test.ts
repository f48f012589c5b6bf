import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distancesToNearest, type PlacedSupply, peopleWithin } from '@laegedaekning/access'
import { readBaseFacts } from '@laegedaekning/api'
import type { AreaId, Fact } from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import { describe, expect, it } from 'vitest'

// Real open data beside the project (tier 4); the product reads it and never copies it.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const isThere = existsSync(folder)
if (!isThere)
  console.log('skipped: ../shared/data is not there, so the figures of the real data are not tested')

type Small = {
  readonly id: AreaId
  readonly lat: number
  readonly lon: number
  readonly people: number
  readonly kommune: string
}

async function readReal(): Promise<{
  readonly districts: readonly Small[]
  readonly practices: readonly PlacedSupply[]
}> {
  const base = await readBaseFacts()
  const areas = base.facts.filter((fact): fact is Fact<'area'> => fact.kind === 'area')
  const names = new Map(areas.map(({ body }) => [body.id, body.name]))
  const known = areas.map(({ body }) => ({ id: body.id, name: body.name }))
  const files = ['polling_districts_2020.csv', 'practices_sor_2025.csv'].map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
  }))
  const facts = readFacts(files, known).value?.facts ?? []
  const people = new Map<AreaId, number>()
  const kommuner = new Map<AreaId, string>()
  for (const fact of facts) {
    if (fact.kind === 'population' && fact.body.ageFrom === 0 && fact.body.ageUntil === null)
      people.set(fact.body.area, fact.body.people)
    if (fact.kind === 'membership')
      kommuner.set(fact.body.child, names.get(fact.body.parent) ?? fact.body.parent)
  }
  const districts = facts.flatMap((fact) => {
    if (fact.kind !== 'area' || fact.body.lat === null || fact.body.lon === null) return []
    const { id, lat, lon } = fact.body
    return [{ id, lat, lon, people: people.get(id) ?? 0, kommune: kommuner.get(id) ?? '' }]
  })
  const practices = facts.flatMap((fact) => {
    if (
      fact.kind !== 'practice' ||
      fact.body.kind !== 'presumed-gp' ||
      fact.body.lat === null ||
      fact.body.lon === null
    )
      return []
    return [{ id: fact.body.id, lat: fact.body.lat, lon: fact.body.lon, open: fact.body.open }]
  })
  return { districts, practices }
}

describe.skipIf(!isThere)('people within reach of a presumed GP in a straight line, real data', () => {
  it('are 63.6 / 89.0 / 99.4 / 99.95 % within 2, 5, 10 and 15 km', async () => {
    const { districts, practices } = await readReal()
    expect(districts).toHaveLength(1248)
    expect(practices).toHaveLength(1711)
    const { limits } = peopleWithin(districts, practices, [2, 5, 10, 15])
    const percent = limits.map(({ share }) => (share ?? 0) * 100)
    expect(percent.slice(0, 3).map((value) => value.toFixed(1))).toEqual(['63.6', '89.0', '99.4'])
    expect(percent[3]?.toFixed(2)).toBe('99.95')
  })

  it('lack one within 15 km in three districts: in Odsherred, on Langeland and in Tønder', async () => {
    const { districts, practices } = await readReal()
    const far = distancesToNearest(districts, practices, 1)
      .map(({ id, nearest }) => ({ id, kilometres: nearest[0]?.km ?? Infinity }))
      .filter(({ kilometres }) => kilometres > 15)
      .toSorted((a, b) => b.kilometres - a.kilometres)
      .map(
        ({ id, kilometres }) =>
          `${districts.find((district) => district.id === id)?.kommune} ${kilometres.toFixed(1)}`,
      )
    expect(far).toEqual(['Odsherred 17.1', 'Langeland 15.8', 'Tønder 15.3'])
  })
})
