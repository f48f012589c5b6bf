import { describe, expect, it } from 'vitest'
import { type PlaceResult, parsePlaceProblem, whatIfMoved } from './index.ts'
import { parse, solve } from './testing/solve-json.ts'

/** VUR Nord in small: a university hospital in Aalborg and Aarhus, and one hospital outside each (N7). */
const NORD = {
  posts: [{ id: 'kirurgi-nord', specialty: 'kirurgi', count: 3 }],
  sites: [
    { id: 'aalborg', kind: 'university', area: 'region-1081', coverageArea: 'aalborg' },
    { id: 'hjoerring', kind: 'acute', area: 'region-1081', coverageArea: 'vendsyssel' },
    { id: 'aarhus', kind: 'university', area: 'region-1082', coverageArea: 'aarhus' },
    { id: 'horsens', kind: 'acute', area: 'region-1082', coverageArea: 'horsens' },
  ],
  packages: [
    { id: 'aalborg-alene', post: 'kirurgi-nord', elements: [{ site: 'aalborg', months: 54 }] },
    {
      id: 'hjoerring-foerst',
      post: 'kirurgi-nord',
      elements: [
        { site: 'hjoerring', months: 30 },
        { site: 'aalborg', months: 24 },
      ],
    },
    { id: 'aarhus-alene', post: 'kirurgi-nord', elements: [{ site: 'aarhus', months: 54 }] },
    {
      id: 'horsens-foerst',
      post: 'kirurgi-nord',
      elements: [
        { site: 'horsens', months: 30 },
        { site: 'aarhus', months: 24 },
      ],
    },
  ],
  keys: [
    {
      id: 'N7',
      rule: 'N7',
      owner: 'VUR Nord',
      unit: 'courses',
      posts: ['kirurgi-nord'],
      shares: { 'region-1081': 1 / 3, 'region-1082': 2 / 3 },
      hard: true,
    },
  ],
}

const counted = (result: PlaceResult): Readonly<Record<string, number>> =>
  Object.fromEntries(result.chosen.map((one) => [one.package, one.count]))

