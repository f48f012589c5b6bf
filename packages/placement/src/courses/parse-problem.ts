import {
  type Checked,
  type Issue,
  readList,
  readNumber,
  readNumberBetween,
  readObject,
  readOptional,
  readText,
  readWord,
  refuseValue,
  report,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import {
  type Capacity,
  type Key,
  type NeedArea,
  OBJECTIVES,
  type Package,
  type PlaceOptions,
  type PlaceProblem,
  type Policy,
  type Post,
  SITE_KINDS,
  type Site,
} from './problem.ts'
import { type Found, fields, isEmptyList, readElement, readWhole } from './read-parts.ts'

const DEFAULTS = { timeLimitSeconds: 60, relativeGap: 0.0001, seed: 1, coverageLevels: 3 } as const

/**
 * Reads a placement problem from JSON (contracts.md, `place`). Every fault is an issue with its JSON pointer: an unknown or
 * missing key, a value out of range, an id that stands twice, a reference to nothing, a key whose shares are not 1 in all.
 */
export function parsePlaceProblem(json: unknown): Checked<PlaceProblem> {
  const issues: Issue[] = []
  const problem = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? problem : null, issues }
}

function readProblem(json: unknown, spot: Spot): PlaceProblem | null {
  const keys = {
    required: ['posts', 'packages', 'sites'],
    optional: ['keys', 'policies', 'areas', 'objectives', 'options'],
  }
  const found = readObject(json, spot, keys)
  if (found === null || keys.required.some((key) => !found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const listOf = <T>(key: string, read: (item: unknown, where: Spot) => T | null): readonly T[] =>
    (found.has(key) && !isEmptyList(found.get(key)) ? readList(found.get(key), at(key), read) : null) ?? []
  const problem = {
    posts: listOf('posts', readPost),
    packages: listOf('packages', readPackage),
    sites: listOf('sites', readSite),
    keys: listOf('keys', readKey),
    policies: listOf('policies', readPolicy),
    areas: listOf('areas', readArea),
    objectives: readObjectives(found, at('objectives')),
    options: readOptions(found.get('options'), at('options')),
  }
  if (spot.issues.length === 0) checkReferences(problem, spot)
  return { ...problem, ...sortedById(problem) }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** In order of id, so that the order of the input decides nothing. */
function sortedById(
  problem: PlaceProblem,
): Pick<PlaceProblem, 'posts' | 'packages' | 'sites' | 'keys' | 'policies' | 'areas'> {
  return {
    posts: problem.posts.toSorted(byId),
    packages: problem.packages.toSorted(byId),
    sites: problem.sites.toSorted(byId),
    keys: problem.keys.toSorted(byId),
    policies: problem.policies.toSorted(byId),
    areas: problem.areas.toSorted(byId),
  }
}

function readPost(value: unknown, spot: Spot): Post | null {
  const item = fields(value, spot, ['id', 'specialty', 'count'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const specialty = readText(found.get('specialty'), at('specialty'))
  const count = readWhole(found.get('count'), at('count'), 0)
  return id === null || specialty === null || count === null ? null : { id, specialty, count }
}

function readPackage(value: unknown, spot: Spot): Package | null {
  const item = fields(
    value,
    spot,
    ['id', 'post', 'elements'],
    ['travelKm', 'apartMinutes', 'lastYear', 'breaks'],
  )
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const post = readText(found.get('post'), at('post'))
  const elements = readList(found.get('elements'), at('elements'), readElement)
  const travelKm = readOptional(found, 'travelKm', (given) => readNumber(given, at('travelKm'), 0)) ?? 0
  const apartMinutes = readOptional(found, 'apartMinutes', (given) =>
    readNumber(given, at('apartMinutes'), 0),
  )
  const lastYear = readOptional(found, 'lastYear', (given) => readNumber(given, at('lastYear'), 0)) ?? 0
  const breaks = isEmptyList(found.get('breaks'))
    ? []
    : (readOptional(found, 'breaks', (given) => readList(given, at('breaks'), readText)) ?? [])
  return id === null || post === null || elements === null
    ? null
    : { id, post, elements, travelKm, lastYear, breaks, ...withoutEmpty({ apartMinutes }) }
}

function readSite(value: unknown, spot: Spot): Site | null {
  const item = fields(value, spot, ['id', 'kind', 'area'], ['coverageArea', 'capacities'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const kind = readWord(found.get('kind'), at('kind'), SITE_KINDS)
  const area = readText(found.get('area'), at('area'))
  const coverageArea = readOptional(found, 'coverageArea', (given) => readText(given, at('coverageArea')))
  const capacities = isEmptyList(found.get('capacities'))
    ? []
    : (readOptional(found, 'capacities', (given) => readList(given, at('capacities'), readCapacity)) ?? [])
  return id === null || kind === null || area === null
    ? null
    : { id, kind, area, capacities, ...withoutEmpty({ coverageArea }) }
}

function readCapacity(value: unknown, spot: Spot): Capacity | null {
  const item = fields(value, spot, [], ['specialty', 'trainees', 'byHalfYear', 'rule', 'owner', 'hard'])
  if (item === null) return null
  const { found, at } = item
  if (found.has('trainees') === found.has('byHalfYear'))
    return refuseValue(spot, [...found.keys()].join(', '), 'trainees | byHalfYear')
  const specialty = readOptional(found, 'specialty', (given) => readText(given, at('specialty')))
  const trainees = readOptional(found, 'trainees', (given) => readNumber(given, at('trainees'), 0))
  const byHalfYear = readOptional(found, 'byHalfYear', (given) =>
    readList(given, at('byHalfYear'), (places, where) => readNumber(places, where, 0)),
  )
  return { ...ownership(found, at, 'capacity'), ...withoutEmpty({ specialty, trainees, byHalfYear }) }
}

/** The rule and owner that a conflict is explained with, and whether the rule may be stretched. */
function ownership(
  found: Found,
  at: (key: string) => Spot,
  rule: string,
): { readonly rule: string; readonly owner: string; readonly hard: boolean } {
  const read = (key: string, otherwise: string): string =>
    readOptional(found, key, (given) => readText(given, at(key))) ?? otherwise
  const hard = found.get('hard')
  if (hard !== undefined && typeof hard !== 'boolean') refuseValue(at('hard'), hard, 'true | false')
  return { rule: read('rule', rule), owner: read('owner', ''), hard: hard === true }
}

function readKey(value: unknown, spot: Spot): Key | null {
  const item = fields(
    value,
    spot,
    ['id', 'unit', 'posts', 'shares'],
    ['withinPersonYears', 'rule', 'owner', 'hard'],
  )
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const unit = readWord(found.get('unit'), at('unit'), ['courses', 'person-years'])
  const posts = readList(found.get('posts'), at('posts'), readText)
  const shares = readShares(found.get('shares'), at('shares'))
  const withinPersonYears = readOptional(found, 'withinPersonYears', (given) =>
    unit === 'courses'
      ? refuseValue(at('withinPersonYears'), given, 'unit: person-years')
      : readNumber(given, at('withinPersonYears'), 0),
  )
  return id === null || unit === null || posts === null || shares === null
    ? null
    : { id, unit, posts, shares, ...withoutEmpty({ withinPersonYears }), ...ownership(found, at, id) }
}

function readShares(value: unknown, spot: Spot): Readonly<Record<string, number>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuseValue(spot, value, '{ … }')
  const shares = Object.entries(value).map(
    ([area, share]) => [area, readNumberBetween(share, spotAt(spot, area), 0, 1) ?? 0] as const,
  )
  const sum = shares.reduce((total, [, share]) => total + share, 0)
  return Math.abs(sum - 1) < 1e-6 ? Object.fromEntries(shares) : refuseValue(spot, sum, 'Σ = 1')
}

function readPolicy(value: unknown, spot: Spot): Policy | null {
  const item = fields(value, spot, ['id', 'kind'], [...POLICY_OWN, 'posts', 'rule', 'owner', 'hard'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const kind = readWord(found.get('kind'), at('kind'), POLICY_KINDS)
  const posts = readOptional(found, 'posts', (given) => readList(given, at('posts'), readText))
  if (id === null || kind === null) return null
  const ruled = { id, ...withoutEmpty({ posts }), ...ownership(found, at, id) }
  const isAllowed = POLICY_KEYS[kind].every((group) => group.filter((key) => found.has(key)).length === 1)
  const isOwn = (key: string): boolean =>
    POLICY_KEYS[kind].flat().includes(key) || (kind === 'together' && TOGETHER_KEYS.includes(key))
  const isForeign = POLICY_OWN.some((key) => found.has(key) && !isOwn(key))
  if (!isAllowed || isForeign) {
    const expected = POLICY_KEYS[kind].map((group) => group.join(' | ')).join(', ')
    return refuseValue(
      spot,
      [...found.keys()].join(', '),
      expected === '' ? TOGETHER_KEYS.join(', ') : expected,
    )
  }
  if (kind === 'together') {
    const mostKm = readOptional(found, 'mostKm', (given) => readNumber(given, at('mostKm'), 0))
    const mostMinutes = readOptional(found, 'mostMinutes', (given) => readNumber(given, at('mostMinutes'), 0))
    return { ...ruled, kind, ...withoutEmpty({ mostKm, mostMinutes }) }
  }
  return readMonthsPolicy(found, at, kind, ruled)
}

/** Keys that some kinds of policy have, and those that a connected course may have. */
const TOGETHER_KEYS: readonly string[] = ['mostKm', 'mostMinutes']
const POLICY_OWN: readonly string[] = ['siteKind', 'site', 'share', 'months', ...TOGETHER_KEYS]
const POLICY_KINDS = ['most', 'least', 'critical-mass', 'together'] as const

/** The keys that a kind of policy has: one of each group. */
const POLICY_KEYS: Readonly<Record<(typeof POLICY_KINDS)[number], readonly (readonly string[])[]>> = {
  most: [
    ['siteKind', 'site'],
    ['share', 'months'],
  ],
  least: [
    ['siteKind', 'site'],
    ['share', 'months'],
  ],
  'critical-mass': [['site'], ['months']],
  together: [],
}

function readMonthsPolicy(
  found: Found,
  at: (key: string) => Spot,
  kind: 'most' | 'least' | 'critical-mass',
  ruled: Pick<Policy, 'id' | 'rule' | 'owner' | 'hard' | 'posts'>,
): Policy | null {
  const siteKind = readOptional(found, 'siteKind', (given) => readWord(given, at('siteKind'), SITE_KINDS))
  const site = readOptional(found, 'site', (given) => readText(given, at('site')))
  const share = readOptional(found, 'share', (given) => readNumberBetween(given, at('share'), 0, 1))
  const months = readOptional(found, 'months', (given) => readNumber(given, at('months'), 0))
  if (kind === 'critical-mass')
    return site == null || months == null ? null : { ...ruled, kind, at: { site }, months }
  const place = siteKind != null ? { siteKind } : site != null ? { site } : null
  return place === null ? null : { ...ruled, kind, at: place, ...withoutEmpty({ share, months }) }
}

function readArea(value: unknown, spot: Spot): NeedArea | null {
  const item = fields(value, spot, ['id', 'need'])
  if (item === null) return null
  const id = readText(item.found.get('id'), item.at('id'))
  const need = item.found.get('need')
  return id === null || typeof need !== 'number' || !Number.isFinite(need)
    ? refuseValue(item.at('need'), need, '…')
    : { id, need }
}

function readObjectives(found: Found, spot: Spot): PlaceProblem['objectives'] {
  const given = readOptional(found, 'objectives', (value) =>
    readList(value, spot, (item, where) => readWord(item, where, OBJECTIVES)),
  )
  if (given != null && new Set(given).size < given.length)
    refuseValue(spot, given.join(', '), 'unik · unique')
  return given ?? OBJECTIVES
}

function readOptions(value: unknown, spot: Spot): PlaceOptions {
  if (value === undefined) return DEFAULTS
  const found = readObject(value, spot, { required: [], optional: Object.keys(DEFAULTS) })
  const read = (key: keyof PlaceOptions, least: number, most: number): number =>
    (found === null
      ? null
      : readOptional(found, key, (given) => readNumberBetween(given, spotAt(spot, key), least, most))) ??
    DEFAULTS[key]
  return {
    timeLimitSeconds: read('timeLimitSeconds', 0.01, 86_400),
    relativeGap: read('relativeGap', 0, 1),
    seed: read('seed', 0, 2 ** 31 - 1),
    coverageLevels: read('coverageLevels', 0, 100),
  }
}

/** Ids once, and references to what is there. */
function checkReferences(problem: PlaceProblem, spot: Spot): void {
  const at = (list: string, index: number, key: string): Spot =>
    spotAt(spotAt(spotAt(spot, list), index), key)
  const idsOf = (list: 'posts' | 'packages' | 'sites' | 'keys' | 'policies' | 'areas'): Set<string> => {
    const ids = new Set<string>()
    for (const [index, { id }] of problem[list].entries()) {
      if (ids.has(id)) refuseValue(at(list, index, 'id'), id, 'unik · unique')
      ids.add(id)
    }
    return ids
  }
  const [posts, sites, areas] = [idsOf('posts'), idsOf('sites'), idsOf('areas')]
  for (const list of ['packages', 'keys', 'policies'] as const) idsOf(list)
  const unknown = (where: Spot, found: string, known: ReadonlySet<string>): void => {
    if (!known.has(found))
      report(where, 'REQUEST_VALUE_NOT_ALLOWED', { found, expected: [...known].slice(0, 8).join(', ') })
  }
  for (const [index, { post, elements }] of problem.packages.entries()) {
    unknown(at('packages', index, 'post'), post, posts)
    for (const { site } of elements) unknown(at('packages', index, 'elements'), site, sites)
  }
  for (const [index, site] of problem.sites.entries())
    if (site.coverageArea !== undefined && areas.size > 0)
      unknown(at('sites', index, 'coverageArea'), site.coverageArea, areas)
  for (const [index, key] of problem.keys.entries())
    for (const post of key.posts) unknown(at('keys', index, 'posts'), post, posts)
  for (const [index, policy] of problem.policies.entries()) {
    for (const post of policy.posts ?? []) unknown(at('policies', index, 'posts'), post, posts)
    if ('at' in policy && 'site' in policy.at) unknown(at('policies', index, 'site'), policy.at.site, sites)
  }
}
