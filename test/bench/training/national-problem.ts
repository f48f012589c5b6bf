// A made-up placement problem of the nation's size (training.md 2): the hospitals and their places are those of the country in
// broad strokes, specialties, rooms and needs are drawn with a fixed seed. Nobody's plan.
import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import type { SiteKind } from '@laegedaekning/placement'

type MadeUpSite = {
  readonly id: string
  readonly kind: SiteKind
  readonly vur: string
  readonly area: string
  readonly km: number
}

const hospital = (id: string, kind: SiteKind, vur: string, area: string, km: number): MadeUpSite => ({
  id,
  kind,
  vur,
  area,
  km,
})

/** The 22 hospitals: three training regions, each with its university hospitals and those outside; `km` along a line of the region. */
const HOSPITALS: readonly MadeUpSite[] = [
  hospital('aalborg', 'university', 'nord', 'region-1081', 0),
  hospital('hjoerring', 'acute', 'nord', 'region-1081', 50),
  hospital('thisted', 'regional', 'nord', 'region-1081', 90),
  hospital('aarhus', 'university', 'nord', 'region-1082', 120),
  hospital('randers', 'acute', 'nord', 'region-1082', 85),
  hospital('viborg', 'acute', 'nord', 'region-1082', 100),
  hospital('goedstrup', 'acute', 'nord', 'region-1082', 140),
  hospital('horsens', 'acute', 'nord', 'region-1082', 160),
  hospital('odense', 'university', 'syd', 'region-1083', 0),
  hospital('svendborg', 'regional', 'syd', 'region-1083', 45),
  hospital('kolding', 'acute', 'syd', 'region-1083', 70),
  hospital('vejle', 'regional', 'syd', 'region-1083', 80),
  hospital('esbjerg', 'acute', 'syd', 'region-1083', 140),
  hospital('aabenraa', 'acute', 'syd', 'region-1083', 150),
  hospital('rigshospitalet', 'university', 'oest', 'region-1084', 0),
  hospital('herlev', 'university', 'oest', 'region-1084', 12),
  hospital('hvidovre', 'acute', 'oest', 'region-1084', 10),
  hospital('bispebjerg', 'acute', 'oest', 'region-1084', 6),
  hospital('hilleroed', 'acute', 'oest', 'region-1084', 35),
  hospital('koege', 'acute', 'oest', 'region-1085', 40),
  hospital('slagelse', 'acute', 'oest', 'region-1085', 95),
  hospital('nykoebing-f', 'acute', 'oest', 'region-1085', 130),
]

const VURS = ['nord', 'syd', 'oest'] as const
/** Kilometres a year's training moves are counted in; months of a hospital course. */
const COURSE_MONTHS = 60

/** What the bench takes parts of; the rest is as the engine reads it. */
export type NationalProblem = {
  readonly posts: readonly { readonly id: string; readonly specialty: string; readonly count: number }[]
  readonly packages: readonly { readonly id: string; readonly post: string }[]
  readonly sites: readonly { readonly id: string; readonly area: string }[]
  readonly keys: readonly {
    readonly id: string
    readonly rule: string
    readonly owner: string
    readonly unit: string
    readonly posts: readonly string[]
    readonly shares: object
  }[]
  readonly areas: readonly object[]
  readonly policies: readonly object[]
  readonly options: object
}

/** The problem as JSON for `parsePlaceProblem`. `scale` 2 has twice the specialties. */
export function nationalProblem(scale = 1): NationalProblem {
  const random = randomStream(20260101, `national-${scale}`)
  const specialties = Array.from(
    { length: 38 * scale },
    (_, index) => `speciale-${String(index + 1).padStart(2, '0')}`,
  )
  const drawn = specialties.map((specialty) => drawSpecialty(specialty, random))
  const posts = drawn.flatMap((one) => one.posts)
  const packages = drawn.flatMap((one) => one.packages)
  return {
    posts,
    packages,
    sites: HOSPITALS.map((site) => ({
      id: site.id,
      kind: site.kind,
      area: site.area,
      coverageArea: site.id,
      capacities: specialties.flatMap((specialty) => roomAt(site, specialty, drawn, random)),
    })),
    areas: HOSPITALS.map((site) => ({
      id: site.id,
      need: site.kind === 'university' ? 0 : Math.round((2000 + random.unit() * 4000) * scale),
    })),
    keys: keysOf(posts),
    policies: policiesOf(posts),
    options: { relativeGap: 0.001, timeLimitSeconds: 90 },
  }
}

