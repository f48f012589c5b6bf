/** Reads knowledge/parameters: one file per number or table. */
import { isMap, isScalar, type Pair } from 'yaml'
import type { NumberPeriod, Parameter, TablePeriod } from '../packages/rules/src/parameters/parameter.ts'
import { COMPARISONS, PARAMETER_KINDS, PARAMETER_UNITS } from '../packages/rules/src/parameters/vocabulary.ts'
import {
  CERTAINTIES,
  type Fields,
  itemsOf,
  numberOf,
  readDay,
  readFields,
  readSourceId,
  readText,
  readTexts,
  readWord,
} from './knowledge-read.ts'
import { type Axes, readAxes, readCells } from './knowledge-tables.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const HEAD = ['title', 'english', 'unit', 'kind', 'rule']
const NUMBER_FIELDS = { required: [...HEAD, 'values'], optional: ['compare', 'note'] }
const TABLE_FIELDS = { required: [...HEAD, 'axes', 'table'], optional: ['compare', 'note'] }
const PERIOD = ['from', 'source', 'certainty']
const PERIOD_OPTIONAL = ['until', 'reason', 'at']
const RULE_ID = /^((?:[NWLXQMIOKEDTYPGVR]|AB)\d+[a-z]?|[BC]\d+\.\d+[a-z]?)$/

/** The parameter in a file, or null with the problems that stand in its way. */
export function readParameter(
  path: string,
  file: string,
  key: string,
  sourceIds: ReadonlySet<string>,
): { readonly parameter: Parameter | null; readonly problems: readonly Problem[] } {
  const yaml = openYaml(path, file)
  if (yaml.problems.length > 0) return { parameter: null, problems: yaml.problems }
  checkKey(yaml, key)
  const isTable = isMap(yaml.root) && yaml.root.has('axes')
  const fields = readFields(yaml, yaml.root, isTable ? TABLE_FIELDS : NUMBER_FIELDS, 'a parameter')
  const head = readHead(yaml, fields, key)
  const parameter = isTable
    ? readTable(yaml, fields, head, sourceIds)
    : readNumber(yaml, fields, head, sourceIds)
  return { parameter: yaml.problems.length > 0 ? null : parameter, problems: yaml.problems }
}

type Head = Omit<Extract<Parameter, { form: 'number' }>, 'form' | 'periods'>

function readHead(yaml: YamlFile, fields: Fields, key: string): Head | null {
  const title = readText(yaml, fields, 'title')
  const english = readText(yaml, fields, 'english')
  const unit = readWord(yaml, fields, 'unit', PARAMETER_UNITS)
  const kind = readWord(yaml, fields, 'kind', PARAMETER_KINDS)
  const compare = readWord(yaml, fields, 'compare', COMPARISONS)
  const rule = readTexts(yaml, fields, 'rule')
  const note = readText(yaml, fields, 'note')
  for (const id of rule) {
    if (RULE_ID.test(id)) continue
    yaml.report(
      fields.get('rule'),
      `»${id}« is not an id of domain.md`,
      'Advice and reports cite rules by id',
      'Write ids such as N24, B3.1 or Q10',
    )
  }
  if (title === null || english === null || unit === null || kind === null) return null
  return { key, title: { da: title, en: english }, unit, kind, compare, rule, note }
}

function readNumber(yaml: YamlFile, fields: Fields, head: Head | null, sourceIds: ReadonlySet<string>) {
  const names = { required: [...PERIOD, 'value'], optional: PERIOD_OPTIONAL }
  const periods = readPeriods(yaml, fields, 'values', names, (period): NumberPeriod | null => {
    const common = readPeriod(yaml, period, sourceIds)
    const value = valueIn(yaml, period, 'value', (node) => numberOf(yaml, node, 'value'))
    return common === null ? null : { ...common, value }
  })
  return head === null ? null : { form: 'number' as const, ...head, periods }
}

