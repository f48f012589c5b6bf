import { type AreaId, type Fact, levelOf } from '@laegedaekning/domain'
import type { ForecastSpecialists, Sex } from '@laegedaekning/forecast'
import { firstRegion, type OutlookKommune, widePlaceId } from './places.ts'
import { findOutlookSpecialty, GENERAL_MEDICINE_ID } from './specialties.ts'
import { spreadWhole } from './whole-numbers.ts'

/** Years of an open age group: the last before the authorisation ends at 75. */
const OPEN_GROUP_YEARS = 5

/**
 * Counted specialists of the other specialties (template `specialister`) as rows of the forecast: at the hospitals of their region,
 * spread evenly over the ages of their group, those of unknown sex half and half. Counts of the country, or of a region that the
 * register does not have, are left out, since nobody knows where to put them.
 */
export function listCountedSpecialists(
  facts: readonly Fact<'specialists'>[],
  kommuner: readonly OutlookKommune[],
  startYear: number,
): readonly ForecastSpecialists[] {
  const regions = new Set(kommuner.map(firstRegion))
  return facts.flatMap(({ body }): readonly ForecastSpecialists[] => {
    const specialty = findOutlookSpecialty(body.specialty)
    if (specialty === undefined || specialty.id === GENERAL_MEDICINE_ID || !regions.has(body.area)) return []
    const until = body.ageUntil ?? body.ageFrom + OPEN_GROUP_YEARS
    const ages = Array.from({ length: Math.max(1, until - body.ageFrom) }, (_, step) => body.ageFrom + step)
    const cells = ages.flatMap((age) => sexesOf(body.sex).map((sex) => ({ age, sex })))
    const counts = spreadWhole(
      body.persons,
      cells.map(() => 1),
      0.5,
    )
    const [place, form] = [widePlaceId(body.area), 'hospital' as const]
    return cells.flatMap(({ age, sex }, index): readonly ForecastSpecialists[] => {
      const count = counts[index] ?? 0
      return count === 0
        ? []
        : [{ specialty: specialty.id, place, form, sex, birthYear: startYear - age, count }]
    })
  })
}

/** Doctors of the register without those whom a count of their specialty and region already holds: nobody stands twice. */
export function withoutCounted<Known extends { readonly row: Omit<ForecastSpecialists, 'count'> }>(
  known: readonly Known[],
  counted: readonly ForecastSpecialists[],
): readonly Known[] {
  const places = new Set(counted.map(({ specialty, place }) => `${specialty}|${place}`))
  return known.filter(({ row }) => !places.has(`${row.specialty}|${row.place}`))
}

function sexesOf(sex: 'female' | 'male' | 'unknown'): readonly Sex[] {
  return sex === 'unknown' ? ['female', 'male'] : [sex]
}

/** Counted doctors in a main course or introduction. */
export type CountedTrainees = {
  readonly stage: 'introduction' | 'course'
  readonly specialty: string
  readonly vur: AreaId
  readonly startYear: number
  /** Left out where it was not told. */
  readonly sex?: Sex
  readonly persons: number
}

/** Counted doctors in training (template `laeger-i-uddannelse`) in training regions that the register has. */
export function listCountedTrainees(
  facts: readonly Fact<'trainees'>[],
  kommuner: readonly OutlookKommune[],
): readonly CountedTrainees[] {
  const vurs = new Set(kommuner.map(({ vur }) => vur))
  return facts.flatMap(({ body }): readonly CountedTrainees[] => {
    const specialty = findOutlookSpecialty(body.specialty)
    if (specialty === undefined || levelOf(body.area) !== 'vur' || !vurs.has(body.area)) return []
    const { area: vur, startYear, sex, persons } = body
    return [
      {
        stage: body.stage === 'main' ? 'course' : 'introduction',
        specialty: specialty.id,
        vur,
        startYear,
        ...(sex === 'unknown' ? {} : { sex }),
        persons,
      },
    ]
  })
}

/** The latest counted intake of each place of study (template `studieoptag`): students admitted, else places. */
export function listCountedIntake(
  facts: readonly Fact<'intake'>[],
): ReadonlyMap<string, { readonly kommune: AreaId; readonly students: number }> {
  const latest = new Map<string, { readonly kommune: AreaId; readonly students: number }>()
  for (const { body } of facts.toSorted((a, b) => a.body.year - b.body.year)) {
    const students = body.admitted ?? body.places
    if (students !== null) latest.set(body.campus, { kommune: body.kommune, students })
  }
  return latest
}
