import {
  checkStoredBody,
  type Fact,
  type FactBodies,
  type Issue,
  type PlainDate,
  Refusal,
  type StoredBodies,
  type StoredKind,
} from '@laegedaekning/domain'
import type { RecordVersion } from '@laegedaekning/registry'
import { type Caller, whoOf } from '../access-control/caller.ts'
import { mayChange } from '../access-control/decide.ts'
import { demandRight } from '../access-control/gate.ts'
import { protect } from '../access-control/protect.ts'
import type { ProtectedRecord } from '../access-control/records.ts'
import type { StoredRecordAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { differingFields, inKeyOrder } from './body-differences.ts'
import { withKeptSecrets } from './kept-secrets.ts'
import { isKnownArea } from './known-areas.ts'
import { presented, type Standing, sightOf, withoutWithheld } from './present-record.ts'
import { findVersions, getRecord, ruleOfKind, standingOf, unplaced } from './read-records.ts'
import { RecordConflict } from './record-conflict.ts'
import { RECORD_SPECS } from './record-specs.ts'

type Loose = Readonly<Record<string, unknown>>

/** Who writes and why. */
type By = { readonly why: string; readonly who?: string | undefined }

/** Which record, in which version. */
type Target = { readonly kind: StoredKind; readonly id: string; readonly version: number | null }

/** Times that a counted id is tried anew where somebody else has just taken it. */
const TRIES = 50

/**
 * Makes a record. Refusals: the issues of its body with JSON pointers, AREA_NOT_FOUND, RIGHT_MISSING, RIGHT_OTHER_AREA,
 * RECORD_EXISTS (kinds with an id of their own), RECORD_SENSITIVE_OUTSIDE, RECORD_FIELD_WITHHELD, RECORD_NOT_RECOMPUTED (a
 * decision that the rules do not give), and for a guarantee those of `parseGuarantees`.
 */
export async function addRecord(
  caller: Caller,
  register: Register,
  kind: StoredKind,
  { body: sent, ...by }: By & { readonly body: Loose },
): Promise<StoredRecordAnswer> {
  demandRight(caller, ruleOfKind(kind).change)
  const draft = checked(kind, { ...sent, id: '' })
  const place = await protect(register, unplaced(kind, '', draft.area))
  await demandChange(caller, register, null, place, draft.area)
  const body = checkedNew(kind, withKeptSecrets(caller, place, { ...sent, id: '' }, null))
  const own = ownId(kind, body)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const id = own ?? (await nextId(register, kind))
    const versions = await register.registry.records.history(kind, id)
    const last = versions.at(-1)
    if (last !== undefined && last.body !== null) {
      if (own !== null) return refuse('RECORD_EXISTS', { key: id })
      continue
    }
    const since = last?.since ?? register.clock.today()
    const saved = await write(caller, register, {
      by,
      expects: { kind, key: id, change: last?.version ?? null },
      fact: factOf(kind, { ...body, id }, since),
    })
    if (saved) return getRecord(caller, register, { kind, id })
  }
  return refuse('RECORD_EXISTS', { key: kind })
}

/**
 * Changes a record that still is the version that the change was made of. The same body sent twice is one change. Throws a
 * `RecordConflict` (412) with both versions where somebody else came first. Refusals: RECORD_VERSION_NEEDED, RECORD_NOT_FOUND,
 * the issues of the body, RIGHT_MISSING, RIGHT_OTHER_AREA, RECORD_SENSITIVE_OUTSIDE, RECORD_FIELD_WITHHELD, RECORD_FIELD_FIXED (what was
 * decided).
 */
export async function saveRecord(
  caller: Caller,
  register: Register,
  { kind, id, version }: Target,
  { body: sent, ...by }: By & { readonly body: Loose },
): Promise<StoredRecordAnswer> {
  const found = await findToChange(caller, register, { kind, id, version })
  const { standing, place } = found
  const body = checked(kind, withKeptSecrets(caller, place, { ...sent, id }, standing.body))
  const after = await protect(register, unplaced(kind, id, body.area))
  await demandChange(caller, register, place, after, body.area)
  demandFixed(kind, standing.body, body)
  if (JSON.stringify(body) === JSON.stringify(standing.body)) return getRecord(caller, register, { kind, id })
  if (standing.version !== version) throw conflictOf(caller, found, sent, version)
  const expects = { kind, key: id, change: standing.version }
  const saved = await write(caller, register, { by, expects, fact: factOf(kind, body, found.since) })
  if (saved) return getRecord(caller, register, { kind, id })
  throw conflictOf(caller, await findToChange(caller, register, { kind, id, version }), sent, version)
}

