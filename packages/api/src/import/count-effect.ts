import { type Fact, type FactKind, factKey, getFactBody, type PlainDate } from '@laegedaekning/domain'
import type { FactCounts } from '@laegedaekning/registry'
import type { Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'

/**
 * What saving these facts would do, counted as the receipt counts: added where the register has no version of the key
 * starting that day, changed where it has one that says something else. An end that a file leaves open is not compared.
 */
export async function countEffect(
  register: Register,
  facts: readonly Fact[],
  known: Known,
): Promise<FactCounts> {
  const byDay = Map.groupBy(facts, (fact) => fact.virkning.from)
  let [added, changed] = [0, 0]
  for (const [day, starting] of byDay) {
    const stored = await startingOn(register, day, starting, known)
    for (const fact of starting) {
      const before = stored.get(nameOf(fact))
      if (before === undefined) added += 1
      else if (!saysTheSame(before, fact)) changed += 1
    }
  }
  return { in: facts.length, added, changed, unchanged: facts.length - added - changed }
}

async function startingOn(
  register: Register,
  day: PlainDate,
  facts: readonly Fact[],
  { change }: Known,
): Promise<ReadonlyMap<string, Fact>> {
  const kinds = [...new Set(facts.map((fact) => fact.kind))]
  const snapshot = await register.registry.at({ virkning: day, registrering: change, kinds })
  const found = new Map<string, Fact>()
  for (const kind of kinds) {
    for (const fact of snapshot[kind]) if (fact.virkning.from === day) found.set(nameOf(fact), fact)
  }
  return found
}

function nameOf(fact: Fact): string {
  return `${fact.kind} ${keyOf(fact.kind, fact.body)}`
}

/** The key of a body; the kind is read anew, so that a body of another kind cannot slip in. */
function keyOf(kind: FactKind, body: unknown): string {
  return factKey(kind, getFactBody(kind, body))
}

function saysTheSame(stored: Fact, fact: Fact): boolean {
  const { until } = fact.virkning
  return contentOf(stored) === contentOf(fact) && (until === null || until === stored.virkning.until)
}

function contentOf({ kind, body, provenance }: Fact): string {
  const { source, certainty, madeUp } = provenance
  return JSON.stringify([getFactBody(kind, body), source, certainty, madeUp])
}
