/** Readers for the fields of a YAML map; each returns the value, or null after reporting what is wrong. */
import { type Certainty, findPlainDate } from '@laegedaekning/domain'
import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import type { Spot, YamlFile } from './knowledge-yaml.ts'

/** The fields of a YAML map by name. */
export type Fields = ReadonlyMap<string, Pair>

/** The words used for certainty in the files (domain.md 0.2). */
export const CERTAINTIES: readonly Certainty[] = ['sourced', 'second-hand', 'inferred', 'assumed']

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

/** The value node of a field, or `undefined` where the field is not there (already reported if required). */
export function fieldNode(fields: Fields, name: string): unknown {
  return fields.get(name)?.value
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

/** A finite number from a node; text that only looks like a number is refused. */
export function numberOf(yaml: YamlFile, node: unknown, name: string): number | null {
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
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

/** A list of texts; every element must be a text. */
export function readTexts(yaml: YamlFile, fields: Fields, name: string): readonly string[] {
  const pair = fields.get(name)
  return pair === undefined ? [] : textsOf(yaml, pair.value, name)
}

/** The texts of a sequence node. */
export function textsOf(yaml: YamlFile, node: unknown, name: string): readonly string[] {
  if (!isSeq(node)) {
    const spot = isScalar(node) || isMap(node) ? node : yaml.root
    yaml.report(
      spot,
      `\`${name}\` is not a list`,
      'Several may be needed later',
      `Write \`${name}: [first, second]\``,
    )
    return []
  }
  const texts: string[] = []
  for (const item of node.items) {
    const value = isScalar(item) ? item.value : undefined
    if (typeof value === 'string') texts.push(value)
    else
      yaml.report(
        isScalar(item) ? item : node,
        `\`${name}\` holds »${String(value)}«, which is not a text`,
        'Codes with leading zeros would be lost as numbers',
        `Put it in quotes: "${String(value)}"`,
      )
  }
  return texts
}

/** The elements of a sequence; anything else is reported. An empty list is reported too. */
export function itemsOf(yaml: YamlFile, node: unknown, name: string): readonly unknown[] {
  if (isSeq(node) && node.items.length > 0) return node.items
  const spot = isScalar(node) || isMap(node) || isSeq(node) ? node : yaml.root
  yaml.report(
    spot,
    `\`${name}\` is not a list with entries`,
    'At least one entry is needed',
    'Write each entry after a dash',
  )
  return []
}

/** The node where a pair's value stands, or its key where it has none. */
export function spotOf(pair: Pair): Spot {
  return isScalar(pair.value) && pair.value.range
    ? pair.value
    : isMap(pair.value) || isSeq(pair.value)
      ? pair.value
      : pair
}

/** An id of the given form that has not been seen before; adds it to `seen`. */
export function readId(yaml: YamlFile, fields: Fields, form: RegExp, seen: Set<string>): string | null {
  const id = readText(yaml, fields, 'id')
  if (id === null) return null
  if (!form.test(id)) {
    yaml.report(
      fields.get('id'),
      `The id »${id}« has a wrong form`,
      'Ids stand in addresses, files and code',
      'Use letters a–z, digits and hyphens; æ, ø and å become ae, oe and aa',
    )
  }
  if (seen.has(id)) {
    yaml.report(
      fields.get('id'),
      `The id »${id}« is used twice`,
      'An id names one thing',
      'Give one of them another id, or join them',
    )
  }
  seen.add(id)
  return id
}

/** The field `source`, which must be an id of sources.yaml. */
export function readSourceId(yaml: YamlFile, fields: Fields, sourceIds: ReadonlySet<string>): string | null {
  const source = readText(yaml, fields, 'source')
  if (source === null || sourceIds.has(source)) return source
  yaml.report(
    fields.get('source'),
    `The source »${source}« is not in sources.yaml`,
    'Every figure must lead back to a source',
    'Add it to knowledge/sources.yaml, or correct the id',
  )
  return null
}
