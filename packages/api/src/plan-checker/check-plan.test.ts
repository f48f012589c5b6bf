import { randomStream } from '@laegedaekning/forecast'
import {
  loadSolver,
  type PlaceResult,
  parsePlaceProblem,
  placeCourses,
  whatIfMoved,
} from '@laegedaekning/placement'
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from './check-plan.ts'

const solver = await loadSolver()

function solve(json: unknown): PlaceResult {
  const { value: problem } = parsePlaceProblem(json)
  if (problem === null) throw new Error('the problem cannot be read')
  const steps = placeCourses(solver, problem)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

const VUR = {
  posts: [
    { id: 'p', specialty: 's', count: 3 },
    { id: 'q', specialty: 't', count: 2 },
  ],
  sites: [
    { id: 'a', kind: 'university', area: 'nord', coverageArea: 'a' },
    { id: 'b', kind: 'acute', area: 'nord', coverageArea: 'b', capacities: [{ trainees: 3, owner: 'b' }] },
    { id: 'c', kind: 'acute', area: 'syd', coverageArea: 'c', capacities: [{ byHalfYear: [2, 1, 1] }] },
  ],
  packages: ['p', 'q'].flatMap((post) => [
    { id: `${post}1`, post, elements: [{ site: 'a', months: 60 }], breaks: ['R1'] },
    {
      id: `${post}2`,
      post,
      elements: [
        { site: 'b', months: 30 },
        { site: 'a', months: 30 },
      ],
      travelKm: 40,
    },
    {
      id: `${post}3`,
      post,
      elements: [
        { site: 'c', months: 36 },
        { site: 'a', months: 24 },
      ],
      lastYear: 1,
    },
    {
      id: `${post}4`,
      post,
      elements: [
        { site: 'b', months: 24 },
        { site: 'c', months: 36 },
      ],
      travelKm: 9,
      apartMinutes: post === 'q' ? 75 : 40,
    },
  ]),
  keys: [
    { id: 'N7', rule: 'N7', unit: 'courses', posts: ['p'], shares: { nord: 0.5, syd: 0.5 } },
    {
      id: 'N8',
      rule: 'N8',
      unit: 'person-years',
      posts: ['q'],
      shares: { nord: 0.6, syd: 0.4 },
      withinPersonYears: 0.25,
    },
  ],
  policies: [
    { id: 'W0d', kind: 'most', siteKind: 'university', share: 0.4 },
    { id: 'L2a', kind: 'least', site: 'c', months: 40 },
    { id: 'masse', kind: 'critical-mass', site: 'b', months: 48 },
    { id: 'X12', kind: 'together', posts: ['q'], mostKm: 30, mostMinutes: 60 },
    { id: 'X12p', kind: 'together', posts: ['p'], mostMinutes: 60 },
  ],
  areas: [
    { id: 'a', need: 50 },
    { id: 'b', need: 70 },
    { id: 'c', need: 90 },
  ],
  options: { relativeGap: 0 },
}

/** Courses of ten specialties in three training regions at 24 hospitals, drawn with a fixed seed. */
function bigProblem(): object {
  const random = randomStream(20261122, 'check-plan')
  const whole = (least: number, most: number): number =>
    least + Math.floor(random.unit() * (most - least + 1))
  const sites = Array.from({ length: 24 }, (_, at) => ({
    id: `h${at}`,
    kind: at < 6 ? 'university' : at % 2 === 0 ? 'regional' : 'acute',
    area: `region${at % 5}`,
    coverageArea: `raad${at % 8}`,
    vur: at % 3,
  }))
  const posts = Array.from({ length: 10 }, (_, at) =>
    [0, 1, 2].map((vur) => ({ id: `s${at}@${vur}`, specialty: `s${at}`, count: whole(2, 8), vur })),
  ).flat()
  return {
    posts: posts.map(({ vur: _vur, ...post }) => post),
    packages: posts.flatMap(({ id, vur }) => {
      const near = sites.filter((site) => site.vur === vur)
      return near.flatMap((first, at) =>
        near.slice(0, at).map((second) => ({
          id: `${id}/${first.id}+${second.id}`,
          post: id,
          elements: [
            { site: first.id, months: 12 * whole(1, 4) },
            { site: second.id, months: 12 * whole(1, 4) },
          ],
          travelKm: whole(5, 150),
          apartMinutes: whole(10, 120),
          lastYear: whole(0, 4) === 0 ? whole(1, 2) : 0,
          breaks: whole(0, 9) === 0 ? ['N12'] : [],
        })),
      )
    }),
    sites: sites.map(({ vur: _vur, ...site }) => ({
      ...site,
      capacities: Array.from({ length: 10 }, (_, at) => ({ specialty: `s${at}`, trainees: whole(2, 12) })),
    })),
    keys: posts
      .filter(({ vur }) => vur !== 2)
      .map(({ id, vur }, at) => ({
        id,
        rule: vur === 0 ? 'N7' : 'N8',
        unit: at % 2 === 0 ? 'courses' : 'person-years',
        posts: [id],
        shares: { region0: 0.3, region1: 0.2, region2: 0.1, region3: 0.2, region4: 0.2 },
      })),
    policies: [
      ...sites.slice(6).map(({ id }) => ({ id: `L2a/${id}`, kind: 'least', site: id, months: 60 })),
      { id: 'W7', kind: 'least', siteKind: 'acute', share: 0.3 },
      { id: 'X12', kind: 'together', posts: ['s0@0', 's0@1'], mostMinutes: 60 },
    ],
    areas: Array.from({ length: 8 }, (_, at) => ({ id: `raad${at}`, need: whole(20, 200) + random.unit() })),
    options: { timeLimitSeconds: 4, relativeGap: 0.01, coverageLevels: 1 },
  }
}

type Spot = { readonly path: readonly (string | number)[]; readonly value: number }

/** Every number in a result, with the way to it. */
function numbersIn(value: unknown, path: readonly (string | number)[] = []): readonly Spot[] {
  if (typeof value === 'number') return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((one, index) => numbersIn(one, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, key]))
}

