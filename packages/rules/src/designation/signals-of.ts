import { weakestCertainty } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { type Tally, tallyOf } from '../area-facts/tally.ts'
import { OLDER_DOCTORS } from '../indicators/ages.ts'
import { PATIENTS_PER_CAPACITY } from '../indicators/capacity.ts'
import type { ParametersAt } from '../indicators/indicator.ts'
import { whyNoRate } from '../indicators/inputs.ts'
import { OPEN_PRACTICES } from '../indicators/practices.ts'
import { CITIZENS_WITHOUT_CHOICE } from '../indicators/uncovered.ts'
import type { DesignationSignals } from './designation-score.ts'
import { withoutNoise } from './holds.ts'
import { type Signal, signalOf } from './signal.ts'

/**
 * The signals that an area's facts give (B2.6), from the same figures as the status shows. The facts know distances only as
 * shares of people, so the kilometres to the nearest open practice are not among them: add them where they are measured.
 */
export function signalsOf(facts: AreaFacts, parameters: ParametersAt): DesignationSignals {
  return {
    'lukkede-praksis': closedShare(signalOf(OPEN_PRACTICES.compute(facts, parameters))),
    'laeger-60-plus': signalOf(OLDER_DOCTORS.compute(facts, parameters)),
    'ubesatte-kapaciteter': vacantShare(facts),
    'patienter-uden-laege': unlistedShare(facts),
    'faerre-end-to-praksis': choiceShare(facts, signalOf(CITIZENS_WITHOUT_CHOICE.compute(facts, parameters))),
    'patienter-pr-kapacitet': signalOf(PATIENTS_PER_CAPACITY.compute(facts, parameters)),
  }
}

function closedShare(open: Signal): Signal {
  return open.value === null ? open : { ...open, value: withoutNoise(1 - open.value) }
}

/** Vacant capacities of all capacities; those for sale still serve patients. */
function vacantShare(facts: AreaFacts): Signal {
  const missing = whyNoRate(facts, 'capacity')
  if (missing !== null) return { value: null, missing }
  const all = tallyOf(facts.capacity, ({ body }) => body.capacities)
  const vacant = facts.capacity.filter(({ body }) => body.state === 'vacant')
  return ratio(
    tallyOf(vacant, ({ body }) => body.capacities),
    all,
    'no-capacity',
  )
}

/** Citizens on no doctor's list of all citizens; only where the whole area has reported, or the share would be too low. */
function unlistedShare({ unlisted, population }: AreaFacts): Signal {
  const whole = (stock: typeof unlisted | typeof population) =>
    stock !== null && stock.reporting.areas >= stock.reporting.of
  if (unlisted === null || population === null || !whole(unlisted) || !whole(population)) {
    return { value: null, missing: 'not-reported' }
  }
  return ratio(unlisted.total, population.total, 'no-population')
}

/** Citizens with too few practices of those whose small area has a known place. */
function choiceShare({ access }: AreaFacts, without: Signal): Signal {
  if (without.value === null || access === null) return without
  if (access.people.value === 0) return { value: null, missing: 'no-population' }
  return { ...without, value: without.value / access.people.value }
}

function ratio(part: Tally, of: Tally, empty: 'no-capacity' | 'no-population'): Signal {
  if (of.value === 0) return { value: null, missing: empty }
  return {
    value: part.value / of.value,
    certainty: weakestCertainty([part.certainty, of.certainty]),
    madeUp: part.madeUp || of.madeUp,
  }
}