describe('placing courses', () => {
  it('keeps the key of VUR Nord: one of three in Nordjylland (N7)', () => {
    const result = solve(NORD)
    expect(result.status).toBe('optimal')
    const chosen = counted(result)
    // fewest moves decides what the key leaves open: whole courses at the university hospitals
    expect(chosen).toEqual({ 'aalborg-alene': 1, 'aarhus-alene': 2 })
  })

  it('gives months to the worst-covered area before it saves moves', () => {
    const areas = [
      { id: 'aalborg', need: 54 },
      { id: 'vendsyssel', need: 30 },
      { id: 'aarhus', need: 54 },
      { id: 'horsens', need: 30 },
    ]
    const result = solve({ ...NORD, areas })
    // worst ratios: with both outside hospitals every area has some months; without one of them an area has 0
    expect(counted(result)['hjoerring-foerst']).toBe(1)
    expect(result.coverage.every((area) => area.months > 0)).toBe(true)
  })

  it('switches a policy: most half of the months at university hospitals (N18, W0d)', () => {
    const policies = [{ id: 'W0d', rule: 'W0d', kind: 'most', siteKind: 'university', share: 0.5 }]
    const result = solve({ ...NORD, policies })
    // only the two mixed packages have 24 of 54 months at a university hospital
    expect(counted(result)).toEqual({ 'hjoerring-foerst': 1, 'horsens-foerst': 2 })
    expect(result.rows.find((row) => row.rule === 'W0d')?.breach).toBe(0)
  })

  it('keeps the room of a site in each half-year', () => {
    const sites = NORD.sites.map((site) =>
      site.id === 'horsens' ? { ...site, capacities: [{ byHalfYear: [1, 1, 1, 1, 1], hard: true }] } : site,
    )
    const policies = [{ id: 'W7', rule: 'W7', kind: 'least', siteKind: 'acute', share: 1 }]
    const result = solve({ ...NORD, sites, policies })
    // W7 would have both courses of Midtjylland start in Horsens, which has room for one at a time
    expect(counted(result)).toEqual({ 'aarhus-alene': 1, 'hjoerring-foerst': 1, 'horsens-foerst': 1 })
  })

  it('opens a site with enough months or not at all (critical mass)', () => {
    const acute = { id: 'W7', rule: 'W7', kind: 'least', siteKind: 'acute', share: 0.4 }
    const mass = { id: 'masse', kind: 'critical-mass', site: 'horsens', months: 72, rule: 'G7' }
    // Horsens has 0, 30 or 60 months, never 72; so it stays closed and W7 is broken instead
    const result = solve({ ...NORD, policies: [acute, { ...mass, hard: true }] })
    expect(counted(result)).toEqual({ 'aarhus-alene': 2, 'hjoerring-foerst': 1 })
    const enough = solve({ ...NORD, policies: [acute, { ...mass, months: 60, hard: true }] })
    expect(counted(enough)['horsens-foerst']).toBe(2)
    // a soft one is broken by 72 − 60 = 12 months where W7, which is 0.4 × 162 = 64.8, would lack more
    const soft = solve({ ...NORD, policies: [acute, mass] })
    expect(soft.rows.find((row) => row.rule === 'G7')?.breach).toBe(12)
  })

  it('keeps a connected course in one area and near (X12)', () => {
    const packages = [
      ...NORD.packages,
      {
        id: 'hjoerring-aarhus',
        post: 'kirurgi-nord',
        elements: [
          { site: 'hjoerring', months: 30 },
          { site: 'aarhus', months: 24 },
        ],
        lastYear: 1,
      },
    ]
    const calm = { ...NORD, keys: [], packages, objectives: ['policies', 'calm', 'moves'] }
    expect(counted(solve(calm))['hjoerring-aarhus']).toBe(1)
    const together = { id: 'X12', rule: 'X12', kind: 'together', posts: ['kirurgi-nord'] }
    expect(counted(solve({ ...calm, policies: [together] }))['hjoerring-aarhus']).toBeUndefined()
    const all = packages.map((item) => ({ ...item, travelKm: item.id === 'aalborg-alene' ? 0 : 40 }))
    const near = solve({ ...NORD, keys: [], packages: all, policies: [{ ...together, mostKm: 30 }] })
    expect(counted(near)).toEqual({ 'aalborg-alene': 3 })
  })

  it('keeps the sites of a connected course within minutes of each other (X12)', () => {
    const packages = NORD.packages.map((item) => ({
      ...item,
      apartMinutes: item.id === 'hjoerring-foerst' ? 55 : item.id === 'horsens-foerst' ? 61 : 0,
    }))
    const policies = [
      { id: 'W7', rule: 'W7', kind: 'least', siteKind: 'acute', share: 1 },
      { id: 'X12', rule: 'X12', kind: 'together', posts: ['kirurgi-nord'], mostMinutes: 60, hard: true },
    ]
    // W7 would have both courses of Midtjylland begin in Horsens, which is 61 minutes from Aarhus
    expect(counted(solve({ ...NORD, packages, policies }))).toEqual({
      'aarhus-alene': 2,
      'hjoerring-foerst': 1,
    })
  })

  it('keeps a key in person-years as near as the problem says', () => {
    const packages = [
      {
        id: 'delt',
        post: 'kirurgi-nord',
        elements: [
          { site: 'aalborg', months: 26 },
          { site: 'aarhus', months: 34 },
        ],
      },
      {
        id: 'ligesaa',
        post: 'kirurgi-nord',
        elements: [
          { site: 'aalborg', months: 20 },
          { site: 'horsens', months: 40 },
        ],
      },
    ]
    const key = { ...NORD.keys[0], unit: 'person-years' }
    const within = (years: number): string =>
      solve({ ...NORD, packages, keys: [{ ...key, withinPersonYears: years }] }).status
    // three courses of 60 months: a third of 180 is 60 in Nordjylland; `ligesaa` three times gives just that, `delt` 78
    expect(counted(solve({ ...NORD, packages, keys: [{ ...key, withinPersonYears: 0 }] }))).toEqual({
      ligesaa: 3,
    })
    // 78 − 60 = 18 months = 1.5 person-years
    const only = [packages[0]]
    expect(solve({ ...NORD, packages: only, keys: [{ ...key, withinPersonYears: 1.4 }] }).status).toBe(
      'infeasible',
    )
    expect(solve({ ...NORD, packages: only, keys: [{ ...key, withinPersonYears: 1.5 }] }).status).toBe(
      'optimal',
    )
    expect(within(0.5)).toBe('optimal')
    const wrong = { ...NORD, keys: [{ ...NORD.keys[0], withinPersonYears: 1 }] }
    expect(parsePlaceProblem(wrong).issues.map(({ code }) => code)).toEqual(['REQUEST_VALUE_NOT_ALLOWED'])
  })

  it('refuses a policy with the keys of another kind', () => {
    const policies = [{ id: 'X12', kind: 'together', share: 0.5 }]
    expect(parsePlaceProblem({ ...NORD, policies }).issues.map(({ code }) => code)).toEqual([
      'REQUEST_VALUE_NOT_ALLOWED',
    ])
  })

  it('stays with last year where nothing else decides', () => {
    const packages = NORD.packages.map((item) =>
      item.id === 'horsens-foerst' ? { ...item, lastYear: 2 } : item,
    )
    const calmFirst = solve({ ...NORD, packages, objectives: ['calm', 'moves'] })
    expect(counted(calmFirst)['horsens-foerst']).toBe(2)
  })

  it('gives a reason for every choice: tight limits, the runner-up and what it would break', () => {
    const result = solve(NORD)
    expect(result.reasons.map((reason) => reason.package)).toEqual(result.chosen.map((one) => one.package))
    const aarhus = result.reasons.find((reason) => reason.package === 'aarhus-alene')
    expect(aarhus?.tight.map((row) => row.rule)).toContain('N7')
    // the next best keeps the region: one move more
    expect(aarhus?.runnerUp).toMatchObject({
      package: 'horsens-foerst',
      losses: [{ objective: 'moves', change: 1 }],
      breaks: [],
    })
  })

  it('answers what a course somewhere else would change and break, in both languages (M17)', () => {
    const problem = parse(NORD)
    const { chosen } = solve(NORD)
    const change = whatIfMoved(problem, chosen, { from: 'aarhus-alene', to: 'hjoerring-foerst' })
    // Nordjylland would have two of three where the key says one
    expect(change?.breaks.map(({ rule, by, hard }) => ({ rule, by, hard }))).toEqual([
      { rule: 'N7', by: 1, hard: true },
      { rule: 'N7', by: 1, hard: true },
    ])
    expect(change?.text.da).toBe(
      'hjoerring-foerst (+1 flytninger). Det ville bryde N7 (VUR Nord) med 1, N7 (VUR Nord) med 1.',
    )
    expect(change?.text.en).toContain('It would break N7 (VUR Nord) by 1')
    expect(whatIfMoved(problem, chosen, { from: 'horsens-foerst', to: 'aarhus-alene' })).toBeNull()
  })

  it('names the limits that cannot all be kept, and who owns them', () => {
    const sites = NORD.sites.map((site) => ({
      ...site,
      capacities:
        site.area === 'region-1081' ? [{ trainees: 0, rule: 'G7', owner: site.id, hard: true }] : [],
    }))
    const result = solve({ ...NORD, sites })
    expect(result.status).toBe('infeasible')
    const [conflict] = result.conflicts
    // one course must be in Nordjylland; each of its two packages needs Aalborg
    expect(conflict?.rows.map((row) => row.rule).toSorted()).toEqual(['G7', 'N7'])
    expect(conflict?.rows.map((row) => row.owner)).toContain('VUR Nord')
  })

  it('gives the same bytes for the same problem in any order', () => {
    const reversed = {
      packages: NORD.packages.toReversed(),
      sites: NORD.sites.toReversed(),
      posts: NORD.posts,
      keys: NORD.keys,
    }
    expect(JSON.stringify(solve(reversed))).toBe(JSON.stringify(solve(NORD)))
  })
})
