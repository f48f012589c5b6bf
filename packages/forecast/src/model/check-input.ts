import { refuseValue, type Spot, spotAt } from '@laegedaekning/domain'
import type { ForecastInput, Parameter, Where } from './input.ts'
import { regionIn } from './layout.ts'
import { LAND } from './rates.ts'

/** Rounding of shares that are written with a few decimals. */
const TOLERANCE = 1e-9

/** Careers: shares that add up to no more than 1, forms to begin in, no way from owner but a sale. */
export function checkCareers(input: ForecastInput, at: Spot): void {
  for (const [index, career] of input.careers.entries()) {
    const spot = spotAt(spotAt(at, 'careers'), index)
    const { stayInPlace, stayInTrainingRegion, stayInStudyRegion } = career.settling
    const stays = stayInPlace + stayInTrainingRegion + stayInStudyRegion
    if (stays > 1 + TOLERANCE) refuseValue(spotAt(spot, 'settling'), stays, '≤ 1')
    if (!Object.values(career.entryForms).some((weight) => weight > 0))
      refuseValue(spotAt(spot, 'entryForms'), '{}', '> 0')
    if ((career.sale.toForms.owner ?? 0) > 0)
      refuseValue(spotAt(spotAt(spot, 'sale'), 'toForms'), 'owner', 'owner: 0')
    const left = new Map<string, number>()
    for (const [row, { from, to, rate }] of career.formChanges.entries()) {
      const change = spotAt(spotAt(spot, 'formChanges'), row)
      if (from === 'owner' || from === to) refuseValue(change, `${from} → ${to}`, 'from ≠ owner, from ≠ to')
      const sum = (left.get(from) ?? 0) + rate
      left.set(from, sum)
      if (sum > 1 + TOLERANCE) refuseValue(change, sum, '≤ 1')
    }
  }
  const careers = input.careers.map(({ id }) => id)
  for (const [index, { career }] of input.specialties.entries())
    if (!careers.includes(career))
      refuseValue(spotAt(spotAt(spotAt(at, 'specialties'), index), 'career'), career, careers.join(' | '))
  checkWeights(input, at)
  checkPriors(input, at)
}

function checkWeights(input: ForecastInput, at: Spot): void {
  const lists = [
    ['immigrantAges', input.immigrantAges, at],
    ['entryAges', input.studies.entryAges, spotAt(at, 'studies')],
    ['immigrantAges', input.training.immigrantAges, spotAt(at, 'training')],
  ] as const
  for (const [key, weights, spot] of lists)
    if (!weights.some(({ female, male }) => female + male > 0)) refuseValue(spotAt(spot, key), 0, '> 0')
}

/** A beta distribution exists only where sd² < mean (1 − mean); absent shares stay within 0–1. */
function checkPriors(input: ForecastInput, at: Spot): void {
  const { parameters, data } = input.uncertainty
  const listed = [
    ...parameters.map(({ distribution }, index) => ({ distribution, key: 'parameters', index })),
    ...data.map(({ absentShare }, index) => ({ distribution: absentShare, key: 'data', index })),
  ]
  for (const { distribution, key, index } of listed) {
    const spot = spotAt(spotAt(spotAt(at, 'uncertainty'), key), index)
    if (distribution.kind === 'beta' && distribution.sd ** 2 >= distribution.mean * (1 - distribution.mean))
      refuseValue(spot, distribution.sd, 'sd² < mean (1 − mean)')
    if (distribution.kind === 'uniform' && distribution.from > distribution.to)
      refuseValue(spot, distribution.from, 'from ≤ to')
    if (key === 'data' && distribution.kind !== 'beta' && !isShareRange(distribution))
      refuseValue(spot, distribution.kind, 'beta | uniform 0 … 1')
  }
}

function isShareRange(distribution: ForecastInput['uncertainty']['data'][number]['absentShare']): boolean {
  return distribution.kind === 'uniform' && distribution.from >= 0 && distribution.to <= 1
}

