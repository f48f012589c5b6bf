/** Reads knowledge/cases: worked examples with known answers, run as tests against the rules. */
import { join } from 'node:path'
import { findPlainDate } from '@laegedaekning/domain'
import { isMap, isScalar } from 'yaml'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { readSourceId } from './knowledge-ids.ts'
import { itemsOf, readTexts } from './knowledge-lists.ts'
import { type Fields, numberOf, readDay, readFields, readText, readWord } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

/** The computations that a case can ask for. */
export const CASE_KINDS = [
  'vacancy-forecast',
  'table-sums',
  'retirement-difference',
  'patient-base',
  'maximum-list',
  'area-counts',
  'growth',
  'filling-rate',
  'straight-path',
  'choice-rule',
  'instrument-matrix',
  'delepraksis',
  'key-division',
  'redistribution',
  'introduction-posts',
  'bottleneck',
  'collective-redundancies',
  'case-process',
  'provider-numbers',
  'guarantee',
] as const

/** What a case asks to be computed. */
export type CaseKind = (typeof CASE_KINDS)[number]

/** Named numbers and words, flat. */
export type CaseValues = Readonly<Record<string, number | string>>

/** One worked example: with `given` at `date`, the rules must answer `expect`. */
export type WorkedCase = {
  /** Id of domain.md and number within the file: `C1.14 (2)`. */
  readonly id: string
  readonly file: string
  readonly kind: CaseKind
  readonly name: string
  readonly date: string
  readonly given: CaseValues
  readonly expect: CaseValues
  /** Largest allowed absolute difference of a number; 0 where the answer is exact. */
  readonly tolerance: number
  readonly source: string
  readonly at: string | null
  /** Ids of domain.md that the case tests. */
  readonly rule: readonly string[]
}

/** Names of a kind: all `given` are required, of `expect` at least one. `open` kinds take any dotted names. */
const NAMES: Readonly<
  Record<CaseKind, { readonly given: readonly string[]; readonly expect: readonly string[] } | 'open'>
> = {
  'vacancy-forecast': {
    given: ['retirement-age', 'vacant', 'growth-need', 'retirements', 'newly-trained'],
    expect: ['vacant-in-total', 'lacking'],
  },
  'table-sums': 'open',
  'case-process': 'open',
  'provider-numbers': 'open',
  guarantee: 'open',
  'retirement-difference': {
    given: ['retirements-early', 'retirements-late', 'lacking-early', 'lacking-late'],
    expect: ['doctors-staying', 'difference-in-lacking'],
  },
  'patient-base': { given: ['base', 'unit', 'norm-unit'], expect: ['position', 'units-differ'] },
  'maximum-list': { given: ['patients', 'doctors'], expect: ['over-limit', 'patients-over'] },
  'area-counts': { given: [], expect: ['kommuner', 'sundhedsraad', 'regions', 'videreuddannelsesregioner'] },
  growth: { given: ['growth', 'growth-share'], expect: ['stock-at-start', 'stock-at-end'] },
  'filling-rate': {
    given: ['city-posted', 'city-filled', 'outside-posted', 'outside-filled'],
    expect: ['overall-percent', 'city-percent', 'outside-percent'],
  },
  'straight-path': {
    given: ['start-year', 'start-doctors', 'target-year', 'target-doctors'],
    expect: ['years', 'net-per-year'],
  },
  'collective-redundancies': { given: ['employees'], expect: ['applies'] },
  'choice-rule': {
    given: ['first-km', 'second-km', 'third-km'],
    expect: ['practices-within-limit', 'must-point-out'],
  },
  'instrument-matrix': {
    given: ['area', 'effort'],
    expect: ['knowledge', 'risk', 'premises', 'staff', 'staff-cap-percent', 'staff-exception-percent'],
  },
  delepraksis: { given: ['age', 'health', 'special-case', 'area'], expect: ['outcome'] },
  'key-division': {
    given: ['vur', 'specialty', 'amount'],
    expect: ['unit', 'nordjylland', 'midtjylland', 'hovedstaden', 'sjaelland'],
  },
  redistribution: {
    given: ['university-percent', 'regional-hospitals', 'internal-medicine', 'special-condition'],
    expect: ['over-half', 'verdict'],
  },
  'introduction-posts': { given: ['held-first', 'held-second', 'wanted'], expect: ['allowed'] },
  bottleneck: { given: ['vacant-main', 'introduction-posts'], expect: ['warning'] },
}

