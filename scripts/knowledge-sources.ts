/** Reads knowledge/sources.yaml and knowledge/glossary.yaml. */
import type { Source } from '../packages/rules/src/parameters/source.ts'
import type { Term } from '../packages/rules/src/parameters/term.ts'
import { CERTAINTIES, readId, readSourceId } from './knowledge-ids.ts'
import { itemsOf, readTexts } from './knowledge-lists.ts'
import { readFields, readText, readWord } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

/** What was read, and what must be mended. */
export type Reading<T> = { readonly value: T; readonly problems: readonly Problem[] }

const SOURCE_FIELDS = {
  required: ['id', 'title', 'publisher', 'date', 'terms', 'certainty'],
  optional: ['address', 'made-up', 'note'],
}
const TERM_FIELDS = { required: ['id', 'da', 'en', 'definition', 'meaning', 'source', 'not'], optional: [] }
const SOURCE_ID = /^[A-Za-z][A-Za-z0-9]*(-[a-z0-9]+)*$/
const TERM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const CONTENT_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** Every source, in the file's order; ids are unique. */
export function readSources(path: string, file: string): Reading<readonly Source[]> {
  const yaml = openYaml(path, file)
  const sources: Source[] = []
  const seen = new Set<string>()
  if (yaml.problems.length > 0) return { value: sources, problems: yaml.problems }
  for (const node of itemsOf(yaml, yaml.root, 'sources')) {
    const source = readSource(yaml, node, seen)
    if (source !== null) sources.push(source)
  }
  return { value: sources, problems: yaml.problems }
}

function readSource(yaml: YamlFile, node: unknown, seen: Set<string>): Source | null {
  const fields = readFields(yaml, node, SOURCE_FIELDS, 'a source')
  const id = readId(yaml, fields, SOURCE_ID, seen)
  const title = readText(yaml, fields, 'title')
  const publisher = readText(yaml, fields, 'publisher')
  const date = readText(yaml, fields, 'date')
  const terms = readText(yaml, fields, 'terms')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const address = readText(yaml, fields, 'address')
  const note = readText(yaml, fields, 'note')
  const madeUp = readWord(yaml, fields, 'made-up', ['yes', 'no']) === 'yes'
  if (date !== null && !CONTENT_DATE.test(date)) {
    yaml.report(
      fields.get('date'),
      `\`date\` is »${date}«`,
      'The date of the content is a year, a month or a day',
      'Write "2019", "2019-07" or "2019-07-01"',
    )
  }
  if (
    id === null ||
    title === null ||
    publisher === null ||
    date === null ||
    terms === null ||
    certainty === null
  )
    return null
  return { id, title, publisher, date, address, terms, certainty, madeUp, note }
}

/** Every term, in order of id; ids and Danish words are unique, and sources known. */
export function readGlossary(
  path: string,
  file: string,
  sourceIds: ReadonlySet<string>,
): Reading<readonly Term[]> {
  const yaml = openYaml(path, file)
  const terms: Term[] = []
  const seen = new Set<string>()
  if (yaml.problems.length > 0) return { value: terms, problems: yaml.problems }
  for (const node of itemsOf(yaml, yaml.root, 'glossary')) {
    const term = readTerm(yaml, node, seen, sourceIds)
    if (term !== null) terms.push(term)
  }
  return { value: terms.toSorted((a, b) => (a.id < b.id ? -1 : 1)), problems: yaml.problems }
}

function readTerm(
  yaml: YamlFile,
  node: unknown,
  seen: Set<string>,
  sourceIds: ReadonlySet<string>,
): Term | null {
  const fields = readFields(yaml, node, TERM_FIELDS, 'a term')
  const id = readId(yaml, fields, TERM_ID, seen)
  const da = readText(yaml, fields, 'da')
  const en = readText(yaml, fields, 'en')
  const definition = readText(yaml, fields, 'definition')
  const meaning = readText(yaml, fields, 'meaning')
  const source = readSourceId(yaml, fields, sourceIds)
  const not = readTexts(yaml, fields, 'not')
  if (id === null || da === null || en === null || definition === null || meaning === null || source === null)
    return null
  return { id, da, en, definition, meaning, source, not }
}
