import type { AreaId, Designation, Figure, PlainDate } from '@laegedaekning/domain'
import type { DistanceBasis } from '../access/index.ts'
import type { FoundPlace } from './place.ts'
import type { AreaAround } from './surroundings.ts'

/** A designation in force at the date in an area around the place (B2). */
export type DesignationAround = Pick<Designation, 'id' | 'kind' | 'decidedBy' | 'decidedOn' | 'note'> & {
  readonly area: AreaId
  readonly areaName: string
  /** In force from this day, until the day before `until`; `null` where no end is known. */
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly source: string
  readonly madeUp: boolean
}

/** Kilometres to a practice by each way of measuring; `null` by road where no way is known. */
export type Distances = {
  readonly straightKm: number
  readonly detourKm: number | null
  readonly roadKm: number | null
  readonly roadMinutes: number | null
}

/** A practice near the place. */
export type PracticeNear = Distances & {
  readonly id: string
  readonly name: string
  readonly kommune: AreaId
  readonly kommuneName: string
  readonly lat: number
  readonly lon: number
  readonly open: boolean | null
  readonly madeUp: boolean
}

/** Whether the choice rule holds (N25); `depends` where it hangs on practices that have not said whether they are open. */
export type ChoiceVerdict = 'yes' | 'no' | 'depends' | 'no-rule' | 'no-practices'

/** What one way of measuring says of the practices within the limit. */
export type ChoiceByBasis = {
  readonly basis: DistanceBasis
  readonly open: number
  readonly closed: number
  readonly notReported: number
  readonly verdict: ChoiceVerdict
  /** The nearest practice that is open, or has not said that it is closed. */
  readonly nearest: { readonly id: string; readonly name: string; readonly km: number } | null
  /** Practices within the limit that are open, explained. */
  readonly openFigure: Figure
  /** Kilometres to the nearest of them, explained. */
  readonly nearestFigure: Figure
}

/** A figure of the whole kommune around the place, by its indicator. */
export type KommuneFigure = { readonly indicator: string; readonly figure: Figure }

/** What there is to say of a place (ux.md feature 5): data; the words are made at the edge. */
export type PlaceAnswer = {
  readonly place: FoundPlace
  readonly date: PlainDate
  readonly areas: readonly AreaAround[]
  readonly designations: readonly DesignationAround[]
  /** Whether the register holds any designation at the date at all: without one, none in force says little. */
  readonly designationsKnown: boolean
  readonly limitKm: number | null
  readonly leastPractices: number | null
  /** Straight line, detour factor, and road where a network is loaded. */
  readonly choices: readonly ChoiceByBasis[]
  /** Nearest first, by straight line: all within the limit, and at least a handful. */
  readonly practices: readonly PracticeNear[]
  readonly practicesWithoutPlace: number
  readonly kommuneFigures: readonly KommuneFigure[]
}