const FILE_FIELDS = { required: ['id', 'kind', 'rule', 'source', 'cases'], optional: ['at', 'note'] }
const CASE_FIELDS = { required: ['name', 'date', 'given', 'expect'], optional: ['tolerance'] }

/** All worked cases of a folder, in order of file and place in it, and every problem found. */
export function loadCases(
  folder: string,
  sourceIds: ReadonlySet<string>,
): { readonly cases: readonly WorkedCase[]; readonly problems: readonly Problem[] } {
  const cases: WorkedCase[] = []
  const problems: Problem[] = []
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('cases', path))
    if (yaml.problems.length === 0) cases.push(...readCaseFile(yaml, sourceIds))
    problems.push(...yaml.problems)
  }
  return { cases: problems.length === 0 ? cases : [], problems }
}

function readCaseFile(yaml: YamlFile, sourceIds: ReadonlySet<string>): readonly WorkedCase[] {
  const fields = readFields(yaml, yaml.root, FILE_FIELDS, 'a file of cases')
  const id = readText(yaml, fields, 'id')
  const kind = readWord(yaml, fields, 'kind', CASE_KINDS)
  const source = readSourceId(yaml, fields, sourceIds)
  const common = { file: yaml.file, at: readText(yaml, fields, 'at'), rule: readTexts(yaml, fields, 'rule') }
  const nodes = fields.has('cases') ? itemsOf(yaml, fields.get('cases')?.value, 'cases') : []
  if (id === null || kind === null || source === null) return []
  return nodes.flatMap((node, index) => {
    const read = readCase(yaml, node, kind)
    return read === null ? [] : [{ ...common, ...read, id: `${id} (${index + 1})`, kind, source }]
  })
}

function readCase(yaml: YamlFile, node: unknown, kind: CaseKind) {
  const fields = readFields(yaml, node, CASE_FIELDS, 'a case')
  const name = readText(yaml, fields, 'name')
  const date = readDay(yaml, fields, 'date')
  const given = readValues(yaml, fields, 'given', kind)
  const expect = readValues(yaml, fields, 'expect', kind)
  const pair = fields.get('tolerance')
  const tolerance = pair === undefined ? 0 : numberOf(yaml, pair.value, 'tolerance')
  if (name === null || date === null || tolerance === null) return null
  return { name, date, given, expect, tolerance }
}

/** A flat map of named numbers and words, with exactly the names that the kind knows. */
function readValues(yaml: YamlFile, fields: Fields, name: 'given' | 'expect', kind: CaseKind): CaseValues {
  const node = fields.get(name)?.value
  const names = NAMES[kind]
  const values: Record<string, number | string> = {}
  if (node === undefined) return values
  const known =
    names === 'open' && isMap(node)
      ? node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
      : []
  const wanted = names === 'open' ? known : names[name]
  const required = name === 'given' ? wanted : []
  const pairs = readFields(yaml, node, { required, optional: wanted }, `\`${name}\` of a ${kind} case`)
  for (const [key, pair] of pairs) {
    const value = isScalar(pair.value) ? pair.value.value : undefined
    const isWord =
      typeof value === 'string' && (/^[a-z][a-z-]*$/.test(value) || findPlainDate(value) !== undefined)
    if (isWord) values[key] = value
    else values[key] = numberOf(yaml, pair.value, key) ?? 0
  }
  if (name === 'expect' && pairs.size === 0) {
    yaml.report(
      fields.get(name),
      '`expect` is empty',
      'A case without an answer tests nothing',
      `Give at least one of: ${wanted.join(', ')}`,
    )
  }
  return values
}
