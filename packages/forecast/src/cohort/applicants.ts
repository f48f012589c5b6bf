import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { addTimes } from './birth-rows.ts'
import type { CourseEnds, CourseKinds } from './course-kinds.ts'
import { fillPosts, shareByHome } from './filling.ts'
import { countHomes } from './people.ts'
import type { Pool } from './pool.ts'
import { finishingShare, yearsOfIntroductions } from './stages.ts'
import { startingPeople } from './starting-people.ts'
import type { FillingPlan } from './training-lists.ts'

/** Introductions, applicants and main courses of all specialties, as shares of people by home. */
export type Applicants = {
  /** One year: who drops out of a course, who ends an introduction, who gets a course. */
  readonly step: (year: number) => void
  /** The shares by specialty of the year's pool who begin an introduction. */
  readonly begin: (year: number, shares: Float64Array) => void
  /** Persons in an introduction, and persons who wait for a course. */
  readonly inIntroduction: () => number
  readonly waiting: () => number
}

type Setting = {
  readonly layout: Layout
  readonly rates: Rates
  readonly kinds: CourseKinds
  readonly ends: CourseEnds
  readonly plan: FillingPlan
  readonly pool: Pool
  /** `[(year × specialties + specialty) × vurs + vur]`: is written. */
  readonly filled: Float64Array
}

