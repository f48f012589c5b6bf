import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { sharesOfAges } from '../model/tables.ts'
import { addTimes } from './birth-rows.ts'
import { fillPosts } from './filling.ts'
import { countHomes, gatherPeople, homesOfRows, type People } from './people.ts'
import { birthOf, sum } from './stages.ts'
import { startingPeople } from './starting-people.ts'
import type { FillingPlan } from './training-lists.ts'

/** Doctors who are in neither KBU, introduction nor main course: the only ones in training who are followed by year of birth. */
export type Pool = {
  /** The groups at the start, then the pool of each year as it stood when introductions were filled. */
  readonly people: readonly People[]
  /** Number of people in all years: the width of the lists below. */
  readonly ids: number
  /**
   * Shares of the people by home who come back in the year: `[id × homes + home]`. Those of `backSince(start)` only for the
   * born who still looked for a course in the year `start`, those of `back` for all.
   */
  readonly back: Float64Array
  readonly backSince: (start: number) => Float64Array
  /** Position of the last year of birth that no longer looks for a post in a year. */
  readonly oldestIn: (year: number) => number
  readonly leave: (year: number) => void
  readonly add: (persons: Float64Array | undefined) => void
  readonly addShare: (persons: Float64Array, share: number) => void
  readonly takeBack: (year: number) => void
  /** Fills the introductions; gives the share of the pool that begins one, by specialty. */
  readonly fillIntroductions: (year: number) => Float64Array
  readonly sum: () => number
}

/** The pool at the start of a layout. */
export function makePool(layout: Layout, rates: Rates, plan: FillingPlan): Pool {
  const { births, input, steps } = layout
  const specialties = layout.specialties.length
  const homesOf = homesOfRows(layout)
  const homes = countHomes(layout)
  const starting = startingPeople(layout)
  const pool = starting.pool.slice()
  const people: People[] = starting.groups.map((group) => group.people)
  const ids = people.length + steps
  const back = new Float64Array(ids * homes)
  const row = ids * homes
  /** Shares of those who still looked for a course in a year: `[start × ids × homes + id × homes + home]`. */
  const since = new Float64Array(steps * row)
  const sinceOf = Array.from({ length: steps }, (_, start) => since.subarray(start * row, (start + 1) * row))
  const shares = new Float64Array(homes)
  /** The first year of which anybody comes back. */
  let first = steps
  const immigrantShares = sharesOfAges(input.training.immigrantAges)
  const specialtyOf = layout.introductions.map(({ specialty }) => layout.specialtyOf.get(specialty) ?? 0)
  const oldestIn = (year: number): number =>
    Math.min(births - 1, year + input.ageBound - input.training.seekUntilAge)

  function leave(year: number): void {
    const stay = 1 - (rates['training.pool-exit'][year] ?? 0)
    const oldest = oldestIn(year)
    for (let from = 0; from < pool.length; from += births) {
      pool.fill(0, from, from + oldest + 1)
      for (let at = from + oldest + 1; at < from + births; at += 1) pool[at] = (pool[at] ?? 0) * stay
    }
    const arriving = rates['training.immigrants'][year] ?? 0
    for (const { age, sex, share } of immigrantShares) {
      const cell = (layout.zones.length * 2 + sex) * births + birthOf(layout, year, age)
      pool[cell] = (pool[cell] ?? 0) + arriving * share
    }
  }

  function addShare(persons: Float64Array, share: number): void {
    addTimes(pool, 0, persons, 0, pool.length, share)
  }

  function backSince(start: number): Float64Array {
    first = Math.min(first, start)
    return sinceOf[start] ?? back
  }

  function takeBack(year: number): void {
    const oldest = oldestIn(year)
    for (let id = 0; id < people.length; id += 1) {
      const one = people[id]
      if (one === undefined) continue
      let all = 0
      for (let home = 0; home < homes; home += 1) {
        const at = id * homes + home
        let share = back[at] ?? 0
        for (let start = first; start <= year; start += 1) share += since[start * row + at] ?? 0
        shares[home] = share
        all += share
      }
      if (all === 0) continue
      if (one.lowest > oldest && one.few !== null) addFew(one.persons, one.few)
      else addPeople(one, Math.max(one.lowest, oldest + 1), one.highest)
      if (one.lowest <= oldest) addOldest(id, one, year)
    }
    back.fill(0)
    since.fill(0, first * row, (year + 1) * row)
    first = steps
  }

  function addFew(persons: Float64Array, { cells, homes: own }: NonNullable<People['few']>): void {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0
      pool[cell] = (pool[cell] ?? 0) + (persons[cell] ?? 0) * (shares[own[at] ?? 0] ?? 0)
    }
  }

  /** Adds the shares of those born between two positions. */
  function addPeople({ persons }: People, from: number, until: number): void {
    for (let list = 0; list < homesOf.length; list += 1) {
      const share = shares[homesOf[list] ?? 0] ?? 0
      if (share === 0) continue
      const at = list * births + from
      addTimes(pool, at, persons, at, until - from + 1, share)
    }
  }

  /** Those who now are too old to look for a post: a year's shares only reach those who were not yet so then. */
  function addOldest(id: number, one: People, year: number): void {
    for (let birth = one.lowest; birth <= Math.min(one.highest, oldestIn(year)); birth += 1) {
      for (let home = 0; home < homes; home += 1) {
        const at = id * homes + home
        let share = back[at] ?? 0
        for (let start = first; start <= year && oldestIn(start) < birth; start += 1)
          share += since[start * row + at] ?? 0
        shares[home] = share
      }
      addPeople(one, birth, birth)
    }
  }

  function fillIntroductions(year: number): Float64Array {
    const width = layout.introductions.length
    const seek = rates['training.pool-seek'][year] ?? 0
    const began = gatherPeople(pool.slice(), births, homesOf)
    people.push(began)
    const seekers = began.total * seek
    const posts = rates['introduction.posts'].subarray(year * width, (year + 1) * width)
    const attractiveness = rates['introduction.attractiveness'].subarray(year * width, (year + 1) * width)
    const filled = fillPosts(posts, attractiveness, seekers)
    const chances = plan.introduction.subarray(year * specialties, (year + 1) * specialties)
    if (seekers > 0)
      for (let index = 0; index < specialtyOf.length; index += 1) {
        const specialty = specialtyOf[index] ?? 0
        chances[specialty] = (chances[specialty] ?? 0) + (filled[index] ?? 0) / seekers
      }
    const begin = chances.map((chance) => chance * seek)
    const left = Math.max(0, 1 - sum(begin))
    for (let cell = 0; cell < pool.length; cell += 1) pool[cell] = (pool[cell] ?? 0) * left
    return begin
  }

  return {
    people,
    ids,
    back,
    backSince,
    oldestIn,
    leave,
    add: (persons) => {
      if (persons !== undefined) addShare(persons, 1)
    },
    addShare,
    takeBack,
    fillIntroductions,
    sum: () => sum(pool),
  }
}
