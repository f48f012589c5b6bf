/** Reads knowledge/parameters: one file per number or table. */
import { isMap } from 'yaml'
import type { NumberPeriod, Parameter, TablePeriod } from '../packages/rules/src/parameters/parameter.ts'
import { COMPARISONS, PARAMETER_KINDS, PARAMETER_UNITS } from '../packages/rules/src/parameters/vocabulary.ts'
import { readTexts } from './knowledge-lists.ts'
import { readPeriod, readPeriods, valueIn } from './knowledge-periods.ts'
import { readPrior } from './knowledge-priors.ts'
import { type Fields, numberOf, readFields, readText, readWord } from './knowledge-read.ts'
import { type Axes, readAxes, readCells } from './knowledge-tables.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const HEAD = ['title', 'english', 'unit', 'kind', 'rule']
const NUMBER_FIELDS = { required: [...HEAD, 'values'], optional: ['compare', 'note'] }
const TABLE_FIELDS = { required: [...HEAD, 'axes', 'table'], optional: ['compare', 'note'] }
const PERIOD = ['from', 'source', 'certainty']
const PERIOD_OPTIONAL = ['until', 'reason', 'at', 'prior']
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
    const prior = readPrior(yaml, period, { value })
    if (common === null || prior === null) return null
    return { ...common, value, ...(prior === undefined ? {} : { prior }) }
  })
  return head === null ? null : { form: 'number' as const, ...head, periods }
}

function readTable(yaml: YamlFile, fields: Fields, head: Head | null, sourceIds: ReadonlySet<string>) {
  const axes: Axes = readAxes(yaml, fields)
  const names = { required: [...PERIOD, 'cells'], optional: PERIOD_OPTIONAL }
  const periods = readPeriods(yaml, fields, 'table', names, (period): TablePeriod | null => {
    const common = readPeriod(yaml, period, sourceIds)
    const cells = valueIn(yaml, period, 'cells', (node) => readCells(yaml, node, axes))
    const prior = readPrior(yaml, period, { cells })
    if (common === null || prior === null) return null
    return { ...common, cells, ...(prior === undefined ? {} : { prior }) }
  })
  return head === null ? null : { form: 'table' as const, ...head, axes, periods }
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
