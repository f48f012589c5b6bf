import {
  type Checked,
  findPlainDate,
  type Issue,
  type PlainDate,
  readNumber,
  readObject,
  readOptional,
  readText,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import type { ClosingInput } from './closing.ts'
import type { DecisionRequest } from './decide.ts'
import { DECISION_KINDS } from './decision.ts'
import type { DelepraksisInput } from './delepraksis.ts'
import { readDesignation } from './parse-designation.ts'
import { AREA_DESIGNATIONS, readFlag, readRegion } from './parse-parts.ts'
import type { Applicant, ProviderNumbersInput } from './provider-numbers.ts'
import type { RightsInput } from './rights.ts'

/**
 * Reads a question from JSON: `{ kind, date, inputs }`. Every fault is an issue with its JSON pointer: unknown keys, missing keys,
 * values out of range, applicants with the same id. With any fault there is no value.
 */
export function parseDecisionRequest(json: unknown): Checked<DecisionRequest> {
  const issues: Issue[] = []
  const request = readRequest(json, { pointer: '', issues })
  return { value: issues.length === 0 ? request : null, issues }
}

function readRequest(json: unknown, spot: Spot): DecisionRequest | null {
  const found = readObject(json, spot, { required: ['kind', 'date', 'inputs'], optional: [] })
  if (found === null) return null
  const kind = found.has('kind') ? readWord(found.get('kind'), spotAt(spot, 'kind'), DECISION_KINDS) : null
  const date = found.has('date') ? readDate(found.get('date'), spotAt(spot, 'date')) : null
  if (kind === null || date === null || !found.has('inputs')) return null
  const [given, at] = [found.get('inputs'), spotAt(spot, 'inputs')]
  switch (kind) {
    case 'delepraksis':
      return withInputs(readDelepraksis(given, at), (inputs) => ({ kind, date, inputs }))
    case 'closing':
      return withInputs(readClosing(given, at), (inputs) => ({ kind, date, inputs }))
    case 'provider-numbers':
      return withInputs(readProviderNumbers(given, at), (inputs) => ({ kind, date, inputs }))
    case 'designation':
      return withInputs(readDesignation(given, at), (inputs) => ({ kind, date, inputs }))
    case 'rights':
      return withInputs(readRights(given, at), (inputs) => ({ kind, date, inputs }))
  }
}

function withInputs<I, R>(inputs: I | null, make: (inputs: I) => R): R | null {
  return inputs === null ? null : make(inputs)
}

function readDate(value: unknown, spot: Spot): PlainDate | null {
  return findPlainDate(typeof value === 'string' ? value : '') ?? refuseValue(spot, value, 'YYYY-MM-DD')
}

/** A whole number of at least `least`. */
function readCount(value: unknown, spot: Spot, least: number): number | null {
  return Number.isInteger(value)
    ? readNumber(value, spot, least)
    : refuseValue(spot, value, `≥ ${least} (0, 1, 2 …)`)
}

function readDelepraksis(value: unknown, spot: Spot): DelepraksisInput | null {
  const required = ['age', 'health', 'specialCase', 'area', 'existing']
  const found = readObject(value, spot, { required, optional: ['start'] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const age = readCount(found.get('age'), at('age'), 0)
  const health = readFlag(found.get('health'), at('health'))
  const specialCase = readFlag(found.get('specialCase'), at('specialCase'))
  const existing = readFlag(found.get('existing'), at('existing'))
  const area = readWord(found.get('area'), at('area'), ['none', ...AREA_DESIGNATIONS])
  const start = readOptional(found, 'start', (item) => readDate(item, at('start')))
  if (age === null || health === null || specialCase === null || existing === null || area === null)
    return null
  return { age, health, specialCase, area, existing, ...withoutEmpty({ start }) }
}

function readClosing(value: unknown, spot: Spot): ClosingInput | null {
  const required = ['listedPatients', 'capacities', 'doctors', 'open']
  const found = readObject(value, spot, { required, optional: ['ownLimit', 'dispensation'] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const listedPatients = readCount(found.get('listedPatients'), at('listedPatients'), 0)
  const capacities = readNumber(found.get('capacities'), at('capacities'), 0, true)
  const doctors = readNumber(found.get('doctors'), at('doctors'), 0, true)
  const open = readFlag(found.get('open'), at('open'))
  const limit = (key: string) => readOptional(found, key, (item) => readNumber(item, at(key), 0, true))
  const [ownLimit, dispensation] = [limit('ownLimit'), limit('dispensation')]
  if (listedPatients === null || capacities === null || doctors === null || open === null) return null
  return { listedPatients, capacities, doctors, open, ...withoutEmpty({ ownLimit, dispensation }) }
}

const APPLICANT_FLAGS = [
  'convertsDelepraksis',
  'sustainableCommunity',
  'expectedToRecruit',
  'inPool',
  'recruitmentProblems',
] as const

function readProviderNumbers(value: unknown, spot: Spot): ProviderNumbersInput | null {
  const found = readObject(value, spot, { required: ['numbers', 'applicants'], optional: [] })
  if (found === null || !found.has('numbers') || !found.has('applicants')) return null
  const numbers = readCount(found.get('numbers'), spotAt(spot, 'numbers'), 0)
  const list = found.get('applicants')
  const listSpot = spotAt(spot, 'applicants')
  if (!Array.isArray(list) || list.length > 500) return refuseValue(listSpot, list, '[ … ] (0–500)')
  const read = list.map((item: unknown, index) => readApplicant(item, spotAt(listSpot, index)))
  const applicants = read.filter((one) => one !== null)
  const seen = new Set<string>()
  for (const [index, one] of applicants.entries()) {
    if (seen.has(one.id)) refuseValue(spotAt(spotAt(listSpot, index), 'id'), one.id, 'unik · unique')
    seen.add(one.id)
  }
  return numbers === null ? null : { numbers, applicants }
}

function readApplicant(value: unknown, spot: Spot): Applicant | null {
  const required = ['id', 'name', ...APPLICANT_FLAGS]
  const found = readObject(value, spot, { required, optional: ['uncoveredPer1000', 'numbersHeld'] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const flag = (key: string) => readFlag(found.get(key), spotAt(spot, key))
  const id = readText(found.get('id'), spotAt(spot, 'id'))
  const name = readText(found.get('name'), spotAt(spot, 'name'))
  const [converts, community, recruit, pool, problems] = APPLICANT_FLAGS.map(flag)
  const uncoveredPer1000 = readOptional(found, 'uncoveredPer1000', (item) =>
    readNumber(item, spotAt(spot, 'uncoveredPer1000'), 0),
  )
  const numbersHeld = readOptional(found, 'numbersHeld', (item) =>
    readCount(item, spotAt(spot, 'numbersHeld'), 0),
  )
  if (id === null || name === null || converts == null || community == null) return null
  if (recruit == null || pool == null || problems == null) return null
  return {
    id,
    name,
    convertsDelepraksis: converts,
    sustainableCommunity: community,
    expectedToRecruit: recruit,
    inPool: pool,
    recruitmentProblems: problems,
    ...withoutEmpty({ uncoveredPer1000, numbersHeld }),
  }
}

function readRights(value: unknown, spot: Spot): RightsInput | null {
  const found = readObject(value, spot, { required: ['designations', 'region'], optional: [] })
  if (found === null || !found.has('designations') || !found.has('region')) return null
  const list = found.get('designations')
  const at = spotAt(spot, 'designations')
  if (!Array.isArray(list)) return refuseValue(at, list, '[ … ]')
  const designations = list
    .map((item: unknown, index) => readWord(item, spotAt(at, index), AREA_DESIGNATIONS))
    .filter((one) => one !== null)
  const region = found.get('region') === null ? null : readRegion(found.get('region'), spotAt(spot, 'region'))
  return { designations, region }
}
