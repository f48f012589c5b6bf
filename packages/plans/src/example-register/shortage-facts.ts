import { type Fact, firstDayOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { randomDayIn } from './calendar.ts'
import { madeUpFact } from './facts-of.ts'
import type { Kommune } from './places.ts'
import { KOMMUNER_WITH_UNLISTED, LAST_YEAR, UNLISTED_SHARE, VACANT_CAPACITIES } from './settings.ts'
import { drawKommune } from './ydernummer-facts.ts'

/** Capacities that a region has advertised and no practice has. */
export function listVacantCapacityFacts(kommuner: readonly Kommune[], seed: number): readonly Fact[] {
  const random = randomStream(seed, 'vacant capacities')
  return Array.from({ length: VACANT_CAPACITIES }, (_, index) =>
    madeUpFact(
      'capacity',
      {
        id: `EKS-K-ledig-${String(index + 1).padStart(2, '0')}`,
        practice: null,
        area: drawKommune(kommuner, random).id,
        capacities: random.below(6) === 0 ? 0.5 : 1,
        state: 'vacant',
      },
      randomDayIn(LAST_YEAR - 1 - random.below(4), random),
      null,
    ),
  )
}

/** Citizens without a doctor in a few kommuner, mostly threatened ones, in the last two years. */
export function listUnlistedFacts(kommuner: readonly Kommune[], seed: number): readonly Fact[] {
  const random = randomStream(seed, 'unlisted')
  const chosen = random
    .shuffle(kommuner)
    .toSorted((a, b) => Number(b.threatened) - Number(a.threatened))
    .slice(0, KOMMUNER_WITH_UNLISTED)
  return chosen.flatMap(({ id, inhabitants }) =>
    [LAST_YEAR - 1, LAST_YEAR].map((year) =>
      madeUpFact(
        'unlisted',
        { area: id, citizens: 1 + Math.round(inhabitants * UNLISTED_SHARE * random.unit()), note: '' },
        firstDayOf(year),
        year === LAST_YEAR ? null : firstDayOf(year + 1),
      ),
    ),
  )
}
