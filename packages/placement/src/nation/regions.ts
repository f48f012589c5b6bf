import type { MasterStage, Target } from './master.ts'
import type { Nation } from './nation.ts'
import { openPart, type PartModel } from './part-model.ts'

/** Parts that share scarce months, such as those of one training region: limits across the nation that only they touch tie them. */
export type Region = {
  /** Their places in the nation. */
  readonly parts: readonly number[]
  /** Counts that only these parts add to. */
  readonly counts: ReadonlySet<number>
}

/** A limit that touches more than this share of the parts is nobody's own: it has a price instead. */
const MOST_OF_PARTS = 0.5

/** The nation in regions; none where it does not fall into two or more. */
export function regionsOf({ parts, counts, areas, linking }: Nation): readonly Region[] {
  const above = parts.map((_, part) => part)
  const leader = (part: number): number => {
    let at = part
    while (above[at] !== at) at = above[at] ?? at
    return at
  }
  const partOf = new Map(
    parts.flatMap(({ columns }, part) => columns.map((column) => [column, part] as const)),
  )
  const touched = counts
    .slice(0, areas.length + linking.length)
    .map(({ columns }) => new Set([...columns.keys()].flatMap((column) => partOf.get(column) ?? [])))
  const isOwn = touched.map(({ size }) => size > 0 && size <= MOST_OF_PARTS * parts.length)
  for (const [count, own] of touched.entries()) {
    const [first, ...others] = isOwn[count] === true ? own : []
    if (first === undefined) continue
    for (const other of others) {
      const [a, b] = [leader(first), leader(other)]
      above[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const groups = [...Map.groupBy(parts.keys(), leader).values()]
  if (groups.length < 2) return []
  return groups.map((own) => {
    const first = leader(own[0] ?? 0)
    const isOf = (count: number): boolean =>
      isOwn[count] === true && leader([...(touched[count] ?? [])][0] ?? -1) === first
    return { parts: own, counts: new Set(touched.map((_, count) => count).filter(isOf)) }
  })
}

/** The region whose own limit a target is; `undefined` for one that goes across regions or has columns of its own. */
function ownerOf(regions: readonly Region[], { counts, own }: Target): Region | undefined {
  if (own.size > 0) return undefined
  return regions.find((region) => [...counts.keys()].every((count) => region.counts.has(count)))
}

/** Places of the targets of a stage that go across regions: these have prices, the others are kept within their region. */
export function acrossOf(regions: readonly Region[], stage: MasterStage): readonly number[] {
  return stage.targets.flatMap((target, at) => (ownerOf(regions, target) === undefined ? [at] : []))
}

/** Opens a region with its own limits of a stage in the solver, all its parts together; the caller disposes of it. */
export function openRegion(
  care: { readonly solver: Parameters<typeof openPart>[0]; readonly nation: Nation },
  regions: readonly Region[],
  region: Region,
  stage: MasterStage,
): PartModel {
  const { program, parts, counts, problem } = care.nation
  const rows = stage.targets.flatMap((target) => {
    if (ownerOf(regions, target) !== region) return []
    const terms = new Map<number, number>()
    for (const [count, weight] of target.counts)
      for (const [column, amount] of counts[count]?.columns ?? [])
        terms.set(column, (terms.get(column) ?? 0) + weight * amount)
    return [{ terms, lower: target.lower, upper: target.upper }]
  })
  const own = region.parts.flatMap((part) => parts[part] ?? [])
  const whole = {
    columns: own.flatMap(({ columns }) => columns).toSorted((a, b) => a - b),
    rows: [...own.flatMap((part) => part.rows), ...rows.map((_, at) => program.rows.length + at)],
  }
  const wider = { ...program, rows: [...program.rows, ...rows] }
  return openPart(care.solver, wider, whole, counts, problem.options)
}
