/** Reads knowledge/levers: one file for each of the 25 ways, what it changes in the forecast and on what ground. */
import { join } from 'node:path'
import {
  LEVER_COST_UNITS,
  LEVER_PLACES,
  LEVER_UNITS,
  type Lever,
  type LeverCost,
  type LeverSize,
  type LeverVariant,
} from '../packages/rules/src/levers/lever.ts'
import { EVIDENCE_GRADES } from '../packages/rules/src/parameters/evidence-grade.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { readId, readSourceId } from './knowledge-ids.ts'
import { readLeverChange } from './knowledge-lever-changes.ts'
import { itemsOf, readTexts } from './knowledge-lists.ts'
import { type Fields, numberOf, readFields, readText, readWord } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const HEAD = [
  'id',
  'title',
  'english',
  'text',
  'meaning',
  'addressee',
  'place',
  'start',
  'ramp-years',
  'effect',
]
const TAIL = ['cost', 'evidence', 'ground', 'ground-english', 'moves', 'source', 'at']
const EFFECTS = ['quantified', 'no-quantified-effect'] as const

/** What a lever refers to and must exist. */
type Known = { readonly sources: ReadonlySet<string>; readonly parameters: ReadonlySet<string> }

/** Every lever in order of its number, and every problem in the folder. */
export function loadLevers(
  folder: string,
  known: Known,
): { readonly levers: readonly Lever[]; readonly problems: readonly Problem[] } {
  const levers: Lever[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('levers', path))
    const lever = yaml.problems.length > 0 ? null : readLever(yaml, known, seen)
    if (lever !== null && yaml.problems.length === 0) levers.push(lever)
    problems.push(...yaml.problems)
  }
  return { levers: levers.toSorted((a, b) => numberOfId(a.id) - numberOfId(b.id)), problems }
}

const numberOfId = (id: string): number => Number(id.slice(1))

function readLever(yaml: YamlFile, known: Known, seen: Set<string>): Lever | null {
  const any = { required: [...HEAD, ...TAIL], optional: ['size', 'variants', 'reason', 'reason-english'] }
  const fields = readFields(yaml, yaml.root, any, 'a lever')
  const kind = readWord(yaml, fields, 'effect', EFFECTS)
  const mine = kind === 'quantified' ? ['size', 'variants'] : ['reason', 'reason-english']
  if (kind !== null)
    readFields(yaml, yaml.root, { required: [...HEAD, ...TAIL, ...mine], optional: [] }, `a lever (${kind})`)
  const effect = kind === 'quantified' ? readQuantified(yaml, fields) : readUnquantified(yaml, fields)
  const id = readId(yaml, fields, /^W\d+$/, seen)
  const title = readBoth(yaml, fields, 'title', 'english')
  const text = readBoth(yaml, fields, 'text', 'meaning')
  const ground = readBoth(yaml, fields, 'ground', 'ground-english')
  const place = readWord(yaml, fields, 'place', LEVER_PLACES)
  const startYear = readNumber(yaml, fields, 'start')
  const rampYears = readNumber(yaml, fields, 'ramp-years')
  const evidence = readWord(yaml, fields, 'evidence', EVIDENCE_GRADES)
  const source = readSourceId(yaml, fields, known.sources)
  const at = readText(yaml, fields, 'at')
  const cost = readCost(yaml, fields, known.sources)
  const moves = readMoves(yaml, fields, known.parameters)
  const addressee = readTexts(yaml, fields, 'addressee')
  if (id === null || title === null || text === null || ground === null || place === null) return null
  if (startYear === null || rampYears === null || evidence === null || source === null || at === null)
    return null
  if (effect === null || cost === undefined) return null
  return {
    id,
    title,
    text,
    addressee,
    place,
    startYear,
    rampYears,
    effect,
    cost,
    evidence,
    ground,
    moves,
    source,
    at,
  }
}

function readBoth(yaml: YamlFile, fields: Fields, danish: string, english: string) {
  const da = readText(yaml, fields, danish)
  const en = readText(yaml, fields, english)
  return da === null || en === null ? null : { da, en }
}

