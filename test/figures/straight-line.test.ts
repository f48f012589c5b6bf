import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distancesToNearest, type PlacedSupply, peopleWithin } from '@laegedaekning/access'
import { readBaseFacts } from '@laegedaekning/api'
import {
  type AreaId,
  EMPTY_SNAPSHOT,
  type Fact,
  factKey,
  getPlainDate,
  type Snapshot,
} from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import { type AccessWorld, buildAccessWorld, measureAccessWorld } from '@laegedaekning/plans'
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

const DAY = getPlainDate('2026-01-01')

/** What Status and the access room are given: the facts in the box and the two files, as they hold on 1 January 2026. */
async function readSnapshot(): Promise<Snapshot> {
  const base = await readBaseFacts()
  const known = base.facts.flatMap((fact) =>
    fact.kind === 'area' ? [{ id: fact.body.id, name: fact.body.name }] : [],
  )
  const files = ['polling_districts_2020.csv', 'practices_sor_2025.csv'].map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
  }))
  const held = [...base.facts, ...(readFacts(files, known).value?.facts ?? [])]
    .filter(({ virkning }) => virkning.from <= DAY && (virkning.until === null || DAY < virkning.until))
    .toSorted((a, b) => (a.virkning.from < b.virkning.from ? -1 : 1))
  // a later count of the same takes the place of an earlier one, as in the register
  const facts = [
    ...new Map(held.map((fact) => [`${fact.kind}|${factKey(fact.kind, fact.body)}`, fact])).values(),
  ]
  return {
    ...EMPTY_SNAPSHOT,
    area: facts.flatMap((fact) => (fact.kind === 'area' ? [fact] : [])),
    membership: facts.flatMap((fact) => (fact.kind === 'membership' ? [fact] : [])),
    population: facts.flatMap((fact) => (fact.kind === 'population' ? [fact] : [])),
    households: facts.flatMap((fact) => (fact.kind === 'households' ? [fact] : [])),
    practice: facts.flatMap((fact) => (fact.kind === 'practice' ? [fact] : [])),
  }
}

/** Percent of the people within 2, 5, 10 and 15 km of their nearest practice; as counted in 2020, or scaled to 2026. */
function percentsWithin(world: AccessWorld, scaled: boolean): readonly string[] {
  const { rowStart, cost } = world.costs.km
  const limits = [2, 5, 10, 15]
  const near = limits.map(() => 0)
  let all = 0
  for (const [place, { people, scale }] of world.demand.entries()) {
    const count = scaled ? people : people / scale
    all += count
    for (const [index, km] of limits.entries())
      if ((cost[rowStart[place] ?? 0] ?? Infinity) <= km) near[index] = (near[index] ?? 0) + count
  }
  return near.map((people, index) => ((people / all) * 100).toFixed(index < 3 ? 1 : 2))
}

describe.skipIf(!isThere)('the access world of the real files', () => {
  it('gives the same shares of the people as counted in 2020, and its own of the people of 2026', async () => {
    const world = buildAccessWorld(await readSnapshot(), { date: DAY })
    expect([world.demand.length, world.supply.length]).toEqual([1248, 1700])
    expect(percentsWithin(world, false)).toEqual(['63.6', '89.0', '99.4', '99.95'])
    expect(percentsWithin(world, true)).toEqual(['64.1', '89.5', '99.5', '99.95'])
    // the people of the 98 kommuner on 1 January 2026; Christiansø belongs to none
    expect(Math.round(world.demand.reduce((sum, { people }) => sum + people, 0))).toBe(6_025_511)
  })

  it('has the same three districts beyond 15 km', async () => {
    const snapshot = await readSnapshot()
    const { reach, world } = measureAccessWorld(snapshot, buildAccessWorld(snapshot, { date: DAY }))
    const far = world.demand
      .map(({ name }, place) => ({ name, km: reach.nearestKm[place] ?? Infinity }))
      .filter(({ km }) => km > 15)
      .toSorted((a, b) => b.km - a.km)
      .map(({ name, km }) => `${name.split(',')[0]} ${km.toFixed(1)}`)
    expect(far).toEqual(['Odsherred 17.1', 'Langeland 15.8', 'Tønder 15.3'])
  })
})
