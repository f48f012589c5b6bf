import type { AreaId } from '@laegedaekning/domain'
import { applyChanges, type ChangedSupply } from './apply-changes.ts'
import type { Change } from './change.ts'
import { type AnotherDoctor, findAnotherDoctor } from './find-another-doctor.ts'
import { type Measured, measureSupply, type RoadColumns } from './measure-change.ts'
import type { Prepared, WhatIfDemand } from './world.ts'

/** How far the nearest practice has come nearer or gone away, in kilometres; only to show, no rule hangs on them. */
export const SHIFT_BANDS = [
  'nearer-5',
  'nearer-1',
  'nearer',
  'same',
  'farther',
  'farther-1',
  'farther-5',
] as const
export type ShiftBand = (typeof SHIFT_BANDS)[number]
const SMALL_SHIFT_KM = 1
const LARGE_SHIFT_KM = 5
/** Less than a millimetre is no shift: two ways of adding up the same kilometres. */
const NO_SHIFT_KM = 1e-6
const NO_SHIFT_SCORE = 1e-12

/** People (or households) by what becomes of them. */
export type Fate = {
  readonly all: number
  readonly nearer: number
  readonly farther: number
  /** Those for whom the choice rule no longer holds, and those for whom it now does (N25). */
  readonly breaks: number
  readonly heals: number
}

/** A group of people: an age group by its place in the world's `ageGroups`, or households without a car. */
export type GroupFate = Fate & {
  readonly group:
    | { readonly kind: 'age'; readonly from: number; readonly until: number | null }
    | { readonly kind: 'without-car' }
}

/** Before and after, with the mean over people; `null` where nobody has a value. */
export type BeforeAfter = { readonly before: number | null; readonly after: number | null }

/** One kommune, or all of them. */
export type PlaceFate = Fate & {
  readonly withoutChoice: { readonly before: number; readonly after: number }
  /** Mean kilometres to the nearest practice that takes patients. */
  readonly nearestKm: BeforeAfter
  /** Mean access score (E2SFCA), supply per 1,000 people. */
  readonly score: BeforeAfter
}

/** A small area to which something happens. */
export type ChangedDemand = {
  readonly place: number
  readonly nearestKm: BeforeAfter
  readonly choices: { readonly before: number; readonly after: number }
  readonly score: BeforeAfter
  readonly fate: 'nearer' | 'farther' | 'neither'
  readonly rule: 'breaks' | 'heals' | 'same'
}

/** What a list of changes does. With no changes everything stands as it did. */
export type WhatIf = {
  readonly unknown: readonly Change[]
  readonly supply: readonly ChangedSupply[]
  readonly total: PlaceFate
  readonly kommuner: readonly (PlaceFate & { readonly id: AreaId; readonly name: string })[]
  readonly bands: readonly { readonly band: ShiftBand; readonly people: number }[]
  readonly groups: readonly GroupFate[]
  readonly changed: readonly ChangedDemand[]
  readonly anotherDoctor: AnotherDoctor
}

/** The world before any change; kept, so that only what is imagined need be measured. */
export function measureBaseline(prepared: Prepared): Measured {
  return measureSupply(prepared, applyChanges(prepared.world, []).supply)
}

/** What becomes of everybody when these things change (ux.md features 8 and 15, N24, N25). */
export function whatIf(
  prepared: Prepared,
  baseline: Measured,
  changes: readonly Change[],
  roads?: RoadColumns,
): WhatIf {
  const { world } = prepared
  const { supply, unknown } = applyChanges(world, changes)
  const after = changes.length === 0 ? baseline : measureSupply(prepared, supply, roads)
  const fates = world.demand.map((demand, place) =>
    fateOf(world.leastPractices, demand, place, baseline, after),
  )
  const all = world.demand.map((_, place) => place)
  const byKommune = Map.groupBy(all, (place) => world.demand[place]?.kommune)
  return {
    unknown,
    supply,
    total: placeFate(world.demand, fates, all),
    kommuner: world.kommuner.flatMap(({ id, name }) => {
      const places = byKommune.get(id)
      return places === undefined ? [] : [{ id, name, ...placeFate(world.demand, fates, places) }]
    }),
    bands: SHIFT_BANDS.map((band) => ({
      band,
      people: sum(all, (place) => (fates[place]?.band === band ? peopleAt(world.demand, place) : 0)),
    })),
    groups: groupFates(prepared, fates),
    changed: fates.flatMap((fate) => (fate.isChanged ? [fate.changed] : [])),
    anotherDoctor: findAnotherDoctor(world, supply),
  }
}

type DemandFate = {
  readonly changed: ChangedDemand
  readonly isChanged: boolean
  readonly band: ShiftBand
  readonly without: { readonly before: boolean; readonly after: boolean }
}

