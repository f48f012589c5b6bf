/** Readers for the fields of a YAML map; each returns the value, or null after reporting what is wrong. */
import { findPlainDate } from '@laegedaekning/domain'
import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import type { Spot, YamlFile } from './knowledge-yaml.ts'

/** The fields of a YAML map by name. */
export type Fields = ReadonlyMap<string, Pair>

/** The fields of a map by name; unknown keys and missing required ones are reported. */
export function readFields(
  yaml: YamlFile,
  node: unknown,
  names: { readonly required: readonly string[]; readonly optional: readonly string[] },
  whatItIs: string,
): Fields {
  const fields = new Map<string, Pair>()
  if (!isMap(node)) {
    const spot = isScalar(node) || isSeq(node) ? node : yaml.root
    yaml.report(
      spot,
      `${whatItIs} is not a map of fields`,
      'Its fields are looked up by name',
      'Write one `name: value` per line',
    )
    return fields
  }
  const known = [...names.required, ...names.optional]
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : ''
    if (!known.includes(name)) {
      const guess = known.find((word) => word.startsWith(name.slice(0, 3)))
      const hint =
        guess === undefined
          ? `Use one of: ${known.join(', ')}`
          : `Did you mean \`${guess}\`? Known keys: ${known.join(', ')}`
      yaml.report(
        pair,
        `Unknown key \`${name}\` in ${whatItIs}`,
        'A key that nobody reads hides a mistake',
        hint,
      )
    }
    fields.set(name, pair)
  }
  for (const name of names.required) {
    if (!fields.has(name))
      yaml.report(node, `The key \`${name}\` is missing in ${whatItIs}`, 'It is required', `Add \`${name}:\``)
  }
  return fields
}

/** A text that is not empty; `null` where the field is absent or wrong (reported). */
export function readText(yaml: YamlFile, fields: Fields, name: string): string | null {
  const pair = fields.get(name)
  if (pair === undefined) return null
  const value = isScalar(pair.value) ? pair.value.value : undefined
  if (typeof value === 'string' && value.trim() !== '') return value.trim().replaceAll(/\s+/g, ' ')
  const quoted = typeof value === 'number' || typeof value === 'boolean'
  const mend = quoted ? `Put it in quotes: "${String(value)}"` : `Write the text after \`${name}:\``
  yaml.report(spotOf(pair), `\`${name}\` is not a text`, 'A text is wanted here', mend)
  return null
}

/** One word of a closed list; `null` where absent or wrong (reported with the list). */
export function readWord<W extends string>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  words: readonly W[],
): W | null {
  const pair = fields.get(name)
  if (pair === undefined) return null
  const value = isScalar(pair.value) ? pair.value.value : undefined
  const word = words.find((known) => known === value)
  if (word !== undefined) return word
  yaml.report(
    spotOf(pair),
    `\`${name}\` is »${String(value)}«`,
    'The list of words is closed',
    `Use one of: ${words.join(', ')}`,
  )
  return null
}

/** An existing day as text; 2026-02-30 and 1/1-2026 are refused. */
export function readDay(yaml: YamlFile, fields: Fields, name: string): string | null {
  const pair = fields.get(name)
  if (pair === undefined) return null
  const value = isScalar(pair.value) ? pair.value.value : undefined
  if (typeof value === 'string' && findPlainDate(value) !== undefined) return value
  yaml.report(
    spotOf(pair),
    `\`${name}\` is »${String(value)}«, which is no day`,
    'Periods are compared by calendar day',
    'Write an existing day as YYYY-MM-DD',
  )
  return null
}

/** Digits with an optional decimal point; no hexadecimal, exponent or infinity. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/** `1.600`: one and six tenths in YAML, one thousand six hundred in Danish. */
const LOOKS_LIKE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/

/** A finite number from a node; text that only looks like a number is refused. */
export function numberOf(yaml: YamlFile, node: unknown, name: string): number | null {
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'number' && isScalar(node) && PLAIN_NUMBER.test(node.source ?? '')) {
    if (!LOOKS_LIKE_THOUSANDS.test(node.source ?? '')) return value
    yaml.report(
      node,
      `\`${name}\` is written »${node.source}«`,
      `YAML reads it as ${value}, a Danish reader as a thousand times more`,
      'Write a whole number without separators (1600), or decimals with another number of digits (1.6)',
    )
    return null
  }
  const spot = isScalar(node) || isMap(node) || isSeq(node) ? node : yaml.root
  if (typeof value === 'string' && /\d/.test(value)) {
    const mend = 'Write digits only, with a point before decimals and no separators or quotes: 1600 or 1600.5'
    yaml.report(
      spot,
      `\`${name}\` is the text »${value}«`,
      'YAML 1.2 reads this as text, not as a number',
      mend,
    )
  } else {
    yaml.report(
      spot,
      `\`${name}\` is not a number`,
      'A number is wanted here',
      'Write a number such as 1600 or 0.5',
    )
  }
  return null
}

/** The node where a pair's value stands, or its key where it has none. */
export function spotOf(pair: Pair): Spot {
  return isScalar(pair.value) && pair.value.range
    ? pair.value
    : isMap(pair.value) || isSeq(pair.value)
      ? pair.value
      : pair
}
