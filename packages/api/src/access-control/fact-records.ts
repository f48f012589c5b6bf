import { type AreaId, type Fact, type FactKind, factKey, findAreaId, Refusal } from '@laegedaekning/domain'
import type { Register } from '../register/register.ts'
import type { Caller } from './caller.ts'
import { mayChange, reachOf } from './decide.ts'
import { protectAll, type UnplacedRecord } from './protect.ts'
import { type ProtectedRecord, RECORD_RULES } from './records.ts'

/** What the country is made of belongs to no region, though it names areas. */
const OF_THE_COUNTRY: ReadonlySet<FactKind> = new Set<FactKind>(['area', 'membership', 'outline', 'place'])

/** The area that a fact belongs to; `null` for the country's, and for a kind that names none. */
export function areaOfFact(kind: FactKind, body: object): AreaId | null {
  if (OF_THE_COUNTRY.has(kind)) return null
  for (const name of ['area', 'kommune']) {
    const found: unknown = Reflect.get(body, name)
    const area = typeof found === 'string' ? findAreaId(found) : undefined
    if (area !== undefined) return area
  }
  return null
}

/**
 * Refuses facts that the caller may not write: those of other areas, and those that would move what belongs to another area
 * into one's own. Refusal: RIGHT_OTHER_AREA, one for each area, with an example.
 */
export async function demandOwnFacts(
  caller: Caller,
  register: Register,
  facts: readonly Fact[],
): Promise<void> {
  if (reachOf(caller.role, RECORD_RULES.fact.change) === 'all') return
  const after = await protectAll(register, facts.map(recordOf))
  const before = await protectAll(register, await standing(register, facts))
  const places = new Map<string, ProtectedRecord>(before.map((record) => [record.id, record]))
  const foreign = new Map<string, string>()
  for (const record of after) {
    if (!mayChange(caller, places.get(record.id) ?? null, record))
      foreign.set(record.areas[0] ?? 'national', record.id)
  }
  if (foreign.size === 0) return
  throw new Refusal(
    [...foreign].map(([found, id]) => ({
      code: 'RIGHT_OTHER_AREA',
      severity: 'error',
      at: { kind: 'record', entity: id.slice(0, id.indexOf(' ')), id: id.slice(id.indexOf(' ') + 1) },
      values: { found, scope: caller.scope },
    })),
  )
}

function recordOf(fact: Fact): UnplacedRecord {
  const { kind, body, virkning } = fact
  return { kind: 'fact', id: idOf(kind, fact), area: areaOfFact(kind, body), from: virkning.from }
}

function idOf<K extends FactKind>(kind: K, { body }: Fact<K>): string {
  return `${kind} ${factKey(kind, body)}`
}

/** The facts of the register under the same keys, as they last were. */
async function standing({ registry }: Register, facts: readonly Fact[]): Promise<readonly UnplacedRecord[]> {
  const found: UnplacedRecord[] = []
  for (const kind of new Set(facts.map((fact) => fact.kind))) {
    for (const body of await registry.listEver(kind)) {
      found.push({ kind: 'fact', id: `${kind} ${factKey(kind, body)}`, area: areaOfFact(kind, body) })
    }
  }
  return found
}
