import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import type { CourseEnds, CourseKinds } from './course-kinds.ts'
import { fillPosts, shareByHome } from './filling.ts'
import { countHomes } from './people.ts'
import type { Pool } from './pool.ts'
import { finishingShare } from './stages.ts'
import { startingPeople } from './starting-people.ts'
import type { FillingPlan, Joining } from './training-lists.ts'

/** Introductions, applicants and main courses of all specialties, as shares of people by home. */
export type Applicants = {
  /** One year: who drops out of a course, who ends an introduction, who gets a course. */
  readonly step: (year: number) => void
  /** The shares by specialty of the year's pool who begin an introduction. */
  readonly begin: (year: number, shares: Float64Array) => void
  readonly joining: readonly (readonly Joining[])[]
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
  const joining = Array.from({ length: steps * specialties }, (): Joining[] => [])
  const introductionYears = input.specialties
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ introductionYears: years }) => years)
  const postsOf = listPosts(layout)
  const byHome = new Float64Array(homes)
  const chance = new Float64Array(homes)
  const own = layout.specialties.map((_, specialty) =>
    groups.flatMap((group, id) => (group.specialty === specialty ? [id] : [])),
  )
  for (const [id, { specialty, began, people }] of groups.entries())
    if (began === null) {
      waits.fill(1, specialty * row + id * homes, specialty * row + (id + 1) * homes)
      waitingPersons[specialty] = (waitingPersons[specialty] ?? 0) + people.total
    } else inIntroduction[specialty * ids + id] = 1

  /** Ids of the people that a specialty can have before the introductions of a year are filled: its own at the start, then all pools. */
  const idAt = (specialty: number, index: number): number => {
    const list = own[specialty] ?? []
    return index < list.length ? (list[index] ?? 0) : groups.length + index - list.length
  }
  const idsIn = (specialty: number, year: number): number => (own[specialty]?.length ?? 0) + year

  function dropOut(year: number): void {
    const until = (groups.length + year) * homes
    for (let kind = 0; kind < kindCount; kind += 1)
      for (let start = 0; start < year; start += 1) {
        const dropped = ends.dropped[(year * kindCount + kind) * steps + start] ?? 0
        if (dropped === 0) continue
        addTimes(pool.backSince(start), begun[kind * steps + start], dropped, until)
        addTimes(pool.back, begunFresh[kind * steps + start], dropped, until)
      }
  }

  function finishIntroductions(year: number, specialty: number): void {
    const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
    const length = introductionYears[specialty] ?? 1
    const count = idsIn(specialty, year)
    for (let index = 0; index < count; index += 1) {
      const id = idAt(specialty, index)
      const left = inIntroduction[specialty * ids + id] ?? 0
      if (left === 0) continue
      const began = id < groups.length ? (groups[id]?.began ?? 0) : id - groups.length
      const done = finishingShare(year - began, length) * left
      if (done === 0) continue
      inIntroduction[specialty * ids + id] = left - done
      const people = pool.people[id]
      if (people !== undefined) joining[year * specialties + specialty]?.push({ people, share: done * goOn })
      for (let at = id * homes; at < (id + 1) * homes; at += 1) {
        fresh[at] = (fresh[at] ?? 0) + done * goOn
        pool.back[at] = (pool.back[at] ?? 0) + done * (1 - goOn)
      }
    }
  }

  /** Applicants by home; gives their sum. */
  function sumByHome(year: number, specialty: number): number {
    const young = pool.oldestIn(year) + 1
    const width = births + 1
    byHome.fill(0)
    const count = idsIn(specialty, year)
    for (let index = 0; index < count; index += 1) {
      const id = idAt(specialty, index)
      const since = pool.people[id]?.since ?? fresh
      for (let home = 0; home < homes; home += 1) {
        const share = waits[specialty * row + id * homes + home] ?? 0
        const now = fresh[id * homes + home] ?? 0
        if (share === 0 && now === 0) continue
        const from = home * width
        byHome[home] = (byHome[home] ?? 0) + share * (since[from + young] ?? 0) + now * (since[from] ?? 0)
      }
    }
    let total = 0
    for (let home = 0; home < homes; home += 1) total += byHome[home] ?? 0
    return total
  }

  function fillCourses(year: number, specialty: number): void {
    const total = sumByHome(year, specialty)
    const { posts, attractiveness } = readPosts(year, specialty)
    const share = shareByHome(
      fillPosts(posts, attractiveness, total),
      byHome,
      rates['training.home-factor'][year] ?? 1,
    )
    plan.course.set(share, (year * specialties + specialty) * homes * vurs)
    chance.fill(0)
    for (let home = 0; home < homes; home += 1)
      for (let vur = 0; vur < vurs; vur += 1) {
        const part = share[home * vurs + vur] ?? 0
        const at = (year * specialties + specialty) * vurs + vur
        chance[home] = (chance[home] ?? 0) + part
        filled[at] = (filled[at] ?? 0) + part * (byHome[home] ?? 0)
      }
    divide(year, specialty)
  }

  /** Who gets a course begins it; of the others some go back to the pool, and the rest wait. */
  function divide(year: number, specialty: number): void {
    const at = (kinds.kindOf[specialty] ?? 0) * steps + year
    if (begun[at]?.length === 0) {
      begun[at] = new Float64Array(row)
      begunFresh[at] = new Float64Array(row)
    }
    const [into, intoFresh, back] = [begun[at] ?? fresh, begunFresh[at] ?? fresh, pool.backSince(year)]
    const away = input.training.applicantSwitch
    const count = idsIn(specialty, year)
    for (let index = 0; index < count; index += 1) {
      const id = idAt(specialty, index)
      for (let home = 0; home < homes; home += 1) {
        const cell = id * homes + home
        const share = waits[specialty * row + cell] ?? 0
        const now = fresh[cell] ?? 0
        if (share === 0 && now === 0) continue
        const gets = chance[home] ?? 0
        const left = Math.max(0, 1 - gets)
        into[cell] = (into[cell] ?? 0) + share * gets
        intoFresh[cell] = (intoFresh[cell] ?? 0) + now * gets
        back[cell] = (back[cell] ?? 0) + share * left * away
        pool.back[cell] = (pool.back[cell] ?? 0) + now * left * away
        waits[specialty * row + cell] = (share + now) * left * (1 - away)
        fresh[cell] = 0
      }
    }
    let waiting = 0
    for (let home = 0; home < homes; home += 1)
      waiting += (byHome[home] ?? 0) * Math.max(0, 1 - (chance[home] ?? 0)) * (1 - away)
    waitingPersons[specialty] = waiting
  }

  const posts = new Float64Array(vurs)
  const attractiveness = new Float64Array(vurs)
  function readPosts(year: number, specialty: number) {
    posts.fill(0)
    attractiveness.fill(0)
    const width = layout.courses.length
    for (const { index, vur } of postsOf[specialty] ?? []) {
      posts[vur] = (posts[vur] ?? 0) + (rates['courses.posts'][year * width + index] ?? 0)
      attractiveness[vur] = rates['courses.attractiveness'][year * width + index] ?? 0
    }
    return { posts, attractiveness }
  }

  function countIntroductions(): number {
    let persons = 0
    for (let specialty = 0; specialty < specialties; specialty += 1)
      for (const [id, one] of pool.people.entries())
        persons += one.total * (inIntroduction[specialty * ids + id] ?? 0)
    return persons
  }

  return {
    joining,
    step(year) {
      dropOut(year)
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

function addTimes(into: Float64Array, shares: Float64Array | undefined, factor: number, until: number): void {
  if (shares === undefined || shares.length === 0) return
  for (let at = 0; at < until; at += 1) into[at] = (into[at] ?? 0) + (shares[at] ?? 0) * factor
}

/** Positions of the courses of each specialty, with the position of their VUR. */
function listPosts(layout: Layout): readonly (readonly { readonly index: number; readonly vur: number }[])[] {
  const lists = layout.specialties.map((): { readonly index: number; readonly vur: number }[] => [])
  for (const [index, { specialty, vur }] of layout.courses.entries())
    lists[layout.specialtyOf.get(specialty) ?? 0]?.push({ index, vur: layout.vurs.indexOf(vur) })
  return lists
}
