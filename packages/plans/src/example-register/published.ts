import { type AreaId, DENMARK, type Fact, yearOf } from '@laegedaekning/domain'

/** The published figures of tier 1 by topic, area and year. */
export type Published = {
  /** The figure of a year; throws a `RangeError` where the facts do not hold it. */
  readonly get: (topic: string, year: number, area?: AreaId) => number
  readonly find: (topic: string, year: number, area?: AreaId) => number | undefined
  /** The years of a topic in an area, in order. */
  readonly yearsOf: (topic: string, area?: AreaId) => readonly number[]
}

/** Reads the published figures among facts; made-up ones are left out. A figure belongs to the year in which it begins to hold. */
export function readPublished(facts: readonly Fact[]): Published {
  const values = new Map<string, number>()
  const years = new Map<string, number[]>()
  for (const fact of facts) {
    if (fact.kind !== 'published' || fact.provenance.madeUp) continue
    const series = `${fact.body.topic}|${fact.body.area}`
    values.set(`${series}|${yearOf(fact.virkning.from)}`, fact.body.value)
    years.set(series, [...(years.get(series) ?? []), yearOf(fact.virkning.from)])
  }
  const find = (topic: string, year: number, area: AreaId = DENMARK): number | undefined =>
    values.get(`${topic}|${area}|${year}`)
  return {
    find,
    get: (topic, year, area = DENMARK) => {
      const value = find(topic, year, area)
      if (value === undefined)
        throw new RangeError(`The published figure »${topic}« of ${area} in ${year} is not among the facts`)
      return value
    },
    yearsOf: (topic, area = DENMARK) => (years.get(`${topic}|${area}`) ?? []).toSorted((a, b) => a - b),
  }
}