/** Takes a record away: it stays in the history, and an undo brings it back. Refusals and 412 as in `saveRecord`. */
export async function removeRecord(
  caller: Caller,
  register: Register,
  target: Target,
  by: By,
): Promise<StoredRecordAnswer> {
  const { kind, id, version } = target
  const found = await findToChange(caller, register, target)
  const { standing, place } = found
  await demandChange(caller, register, place, null, standing.body.area)
  if (standing.version !== version) throw conflictOf(caller, found, {}, version)
  const expects = { kind, key: id, change: standing.version }
  const saved = await write(caller, register, { by, expects, ending: found.since })
  if (!saved) throw conflictOf(caller, await findToChange(caller, register, target), {}, version)
  const latest = (await findVersions(caller, register, kind, id)).versions.at(-1)
  const removed = { ...standing, version: latest?.version ?? standing.version, why: by.why }
  return presented(caller, place, removed, sightOf(caller, place, undefined))
}

/**
 * Makes a record again as it was before a version, as a new change; sensitive fields that the caller may not see stay as they
 * are. `by.version` is the change gone back from, `target.version` the one that stands. Refusals and 412 as in `saveRecord`,
 * RECORD_UNDO_UNKNOWN {version}.
 */
export async function undoRecord(
  caller: Caller,
  register: Register,
  target: Target,
  { version: undone, ...by }: By & { readonly version: number },
): Promise<StoredRecordAnswer> {
  const { kind, id, version } = target
  demandRight(caller, ruleOfKind(kind).change)
  if (version === null) return refuse('RECORD_VERSION_NEEDED', {})
  const { versions, place } = await findVersions(caller, register, kind, id)
  const index = versions.findIndex((one) => one.version === undone)
  const before = index > 0 ? versions[index - 1] : undefined
  const latest = versions.at(-1)
  if (before === undefined || latest === undefined) return refuse('RECORD_UNDO_UNKNOWN', { version: undone })
  if (before.body === null) return removeRecord(caller, register, target, by)
  const now = versions.findLast((one) => one.body !== null)?.body ?? before.body
  const body = checked(kind, { ...before.body, ...hiddenOf(caller, place, now) })
  const after = await protect(register, unplaced(kind, id, body.area))
  await demandChange(caller, register, place, after, body.area)
  const expects = { kind, key: id, change: version }
  const saved =
    latest.version === version &&
    (await write(caller, register, { by, expects, fact: factOf(kind, body, latest.since) }))
  if (saved) return getRecord(caller, register, { kind, id })
  const wanted = withoutWithheld(before.body, sightOf(caller, place, undefined))
  throw conflictOf(caller, await findToChange(caller, register, target), wanted, version)
}

/** The values of sensitive fields that a caller may not see. */
function hiddenOf(caller: Caller, place: ProtectedRecord, body: object): Loose {
  const { withheld } = sightOf(caller, place, 'undo')
  return Object.fromEntries(Object.entries(body).filter(([key]) => withheld.includes(key)))
}

type Found = {
  readonly versions: readonly RecordVersion[]
  readonly place: ProtectedRecord
  readonly standing: Standing
  readonly since: PlainDate
}

async function findToChange(
  caller: Caller,
  register: Register,
  { kind, id, version }: Target,
): Promise<Found> {
  demandRight(caller, ruleOfKind(kind).change)
  if (version === null) return refuse('RECORD_VERSION_NEEDED', {})
  const { versions, place } = await findVersions(caller, register, kind, id)
  const standing = standingOf(versions)
  const first = versions[0]
  if (standing === null || first === undefined) return refuse('RECORD_NOT_FOUND', { found: id, kind })
  return { versions, place, standing, since: first.since }
}

/** Both versions, each as the caller may see it. */
function conflictOf(
  caller: Caller,
  { versions, place, standing }: Found,
  mine: Loose,
  version: number | null,
): RecordConflict {
  const sight = sightOf(caller, place, undefined)
  const base = versions.find((one) => one.version === version)?.body ?? null
  const theirs = presented(caller, place, standing, sight)
  return new RecordConflict({
    mine,
    theirs,
    base: base === null ? null : withoutWithheld(base, sight),
    differs: differingFields(withoutWithheld({ ...theirs.body, ...mine }, sight), theirs.body),
  })
}