function readNumber(yaml: YamlFile, fields: Fields, name: string): number | null {
  const pair = fields.get(name)
  return pair === undefined ? null : numberOf(yaml, pair.value, name)
}

function readQuantified(yaml: YamlFile, fields: Fields): Lever['effect'] | null {
  const size = readSize(yaml, fields)
  const pair = fields.get('variants')
  if (size === null || pair === undefined) return null
  const seen = new Set<string>()
  const variants = itemsOf(yaml, pair.value, 'variants').map((node) => readVariant(yaml, node, seen))
  const whole = variants.filter((variant) => variant !== null)
  return whole.length < variants.length ? null : { kind: 'quantified', size, variants: whole }
}

function readUnquantified(yaml: YamlFile, fields: Fields): Lever['effect'] | null {
  const reason = readBoth(yaml, fields, 'reason', 'reason-english')
  return reason === null ? null : { kind: 'no-quantified-effect', reason }
}

function readSize(yaml: YamlFile, fields: Fields): LeverSize | null {
  const pair = fields.get('size')
  if (pair === undefined) return null
  const names = { required: ['unit', 'least', 'most', 'default'], optional: [] }
  const size = readFields(yaml, pair.value, names, 'the size of a lever')
  const unit = readWord(yaml, size, 'unit', LEVER_UNITS)
  const least = readNumber(yaml, size, 'least')
  const most = readNumber(yaml, size, 'most')
  const byDefault = readNumber(yaml, size, 'default')
  if (unit === null || least === null || most === null || byDefault === null) return null
  if (least > byDefault || byDefault > most)
    yaml.report(
      pair,
      'The default lies outside least and most',
      'A slider begins inside',
      'Correct the three',
    )
  return { unit, least, most, byDefault }
}

function readVariant(yaml: YamlFile, node: unknown, seen: Set<string>): LeverVariant | null {
  const names = { required: ['id', 'title', 'english', 'changes'], optional: [] }
  const fields = readFields(yaml, node, names, 'a variant')
  const id = readId(yaml, fields, /^[a-z][a-z0-9-]*$/, seen)
  const title = readBoth(yaml, fields, 'title', 'english')
  const pair = fields.get('changes')
  if (pair === undefined) return null
  const read = itemsOf(yaml, pair.value, 'changes').map((item) => readLeverChange(yaml, item))
  const changes = read.filter((change) => change !== null)
  return id === null || title === null || changes.length < read.length ? null : { id, title, changes }
}

/** The cost, `null` for `no-source`, `undefined` after reporting what is wrong. */
function readCost(
  yaml: YamlFile,
  fields: Fields,
  sources: ReadonlySet<string>,
): LeverCost | null | undefined {
  const pair = fields.get('cost')
  if (pair === undefined) return undefined
  const names = { required: ['kroner', 'per', 'source', 'at'], optional: [] }
  if (readNoSource(pair.value)) return null
  const cost = readFields(yaml, pair.value, names, 'a cost (or `cost: no-source`)')
  const kroner = readNumber(yaml, cost, 'kroner')
  const per = readWord(yaml, cost, 'per', LEVER_COST_UNITS)
  const source = readSourceId(yaml, cost, sources)
  const at = readText(yaml, cost, 'at')
  return kroner === null || per === null || source === null || at === null
    ? undefined
    : { kroner, per, source, at }
}

function readNoSource(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'value' in node && node.value === 'no-source'
}

function readMoves(yaml: YamlFile, fields: Fields, parameters: ReadonlySet<string>): readonly string[] {
  const pair = fields.get('moves')
  const keys = readTexts(yaml, fields, 'moves')
  for (const key of keys) {
    if (parameters.has(key)) continue
    yaml.report(
      pair,
      `»${key}« is no parameter`,
      'A lever names the numbers that it moves or rests on',
      'Write the path below knowledge/parameters without `.yaml`',
    )
  }
  return keys
}
