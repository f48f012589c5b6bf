import type { AccessInput, SupplyRow } from './access-input.ts'
import type { AccessScore, AccessSummary, SupplyRatio, SupplyReason } from './access-result.ts'
import { inequalityOf, type SharedValue } from './inequality.ts'
import type { MeasureValues } from './measure-values.ts'
import type { MeasureWorld } from './measure-world.ts'
import { compensatedSum } from './sum.ts'

/** One row per demand with its reason, in the order of the input, which is that of id. */
export function scoreRows(
  input: AccessInput,
  world: MeasureWorld,
  values: MeasureValues,
): readonly AccessScore[] {
  return input.demand.map(({ id }, place) => {
    const value = values.scores[place] ?? 0
    const reason = reasonOf(input, world, values, place)
    const nearest = nearestRow(input, values, place)
    return {
      id,
      value,
      ...(reason === undefined ? {} : { reason }),
      ...(nearest === undefined ? {} : { nearest }),
    }
  })
}

function reasonOf(
  { measure }: AccessInput,
  { people }: MeasureWorld,
  values: MeasureValues,
  place: number,
): AccessScore['reason'] {
  const value = values.scores[place] ?? 0
  if (values.reached[place] !== 1) return 'nothing-in-reach'
  if (measure.kind === 'nearest' && (values.nearest?.found[place] ?? 0) < (measure.k ?? 1))
    return 'fewer-than-k'
  if (measure.kind === 'choice' && value < measure.count) return 'fewer-than-count'
  if (measure.kind === 'provider-ratio' && value === 0 && (people[place] ?? 0) === 0) return 'no-people'
  if (measure.kind === 'raam') return undefined
  return values.ratios !== null && value === 0 ? 'nobody-counted' : undefined
}

function nearestRow(
  { supply }: AccessInput,
  { nearest }: MeasureValues,
  place: number,
): AccessScore['nearest'] {
  if (nearest === undefined) return undefined
  const most = nearest.found.length === 0 ? 0 : nearest.supply.length / nearest.found.length
  return Array.from({ length: nearest.found[place] ?? 0 }, (_, index) => ({
    id: supply[nearest.supply[place * most + index] ?? 0]?.id ?? '',
    cost: nearest.cost[place * most + index] ?? 0,
  }))
}

/** One row per supply with its ratio, or why it is 0; none where the measure has no ratios. */
export function supplyRows(
  input: AccessInput,
  world: MeasureWorld,
  values: MeasureValues,
): readonly SupplyRatio[] {
  const { ratios, served } = values
  if (ratios === null) return []
  return input.supply.map((row, place) => {
    const reason = supplyReason(row, world.capacity[place] ?? 0, served[place] === 1)
    return { id: row.id, value: ratios[place] ?? 0, ...(reason === undefined ? {} : { reason }) }
  })
}

function supplyReason({ open }: SupplyRow, capacity: number, served: boolean): SupplyReason | undefined {
  if (open === false) return 'closed'
  if (capacity === 0) return 'no-capacity'
  return served ? undefined : 'no-demand-in-reach'
}

/** Totals, shares and inequality over all demands; sums go in order of id. */
export function summarize(
  input: AccessInput,
  world: MeasureWorld,
  values: MeasureValues,
  scores: readonly AccessScore[],
): AccessSummary {
  const people = compensatedSum(world.people)
  const peopleWhere = (reasons: readonly AccessScore['reason'][]) =>
    compensatedSum(
      scores.map(({ reason }, place) => (reasons.includes(reason) ? (world.people[place] ?? 0) : 0)),
    )
  const without = peopleWhere(['nothing-in-reach'])
  const asksForMany = input.measure.kind === 'choice' || input.measure.kind === 'nearest'
  const tooFew = asksForMany ? peopleWhere(['nothing-in-reach', 'fewer-than-k', 'fewer-than-count']) : 0
  const counted = countedValues(input, world, scores)
  const peopleCounted = compensatedSum(counted.map((one) => one.people))
  const sum = compensatedSum(counted.map((one) => one.people * one.value))
  const ofThose = counted.filter((one) => one.people > 0).map((one) => one.value)
  const share = (part: number) => (people > 0 ? part / people : null)
  return {
    people,
    peopleCounted,
    peopleWithNothingInReach: without,
    shareWithNothingInReach: share(without),
    peopleWithTooFew: tooFew,
    shareWithTooFew: asksForMany ? share(tooFew) : null,
    capacity: compensatedSum(world.capacity),
    capacityInReach: compensatedSum(
      world.capacity.map((one, place) => (values.served[place] === 1 ? one : 0)),
    ),
    peopleTimesValue: sum,
    mean: peopleCounted > 0 ? sum / peopleCounted : null,
    least: ofThose.length > 0 ? ofThose.reduce((a, b) => Math.min(a, b)) : null,
    most: ofThose.length > 0 ? ofThose.reduce((a, b) => Math.max(a, b)) : null,
    ...inequalityOf(counted),
    demandsWithNothingInReach: scores.filter(({ reason }) => reason === 'nothing-in-reach').length,
    suppliesNobodyReaches: input.supply
      .filter((_, place) => (world.capacity[place] ?? 0) > 0 && values.served[place] !== 1)
      .map(({ id }) => id),
    suppliesClosed: input.supply.filter(({ open }) => open === false).length,
  }
}

/** Values that mean something: a cost of 0 for want of a supply would pass for the best of all, so it is left out. */
function countedValues(
  { demand, measure }: AccessInput,
  { people }: MeasureWorld,
  scores: readonly AccessScore[],
): readonly SharedValue[] {
  const isCost = measure.kind === 'nearest' || measure.kind === 'raam'
  return scores.flatMap(({ value, reason }, place) => {
    if (isCost && reason !== undefined) return []
    const group = demand[place]?.group
    return [{ value, people: people[place] ?? 0, ...(group === undefined ? {} : { group }) }]
  })
}
