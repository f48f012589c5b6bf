import type { Package, PlaceProblem } from './problem.ts'

/**
 * The problem without packages that no row and no objective can tell from another: same post, same months at each site, same
 * breaks, distance and moves, and nothing of them in last year's plan. Of each group the first by id stays. Where a capacity is
 * counted by half-year the order of stays tells them apart, and for a key in courses the first stay does where home areas tie.
 */
export function mergePackages(problem: PlaceProblem): PlaceProblem {
  const isOrdered = problem.sites.some((site) =>
    site.capacities.some((capacity) => capacity.byHalfYear !== undefined),
  )
  if (isOrdered) return problem
  const areaOf = new Map(problem.sites.map((site) => [site.id, site.area]))
  const byHome = new Set(problem.keys.flatMap((key) => (key.unit === 'courses' ? key.posts : [])))
  const seen = new Set<string>()
  const packages = problem.packages.filter((item) => {
    if (item.lastYear > 0) return true
    const key = signature(item, areaOf, byHome.has(item.post))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return packages.length === problem.packages.length ? problem : { ...problem, packages }
}

function signature(item: Package, areaOf: ReadonlyMap<string, string>, byHome: boolean): string {
  const months = new Map<string, number>()
  const areas = new Map<string, number>()
  let moves = 0
  let before: string | undefined
  for (const { site, months: stay } of item.elements) {
    months.set(site, (months.get(site) ?? 0) + stay)
    const area = areaOf.get(site) ?? ''
    areas.set(area, (areas.get(area) ?? 0) + stay)
    if (before !== undefined && before !== site) moves += 1
    before = site
  }
  const most = Math.max(...areas.values())
  const home = !byHome ? '' : ([...areas].find(([, stay]) => stay === most)?.[0] ?? '')
  const sites = [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const { travelKm, apartMinutes = 0, breaks } = item
  return JSON.stringify([item.post, sites, home, moves, travelKm, apartMinutes, breaks.length])
}
