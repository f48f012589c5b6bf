/** Readers for the sequences of a YAML file. */
import { isMap, isScalar, isSeq } from 'yaml'
import type { Fields } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

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
