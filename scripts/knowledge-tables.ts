/** Reads the axes and cells of a table parameter. */
import { isMap, isScalar } from 'yaml'
import { textsOf } from './knowledge-lists.ts'
import { type Fields, numberOf, spotOf } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

/** The names of the axes and their cells, in the order of the file. */
export type Axes = Readonly<Record<string, readonly string[]>>

/** The axes of a table: a map from name to a list of different texts. One or two axes. */
export function readAxes(yaml: YamlFile, fields: Fields): Axes {
  const axes: Record<string, readonly string[]> = {}
  const pair = fields.get('axes')
  const node = pair?.value
  if (!isMap(node) || node.items.length < 1 || node.items.length > 2) {
    yaml.report(
      pair,
      '`axes` is not a map with one or two axes',
      'Cells are found by the names of the axes',
      'Write `axes:` and below it `name: ["cell", "cell"]`',
    )
    return axes
  }
  for (const axis of node.items) {
    const name = isScalar(axis.key) ? String(axis.key.value) : ''
    const cells = textsOf(yaml, axis.value, name)
    if (new Set(cells).size !== cells.length || cells.some((cell) => cell.includes('|') || cell === '')) {
      yaml.report(
        axis,
        `The axis \`${name}\` has a cell that is empty, stands twice or holds »|«`,
        'Cells are found by their names',
        'Give each cell a name of its own',
      )
    }
    axes[name] = cells
  }
  return axes
}

/** The cells of one period, keyed by coordinates joined by `|`; every combination must be there, and no other. */
export function readCells(
  yaml: YamlFile,
  node: unknown,
  axes: Axes,
): Readonly<Record<string, number>> | null {
  const [first, second] = Object.entries(axes)
  if (first === undefined) return null
  const cells: Record<string, number> = {}
  for (const [name, value] of readAxisCells(yaml, node, first)) {
    const inner = second === undefined ? [['', value] as const] : readAxisCells(yaml, value, second)
    for (const [innerName, innerValue] of inner) {
      const key = second === undefined ? name : `${name}|${innerName}`
      const number = numberOf(yaml, innerValue, key)
      if (number !== null) cells[key] = number
    }
  }
  return cells
}

/** The entries of a map that has exactly the cells of an axis, in the axis' order. */
function readAxisCells(
  yaml: YamlFile,
  node: unknown,
  [axis, names]: readonly [string, readonly string[]],
): readonly (readonly [string, unknown])[] {
  if (!isMap(node)) {
    yaml.report(
      isScalar(node) ? node : yaml.root,
      `The cells along \`${axis}\` are not a map`,
      'Each cell is found by its name',
      `Write one line for each of: ${names.join(', ')}`,
    )
    return []
  }
  const found = new Map<string, unknown>()
  for (const pair of node.items) {
    const name = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : ''
    if (names.includes(name)) found.set(name, pair.value ?? spotOf(pair))
    else {
      const shown = isScalar(pair.key) ? String(pair.key.value) : ''
      yaml.report(
        pair,
        `»${shown}« is not a cell of the axis \`${axis}\``,
        'The axis lists its cells',
        `Use one of: ${names.join(', ')} – in quotes`,
      )
    }
  }
  const missing = names.filter((name) => !found.has(name))
  if (missing.length > 0) {
    yaml.report(
      node,
      `The axis \`${axis}\` lacks ${missing.map((name) => `»${name}«`).join(', ')}`,
      'A table has a number in every cell',
      'Add the missing cells, or take them off the axis',
    )
  }
  return names.filter((name) => found.has(name)).map((name) => [name, found.get(name)] as const)
}
