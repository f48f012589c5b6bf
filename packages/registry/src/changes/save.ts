import { setImmediate } from 'node:timers/promises'
import { type FactKind, Fault, type Issue, Refusal, STORED_KINDS } from '@laegedaekning/domain'
import type { Database, DatabaseTransaction } from '../database/database.ts'
import { contentOf } from '../facts/fact-content.ts'
import { chunksOf, type FactName, loadRows, nameText } from '../facts/fact-rows.ts'
import type { ChangeDraft, ChangeReceipt, Expectation, FactCounts } from '../registry.ts'
import { applyClaims, type Claim, type ClaimResult, ENDED, inOrder } from '../timeline/timeline.ts'
import { lockChanges } from './change-rows.ts'
import { changeOf, eachFact, type FactDifference, isEffective, register } from './register.ts'

/** What a draft says of one fact: its claims, by start. */
type FactClaims = FactName & { readonly claims: ReadonlyMap<string, Claim> }

/** Registers a draft, all or nothing; see {@link Registry.save}. */
export async function saveChange(db: Database, draft: ChangeDraft, now: string): Promise<ChangeReceipt> {
  checkKinds(draft)
  if (draft.kind === 'undo') throw new Fault('an undo is made by undo(), which knows what to restore')
  const told = await claimsOf(draft)
  return db.transaction().execute(async (tx) => {
    await lockChanges(tx)
    await demandExpected(tx, draft.expects ?? [])
    const { results, differences } = await plan(tx, told)
    const counts = count(draft.facts.length + draft.endings.length, results)
    if (differences.length === 0) return { change: null, facts: counts, registeredAt: null }
    const { who, why, kind, file } = draft
    return register(tx, { who, why, kind, file: file ?? null, undoes: null }, counts, differences, now)
  })
}

/** Figures do not rest on changes of kind `record`, so these hold nothing else than what people write. */
function checkKinds({ kind, facts, endings }: ChangeDraft): void {
  const isStored = (one: { readonly kind: FactKind }): boolean => Object.hasOwn(STORED_KINDS, one.kind)
  const wrong = [...facts, ...endings].find((one) => isStored(one) !== (kind === 'record'))
  if (wrong !== undefined)
    throw new Fault(`a change of kind ${kind} cannot hold a fact of kind ${wrong.kind}`)
}

/** Refuses where somebody else has changed what the draft was made from, or made what it makes. */
async function demandExpected(tx: DatabaseTransaction, expects: readonly Expectation[]): Promise<void> {
  if (expects.length === 0) return
  const rows = await loadRows(tx, expects, 'all')
  for (const { kind, key, change } of expects) {
    const found = rows.filter((row) => row.kind === kind && row.key === key)
    const latest = Math.max(0, ...found.map(({ registeredIn }) => registeredIn))
    if (latest !== (change ?? 0))
      throw new Refusal([
        {
          code: 'RECORD_CHANGED',
          severity: 'error',
          at: { kind: 'record', entity: kind, id: key },
          values: { key },
        },
      ])
  }
}

/** The claims of a draft, fact by fact. Throws a `Refusal` that names every fact of which two things are said from one day. */
async function claimsOf(draft: ChangeDraft): Promise<readonly FactClaims[]> {
  const told = new Map<string, FactName & { readonly claims: Map<string, Claim> }>()
  const conflicts = new Map<string, Issue>()
  const tell = (name: FactName, claim: Claim) => {
    const id = nameText(name)
    const known = told.get(id) ?? { ...name, claims: new Map() }
    told.set(id, known)
    const other = known.claims.get(claim.from)
    if (other !== undefined && contradict(claim, other))
      conflicts.set(`${id}|${claim.from}`, conflictAt(name, claim.from))
    known.claims.set(claim.from, other === undefined ? claim : firstOf(claim, other))
  }
  for (const chunk of chunksOf(draft.facts)) {
    for (const fact of chunk) {
      const { key, content } = contentOf(fact)
      tell({ kind: fact.kind, key }, { ...fact.virkning, content })
    }
    await setImmediate()
  }
  for (const { kind, key, from } of draft.endings) tell({ kind, key }, { from, until: null, content: ENDED })
  if (conflicts.size > 0)
    throw new Refusal([...conflicts].toSorted(([a], [b]) => inOrder(a, b)).map(([, issue]) => issue))
  return [...told.values()]
}

/** Whether two claims of one fact from one day say different things. */
function contradict(a: Claim, b: Claim): boolean {
  return a.content.body !== b.content.body || a.until !== b.until
}

/** The same told twice, maybe by two sources: one is kept, and which one does not depend on the order of telling. */
function firstOf(a: Claim, b: Claim): Claim {
  return inOrder(JSON.stringify(a.content), JSON.stringify(b.content)) <= 0 ? a : b
}

function conflictAt(name: FactName, from: string): Issue {
  return {
    code: 'INTAKE_ROW_CONFLICT',
    severity: 'error',
    at: { kind: 'record', entity: name.kind, id: name.key, period: from },
    values: { kind: name.kind, key: name.key, from },
  }
}

async function plan(
  tx: DatabaseTransaction,
  told: readonly FactClaims[],
): Promise<{ readonly results: readonly ClaimResult[]; readonly differences: readonly FactDifference[] }> {
  const results: ClaimResult[] = []
  const differences: FactDifference[] = []
  for await (const { name, rows } of eachFact(tx, told, 'standing')) {
    const standing = rows.map(({ version }) => version)
    const after = applyClaims(standing, [...name.claims.values()])
    for (const result of after.results.values()) results.push(result)
    const difference = changeOf({ kind: name.kind, key: name.key }, rows, after.timeline)
    if (isEffective(difference)) differences.push(difference)
  }
  return { results, differences }
}

/** Facts told twice count as unchanged the second time. */
function count(told: number, results: readonly ClaimResult[]): FactCounts {
  const added = results.filter((result) => result === 'added').length
  const changed = results.filter((result) => result === 'changed').length
  return { in: told, added, changed, unchanged: told - added - changed }
}