/** Doctors and trainees stand at places, specialties and regions that exist, at ages the tables have, with ids of their own. */
export function checkStock(input: ForecastInput, at: Spot): void {
  const places = new Map(input.places.map(({ id, kind, vur }) => [id, { kind, vur }]))
  const levels = new Map(input.specialties.map(({ id, level }) => [id, level]))
  const zones = new Set(input.places.map((place) => regionIn(place, input.startYear)))
  const vurs = new Set(input.places.map(({ vur }) => vur))
  for (const key of ['specialists', 'immigration'] as const)
    for (const [index, { specialty, place }] of input[key].entries()) {
      const level = levels.get(specialty)
      if (level === undefined || places.get(place)?.kind !== level)
        refuseValue(spotAt(spotAt(at, key), index), `${specialty} ${place}`, `kind: ${level ?? 'specialty'}`)
    }
  for (const [index, { birthYear }] of input.specialists.entries()) {
    const age = input.startYear - birthYear
    if (age < 18 || age > 110)
      refuseValue(spotAt(spotAt(spotAt(at, 'specialists'), index), 'birthYear'), birthYear, '18 … 110')
  }
  const { seekUntilAge } = input.training
  if (seekUntilAge > input.ageBound)
    refuseValue(spotAt(spotAt(at, 'training'), 'seekUntilAge'), seekUntilAge, `19 … ${input.ageBound}`)
  for (const [index, trainee] of input.trainees.entries()) {
    const spot = spotAt(spotAt(at, 'trainees'), index)
    const { stage, specialty, vur, place, studyRegion } = trainee
    const age = input.startYear - trainee.birthYear
    const oldest = input.training.seekUntilAge - 1
    if (age < 18 || age > oldest) refuseValue(spotAt(spot, 'birthYear'), trainee.birthYear, `18 … ${oldest}`)
    if (studyRegion !== undefined && !zones.has(studyRegion))
      refuseValue(spotAt(spot, 'studyRegion'), studyRegion, [...zones].join(' | '))
    const needsSpecialty = stage === 'introduction' || stage === 'applicant' || stage === 'course'
    const level = levels.get(specialty ?? '')
    if (needsSpecialty && level === undefined)
      refuseValue(spotAt(spot, 'specialty'), specialty ?? '', [...levels.keys()].join(' | '))
    if (stage !== 'course') continue
    if (!vurs.has(vur ?? '')) refuseValue(spotAt(spot, 'vur'), vur ?? '', [...vurs].join(' | '))
    if (place === undefined) continue
    const known = places.get(place)
    if (known?.kind !== level || known?.vur !== vur)
      refuseValue(spotAt(spot, 'place'), place, `${vur}, ${level}`)
  }
  checkIds(input, at)
}

function checkIds({ specialists, trainees }: ForecastInput, at: Spot): void {
  const listed = [...specialists, ...trainees]
    .flatMap(({ id, count }) => (id === undefined ? [] : [{ id, count }]))
    .toSorted((a, b) => a.id - b.id)
  let next = 0
  for (const { id, count } of listed) {
    if (id < next) refuseValue(spotAt(at, 'specialists'), id, 'id: unik · unique')
    next = Math.max(next, id + count)
  }
}

/** Parameters that hold factors on tables, or weights, for which adding has no meaning. */
export const MULTIPLY_ONLY: readonly Parameter[] = [
  'settling.attraction',
  'exit.death',
  'exit.emigration',
  'exit.retirement',
  'exit.sale',
  'exit.straight-to-pension',
  'forms.change',
  'moves.rate',
  'work.full-time-share',
  'work.capacity-per-doctor',
]

type Change = {
  readonly parameter: Parameter
  readonly where?: Where
  readonly operation: 'multiply' | 'add'
  readonly amount?: number
}

/** Changes name what exists; some parameters can only be multiplied; factors are not negative. */
export function checkChanges(changes: readonly Change[], input: ForecastInput, at: Spot): void {
  const known = {
    places: new Set([
      LAND,
      ...input.places.flatMap((place) => [
        place.id,
        place.vur,
        ...(place.sundhedsraad === undefined ? [] : [place.sundhedsraad]),
        ...place.regions.map(({ id }) => id),
      ]),
    ]),
    specialties: new Set(input.specialties.map(({ id }) => id)),
    vurs: new Set(input.places.map(({ vur }) => vur)),
    campuses: new Set(input.studies.campuses.map(({ id }) => id)),
    careers: new Set(input.careers.map(({ id }) => id)),
  }
  for (const [index, { parameter, where, operation, amount }] of changes.entries()) {
    const spot = spotAt(at, index)
    if (operation === 'add' && MULTIPLY_ONLY.includes(parameter))
      refuseValue(spotAt(spot, 'operation'), operation, 'multiply')
    if (operation === 'multiply' && (amount ?? 1) < 0) refuseValue(spotAt(spot, 'amount'), amount, '≥ 0')
    if (parameter === 'settling.attraction' && (amount ?? 1) > input.attractionBound)
      refuseValue(spotAt(spot, 'amount'), amount, `≤ ${input.attractionBound}`)
    for (const [key, names] of Object.entries(known)) {
      const wanted = listOf(where, key)
      for (const name of wanted)
        if (!names.has(name))
          refuseValue(spotAt(spotAt(spot, 'where'), key), name, [...names].slice(0, 8).join(' | '))
    }
  }
}

function listOf(where: Where | undefined, key: string): readonly string[] {
  const found: unknown = new Map(Object.entries(where ?? {})).get(key)
  return Array.isArray(found) ? found.map(String) : []
}