/** The applicants of a run of training. */
export function makeApplicants({ layout, rates, kinds, ends, plan, pool, filled }: Setting): Applicants {
  const { steps, births, input } = layout
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = countHomes(layout)
  const { groups } = startingPeople(layout)
  const { ids } = pool
  const row = ids * homes
  const kindCount = kinds.specialtyOf.length
  /** Shares who wait, of those who still look for a post: `[specialty × ids × homes + id × homes + home]`. */
  const waits = new Float64Array(specialties * row)
  /** Shares who end their introduction this year, of all: `[id × homes + home]`. */
  const fresh = new Float64Array(row)
  /** Shares who began a course of a kind in a year: of those who still looked for a post then, and of all. */
  const begun = Array.from({ length: kindCount * steps }, () => new Float64Array(0))
  const begunFresh = begun.slice()
  /** Share still in the introduction: `[specialty × ids + id]`. */
  const inIntroduction = new Float64Array(specialties * ids)
  const waitingPersons = new Float64Array(specialties)
  const introductionYears = yearsOfIntroductions(layout)
  const postsOf = listPosts(layout)
  const byHome = new Float64Array(homes)
  const own: readonly number[][] = layout.specialties.map(() => [])
  for (const [id, { specialty, began, people }] of groups.entries()) {
    own[specialty]?.push(id)
    if (began === null) {
      waits.fill(1, specialty * row + id * homes, specialty * row + (id + 1) * homes)
      waitingPersons[specialty] = (waitingPersons[specialty] ?? 0) + people.total
    } else inIntroduction[specialty * ids + id] = 1
  }

  const taken = new Float64Array(vurs)
  const share = new Float64Array(homes * vurs)
  /** Of each people and home, those who still look for a post in the year at hand: `[id × homes + home]`. */
  const young = new Float64Array(row)
  const gets = new Float64Array(homes)
  const goesBack = new Float64Array(homes)
  const stays = new Float64Array(homes)
  /** Ids of those who end an introduction in the specialty at hand. */
  const freshIds = new Int32Array(ids)
  let freshCount = 0
  const longest = Math.ceil(Math.max(...introductionYears)) + 1

  function dropOut(year: number): void {
    const until = (groups.length + year) * homes
    for (let kind = 0; kind < kindCount; kind += 1)
      for (let start = 0; start < year; start += 1) {
        const dropped = ends.dropped[(year * kindCount + kind) * steps + start] ?? 0
        if (dropped === 0) continue
        addUntil(pool.backSince(start), begun[kind * steps + start], dropped, until)
        addUntil(pool.back, begunFresh[kind * steps + start], dropped, until)
      }
  }

  function finishIntroductions(year: number, specialty: number): void {
    freshCount = 0
    if (year <= longest)
      for (const id of own[specialty] ?? NO_IDS) finishOne(year, specialty, id, groups[id]?.began ?? 0)
    for (let start = Math.max(0, year - longest); start < year; start += 1)
      finishOne(year, specialty, groups.length + start, start)
  }

  function finishOne(year: number, specialty: number, id: number, began: number): void {
    const left = inIntroduction[specialty * ids + id] ?? 0
    if (left === 0) return
    const done = finishingShare(year - began, introductionYears[specialty] ?? 1) * left
    if (done === 0) return
    inIntroduction[specialty * ids + id] = left - done
    const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
    freshIds[freshCount] = id
    freshCount += 1
    for (let at = id * homes; at < (id + 1) * homes; at += 1) {
      fresh[at] = done * goOn
      pool.back[at] = (pool.back[at] ?? 0) + done * (1 - goOn)
    }
  }

  function findYoung(year: number): void {
    const oldest = pool.oldestIn(year)
    for (let id = 0; id < pool.people.length; id += 1) {
      const { since } = pool.people[id] ?? NOBODY
      for (let home = 0; home < homes; home += 1)
        young[id * homes + home] = since[home * (births + 1) + oldest + 1] ?? 0
    }
  }

  /** Applicants by home; gives their sum. */
  function sumByHome(year: number, specialty: number): number {
    byHome.fill(0)
    for (const id of own[specialty] ?? NO_IDS) sumWaiting(specialty, id, id + 1)
    sumWaiting(specialty, groups.length, groups.length + year)
    for (let n = 0; n < freshCount; n += 1) {
      const id = freshIds[n] ?? 0
      const since = pool.people[id]?.since ?? fresh
      for (let home = 0; home < homes; home += 1)
        byHome[home] =
          (byHome[home] ?? 0) + (fresh[id * homes + home] ?? 0) * (since[home * (births + 1)] ?? 0)
    }
    let total = 0
    for (let home = 0; home < homes; home += 1) total += byHome[home] ?? 0
    return total
  }

  function sumWaiting(specialty: number, from: number, until: number): void {
    const shift = specialty * row
    for (let home = 0; home < homes; home += 1) {
      let sum = byHome[home] ?? 0
      for (let at = from * homes + home; at < until * homes; at += homes)
        sum += (waits[shift + at] ?? 0) * (young[at] ?? 0)
      byHome[home] = sum
    }
  }

  function fillCourses(year: number, specialty: number): void {
    const total = sumByHome(year, specialty)
    readPosts(year, specialty)
    fillPosts(posts, attractiveness, total, taken)
    shareByHome(taken, byHome, rates['training.home-factor'][year] ?? 1, share)
    plan.course.set(share, (year * specialties + specialty) * homes * vurs)
    const away = input.training.applicantSwitch
    const from = (year * specialties + specialty) * vurs
    let waiting = 0
    for (let home = 0; home < homes; home += 1) {
      let chance = 0
      for (let vur = 0; vur < vurs; vur += 1) {
        const part = share[home * vurs + vur] ?? 0
        chance += part
        filled[from + vur] = (filled[from + vur] ?? 0) + part * (byHome[home] ?? 0)
      }
      const left = Math.max(0, 1 - chance)
      gets[home] = chance
      goesBack[home] = left * away
      stays[home] = left * (1 - away)
      waiting += (byHome[home] ?? 0) * left * (1 - away)
    }
    waitingPersons[specialty] = waiting
    divide(year, specialty)
  }

  /** Who gets a course begins it; of the others some go back to the pool, and the rest wait. */
  function divide(year: number, specialty: number): void {
    const at = (kinds.kindOf[specialty] ?? 0) * steps + year
    const into = begunIn(begun, at)
    const back = pool.backSince(year)
    for (const id of own[specialty] ?? NO_IDS) divideWaiting(specialty, id, id + 1, into, back)
    divideWaiting(specialty, groups.length, groups.length + year, into, back)
    for (let n = 0; n < freshCount; n += 1) divideFresh(specialty, freshIds[n] ?? 0, begunIn(begunFresh, at))
  }

  function begunIn(lists: Float64Array[], at: number): Float64Array {
    const known = lists[at]
    if (known !== undefined && known.length > 0) return known
    const made = new Float64Array((groups.length + (at % steps)) * homes)
    lists[at] = made
    return made
  }

  function divideWaiting(
    specialty: number,
    from: number,
    until: number,
    into: Float64Array,
    back: Float64Array,
  ): void {
    const shift = specialty * row
    for (let home = 0; home < homes; home += 1) {
      const begins = gets[home] ?? 0
      const returns = goesBack[home] ?? 0
      const remains = stays[home] ?? 0
      for (let at = from * homes + home; at < until * homes; at += homes) {
        const part = waits[shift + at] ?? 0
        if (part === 0) continue
        into[at] = (into[at] ?? 0) + part * begins
        back[at] = (back[at] ?? 0) + part * returns
        waits[shift + at] = part * remains
      }
    }
  }

  function divideFresh(specialty: number, id: number, into: Float64Array): void {
    const from = id * homes
    const shift = specialty * row
    for (let home = 0; home < homes; home += 1) {
      const cell = from + home
      const part = fresh[cell] ?? 0
      into[cell] = (into[cell] ?? 0) + part * (gets[home] ?? 0)
      pool.back[cell] = (pool.back[cell] ?? 0) + part * (goesBack[home] ?? 0)
      waits[shift + cell] = (waits[shift + cell] ?? 0) + part * (stays[home] ?? 0)
    }
  }

  const offered = rates['courses.posts']
  const attractivenessOf = rates['courses.attractiveness']
  const posts = new Float64Array(vurs)
  const attractiveness = new Float64Array(vurs)
  function readPosts(year: number, specialty: number): void {
    posts.fill(0)
    attractiveness.fill(0)
    const width = layout.courses.length
    for (const { index, vur } of postsOf[specialty] ?? []) {
      posts[vur] = (posts[vur] ?? 0) + (offered[year * width + index] ?? 0)
      attractiveness[vur] = attractivenessOf[year * width + index] ?? 0
    }
  }

  function countIntroductions(): number {
    let persons = 0
    const from = Math.max(0, pool.people.length - longest - 1)
    // groups of the start are done when the longest introduction is over
    const first = pool.people.length - groups.length > longest + 1 ? from : 0
    for (let id = first; id < pool.people.length; id += 1) {
      const total = pool.people[id]?.total ?? 0
      for (let specialty = 0; specialty < specialties; specialty += 1)
        persons += total * (inIntroduction[specialty * ids + id] ?? 0)
    }
    return persons
  }

  return {
    step(year) {
      dropOut(year)
      findYoung(year)
      for (let specialty = 0; specialty < specialties; specialty += 1) {
        finishIntroductions(year, specialty)
        fillCourses(year, specialty)
      }
    },
    begin(year, shares) {
      for (let specialty = 0; specialty < specialties; specialty += 1)
        inIntroduction[specialty * ids + groups.length + year] = shares[specialty] ?? 0
    },
    inIntroduction: countIntroductions,
    waiting: () => waitingPersons.reduce((sum, persons) => sum + persons, 0),
  }
}

const NO_IDS: readonly number[] = []
const NOBODY = { since: new Float64Array() }

function addUntil(into: Float64Array, shares: Float64Array | undefined, factor: number, until: number): void {
  if (shares === undefined) return
  const end = Math.min(until, shares.length)
  addTimes(into, 0, shares, 0, end, factor)
}

/** Positions of the courses of each specialty, with the position of their VUR. */
function listPosts(layout: Layout): readonly (readonly { readonly index: number; readonly vur: number }[])[] {
  const lists = layout.specialties.map((): { readonly index: number; readonly vur: number }[] => [])
  for (const [index, { specialty, vur }] of layout.courses.entries())
    lists[layout.specialtyOf.get(specialty) ?? 0]?.push({ index, vur: layout.vurs.indexOf(vur) })
  return lists
}
