import {
  readNumber,
  readObject,
  readOptional,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import { type AccessMeasure, MEASURE_KEYS, MEASURE_KINDS } from './access-input.ts'
import { SELECTIONS } from './floating-catchment.ts'
import { parseDecay } from './parse-decay.ts'

type Found = ReadonlyMap<string, unknown>

/**
 * Reads a measure: each kind has its own keys. `decay: { kind: 'none' }` is welcome everywhere, since it changes nothing; any
 * other decay is refused where the measure has none, so that nobody takes 2SFCA for E2SFCA.
 */
export function parseMeasure(value: unknown, spot: Spot): AccessMeasure | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuseValue(spot, value, '{ … }')
  const word = new Map(Object.entries(value)).get('kind')
  const kind = readWord(word, spotAt(spot, 'kind'), MEASURE_KINDS)
  if (kind === null) return null
  const { required, optional } = MEASURE_KEYS[kind]
  const found = readObject(value, spot, { required: ['kind', ...required], optional: [...optional, 'decay'] })
  if (found === null) return null
  const before = spot.issues.length
  const read = readParts(kind, found, spot)
  return spot.issues.length === before ? read : null
}

function readParts(kind: AccessMeasure['kind'], found: Found, spot: Spot): AccessMeasure | null {
  const number = (key: string, above: boolean) =>
    readOptional(found, key, (value) => readNumber(value, spotAt(spot, key), 0, above))
  const whole = (key: string) => readOptional(found, key, (value) => readCount(value, spotAt(spot, key)))
  const catchment = number('catchment', false)
  const reach = withoutEmpty({ catchment })
  const decay = readOptional(found, 'decay', (value) => parseDecay(value, spotAt(spot, 'decay')))
  const balanced = readOptional(found, 'balanced', (value) => readYesNo(value, spotAt(spot, 'balanced')))
  switch (kind) {
    case 'provider-ratio':
    case 'cumulative':
    case 'nearest':
    case '2sfca':
      refuseDecay(decay, spot)
      if (kind === 'nearest') return { kind, ...reach, ...withoutEmpty({ k: whole('k') }) }
      return kind === '2sfca' ? { kind, ...reach, ...withoutEmpty({ balanced }) } : { kind, ...reach }
    case 'gravity':
    case 'm2sfca':
      return decay == null ? null : { kind, decay, ...reach }
    case 'e2sfca':
      return decay == null ? null : { kind, decay, ...reach, ...withoutEmpty({ balanced }) }
    case '3sfca': {
      const selection = readOptional(found, 'selection', (value) =>
        readWord(value, spotAt(spot, 'selection'), SELECTIONS),
      )
      return decay == null ? null : { kind, decay, ...reach, ...withoutEmpty({ selection }) }
    }
    case 'raam': {
      refuseDecay(decay, spot)
      const tau = number('tau', true)
      const given = withoutEmpty({
        tolerance: number('tolerance', true),
        referenceRatio: number('referenceRatio', true),
      })
      return tau == null ? null : { kind, tau, ...reach, ...given }
    }
    case 'choice': {
      refuseDecay(decay, spot)
      const count = whole('count')
      return count == null || catchment == null ? null : { kind, count, catchment }
    }
  }
}

function refuseDecay(decay: { readonly kind: string } | null | undefined, spot: Spot): void {
  if (decay != null && decay.kind !== 'none') refuseValue(spotAt(spot, 'decay'), decay.kind, 'none')
}

function readCount(value: unknown, spot: Spot): number | null {
  return Number.isInteger(value) ? readNumber(value, spot, 1) : refuseValue(spot, value, '1, 2, 3 …')
}

function readYesNo(value: unknown, spot: Spot): boolean | null {
  return typeof value === 'boolean' ? value : refuseValue(spot, value, 'true | false')
}
