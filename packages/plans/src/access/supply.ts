import type { Fact, Snapshot } from '@laegedaekning/domain'
import { checkClosingLimit, isGeneralPractice, practiceOf, type Tally, tallyOf } from '@laegedaekning/rules'
import type { RegisterAt } from './register-at.ts'
import type { AccessSupply } from './world.ts'

/** The practices with a known place, each once with all its places of treatment, by id; and how many have none. */
export function placePractices({ snapshot, date }: RegisterAt): {
  readonly supply: readonly AccessSupply[]
  readonly supplyOrigin: Tally
  readonly supplyWithoutPlace: number
} {
  const ids = new Set(snapshot.practice.map((fact) => fact.body.id))
  const general = snapshot.practice.filter(({ body }) => isGeneralPractice(body))
  const byPractice = Map.groupBy(
    general.toSorted((a, b) => (a.body.id < b.body.id ? -1 : 1)),
    (fact) => practiceOf(fact.body.id, ids),
  )
  const capacities = capacitiesOf(snapshot, ids)
  const firsts: Fact<'practice'>[] = []
  const supply: AccessSupply[] = []
  for (const [id, facts] of [...byPractice].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const sites = facts.flatMap(({ body: { lat, lon } }) =>
      lat === null || lon === null ? [] : [{ lat, lon }],
    )
    const first = facts.find(({ body }) => body.lat !== null && body.lon !== null)
    const [site] = sites
    if (first === undefined || site === undefined) continue
    firsts.push(first)
    const { name, kommune } = first.body
    const listedPatients = sumOrNull(facts.map(({ body }) => body.listedPatients))
    const capacity = capacities.get(id) ?? null
    const check = checkClosingLimit(
      { area: kommune, listedPatients: listedPatients ?? 0, capacities: capacity ?? 0 },
      date,
    )
    const { source, certainty, madeUp } = first.provenance
    supply.push({
      id,
      name,
      kommune,
      ...site,
      sites,
      capacity,
      open: openOf(facts),
      listedPatients,
      closingLimit: check.limit,
      mayClose: listedPatients === null || capacity === null ? null : check.mayClose,
      source,
      certainty,
      madeUp,
    })
  }
  return {
    supply,
    supplyOrigin: tallyOf(firsts, () => 1),
    supplyWithoutPlace: byPractice.size - supply.length,
  }
}

/** Capacities in use by practice: vacant ones serve nobody (C2.3). */
function capacitiesOf(snapshot: Snapshot, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { body } of snapshot.capacity) {
    if (body.practice === null || body.state === 'vacant') continue
    const id = practiceOf(body.practice, ids)
    sums.set(id, (sums.get(id) ?? 0) + body.capacities)
  }
  return sums
}

/** A practice is open where one of its places is; closed where all that say so are closed. */
function openOf(facts: readonly Fact<'practice'>[]): boolean | null {
  const said = facts.flatMap(({ body }) => (body.open === null ? [] : [body.open]))
  return said.length === 0 ? null : said.includes(true)
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
