import {
  ageAt,
  type Fact,
  type FactBodies,
  type FactKind,
  factKey,
  findPlainDate,
  getFactBody,
  getPlainDate,
  levelOf,
  periodContains,
  periodsOverlap,
} from '@laegedaekning/domain'
import { EXAMPLE_SEED, exampleMargins, makeExampleRegister } from '@laegedaekning/plans'
import { describe, expect, it } from 'vitest'
import { listDenmarkFacts, makeOutlines, outlineFacts } from './denmark.ts'

const facts = listDenmarkFacts()
const placed = [...facts, ...outlineFacts(makeOutlines().outlines)]
const made = makeExampleRegister({ facts: placed, seed: EXAMPLE_SEED })
const NEW_YEAR_2026 = getPlainDate('2026-01-01')

function ofKind<K extends Fact['kind']>(kind: K): readonly Extract<Fact, { readonly kind: K }>[] {
  return made.filter((fact): fact is Extract<Fact, { readonly kind: K }> => fact.kind === kind)
}

/** The VUR of a VUR, region or kommune on a day, by its id. */
function vurByArea(day: ReturnType<typeof getPlainDate>): (area: string) => string {
  const parents = new Map<string, readonly string[]>()
  for (const fact of facts)
    if (fact.kind === 'membership' && periodContains(fact.virkning, day))
      parents.set(fact.body.child, [...(parents.get(fact.body.child) ?? []), fact.body.parent])
  const find = (area: string): string =>
    area.startsWith('vur-') ? area : ((parents.get(area) ?? []).map(find).find((vur) => vur !== '') ?? '')
  return find
}

/** How many provider numbers there are on a day. */
function numbersOn(day: string): number {
  return ofKind('ydernummer').filter(({ virkning }) => periodContains(virkning, getPlainDate(day))).length
}

/** What identifies a fact through time, with its kind. */
function keyOf(fact: Fact): string {
  return `${fact.kind} ${keyOfBody(fact)}`
}

function keyOfBody<K extends FactKind>(fact: { readonly kind: K; readonly body: FactBodies[K] }): string {
  return factKey(fact.kind, fact.body)
}

/** Figures of tier 1 that describe no register: the patients of the emergency clinic in Skive in 2008. */
const NOT_OF_THE_REGISTER = [
  'noedklinik-patienter',
  // another count of the doctors that PLO counts, and the register is made after PLO’s
  'praktiserende-laeger-ifoelge-kl',
  // sales, students and trainees: the made-up register has none of them
  'praksis-solgt',
  'optagne-paa-medicin',
  'hovedforloeb-almen-medicin-paabegyndt',
  'hovedforloeb-almen-medicin-i-gang',
  'introduktion-almen-medicin-paabegyndt',
]

/** Figures of published forecasts, which no register can have. */
const isForecast = (topic: string): boolean => topic.startsWith('prognose-')

describe('the made-up register against the published figures', () => {
  const margins = exampleMargins([...facts, ...made])

  it('asks about every published figure but those of no register', () => {
    const topics = facts.flatMap((fact) => (fact.kind === 'published' ? [fact.body.topic] : []))
    const others = topics.filter((topic) => !NOT_OF_THE_REGISTER.includes(topic) && !isForecast(topic))
    expect(margins.length).toBe(others.length)
    expect(new Set(margins.map(({ topic }) => topic))).toEqual(new Set(others))
    expect(margins.length).toBe(55)
  })

  it.each(margins.map((margin) => [`${margin.topic} ${margin.area} ${margin.year}`, margin] as const))(
    'meets %s',
    (_, margin) => {
      expect(margin.made).toBe(margin.published)
      if (margin.precision === 'exact') expect(margin.unrounded).toBe(margin.published)
    },
  )

  it('leaves as many courses unfilled in 2016 as are published by VUR: about 22, 22 and 5 % (N15)', () => {
    const vurOf = vurByArea(getPlainDate('2016-01-01'))
    const sums = new Map<string, { posted: number; filled: number }>()
    for (const { body } of ofKind('training')) {
      if (body.year !== 2016 || body.stage !== 'main') continue
      const sum = sums.get(vurOf(body.area)) ?? { posted: 0, filled: 0 }
      sums.set(vurOf(body.area), sum)
      sum.posted += body.posted ?? 0
      sum.filled += body.filled ?? 0
    }
    const unfilled = (vur: string): number => {
      const { posted, filled } = sums.get(vur) ?? { posted: 0, filled: 0 }
      return Math.round((1 - filled / posted) * 100) / 100
    }
    expect(['vur-nord', 'vur-syd', 'vur-oest'].map(unfilled)).toEqual([0.22, 0.22, 0.05])
  })

  it('has the lowest and highest patients per doctor where the source has them', () => {
    // S: Nordjylland highest with 1,809 and Syddanmark lowest with 1,566 in 2017
    const day = getPlainDate('2017-01-01')
    const region = new Map(
      facts.flatMap((fact) =>
        fact.kind === 'membership' &&
        levelOf(fact.body.parent) === 'region' &&
        periodContains(fact.virkning, day)
          ? [[fact.body.child, fact.body.parent]]
          : [],
      ),
    )
    const sums = new Map<string, { patients: number; owners: number }>()
    const sumOf = (area: string) => {
      const sum = sums.get(area) ?? { patients: 0, owners: 0 }
      sums.set(area, sum)
      return sum
    }
    for (const { body, virkning } of ofKind('practice'))
      if (periodContains(virkning, day) && !body.form.endsWith('klinik'))
        sumOf(region.get(body.kommune) ?? '').patients += body.listedPatients ?? 0
    for (const { body, virkning } of ofKind('doctor'))
      if (periodContains(virkning, day) && body.role === 'owner')
        sumOf(region.get(body.area) ?? '').owners += 1
    const order = [...sums].toSorted(([, a], [, b]) => a.patients / a.owners - b.patients / b.owners)
    expect([order.length, order[0]?.[0], order.at(-1)?.[0]]).toEqual([5, 'region-1083', 'region-1081'])
  })
})

