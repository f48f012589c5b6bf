import {
  findPlainDate,
  readNumberBetween,
  readObject,
  readOptional,
  readText,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
  withoutEmpty,
} from '@laegedaekning/domain'
import { CRITERION_IDS, type CriterionId } from '../designation/criteria.ts'
import type { DesignationSignals } from '../designation/designation-score.ts'
import type { RegionalRules } from '../designation/regional-rules.ts'
import type { Signal } from '../designation/signal.ts'
import type { CouncilDecision } from './decision.ts'
import type { DesignationInput } from './designation-decision.ts'
import { readArea, readFlag, readRegion } from './parse-parts.ts'

/** Largest number of a signal or a limit: patients per capacity, kilometres. */
const MOST = 1e6

/** Reads what a designation is decided on. A bare number of a signal is one that someone typed: second-hand. */
export function readDesignation(value: unknown, spot: Spot): DesignationInput | null {
  const required = ['region', 'area', 'areaName', 'wanted', 'signals']
  const found = readObject(value, spot, { required, optional: ['own', 'council'] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const region = readRegion(found.get('region'), at('region'))
  const area = readArea(found.get('area'), at('area'))
  const areaName = readText(found.get('areaName'), at('areaName'))
  const wanted = readWord(found.get('wanted'), at('wanted'), ['threatened', 'watch'])
  const signals = readSignals(found.get('signals'), at('signals'))
  const own = readOptional(found, 'own', (item) => (item === null ? null : readOwn(item, at('own'))))
  const given = found.get('council')
  const council = given === undefined || given === null ? null : readCouncil(given, at('council'))
  if (region === null || area === null || areaName === null || wanted === null || signals === null)
    return null
  return { region, area, areaName, wanted, signals, council, ...withoutEmpty({ own }) }
}

function readSignals(value: unknown, spot: Spot): DesignationSignals | null {
  const found = readObject(value, spot, { required: [], optional: CRITERION_IDS })
  if (found === null) return null
  const signals: Partial<Record<CriterionId, Signal>> = {}
  for (const id of CRITERION_IDS) {
    if (!found.has(id)) continue
    const signal = readSignal(found.get(id), spotAt(spot, id))
    if (signal !== null) signals[id] = signal
  }
  return signals
}

function readSignal(value: unknown, spot: Spot): Signal | null {
  if (typeof value !== 'object' || value === null) {
    const number = readNumberBetween(value, spot, 0, MOST)
    return number === null ? null : { value: number, certainty: 'second-hand', madeUp: false }
  }
  const found = readObject(value, spot, { required: ['value', 'certainty', 'madeUp'], optional: [] })
  if (found === null) return null
  const number = readNumberBetween(found.get('value'), spotAt(spot, 'value'), 0, MOST)
  const certainty = readWord(found.get('certainty'), spotAt(spot, 'certainty'), [
    'sourced',
    'second-hand',
    'inferred',
    'assumed',
  ])
  const madeUp = readFlag(found.get('madeUp'), spotAt(spot, 'madeUp'))
  return number === null || certainty === null || madeUp === null
    ? null
    : { value: number, certainty, madeUp }
}

function readOwn(value: unknown, spot: Spot): RegionalRules | null {
  const required = ['weights', 'limits', 'scoreLimit', 'validFrom', 'source']
  const found = readObject(value, spot, { required, optional: [] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const weights = readNumbers(found.get('weights'), at('weights'))
  const limits = readNumbers(found.get('limits'), at('limits'))
  const limit = found.get('scoreLimit')
  const scoreLimit = limit === null ? null : readNumberBetween(limit, at('scoreLimit'), 0, 1)
  const day = found.get('validFrom')
  const validFrom =
    findPlainDate(typeof day === 'string' ? day : '') ?? refuseValue(at('validFrom'), day, 'YYYY-MM-DD')
  const source = readText(found.get('source'), at('source'))
  if (weights === null || limits === null || validFrom === null || source === null) return null
  return { weights, limits, scoreLimit, validFrom, source, certainty: 'sourced' }
}

function readNumbers(value: unknown, spot: Spot): ReadonlyMap<CriterionId, number> | null {
  const found = readObject(value, spot, { required: [], optional: CRITERION_IDS })
  if (found === null) return null
  const numbers = new Map<CriterionId, number>()
  for (const id of CRITERION_IDS) {
    const number = readOptional(found, id, (item) => readNumberBetween(item, spotAt(spot, id), 0, MOST))
    if (typeof number === 'number') numbers.set(id, number)
  }
  return numbers
}

function readCouncil(value: unknown, spot: Spot): CouncilDecision | null {
  const required = ['decided', 'body', 'on', 'because']
  const found = readObject(value, spot, { required, optional: [] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const at = (key: string) => spotAt(spot, key)
  const decided = readWord(found.get('decided'), at('decided'), ['designated', 'not-designated'])
  const body = readText(found.get('body'), at('body'))
  const because = readText(found.get('because'), at('because'))
  const day = found.get('on')
  const on = findPlainDate(typeof day === 'string' ? day : '') ?? refuseValue(at('on'), day, 'YYYY-MM-DD')
  if (decided === null || body === null || because === null || on === null) return null
  return { decided, body, on, because }
}