type Drawn = {
  readonly specialty: string
  readonly posts: readonly { readonly id: string; readonly specialty: string; readonly count: number }[]
  readonly packages: readonly {
    readonly id: string
    readonly post: string
    readonly elements: readonly { readonly site: string; readonly months: number }[]
    readonly travelKm: number
    readonly lastYear: number
  }[]
}

function drawSpecialty(specialty: string, random: RandomStream): Drawn {
  const total = Math.round(5 + 50 * random.unit() ** 2.1)
  const posts = VURS.map((vur, index) => ({
    id: `${specialty}-${vur}`,
    specialty,
    count: Math.max(1, Math.round(total * ([0.33, 0.21, 0.46][index] ?? 0))),
  }))
  const packages = posts.flatMap((post) => drawPackages(post.id, post.id.slice(specialty.length + 1), random))
  return { specialty, posts, packages }
}

/** About 80 compositions: whole courses at one hospital, and two stays at two hospitals in steps of a half-year or year. */
function drawPackages(post: string, vur: string, random: RandomStream): Drawn['packages'] {
  const sites = HOSPITALS.filter(
    (site) => site.vur === vur && (site.kind === 'university' || random.unit() < 0.85),
  )
  const found: Drawn['packages'][number][] = []
  for (const first of sites) {
    if (random.unit() < 0.5) found.push(packageOf(post, [[first, COURSE_MONTHS]]))
    for (const second of sites) {
      if (first.id === second.id || (first.kind !== 'university' && second.kind !== 'university')) continue
      for (const months of [12, 18, 24, 30, 36, 42]) {
        if (random.unit() < 0.8)
          found.push(
            packageOf(post, [
              [first, months],
              [second, COURSE_MONTHS - months],
            ]),
          )
      }
    }
  }
  return found.slice(0, 120)
}

function packageOf(
  post: string,
  stays: readonly (readonly [MadeUpSite, number])[],
): Drawn['packages'][number] {
  const travelKm = stays.reduce(
    (sum, [site], index) => sum + (index === 0 ? 0 : Math.abs(site.km - (stays[index - 1]?.[0].km ?? 0))),
    0,
  )
  return {
    id: `${post}/${stays.map(([site, months]) => `${site.id}-${months}`).join('+')}`,
    post,
    elements: stays.map(([site, months]) => ({ site: site.id, months })),
    travelKm,
    lastYear: 0,
  }
}

/** Room for a little more than a fair share of the specialty's trainees. */
function roomAt(
  site: MadeUpSite,
  specialty: string,
  drawn: readonly Drawn[],
  random: RandomStream,
): readonly object[] {
  const count =
    drawn.find((one) => one.specialty === specialty)?.posts.find((post) => post.id.endsWith(`-${site.vur}`))
      ?.count ?? 0
  const hospitals = HOSPITALS.filter((other) => other.vur === site.vur).length
  const share = site.kind === 'university' ? 3 : 1
  const trainees = Math.ceil(((count * 5 * share) / hospitals) * (1 + random.unit()) + 1)
  return [{ specialty, trainees, rule: 'K8', owner: site.id }]
}

/** N7 for each specialty of Nord in courses, N8 for each of Øst in person-years. */
function keysOf(posts: Drawn['posts']): NationalProblem['keys'] {
  return posts.flatMap((post): NationalProblem['keys'] =>
    post.id.endsWith('-nord')
      ? [
          {
            id: `N7/${post.id}`,
            rule: 'N7',
            owner: 'VUR Nord',
            unit: 'courses',
            posts: [post.id],
            shares: { 'region-1081': 1 / 3, 'region-1082': 2 / 3 },
          },
        ]
      : post.id.endsWith('-oest')
        ? [
            {
              id: `N8/${post.id}`,
              rule: 'N8',
              owner: 'VUR Øst',
              unit: 'person-years',
              posts: [post.id],
              shares: { 'region-1084': 0.6, 'region-1085': 0.4 },
            },
          ]
        : [],
  )
}

/** The cap on university hospitals for every second specialty, and an operating base for each hospital outside. */
function policiesOf(posts: Drawn['posts']): readonly object[] {
  const total = posts.reduce((sum, post) => sum + post.count, 0)
  return [
    ...posts
      .filter((_, index) => index % 2 === 0)
      .map((post) => ({
        id: `W0d/${post.id}`,
        rule: 'W0d',
        owner: 'VUR',
        kind: 'most',
        siteKind: 'university',
        share: 0.5,
        posts: [post.id],
      })),
    ...HOSPITALS.filter((site) => site.kind !== 'university').map((site) => ({
      id: `L2a/${site.id}`,
      rule: 'L2a',
      owner: site.id,
      kind: 'least',
      site: site.id,
      months: Math.floor((total * COURSE_MONTHS) / HOSPITALS.length / 2),
    })),
  ]
}