describe('the made-up register as a register', () => {
  it('says of every fact that it is made up, and keeps under 38,000 of them', () => {
    for (const { provenance } of made)
      expect(provenance).toEqual({ source: 'eksempelregister', certainty: 'assumed', madeUp: true })
    expect(made.length).toBeGreaterThan(20_000)
    expect(made.length).toBeLessThanOrEqual(38_000)
  })

  it('has ids and names that cannot be taken for real ones', () => {
    for (const fact of made) {
      if ('id' in fact.body && fact.kind !== 'area') expect(fact.body.id).toMatch(/^EKS-/)
      if (fact.kind === 'practice') expect(fact.body.name).toMatch(/^Eksempelpraksis /)
      if (fact.kind === 'area')
        expect([fact.body.id.includes('-eks-'), fact.body.name.slice(0, 14)]).toEqual([
          true,
          'Eksempelområde',
        ])
    }
  })

  it('reads back from JSON as it is', () => {
    for (const { kind, body } of made)
      expect(getFactBody(kind, JSON.parse(JSON.stringify(body)))).toEqual(body)
  })

  it('has at most one version of everything on a day, and none that ends before it begins', () => {
    const versions = Map.groupBy(made, keyOf)
    for (const [key, all] of versions)
      for (const [index, { virkning }] of all.entries()) {
        expect(virkning.until === null || virkning.from < virkning.until, key).toBe(true)
        for (const other of all.slice(index + 1))
          expect(periodsOverlap(virkning, other.virkning), key).toBe(false)
      }
  })

  it('lets doctors and capacities be only where their practice is at the time', () => {
    const practices = Map.groupBy(ofKind('practice'), ({ body }) => body.id)
    const isThere = (practice: string | null, day: string): boolean => {
      const date = findPlainDate(day)
      return (
        practice === null ||
        (date !== undefined &&
          (practices.get(practice) ?? []).some(({ virkning }) => periodContains(virkning, date)))
      )
    }
    for (const { body, virkning } of [...ofKind('doctor'), ...ofKind('capacity')]) {
      expect(isThere(body.practice, virkning.from), `${body.id} ${virkning.from}`).toBe(true)
      if (virkning.until === null) expect(isThere(body.practice, '2026-06-01'), body.id).toBe(true)
    }
  })

  it('has a practice in every kommune and nobody younger than 34 or older than 75 at work in 2026', () => {
    const day = NEW_YEAR_2026
    const there = ofKind('practice').filter(({ virkning }) => periodContains(virkning, day))
    expect(new Set(there.map(({ body }) => body.kommune)).size).toBe(98)
    for (const { body, virkning } of ofKind('doctor').filter((fact) => periodContains(fact.virkning, day))) {
      const age = ageAt(body.birth, day)
      expect(age >= 34 && age <= 75, `${body.id} since ${virkning.from} is ${age}`).toBe(true)
    }
  })

  it('has no provider numbers in 2008, so that only those stand there that S4 has counted in Region Midtjylland', () => {
    expect(numbersOn('2008-01-01')).toBe(0)
    expect(numbersOn('2010-01-01')).toBeGreaterThan(2000)
  })

  it('divides the people of every kommune on its small areas to the last one', () => {
    const inhabitants = new Map<string, number>()
    for (const fact of facts)
      if (
        fact.kind === 'population' &&
        fact.virkning.from === NEW_YEAR_2026 &&
        fact.body.ageUntil === null &&
        fact.body.ageFrom === 0
      )
        inhabitants.set(fact.body.area, fact.body.people)
    const parents = new Map(ofKind('membership').map(({ body }) => [body.child, body.parent]))
    const sums = new Map<string, number>()
    for (const { body } of ofKind('population')) {
      const parent = parents.get(body.area) ?? ''
      sums.set(parent, (sums.get(parent) ?? 0) + body.people)
    }
    expect(sums).toEqual(inhabitants)
  })
})

describe('the maker of the register', () => {
  it('gives the same bytes for the same facts in any order', () => {
    const again = makeExampleRegister({ facts: placed.toReversed(), seed: EXAMPLE_SEED })
    expect(JSON.stringify(again)).toBe(JSON.stringify(made))
  })

  it('meets every published figure with other seeds too, and without outlines', () => {
    for (const seed of [1, 2, 4_294_967_295]) {
      const other = makeExampleRegister({ facts, seed })
      const missed = exampleMargins([...facts, ...other]).filter((margin) => margin.made !== margin.published)
      expect(missed, `seed ${seed}`).toEqual([])
      expect(other.some((fact) => fact.kind === 'practice' && fact.body.lat !== null)).toBe(false)
    }
  })

  it('says which published figure it misses', () => {
    expect(() =>
      makeExampleRegister({ facts: facts.filter(({ kind }) => kind !== 'published'), seed: 1 }),
    ).toThrow(/published/)
  })
})
