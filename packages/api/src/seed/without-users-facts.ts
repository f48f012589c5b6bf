import { type Fact, type FactKind, factKey, getFactBody } from '@laegedaekning/domain'
import type { Change, Registry } from '@laegedaekning/registry'

/**
 * The facts without those that somebody else than the product has registered since: a correction by a user stands when
 * the product brings a newer version of its own figures.
 */
export async function withoutUsersFacts(
  registry: Registry,
  changes: readonly Change[],
  facts: readonly Fact[],
): Promise<readonly Fact[]> {
  const ours = new Set(changes.filter((change) => change.kind === 'seed').map((change) => change.id))
  const theirs = new Set<string>()
  for await (const text of registry.backup()) {
    const line = new Map<string, unknown>(Object.entries(JSON.parse(text)))
    if (line.get('record') !== 'fact' || line.get('supersededIn') !== null) continue
    if (!ours.has(Number(line.get('registeredIn')))) {
      theirs.add([line.get('kind'), line.get('key'), line.get('from')].join(' '))
    }
  }
  return facts.filter(
    (fact) => !theirs.has(`${fact.kind} ${keyOf(fact.kind, fact.body)} ${fact.virkning.from}`),
  )
}

function keyOf(kind: FactKind, body: unknown): string {
  return factKey(kind, getFactBody(kind, body))
}
