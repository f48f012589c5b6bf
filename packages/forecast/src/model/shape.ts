import {
  readNumberBetween,
  readObject,
  readText,
  readWord,
  refuseValue,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'

/** The form of a JSON value: what may stand where. */
export type Shape =
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly isWhole?: true }
  | { readonly kind: 'text' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly isFilled?: true }
  | {
      readonly kind: 'object'
      readonly required: Readonly<Record<string, Shape>>
      readonly optional?: Readonly<Record<string, Shape>>
    }
  | { readonly kind: 'choice'; readonly by: string; readonly of: Readonly<Record<string, Shape>> }

/** Notes every place where a value has another form than asked: unknown and missing keys, wrong kinds, numbers out of range. */
export function checkShape(value: unknown, shape: Shape, spot: Spot): void {
  if (shape.kind === 'number') checkNumber(value, shape, spot)
  else if (shape.kind === 'text') readText(value, spot)
  else if (shape.kind === 'word') readWord(value, spot, shape.words)
  else if (shape.kind === 'list') checkList(value, shape, spot)
  else if (shape.kind === 'choice') checkChoice(value, shape, spot)
  else checkObject(value, shape, spot)
}

function checkNumber(value: unknown, shape: Shape & { kind: 'number' }, spot: Spot): void {
  const found = readNumberBetween(value, spot, shape.least, shape.most)
  if (found !== null && shape.isWhole && !Number.isInteger(found)) refuseValue(spot, found, '0, 1, 2 …')
}

function checkList(value: unknown, { of, isFilled }: Shape & { kind: 'list' }, spot: Spot): void {
  if (!Array.isArray(value) || (isFilled && value.length === 0)) {
    refuseValue(spot, value, '[ … ]')
    return
  }
  for (const [index, item] of value.entries()) {
    if (spot.issues.length >= MOST_ISSUES) return
    checkShape(item, of, spotAt(spot, index))
  }
}
/** More faults than anyone reads; a list of 20,000 doctors may have one fault in each. */
const MOST_ISSUES = 200

function checkChoice(value: unknown, { by, of }: Shape & { kind: 'choice' }, spot: Spot): void {
  const words = Object.keys(of)
  const word =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(by) : undefined
  const found = readWord(word, spotAt(spot, by), words)
  const shape = found === null ? undefined : of[found]
  if (shape !== undefined) checkShape(value, shape, spot)
}

function checkObject(value: unknown, { required, optional }: Shape & { kind: 'object' }, spot: Spot): void {
  const keys = { required: Object.keys(required), optional: Object.keys(optional ?? {}) }
  const found = readObject(value, spot, keys)
  if (found === null) return
  for (const [key, shape] of [...Object.entries(required), ...Object.entries(optional ?? {})])
    if (found.has(key)) checkShape(found.get(key), shape, spotAt(spot, key))
}
