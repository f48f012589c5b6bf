/** Compiles knowledge/regler and the matrix of 2008 (knowledge/facts/lister) to packages/rules/src/rule-texts.generated.ts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  MATRIX_VALUES,
  type MatrixCell,
  RULE_AREAS,
  RULE_INSTRUMENTS,
  RULE_RIGHTS,
  type RuleText,
} from '../packages/rules/src/rule-texts/rule-text.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { CERTAINTIES, readId, readSourceId } from './knowledge-ids.ts'
import { itemsOf, readTexts } from './knowledge-lists.ts'
import { readDay, readFields, readText, readWord } from './knowledge-read.ts'
import { readSources } from './knowledge-sources.ts'
import { formatProblem, openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const FIELDS = {
  required: ['key', 'ids', 'da', 'en', 'from', 'source', 'certainty'],
  optional: ['until', 'at', 'parameter', 'instrument', 'area', 'right', 'region'],
}

const MATRIX_FILE = ['facts', 'lister', 'virkemiddelmatrix-2008.csv'] as const

/** The words of the Danish list, and what they are called in code. */
const EFFORTS: ReadonlyMap<string, MatrixCell['effort']> = new Map([
  ['bidrager til strukturudvikling', 'contributes'],
  ['bidrager ikke til strukturudvikling', 'does-not-contribute'],
])
const AREAS: ReadonlyMap<string, MatrixCell['area']> = new Map([
  ['særlig udfordring', 'special'],
  ['ikke særlig udfordring', 'ordinary'],
])
const INSTRUMENTS: ReadonlyMap<string, MatrixCell['instrument']> = new Map([
  ['viden', 'knowledge'],
  ['risiko', 'risk'],
  ['anlæg', 'premises'],
  ['personale', 'staff'],
])
const VALUES: ReadonlyMap<string, (typeof MATRIX_VALUES)[number]> = new Map([
  ['ja', 'yes'],
  ['nej', 'no'],
  ['måske', 'limited'],
  ['åben', 'open'],
])

/** Runs the generator: messages by `say`, answer 0 (fine) or 1 (something to mend). */
export function generateRuleTexts(root: string, checkOnly: boolean, say: (line: string) => void): 0 | 1 {
  const folder = join(root, 'knowledge')
  const { rules, problems } = readRules(folder)
  if (problems.length > 0) {
    for (const problem of problems) say(formatProblem(problem))
    return 1
  }
  const matrix = readMatrix(join(folder, ...MATRIX_FILE))
  const path = join(root, 'packages', 'rules', 'src', 'rule-texts.generated.ts')
  const written = emit(rules, matrix)
  const stale = !existsSync(path) || readFileSync(path, 'utf8') !== written
  if (checkOnly && stale) {
    say('Stale: rule-texts.generated.ts. Run `npm run generate` and commit the result.')
    return 1
  }
  if (stale) writeFileSync(path, written)
  say(`${rules.length} rules in words, ${matrix.length} cells: ${stale ? 'wrote' : 'nothing to write'}.`)
  return 0
}

function readRules(folder: string): {
  readonly rules: readonly RuleText[]
  readonly problems: readonly Problem[]
} {
  const sources = readSources(join(folder, 'sources.yaml'), shownPath('sources.yaml'))
  const ids = new Set(sources.value.map(({ id }) => id))
  const parameters = new Set(
    listYamlFiles(join(folder, 'parameters')).map((path) => path.replace(/\.yaml$/, '')),
  )
  const seen = new Set<string>()
  const rules: RuleText[] = []
  const problems: Problem[] = []
  for (const path of listYamlFiles(join(folder, 'regler'))) {
    const yaml = openYaml(join(folder, 'regler', path), shownPath('regler', path))
    for (const node of itemsOf(yaml, yaml.root, 'the file')) {
      const rule = readRule(yaml, node, ids, parameters, seen)
      if (rule !== null) rules.push(rule)
    }
    problems.push(...yaml.problems)
  }
  return { rules, problems }
}

function readRule(
  yaml: YamlFile,
  node: unknown,
  sourceIds: ReadonlySet<string>,
  parameters: ReadonlySet<string>,
  seen: Set<string>,
): RuleText | null {
  const fields = readFields(yaml, node, FIELDS, 'a rule in words')
  const pair = fields.get('key')
  const key = pair === undefined ? null : readId(yaml, new Map([['id', pair]]), /^[a-z0-9-]+$/, seen)
  const [da, en, from] = [
    readText(yaml, fields, 'da'),
    readText(yaml, fields, 'en'),
    readDay(yaml, fields, 'from'),
  ]
  const source = readSourceId(yaml, fields, sourceIds)
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const parameter = readText(yaml, fields, 'parameter')
  if (parameter !== null && !parameters.has(parameter)) {
    const why = 'A rule that names a number must lead to it'
    yaml.report(fields.get('parameter'), `There is no parameter »${parameter}«`, why, 'Correct the key')
  }
  if (key === null || da === null || en === null || from === null) return null
  if (source === null || certainty === null) return null
  return {
    key,
    ids: readTexts(yaml, fields, 'ids'),
    text: { da, en },
    from,
    until: readDay(yaml, fields, 'until'),
    source,
    at: readText(yaml, fields, 'at'),
    certainty,
    parameter,
    instrument: readWord(yaml, fields, 'instrument', RULE_INSTRUMENTS),
    area: readWord(yaml, fields, 'area', RULE_AREAS),
    right: readWord(yaml, fields, 'right', RULE_RIGHTS),
    region: readText(yaml, fields, 'region'),
  }
}

/** The 16 cells; a word that the list does not know stops the generator. */
function readMatrix(path: string): readonly MatrixCell[] {
  const [, ...lines] = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [effort = '', area = '', instrument = '', value = '', cap = '', exception = '', source = ''] =
      line.split(';')
    return {
      effort: meaningOf(EFFORTS, effort),
      area: meaningOf(AREAS, area),
      instrument: meaningOf(INSTRUMENTS, instrument),
      value: meaningOf(VALUES, value),
      cap: shareOf(cap),
      exceptionalCap: shareOf(exception),
      source,
    }
  })
}

function meaningOf<T>(words: ReadonlyMap<string, T>, word: string): T {
  const found = words.get(word)
  if (found === undefined)
    throw new Error(`${shownPath(...MATRIX_FILE)}: »${word}« is not a word of the matrix`)
  return found
}

function shareOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'))
}

function emit(rules: readonly RuleText[], matrix: readonly MatrixCell[]): string {
  return `// Generated by scripts/generate-rule-texts.ts from knowledge/. Do not edit: run \`npm run generate\`.
import type { MatrixCell, RuleText } from './rule-texts/rule-text.ts'

/** Rules in words, in order of file and place in it. */
export const ruleTexts: readonly RuleText[] = ${JSON.stringify(rules, null, 2)}

/** The matrix of instruments of 2008 as printed (A4). */
export const instrumentMatrix: readonly MatrixCell[] = ${JSON.stringify(matrix, null, 2)}
`
}
