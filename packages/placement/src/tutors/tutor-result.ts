import { canonicalJson, sha256Hex, type Text } from '@laegedaekning/domain'
import type { Solver } from '../courses/solve-stages.ts'
import type { Clock } from '../courses/time-limit.ts'
import { inOrder, placeAtTutors, type TutorPlacing, type TutorProblem } from './place-at-tutors.ts'
import { floorText, placedText, unplacedText } from './tutor-words.ts'

/** Why a trainee is not at a practice that costs less: it is full, a floor would lose by it, or time ran out before it was looked into. */
export type WhyNot = 'full' | 'floor' | 'not-proven'

/** Why a trainee is where he or she is. */
export type PlacedReason = {
  readonly trainee: string
  readonly practice: string
  readonly kommune: string
  readonly cost: number
  /** Practices that would cost less, cheapest first, and why it is none of them. */
  readonly cheaper: readonly { readonly practice: string; readonly cost: number; readonly why: WhyNot }[]
  readonly text: Text
}

/** Why a trainee has no place: no practice can be reached, or those that can be are full. */
export type UnplacedReason = {
  readonly trainee: string
  readonly why: 'none-in-reach' | 'all-full' | 'not-proven'
  /** Practices that can be reached. */
  readonly inReach: number
  readonly text: Text
}

/** A floor that is not reached, and what there is in the kommune. */
export type FloorReason = {
  readonly kommune: string
  readonly least: number
  readonly placed: number
  /** Places at the practices of the kommune. */
  readonly places: number
  /** Trainees who can reach one of them. */
  readonly reach: number
  readonly text: Text
}

/** Who goes where, with the proof and reasons. The caller adds `timing`. */
export type TutorResult = Omit<TutorPlacing, 'unplaced' | 'belowFloors'> & {
  readonly engine: 'tutors'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON, lists in order of their names. */
  readonly inputHash: string
  readonly seed: number
  readonly unplaced: readonly UnplacedReason[]
  readonly belowFloors: readonly FloorReason[]
  /** One for each trainee who has a place. */
  readonly reasons: readonly PlacedReason[]
}

const ENGINE_VERSION = '1'

/**
 * Trainees in general practice at tutor practices with the floors of kommuner (M15), with the proof and why each is where he or
 * she is.
 * @param clock seconds that run on, by which the time limit is counted; without one, the solver's own
 */
export function tutorResult(solver: Solver, given: TutorProblem, clock: Clock | null = null): TutorResult {
  const problem = inOrder(given)
  const placing = placeAtTutors(solver, problem, clock)
  const stand = standOf(problem, placing)
  return {
    engine: 'tutors',
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(problem)),
    status: placing.status,
    seed: problem.seed ?? 1,
    placed: placing.placed,
    cost: placing.cost,
    stages: placing.stages,
    unplaced: placing.unplaced.map((trainee) => unplacedReason(stand, trainee)),
    belowFloors: placing.belowFloors.map(({ kommune }) => floorReason(problem, stand, kommune)),
    reasons: placing.placed.map((one) => placedReason(stand, one)),
  }
}

/** Where a placing stands: who can go where, and what is left. */
type Stand = {
  readonly optionsOf: ReadonlyMap<string, TutorProblem['trainees'][number]['options']>
  readonly kommuneOf: ReadonlyMap<string, string>
  readonly placesOf: ReadonlyMap<string, number>
  readonly at: ReadonlyMap<string, number>
  readonly inKommune: ReadonlyMap<string, number>
  readonly leastOf: ReadonlyMap<string, number>
}

function standOf({ trainees, practices, floors }: TutorProblem, { placed }: TutorPlacing): Stand {
  const kommuneOf = new Map(practices.map(({ id, kommune }) => [id, kommune]))
  const count = (names: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }
  return {
    optionsOf: new Map(trainees.map(({ id, options }) => [id, options])),
    kommuneOf,
    placesOf: new Map(practices.map(({ id, places }) => [id, places])),
    at: count(placed.map(({ practice }) => practice)),
    inKommune: count(placed.map(({ practice }) => kommuneOf.get(practice) ?? '')),
    leastOf: new Map(floors.map(({ kommune, least }) => [kommune, least])),
  }
}

const hasPlace = ({ placesOf, at }: Stand, practice: string): boolean =>
  (at.get(practice) ?? 0) < (placesOf.get(practice) ?? 0)

/** Trainees that a kommune lacks for its floor when it has `change` more. */
const lackOf = ({ leastOf, inKommune }: Stand, kommune: string, change: number): number =>
  Math.max(0, (leastOf.get(kommune) ?? 0) - (inKommune.get(kommune) ?? 0) - change)

function placedReason(
  stand: Stand,
  { trainee, practice }: { readonly trainee: string; readonly practice: string },
): PlacedReason {
  const options = stand.optionsOf.get(trainee) ?? []
  const cost = options.find((option) => option.practice === practice)?.cost ?? 0
  const kommune = stand.kommuneOf.get(practice) ?? ''
  const whyNot = (other: string): WhyNot => {
    if (!hasPlace(stand, other)) return 'full'
    const there = stand.kommuneOf.get(other) ?? ''
    if (there === kommune) return 'not-proven'
    const before = lackOf(stand, kommune, 0) + lackOf(stand, there, 0)
    return lackOf(stand, kommune, -1) + lackOf(stand, there, 1) > before ? 'floor' : 'not-proven'
  }
  const cheaper = options
    .filter((option) => option.cost < cost)
    .toSorted((a, b) => a.cost - b.cost || (a.practice < b.practice ? -1 : 1))
    .map((option) => ({ ...option, why: whyNot(option.practice) }))
  const reason = { trainee, practice, kommune, cost, cheaper }
  return { ...reason, text: placedText(reason) }
}

function unplacedReason(stand: Stand, trainee: string): UnplacedReason {
  const options = stand.optionsOf.get(trainee) ?? []
  const isAnyFree = options.some(({ practice }) => hasPlace(stand, practice))
  const why = options.length === 0 ? 'none-in-reach' : isAnyFree ? 'not-proven' : 'all-full'
  const reason = { trainee, why, inReach: options.length } as const
  return { ...reason, text: unplacedText(reason) }
}

function floorReason({ trainees, practices }: TutorProblem, stand: Stand, kommune: string): FloorReason {
  const own = practices.filter((practice) => practice.kommune === kommune)
  const ids = new Set(own.map(({ id }) => id))
  const reason = {
    kommune,
    least: stand.leastOf.get(kommune) ?? 0,
    placed: stand.inKommune.get(kommune) ?? 0,
    places: own.reduce((sum, { places }) => sum + places, 0),
    reach: trainees.filter(({ options }) => options.some(({ practice }) => ids.has(practice))).length,
  }
  return { ...reason, text: floorText(reason) }
}
