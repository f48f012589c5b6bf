import {
  readList,
  readNumber,
  readObject,
  readOptional,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import { DECAY_KEYS } from './access-input.ts'
import { DECAY_KINDS, type Decay } from './decay.ts'

/** Reads a decay: each kind has its own keys, and a key of another kind is unknown here. */
export function parseDecay(value: unknown, spot: Spot): Decay | null {
  const kind = readKind(value, spot)
  if (kind === null) return null
  const keys = DECAY_KEYS[kind]
  const found = readObject(value, spot, { required: ['kind', ...keys.required], optional: keys.optional })
  if (found === null) return null
  const number = (key: string, above: boolean) =>
    found.has(key) ? readNumber(found.get(key), spotAt(spot, key), 0, above) : null
  switch (kind) {
    case 'none':
      return { kind }
    case 'step':
      return readSteps(found, spot)
    case 'gaussian': {
      const bandwidth = number('bandwidth', true)
      return bandwidth === null ? null : { kind, bandwidth }
    }
    case 'exponential': {
      const rate = number('rate', false)
      return rate === null ? null : { kind, rate }
    }
    case 'inverse-power': {
      const exponent = number('exponent', true)
      const leastCost = readOptional(found, 'leastCost', (one) =>
        readNumber(one, spotAt(spot, 'leastCost'), 0, true),
      )
      return exponent === null ? null : { kind, exponent, ...withoutEmpty({ leastCost }) }
    }
    case 'linear': {
      const cutoff = number('cutoff', true)
      return cutoff === null ? null : { kind, cutoff }
    }
  }
}

function readKind(value: unknown, spot: Spot): Decay['kind'] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuseValue(spot, value, '{ … }')
  const kind = new Map(Object.entries(value)).get('kind')
  return readWord(kind, spotAt(spot, 'kind'), DECAY_KINDS)
}

/** Bounds that rise, and a weight for each. */
function readSteps(found: ReadonlyMap<string, unknown>, spot: Spot): Decay | null {
  const numbers = (key: string) =>
    found.has(key) ? readList(found.get(key), spotAt(spot, key), (one, at) => readNumber(one, at, 0)) : null
  const upTo = numbers('upTo')
  const weights = numbers('weights')
  if (upTo === null || weights === null) return null
  for (let step = 1; step < upTo.length; step++) {
    const [before = 0, here = 0] = [upTo[step - 1], upTo[step]]
    if (here <= before) return refuseValue(spotAt(spotAt(spot, 'upTo'), step), here, `> ${before}`)
  }
  if (weights.length !== upTo.length) {
    return refuseValue(spotAt(spot, 'weights'), weights, `${upTo.length} × ≥ 0 (upTo)`)
  }
  return { kind: 'step', upTo, weights }
}