function fateOf(
  least: number | null,
  demand: WhatIfDemand,
  place: number,
  before: Measured,
  after: Measured,
): DemandFate {
  const nearestKm = { before: known(before.nearestKm[place]), after: known(after.nearestKm[place]) }
  const score = { before: known(before.score[place]), after: known(after.score[place]) }
  const choices = { before: before.choices[place] ?? 0, after: after.choices[place] ?? 0 }
  const applies = least !== null && demand.limitKm !== null
  const without = {
    before: applies && choices.before < least,
    after: applies && choices.after < least,
  }
  const band = bandOf(nearestKm)
  const fate = band === 'same' ? 'neither' : band.startsWith('nearer') ? 'nearer' : 'farther'
  const rule = without.before === without.after ? 'same' : without.after ? 'breaks' : 'heals'
  const scoreShift = Math.abs((score.after ?? 0) - (score.before ?? 0)) > NO_SHIFT_SCORE
  const isChanged = fate !== 'neither' || choices.before !== choices.after || scoreShift
  return { changed: { place, nearestKm, choices, score, fate, rule }, isChanged, band, without }
}

/** Nearest practice gained from none, or lost to none, counts as the largest shift. */
function bandOf({ before, after }: BeforeAfter): ShiftBand {
  if (before === null || after === null)
    return before === after ? 'same' : before === null ? 'nearer-5' : 'farther-5'
  const shift = after - before
  if (Math.abs(shift) <= NO_SHIFT_KM) return 'same'
  const size = Math.abs(shift)
  if (shift < 0) return size > LARGE_SHIFT_KM ? 'nearer-5' : size > SMALL_SHIFT_KM ? 'nearer-1' : 'nearer'
  return size > LARGE_SHIFT_KM ? 'farther-5' : size > SMALL_SHIFT_KM ? 'farther-1' : 'farther'
}

function placeFate(
  demand: readonly WhatIfDemand[],
  fates: readonly DemandFate[],
  places: readonly number[],
): PlaceFate {
  const people = (place: number) => peopleAt(demand, place)
  const where = (holds: (fate: DemandFate) => boolean) =>
    sum(places, (place) => {
      const fate = fates[place]
      return fate !== undefined && holds(fate) ? people(place) : 0
    })
  const mean = (valueOf: (fate: DemandFate) => number | null): number | null => {
    let [count, total] = [0, 0]
    for (const place of places) {
      const fate = fates[place]
      const value = fate === undefined ? null : valueOf(fate)
      if (value === null) continue
      count += people(place)
      total += people(place) * value
    }
    return count > 0 ? total / count : null
  }
  const perThousand = (value: number | null) => (value === null ? null : value * 1000)
  return {
    ...fatesOf(places, fates, people),
    withoutChoice: {
      before: where(({ without }) => without.before),
      after: where(({ without }) => without.after),
    },
    nearestKm: {
      before: mean(({ changed }) => changed.nearestKm.before),
      after: mean(({ changed }) => changed.nearestKm.after),
    },
    score: {
      before: perThousand(mean(({ changed }) => changed.score.before)),
      after: perThousand(mean(({ changed }) => changed.score.after)),
    },
  }
}

function fatesOf(
  places: readonly number[],
  fates: readonly DemandFate[],
  countAt: (place: number) => number,
): Fate {
  const where = (holds: (fate: DemandFate['changed']) => boolean) =>
    sum(places, (place) => {
      const fate = fates[place]?.changed
      return fate !== undefined && holds(fate) ? countAt(place) : 0
    })
  return {
    all: sum(places, countAt),
    nearer: where(({ fate }) => fate === 'nearer'),
    farther: where(({ fate }) => fate === 'farther'),
    breaks: where(({ rule }) => rule === 'breaks'),
    heals: where(({ rule }) => rule === 'heals'),
  }
}

/** People by age, where the small areas know it, and households without a car. */
function groupFates({ world }: Prepared, fates: readonly DemandFate[]): readonly GroupFate[] {
  const places = world.demand.map((_, place) => place)
  const ages = world.ageGroups.map(
    ({ ageFrom, ageUntil }, group): GroupFate => ({
      group: { kind: 'age', from: ageFrom, until: ageUntil },
      ...fatesOf(places, fates, (place) => world.demand[place]?.ages[group] ?? 0),
    }),
  )
  const withCars = world.demand.some(({ householdsWithoutCar }) => householdsWithoutCar !== null)
  if (!withCars) return ages
  const countAt = (place: number) => world.demand[place]?.householdsWithoutCar ?? 0
  return [...ages, { group: { kind: 'without-car' }, ...fatesOf(places, fates, countAt) }]
}

function peopleAt(demand: readonly WhatIfDemand[], place: number): number {
  return demand[place]?.people ?? 0
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function sum(places: readonly number[], valueAt: (place: number) => number): number {
  let total = 0
  for (const place of places) total += valueAt(place)
  return total
}