/** A body that has been read. Throws a `Refusal` with every issue that it has. */
function checked<K extends StoredKind>(kind: K, sent: Loose): StoredBodies[K] {
  const { value, issues } = checkStoredBody(kind, sent)
  if (value === null) throw new Refusal(withoutSecrets(kind, issues))
  refuseAny(RECORD_SPECS[kind].issuesOf?.(value))
  return value
}

/** A body that is kept for the first time. */
function checkedNew<K extends StoredKind>(kind: K, sent: Loose): StoredBodies[K] {
  const body = checked(kind, sent)
  refuseAny(RECORD_SPECS[kind].newIssuesOf?.(body))
  return body
}

/** Issues without what was written in sensitive fields: an error text is read by others than the one who wrote it. */
function withoutSecrets(kind: StoredKind, issues: readonly Issue[]): readonly Issue[] {
  const secret = Object.keys(ruleOfKind(kind).sensitive)
  return issues.map((issue) => {
    const [, field = ''] = issue.at?.kind === 'field' ? issue.at.pointer.split('/') : []
    return secret.includes(field) ? { ...issue, values: { ...issue.values, found: '…' } } : issue
  })
}

function refuseAny(issues: readonly Issue[] | undefined): void {
  if (issues !== undefined && issues.length > 0) throw new Refusal(issues)
}

/** Refuses a change of what was decided: notes and standing may change, the rest is made anew. */
function demandFixed<K extends StoredKind>(kind: K, before: StoredBodies[K], after: StoredBodies[K]): void {
  const fixed: readonly string[] = RECORD_SPECS[kind].fixed ?? []
  const changed = differingFields(inKeyOrder(before), inKeyOrder(after)).filter((key) => fixed.includes(key))
  refuseAny(
    changed.map((found) => ({
      code: 'RECORD_FIELD_FIXED',
      severity: 'error',
      at: { kind: 'field', pointer: `/${found}` },
      values: { found },
    })),
  )
}

/** Refuses a change that the caller may not make, at both ends. */
async function demandChange(
  caller: Caller,
  register: Register,
  before: ProtectedRecord | null,
  after: ProtectedRecord | null,
  area: StoredBodies[StoredKind]['area'],
): Promise<void> {
  if (after !== null && !(await isKnownArea(register, area)))
    refuse('AREA_NOT_FOUND', { found: area }, '/area')
  if (!mayChange(caller, before, after))
    refuse('RIGHT_OTHER_AREA', { found: area, scope: caller.scope }, '/area')
}

function ownId<K extends StoredKind>(kind: K, body: StoredBodies[K]): string | null {
  return RECORD_SPECS[kind].idOf?.(body) ?? null
}

/** The next number of the year, counted over all that ever were: `2026-7`. */
async function nextId(register: Register, kind: StoredKind): Promise<string> {
  const year = register.clock.today().slice(0, 4)
  const keys = await register.registry.records.keys(kind)
  const numbers = keys.filter((key) => key.startsWith(`${year}-`)).map((key) => Number(key.slice(5)))
  return `${year}-${Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1}`
}

function factOf<K extends StoredKind>(kind: K, body: FactBodies[K], since: PlainDate): Fact<K> {
  return {
    kind,
    body,
    virkning: { from: since, until: null },
    provenance: { source: 'own-record', certainty: 'sourced', madeUp: false },
  }
}

type Writing = {
  readonly by: By
  readonly expects: { readonly kind: StoredKind; readonly key: string; readonly change: number | null }
  readonly fact?: Fact<StoredKind>
  /** The start of what ends, where the record is removed. */
  readonly ending?: PlainDate
}

/** Registers a change; `false` where somebody else came first. */
async function write(caller: Caller, register: Register, writing: Writing): Promise<boolean> {
  const { by, expects, fact, ending } = writing
  const { kind, key } = expects
  try {
    await register.registry.save({
      who: whoOf(caller, by.who ?? caller.name),
      why: by.why,
      kind: 'record',
      facts: fact === undefined ? [] : [fact],
      endings: ending === undefined ? [] : [{ kind, key, from: ending }],
      expects: [expects],
    })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.issues.some(({ code }) => code === 'RECORD_CHANGED')) return false
    throw error
  }
}