function changed(value: unknown, path: readonly (string | number)[], by: number): unknown {
  const [first, ...rest] = path
  if (first === undefined) return typeof value === 'number' ? value + by : value
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === first ? changed(one, rest, by) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === first ? changed(one, rest, by) : one]),
  )
}

/** What the problem does not decide: the solver's seed and time, and the bound, whose proof is the solver's. */
const NOT_RECOMPUTED = new Set(['seed', 'milliseconds'])

describe('a plan recomputed by a checker of its own', () => {
  it('is found right as the engine made it, and wrong as soon as any figure is changed', () => {
    const result = solve(VUR)
    expect(result.status).toBe('optimal')
    expect(checkPlan(VUR, result)).toEqual([])
    const spots = numbersIn(result).filter(({ path }) => !NOT_RECOMPUTED.has(String(path.at(-1))))
    expect(spots.length).toBeGreaterThan(100)
    const missed = spots.filter(({ path }) => checkPlan(VUR, changed(result, path, 1)).length === 0)
    expect(missed.map(({ path }) => path.join('/'))).toEqual([])
  })

  it('misses no reason that was taken out, and no course that was put elsewhere', () => {
    const result = solve(VUR)
    expect(checkPlan(VUR, { ...result, reasons: result.reasons.slice(1) })).not.toEqual([])
    const [first, ...others] = result.chosen
    const other = VUR.packages.find((item) => item.post === first?.post && item.id !== first.package)
    expect(checkPlan(VUR, { ...result, chosen: [{ ...first, package: other?.id }, ...others] })).not.toEqual(
      [],
    )
    expect(checkPlan(VUR, 'a plan')).toHaveLength(1)
  })

  it('misses no tight limit that a reason leaves out, and no number in its words', () => {
    const result = solve(VUR)
    const touched = result.reasons.findIndex(({ tight }) => tight.length > 0)
    const withReason = (change: (reason: PlaceResult['reasons'][number]) => object): object => ({
      ...result,
      reasons: result.reasons.map((reason, at) => (at === touched ? change(reason) : reason)),
    })
    const left = checkPlan(
      VUR,
      withReason((reason) => ({ ...reason, tight: reason.tight.slice(1) })),
    )
    expect(left.map(({ computed }) => computed).join()).toContain('is tight')
    const words = (reason: PlaceResult['reasons'][number]): object => ({
      ...reason,
      text: { ...reason.text, da: reason.text.da.replace(/^\d+/, '17') },
    })
    expect(checkPlan(VUR, withReason(words)).map(({ says }) => says)).toContain('17')
  })

  it('believes no proof that its own bound contradicts', () => {
    const result = solve(VUR)
    // a thousandth below what the plan has in all, where everything was to be proven
    const at = result.stages.findIndex(({ objective }) => objective === 'travel')
    const loosened = (status: 'optimal' | 'feasible'): object => ({
      ...result,
      status,
      stages: result.stages.map((stage, index) =>
        index === at ? { ...stage, status, bound: 0.999 * stage.value, gap: 0.001 } : stage,
      ),
    })
    expect(result.stages[at]?.value).toBeGreaterThan(0)
    expect(checkPlan(VUR, loosened('feasible'))).toEqual([])
    expect(checkPlan(VUR, loosened('optimal')).map((fault) => fault.at)).toEqual([`/stages/${at}/status`])
    const halfSaid = { ...loosened('feasible'), status: 'optimal' }
    expect(checkPlan(VUR, halfSaid).map((fault) => fault.at)).toEqual([`/stages/${at}/status`])
  })

  it('names the composition that is better than a runner-up, also where all its figures are right', () => {
    const result = solve(VUR)
    const problem = parsePlaceProblem(VUR).value
    if (problem === null) throw new Error('the problem cannot be read')
    const found = result.reasons.flatMap((reason, index) =>
      problem.packages
        .filter(
          ({ id, post }) => post === reason.post && id !== reason.package && id !== reason.runnerUp?.package,
        )
        .flatMap(({ id }) => {
          const worse = whatIfMoved(problem, result.chosen, { from: reason.package, to: id })
          if (worse === null) return []
          const { text: _text, ...runnerUp } = worse
          const reasons = result.reasons.map((one, at) => (at === index ? { ...one, runnerUp } : one))
          return [checkPlan(VUR, { ...result, reasons }).filter(({ at }) => at.endsWith('runnerUp/package'))]
        }),
    )
    // every other composition of this problem is worse than the runner-up; none is as good
    expect(found.length).toBeGreaterThan(4)
    expect(found.filter((faults) => faults.length !== 1)).toEqual([])
  })

  it('bears out a reason for every placement of a plan of 840 compositions (M16)', () => {
    const problem = bigProblem()
    const result = solve(problem)
    // every course has its composition, every composition its reason, whatever the time allowed
    const placed = new Map(result.chosen.map(({ package: id, count }) => [id, count]))
    expect(result.chosen.length).toBeGreaterThan(40)
    expect(result.reasons.map((reason) => [reason.package, reason.count])).toEqual([...placed])
    expect(result.reasons.every(({ runnerUp }) => runnerUp !== null)).toBe(true)
    expect(checkPlan(problem, result)).toEqual([])
  })

  it('agrees with the engine on random problems', () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), (need, room) => {
        const problem = {
          ...VUR,
          areas: VUR.areas.map((area, index) => ({ ...area, need: index === 1 ? need : area.need })),
          sites: VUR.sites.map((site) =>
            site.id === 'b' ? { ...site, capacities: [{ trainees: room / 6 }] } : site,
          ),
        }
        const result = solve(problem)
        expect(checkPlan(problem, result)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
