import type { AreaId } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import type { OwnerPaths } from './owner-paths.ts'
import { AGES, FIRST_YEAR, LAST_YEAR, newOwnersIn } from './settings.ts'

/** An owner's way through the register in whole years. Age in a year means completed years on its 1 January. */
export type LifeCourse = {
  readonly bornIn: number
  readonly region: AreaId
  /** The year in which the owner came; `null` when there from the beginning of the register. */
  readonly cameIn: number | null
  /** The year in which the owner left; `null` when still there at the end. */
  readonly leftIn: number | null
}

/** While the courses are built. */
type Draft = { bornIn: number; readonly region: AreaId; cameIn: number | null; leftIn: number | null }

/** What the published figures say of the age of owners. */
export type AgeTargets = {
  /** The year whose ages are published in detail. */
  readonly year: number
  readonly ages: readonly number[]
  readonly earlierYear: number
  /** Sum of completed years of all owners in the earlier year. */
  readonly earlierSum: number
}

const ageOf = (draft: Draft, year: number): number => year - 1 - draft.bornIn

/**
 * Owners who add up, region by region and year by year: the year with published ages first, then backwards to the
 * beginning (who came, and who has left since) and forwards to the end.
 */
export function makeLifeCourses(
  paths: OwnerPaths,
  targets: AgeTargets,
  random: RandomStream,
): readonly LifeCourse[] {
  const ages = random.shuffle(targets.ages)
  let dealt = 0
  const drafts: Draft[] = []
  for (const region of paths.regions) {
    const last = dealt + paths.ownersIn(targets.year, region)
    for (const age of ages.slice(dealt, last))
      drafts.push({ bornIn: targets.year - 1 - age, region, cameIn: null, leftIn: null })
    dealt = last
  }
  const present = new Set(drafts)
  for (let year = targets.year - 1; year >= FIRST_YEAR; year -= 1) {
    drafts.push(...stepBack(year, present, paths, random))
    if (year === targets.earlierYear) fitSum([...present], targets, random)
  }
  const later = new Set(drafts.filter((draft) => draft.leftIn === null))
  for (let year = targets.year; year < LAST_YEAR; year += 1)
    drafts.push(...stepForward(year, later, paths, random))
  return drafts
}

/** From 1 January of the next year to that of `year`: takes out those who came, and adds those who left. */
function stepBack(
  year: number,
  present: Set<Draft>,
  paths: OwnerPaths,
  random: RandomStream,
): readonly Draft[] {
  const wanted = apportion(
    newOwnersIn(year),
    paths.regions.map((region) => paths.ownersIn(year, region)),
  )
  return paths.regions.flatMap((region, index) => {
    const here = [...present].filter((draft) => draft.region === region)
    const youngest = here
      .map((draft) => ({
        draft,
        order: ageOf(draft, year) < AGES.youngestOwner ? -1 : ageOf(draft, year) + random.below(9),
      }))
      .toSorted((a, b) => a.order - b.order)
    const tooYoung = youngest.filter(({ order }) => order < 0).length
    for (const { draft } of youngest.slice(0, Math.max(wanted[index] ?? 0, tooYoung))) {
      draft.cameIn = year
      present.delete(draft)
    }
    const stayers = here.filter((draft) => present.has(draft)).length
    const leavers = paths.ownersIn(year, region) - stayers
    if (leavers < 0) throw new RangeError(`Fewer owners must stay in ${region} in ${year}`)
    const left = Array.from({ length: leavers }, (): Draft => {
      const age = random.below(5) === 0 ? 46 + random.below(14) : 60 + random.below(6) + random.below(7)
      return { bornIn: year - 1 - age, region, cameIn: null, leftIn: year }
    })
    for (const draft of left) present.add(draft)
    return left
  })
}

/** Makes those who have left older or younger, a year at a time, until the ages of the earlier year have their sum. */
function fitSum(present: readonly Draft[], targets: AgeTargets, random: RandomStream): void {
  let missing =
    targets.earlierSum - present.reduce((sum, draft) => sum + ageOf(draft, targets.earlierYear), 0)
  const movable = random.shuffle(
    present.filter((draft) => draft.leftIn !== null && draft.leftIn >= targets.earlierYear),
  )
  for (let round = 0; missing !== 0; round += 1) {
    if (round > 30)
      throw new RangeError(
        `The mean age of ${targets.earlierYear} cannot be met; ${missing} years are missing`,
      )
    const step = Math.sign(missing)
    for (const draft of movable) {
      const age = ageOf(draft, targets.earlierYear) + step
      if (missing === 0 || age < 45 || age > AGES.oldestOwner - 2) continue
      draft.bornIn -= step
      missing -= step
    }
  }
}

/** From 1 January of `year` to that of the next: the old leave, the young come. */
function stepForward(
  year: number,
  present: Set<Draft>,
  paths: OwnerPaths,
  random: RandomStream,
): readonly Draft[] {
  const wanted = apportion(
    newOwnersIn(year),
    paths.regions.map((region) => paths.ownersIn(year, region)),
  )
  return paths.regions.flatMap((region, index) => {
    const here = [...present].filter((draft) => draft.region === region)
    const coming = wanted[index] ?? 0
    const leaving = here.length + coming - paths.ownersIn(year + 1, region)
    if (leaving < 0) throw new RangeError(`More owners must come in ${region} in ${year}`)
    for (const draft of chooseLeavers(here, leaving, year, random)) {
      draft.leftIn = year
      present.delete(draft)
    }
    const came = Array.from({ length: coming }, (): Draft => {
      const age = AGES.youngestOwner + random.below(4) + random.below(6)
      return { bornIn: year - age, region, cameIn: year, leftIn: null }
    })
    for (const draft of came) present.add(draft)
    return came
  })
}

/** Three of four leavers are among the oldest; the others are from 45 to 59 and go to something else. */
function chooseLeavers(
  here: readonly Draft[],
  count: number,
  year: number,
  random: RandomStream,
): readonly Draft[] {
  const order = random
    .shuffle(here)
    .map((draft) => ({ draft, age: ageOf(draft, year), order: ageOf(draft, year) + random.below(22) }))
    .toSorted((a, b) => b.order - a.order)
  const tooOld = order.filter(({ age }) => age >= AGES.oldestOwner)
  const old = order.filter(({ age }) => age >= 60 && age < AGES.oldestOwner)
  const middle = order.filter(({ age }) => age >= 45 && age < 60).toSorted((a, b) => a.order - b.order)
  const quarter = Math.min(middle.length, Math.round(count / 4))
  return [...tooOld, ...middle.slice(0, quarter), ...old, ...middle.slice(quarter)]
    .slice(0, count)
    .map(({ draft }) => draft)
}