function readTable(yaml: YamlFile, fields: Fields, head: Head | null, sourceIds: ReadonlySet<string>) {
  const axes: Axes = readAxes(yaml, fields)
  const names = { required: [...PERIOD, 'cells'], optional: PERIOD_OPTIONAL }
  const periods = readPeriods(yaml, fields, 'table', names, (period): TablePeriod | null => {
    const common = readPeriod(yaml, period, sourceIds)
    const cells = valueIn(yaml, period, 'cells', (node) => readCells(yaml, node, axes))
    return common === null ? null : { ...common, cells }
  })
  return head === null ? null : { form: 'table' as const, ...head, axes, periods }
}

/** The periods of a parameter, in order of time; only the last may have `until`. */
function readPeriods<P extends { readonly from: string; readonly until: string | null }>(
  yaml: YamlFile,
  fields: Fields,
  list: string,
  names: Parameters<typeof readFields>[2],
  read: (period: Fields) => P | null,
): readonly P[] {
  const pair = fields.get(list)
  if (pair === undefined) return []
  const periods: P[] = []
  const items = itemsOf(yaml, pair.value, list)
  for (const [index, node] of items.entries()) {
    const period = readFields(yaml, node, names, `an entry of \`${list}\``)
    const value = read(period)
    if (value === null) continue
    const previous = periods.at(-1)
    if (previous !== undefined && value.from <= previous.from) {
      yaml.report(
        period.get('from'),
        `\`from\` ${value.from} does not come after ${previous.from}`,
        'A value ends where the next begins',
        'Put the entries in order of time, each day once',
      )
    }
    if (value.until !== null)
      checkUntil(yaml, period.get('until'), value.from, value.until, index === items.length - 1)
    periods.push(value)
  }
  return periods
}

function checkUntil(
  yaml: YamlFile,
  pair: Pair | undefined,
  from: string,
  until: string,
  isLast: boolean,
): void {
  if (until <= from) {
    yaml.report(
      pair,
      `\`until\` ${until} does not come after \`from\` ${from}`,
      'The period would hold no day',
      'Write the first day on which the value no longer applies',
    )
  }
  if (!isLast) {
    yaml.report(
      pair,
      '`until` stands on an entry that is not the last',
      'A value ends where the next begins',
      'Remove `until`',
    )
  }
}

/** What number and table periods share. */
function readPeriod(yaml: YamlFile, fields: Fields, sourceIds: ReadonlySet<string>) {
  const from = readDay(yaml, fields, 'from')
  const until = readDay(yaml, fields, 'until')
  const reason = readText(yaml, fields, 'reason')
  const source = readSourceId(yaml, fields, sourceIds)
  const at = readText(yaml, fields, 'at')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  if (from === null || source === null || certainty === null) return null
  return { from, until, reason, source, at, certainty }
}

/** The value of a period; null is allowed only with a reason, and a reason only with null. */
function valueIn<T>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  read: (node: unknown) => T | null,
): T | null {
  const pair = fields.get(name)
  if (pair === undefined) return null
  if (!isScalar(pair.value) || pair.value.value !== null) {
    if (fields.has('reason')) {
      yaml.report(
        fields.get('reason'),
        `\`reason\` stands beside a \`${name}\``,
        'It tells why there is none',
        'Remove `reason`, or write `note:` on the parameter',
      )
    }
    return read(pair.value)
  }
  if (!fields.has('reason')) {
    yaml.report(
      pair,
      `\`${name}\` is null without a reason`,
      'A missing value is shown with its reason',
      'Add `reason:` in Danish: what was looked for, and where',
    )
  }
  return null
}

/** Folder and file names become names in code and in addresses. */
function checkKey(yaml: YamlFile, key: string): void {
  if (/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)+$/.test(key)) return
  yaml.report(
    null,
    `The path »${key}« cannot be a key`,
    'It becomes a name in code and in addresses',
    'Use folders and names of a–z, 0–9 and hyphen; æ, ø and å become ae, oe and aa',
  )
}
