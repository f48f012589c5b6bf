import { firstDayOf, type PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import type { Owner } from './owners.ts'
import type { Kommune } from './places.ts'
import { CLINICS, CLINICS_FROM, FIRST_YEAR, LARGEST_PRACTICE, LAST_YEAR } from './settings.ts'

/** A practice from its opening to its end, with its owners. */
export type PracticeLife = {
  readonly kommune: Kommune
  /** 1, 2, 3 … within the kommune. */
  readonly number: number
  readonly opened: PlainDate
  readonly closed: PlainDate | null
  /** From this day it is a clinic without owner. */
  readonly clinicFrom: PlainDate | null
}

/** An owner's time in one practice. */
export type Posting = {
  readonly owner: Owner
  readonly practice: PracticeLife
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export type PracticeWorld = {
  readonly practices: readonly PracticeLife[]
  readonly postings: readonly Posting[]
}

type PracticeDraft = {
  readonly kommune: Kommune
  readonly number: number
  readonly opened: PlainDate
  closed: PlainDate | null
  clinicFrom: PlainDate | null
  readonly members: Map<Owner, PlainDate>
}

type World = {
  readonly random: RandomStream
  readonly owners: ReadonlyMap<Kommune, readonly Owner[]>
  readonly practices: Map<Kommune, PracticeDraft[]>
  readonly postings: { owner: Owner; practice: PracticeDraft; from: PlainDate; until: PlainDate | null }[]
  /** Clinics that a region still lacks. */
  readonly clinics: Map<string, number>
}

/**
 * Lets owners work in practices from the first year to the last: successors take over from those who leave, practices
 * close, merge and become clinics, so that on every 1 January there are as many practices as `practicesIn` says.
 */
export function makePracticeWorld(
  owners: readonly Owner[],
  kommuner: readonly Kommune[],
  practicesIn: (year: number) => number,
  random: RandomStream,
): PracticeWorld {
  const world: World = {
    random,
    owners: new Map(
      kommuner.map((kommune) => [kommune, owners.filter((owner) => owner.kommune === kommune)]),
    ),
    practices: new Map(kommuner.map((kommune) => [kommune, []])),
    postings: [],
    clinics: new Map(Object.entries(CLINICS)),
  }
  beginWorld(world, practicesIn(FIRST_YEAR))
  for (let year = FIRST_YEAR; year < LAST_YEAR; year += 1) {
    for (const kommune of kommuner) passYear(world, kommune, year)
    reachCount(world, kommuner, practicesIn(year + 1), firstDayOf(year + 1))
  }
  for (const practice of [...world.practices.values()].flat())
    for (const [owner, from] of practice.members) world.postings.push({ owner, practice, from, until: null })
  return { practices: [...world.practices.values()].flat(), postings: world.postings }
}

function openPractice(world: World, kommune: Kommune, opened: PlainDate): PracticeDraft {
  const known = world.practices.get(kommune) ?? []
  const practice = {
    kommune,
    number: known.length + 1,
    opened,
    closed: null,
    clinicFrom: null,
    members: new Map(),
  }
  known.push(practice)
  world.practices.set(kommune, known)
  return practice
}

/** The practices of the first day: every kommune its part, every owner one, most of them alone. */
function beginWorld(world: World, practices: number): void {
  const day = firstDayOf(FIRST_YEAR)
  const first = [...world.owners].map(([kommune, owners]) => ({
    kommune,
    owners: owners.filter(({ cameIn }) => cameIn === null),
  }))
  const parts = apportion(
    practices,
    first.map(({ owners }) => owners.length),
  )
  for (const [index, { kommune, owners }] of first.entries()) {
    const open = Array.from({ length: Math.max(1, parts[index] ?? 0) }, () =>
      openPractice(world, kommune, day),
    )
    if (owners.length === 0) for (const practice of open) practice.clinicFrom = day
    for (const [place, owner] of owners.entries()) {
      const practice =
        open[place] ?? world.random.pick(open.filter(({ members }) => members.size < LARGEST_PRACTICE))
      practice.members.set(owner, day)
    }
  }
}

function leave(world: World, practice: PracticeDraft, owner: Owner, until: PlainDate): void {
  const from = practice.members.get(owner)
  if (from === undefined) return
  practice.members.delete(owner)
  world.postings.push({ owner, practice, from, until })
}

/** A year in a kommune: those who leave, those who take over, and the practices that end. */
function passYear(world: World, kommune: Kommune, year: number): void {
  const owners = world.owners.get(kommune) ?? []
  const coming = owners.filter(({ cameIn }) => cameIn === year)
  const short: PracticeDraft[] = []
  for (const practice of openIn(world, kommune)) {
    const leaving = [...practice.members.keys()].filter(({ leftIn }) => leftIn === year)
    let last: PlainDate | null = null
    for (const owner of leaving) {
      if (owner.until === null) continue
      leave(world, practice, owner, owner.until)
      if (last === null || owner.until > last) last = owner.until
    }
    if (last === null) continue
    if (practice.members.size > 0) short.push(practice)
    else passOn(world, practice, last, coming, year)
  }
  for (const owner of coming) {
    const owned = openIn(world, kommune).filter(({ members }) => members.size > 0)
    const practice =
      short.shift() ??
      (owned.length > 0 ? world.random.pick(owned) : openPractice(world, kommune, owner.from))
    practice.members.set(owner, owner.from)
  }
}

function openIn(world: World, kommune: Kommune): readonly PracticeDraft[] {
  return (world.practices.get(kommune) ?? []).filter(({ closed }) => closed === null)
}

/** What becomes of a practice that has lost its last owner: a successor, a clinic, or the end. */
function passOn(world: World, practice: PracticeDraft, day: PlainDate, coming: Owner[], year: number): void {
  const { region } = practice.kommune
  const only = openIn(world, practice.kommune).length === 1
  const lacking = year >= CLINICS_FROM ? (world.clinics.get(region) ?? 0) : 0
  if (lacking > 0 && world.random.below(3) === 0) {
    practice.clinicFrom = day
    world.clinics.set(region, lacking - 1)
    return
  }
  const successor = only || world.random.below(5) < 2 ? coming.shift() : undefined
  if (successor) {
    successor.from = day
    practice.members.set(successor, day)
  } else if (only) practice.clinicFrom = day
  else practice.closed = day
}

/** Merges or divides practices on 1 January until the country has the wanted number. */
function reachCount(world: World, kommuner: readonly Kommune[], wanted: number, day: PlainDate): void {
  const open = kommuner.flatMap((kommune) => openIn(world, kommune))
  const surplus = open.length - wanted
  const order = world.random.shuffle(open)
  let changed = 0
  for (const practice of order) {
    if (changed === Math.abs(surplus)) return
    const neighbours = openIn(world, practice.kommune).filter(
      (other) => other !== practice && other.members.size > 0 && other.members.size < LARGEST_PRACTICE,
    )
    const [owner] = practice.members.keys()
    if (!owner) continue
    if (surplus > 0 && practice.members.size === 1 && neighbours.length > 0) {
      leave(world, practice, owner, day)
      practice.closed = day
      world.random.pick(neighbours).members.set(owner, day)
      changed += 1
    } else if (surplus < 0 && practice.members.size > 2) {
      leave(world, practice, owner, day)
      openPractice(world, practice.kommune, day).members.set(owner, day)
      changed += 1
    }
  }
  if (changed !== Math.abs(surplus)) throw new RangeError(`The practices of ${day} cannot become ${wanted}`)
}
