import { equirectangularKm, isWithin } from '@laegedaekning/access'
import type { ChangedSupply } from './apply-changes.ts'
import type { WhatIfWorld } from './world.ts'

/** The patients of a practice that is gone. `assumed` where the list is not known and capacity × norm stands for it. */
export type LeftPatients = {
  readonly practice: string
  readonly name: string
  readonly patients: number | null
  readonly assumed: boolean
}

/** Room that a practice offers to patients of another that is gone. */
export type Offer = {
  readonly from: string
  readonly to: string
  readonly toName: string
  readonly km: number
  readonly patients: number
}

/** Who must find another doctor, and who has room for them. */
export type AnotherDoctor = {
  readonly left: readonly LeftPatients[]
  readonly offers: readonly Offer[]
  /** Patients whom no practice within reach has room for. */
  readonly withoutOffer: number
  /** Whether the norm stands for a closing limit that is not known at the date. */
  readonly limitAssumed: boolean
  /** Practices within reach that may have room, but list or capacity is not known. */
  readonly roomNotKnown: readonly string[]
}

/**
 * Patients of practices that are gone, and the room of those within the limit of them that take new patients: nearest first,
 * never more than is left under the closing limit (B3.1), or under the
 * norm per capacity where no limit is known. Several that are gone share the room in order of their ids; whoever
 * finds none is named. Distances go from practice to practice, in a straight line times the world's factor, also where the
 * world itself is by road.
 */
export function findAnotherDoctor(world: WhatIfWorld, supply: readonly ChangedSupply[]): AnotherDoctor {
  const gone = supply.filter((one) => one.gone)
  const room = new Map(supply.map((one) => [one.id, roomOf(one, world.normPatients)]))
  const limitKm = Math.max(0, ...world.demand.map((demand) => demand.limitKm ?? 0))
  const offers: Offer[] = []
  const notKnown = new Set<string>()
  let limitAssumed = false
  let withoutOffer = 0
  const left = gone.map((one) => leftBy(one, world.normPatients))
  for (const [at, from] of gone.entries()) {
    let waiting = left[at]?.patients ?? 0
    for (const { one: to, km } of reachable(from, supply, world.factor ?? 1, limitKm)) {
      const free = room.get(to.id) ?? null
      if (free === null) notKnown.add(to.id)
      else if (to.closingLimit === null) limitAssumed = true
      const patients = Math.min(waiting, free ?? 0)
      if (patients <= 0) continue
      offers.push({ from: from.id, to: to.id, toName: to.name, km, patients })
      room.set(to.id, (free ?? 0) - patients)
      waiting -= patients
    }
    withoutOffer += waiting
  }
  return { left, offers, withoutOffer, limitAssumed, roomNotKnown: [...notKnown].toSorted() }
}

function leftBy({ id, name, listedPatients, capacity }: ChangedSupply, norm: number | null): LeftPatients {
  if (listedPatients !== null) return { practice: id, name, patients: listedPatients, assumed: false }
  const patients = capacity === null || norm === null ? null : capacity * norm
  return { practice: id, name, patients, assumed: true }
}

/** Whole patients that fit under the closing limit, or the norm without one; `null` where list or capacity is not known. */
function roomOf(one: ChangedSupply, norm: number | null): number | null {
  const { open, gone, listedPatients, capacity } = one
  if (gone || open === false) return 0
  const limit = one.closingLimit ?? norm
  if (listedPatients === null || capacity === null || limit === null) return null
  return Math.max(0, Math.floor(limit * capacity - listedPatients))
}

function reachable(
  from: ChangedSupply,
  supply: readonly ChangedSupply[],
  factor: number,
  limitKm: number,
): readonly { readonly one: ChangedSupply; readonly km: number }[] {
  return supply
    .flatMap((one) => {
      if (one.gone || one.open === false) return []
      let km = Infinity
      for (const site of one.sites) km = Math.min(km, equirectangularKm(from, site) * factor)
      return isWithin(km, limitKm) ? [{ one, km }] : []
    })
    .toSorted((a, b) => a.km - b.km || (a.one.id < b.one.id ? -1 : 1))
}
