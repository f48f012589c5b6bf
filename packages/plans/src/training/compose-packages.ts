import { haversineKm } from '@laegedaekning/access'
import type { RegisterSite } from './training-register.ts'

/** A site of the placement: a hospital, or the tutor practices of one kommune together. */
export type PlaceSite = Pick<RegisterSite, 'id' | 'name' | 'kind' | 'countsIn' | 'lat' | 'lon'> & {
  readonly coverageArea: string | null
  /** Practices behind the site; 1 for a hospital. */
  readonly practices: number
}

/** What compositions must keep, from knowledge/ (goal descriptions of single specialties were not found). */
export type CompositionRules = {
  readonly hospitalStay: number
  readonly practiceStay: number
  readonly step: number
  readonly longestMoveKm: number
  /** General medicine: nearest hospitals per kommune, months in hospital, and in practice in phase 1 + 2 and in phase 3. */
  readonly nearestHospitals: number
  readonly hospitalMonths: number
  readonly firstPracticeMonths: number
  readonly lastPracticeMonths: number
  /** Whether a course needs a stay at a university hospital for its specialised function (N12). */
  readonly specialisedFunction: boolean
}

/** A composition: stays in order, the way between them, and the rules that it breaks. */
export type Composition = {
  readonly elements: readonly { readonly site: string; readonly months: number }[]
  readonly travelKm: number
  readonly breaks: readonly string[]
}

/** Kilometres between two sites in a straight line; 0 where a place is not known. */
function kmBetween(a: PlaceSite, b: PlaceSite): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 0
  return Math.round(haversineKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }))
}

/**
 * The compositions of a hospital specialty in a training region: the whole course at one hospital, or divided in whole steps
 * between a university hospital and another one. What the order is does not matter before the calendar (training.md 3.3).
 */
export function composeAtHospitals(
  hospitals: readonly PlaceSite[],
  months: number,
  rules: CompositionRules,
): readonly Composition[] {
  const alone = hospitals.map(
    (site): Composition => ({
      elements: [{ site: site.id, months }],
      travelKm: 0,
      breaks: rules.specialisedFunction && site.kind !== 'university' ? ['N12'] : [],
    }),
  )
  const pairs = hospitals.flatMap((first, index) =>
    hospitals
      .slice(index + 1)
      .filter((second) => first.kind === 'university' || second.kind === 'university')
      .filter((second) => kmBetween(first, second) <= rules.longestMoveKm)
      .flatMap((second) => dividedBetween(first, second, months, rules)),
  )
  return [...alone, ...pairs]
}

function dividedBetween(
  first: PlaceSite,
  second: PlaceSite,
  months: number,
  { hospitalStay, step }: CompositionRules,
): readonly Composition[] {
  const found: Composition[] = []
  // the hospital outside first: it is the one that the doctor is recruited to
  const [home, away] = first.kind === 'university' ? [second, first] : [first, second]
  for (let own = hospitalStay; own <= months - hospitalStay; own += step)
    found.push({
      elements: [
        { site: home.id, months: own },
        { site: away.id, months: months - own },
      ],
      travelKm: kmBetween(home, away),
      breaks: [],
    })
  return found
}

/**
 * The compositions of general medicine (B6.5): phases 1 and 2 in one practice, the hospital part, phase 3 in another practice,
 * of the same kommune where it has two, else of the nearest kommune with one.
 */
export function composeInPractice(
  kommuner: readonly PlaceSite[],
  hospitals: readonly PlaceSite[],
  rules: CompositionRules,
): readonly Composition[] {
  return kommuner.flatMap((home) => {
    const near = nearest(home, hospitals).slice(0, rules.nearestHospitals)
    const other =
      home.practices > 1
        ? home
        : nearest(
            home,
            kommuner.filter(({ id }) => id !== home.id),
          )[0]
    if (other === undefined) return []
    return near.map((hospital): Composition => {
      const inOne = other.id === home.id
      const whole = rules.firstPracticeMonths + rules.lastPracticeMonths
      return {
        elements: inOne
          ? [
              { site: home.id, months: whole },
              { site: hospital.id, months: rules.hospitalMonths },
            ]
          : [
              { site: home.id, months: rules.firstPracticeMonths },
              { site: hospital.id, months: rules.hospitalMonths },
              { site: other.id, months: rules.lastPracticeMonths },
            ],
        travelKm: kmBetween(home, hospital) + kmBetween(hospital, other),
        breaks: [],
      }
    })
  })
}

function nearest(from: PlaceSite, sites: readonly PlaceSite[]): readonly PlaceSite[] {
  return sites.toSorted((a, b) => kmBetween(from, a) - kmBetween(from, b) || (a.id < b.id ? -1 : 1))
}
