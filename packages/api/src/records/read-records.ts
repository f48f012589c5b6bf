import type { AreaId, StoredKind } from '@laegedaekning/domain'
import type { RecordVersion } from '@laegedaekning/registry'
import type { Caller } from '../access-control/caller.ts'
import { mayRead, reachOf } from '../access-control/decide.ts'
import { demandRight } from '../access-control/gate.ts'
import { logAccess } from '../access-control/log-access.ts'
import { protect, protectAll, type UnplacedRecord } from '../access-control/protect.ts'
import { type ProtectedRecord, ruleOf } from '../access-control/records.ts'
import type { RecordHistoryAnswer, StoredRecordAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { type BodyDifference, bodyDifferences } from './body-differences.ts'
import { presented, type Sight, type Standing, sightOf, withValue } from './present-record.ts'
import { RECORD_SPECS } from './record-specs.ts'

/** The rule of the policy table that a kind follows. */
export function ruleOfKind(kind: StoredKind): ReturnType<typeof ruleOf> {
  return ruleOf(RECORD_SPECS[kind].rule)
}

/** A record for the policy table: where it belongs. */
export function unplaced(kind: StoredKind, id: string, area: AreaId): UnplacedRecord {
  return { kind: RECORD_SPECS[kind].rule, id, area }
}

type Listed = {
  readonly kind: StoredKind
  readonly records: readonly StoredRecordAnswer[]
  readonly mayAdd: boolean
}

/** The records of a kind that a caller may see, all or those in an area, by id; sensitive fields are left out. */
export async function listRecords(
  caller: Caller,
  register: Register,
  kind: StoredKind,
  area?: AreaId,
): Promise<Listed> {
  demandRight(caller, ruleOfKind(kind).read)
  const standing: readonly Standing[] = await register.registry.records.list(kind)
  const places = await protectAll(
    register,
    standing.map(({ key, body }) => unplaced(kind, key, body.area)),
  )
  const records = standing.flatMap((one, index): readonly StoredRecordAnswer[] => {
    const place = places[index]
    if (place === undefined || !mayRead(caller, place)) return []
    if (area !== undefined && !place.areas.includes(area)) return []
    return [presented(caller, place, one, sightOf(caller, place, undefined))]
  })
  return { kind, records, mayAdd: reachOf(caller.role, ruleOfKind(kind).change) !== null }
}

/** Every version of a record that a caller may know of, and where it last was. Refusal: RECORD_NOT_FOUND, also for another's. */
export async function findVersions<K extends StoredKind>(
  caller: Caller,
  register: Register,
  kind: K,
  id: string,
): Promise<{ readonly versions: readonly RecordVersion<K>[]; readonly place: ProtectedRecord }> {
  demandRight(caller, ruleOfKind(kind).read)
  const versions = await register.registry.records.history(kind, id)
  const body = versions.findLast((version) => version.body !== null)?.body ?? null
  if (body === null) return refuse('RECORD_NOT_FOUND', { found: id, kind })
  const place = await protect(register, unplaced(kind, id, body.area))
  if (!mayRead(caller, place)) return refuse('RECORD_NOT_FOUND', { found: id, kind })
  return { versions, place }
}

/** The version that stands; `null` where the record was removed. */
export function standingOf<K extends StoredKind>(versions: readonly RecordVersion<K>[]): Standing<K> | null {
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined || last.body === null) return null
  return { ...last, body: last.body, createdAt: first.at, createdBy: first.who }
}

/** One record as it stands; with a purpose, also its sensitive fields for whoever may see them, with a row in the access log. */
export async function getRecord(
  caller: Caller,
  register: Register,
  {
    kind,
    id,
    purpose,
  }: { readonly kind: StoredKind; readonly id: string; readonly purpose?: string | undefined },
): Promise<StoredRecordAnswer> {
  const { versions, place } = await findVersions(caller, register, kind, id)
  const standing = standingOf(versions)
  if (standing === null) return refuse('RECORD_NOT_FOUND', { found: id, kind })
  const sight = sightOf(caller, place, purpose)
  await logSeen(caller, register, { kind, id, purpose, through: 'getRecord' }, [standing.body], sight)
  return presented(caller, place, standing, sight)
}

type Looking = {
  readonly kind: StoredKind
  readonly id: string
  readonly purpose: string | undefined
  readonly through: string
}

/** Writes to the access log that sensitive fields with a value were seen: a row for each person that the bodies name. */
async function logSeen(
  caller: Caller,
  register: Register,
  { kind, id, purpose, through }: Looking,
  bodies: readonly object[],
  sight: Sight,
): Promise<void> {
  const fields = [...new Set(bodies.flatMap((body) => withValue(body, sight.open)))]
  const named = bodies.map((body) => String(Reflect.get(body, 'person') ?? '')).filter((name) => name !== '')
  const record = `${kind} ${id}`
  const persons = named.length === 0 ? [record] : [...new Set(named)]
  await logAccess(
    register,
    caller,
    persons.map((person) => ({ person, record, fields, purpose: purpose ?? '', through })),
  )
}

/** Who changed what, latest first; sensitive fields as in `getRecord`. */
export async function getRecordHistory(
  caller: Caller,
  register: Register,
  {
    kind,
    id,
    purpose,
  }: { readonly kind: StoredKind; readonly id: string; readonly purpose?: string | undefined },
): Promise<RecordHistoryAnswer> {
  const { versions, place } = await findVersions(caller, register, kind, id)
  const sight = sightOf(caller, place, purpose)
  const bodies = versions.flatMap(({ body }) => (body === null ? [] : [body]))
  await logSeen(caller, register, { kind, id, purpose, through: 'getRecordHistory' }, bodies, sight)
  const changes = versions.map((version, index) => changeOf(version, versions[index - 1], sight))
  return {
    kind,
    id,
    changes: changes.toReversed(),
    withheld: sight.withheld,
    mayShow: [...new Set(bodies.flatMap((body) => withValue(body, sight.onRequest)))],
  }
}

type HistoryChange = RecordHistoryAnswer['changes'][number]

function changeOf(version: RecordVersion, before: RecordVersion | undefined, sight: Sight): HistoryChange {
  const { version: number, at, who, why, body } = version
  return {
    version: number,
    at,
    who,
    why,
    what: whatHappened(version, before),
    fields: visibleDifferences(before?.body ?? null, body, sight),
    // what made it has nothing before it; the rest can be gone back from
    canUndo: before !== undefined,
  }
}

function whatHappened({ body }: RecordVersion, before: RecordVersion | undefined): HistoryChange['what'] {
  if (before === undefined) return 'made'
  if (body === null) return 'removed'
  return before.body === null ? 'restored' : 'changed'
}

function visibleDifferences(
  before: object | null,
  after: object | null,
  { withheld }: Sight,
): readonly BodyDifference[] {
  // what is made or removed is whole: its fields are those of the record itself
  if (before === null || after === null) return []
  return bodyDifferences(before, after).filter(({ field }) => !withheld.includes(field))
}
