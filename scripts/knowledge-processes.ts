/** Reads knowledge/processes: what cases are started from (domain.md A6; issue 6 point 7). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CASE_TRACKS } from '@laegedaekning/domain'
import type {
  CaseProcess,
  ProcessParty,
  ProcessStep,
  StepDeadline,
} from '../packages/rules/src/processes/case-process.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { CERTAINTIES, readId, readSourceId } from './knowledge-ids.ts'
import { readBoth, readList } from './knowledge-initiatives.ts'
import { readTexts } from './knowledge-lists.ts'
import { type Fields, numberOf, readFields, readText, readWord, spotOf } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const TEXTS = ['title', 'english', 'text', 'meaning']
const PROCESS = {
  required: ['id', 'ids', ...TEXTS, 'source', 'at', 'certainty', 'days', 'parties', 'steps'],
  optional: [],
}
const STEP = {
  required: ['key', 'track', ...TEXTS, 'owner', 'due', 'ids'],
  optional: ['documents'],
}
const DIRECTIONS = ['before', 'after', 'on'] as const

/** The processes in order of id, and every problem in the folder. */
export function loadProcesses(
  folder: string,
  sources: ReadonlySet<string>,
): { readonly processes: readonly CaseProcess[]; readonly problems: readonly Problem[] } {
  const processes: CaseProcess[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  if (!existsSync(folder)) return { processes, problems }
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('processes', path))
    const process = yaml.problems.length === 0 ? readProcess(yaml, sources, seen) : null
    if (process !== null) processes.push(process)
    problems.push(...yaml.problems)
  }
  return { processes: processes.toSorted((a, b) => (a.id < b.id ? -1 : 1)), problems }
}

function readProcess(yaml: YamlFile, sources: ReadonlySet<string>, seen: Set<string>): CaseProcess | null {
  const fields = readFields(yaml, yaml.root, PROCESS, 'a process')
  const id = readId(yaml, fields, /^[a-z0-9-]+$/, seen)
  const title = readBoth(yaml, fields, 'title', 'english')
  const text = readBoth(yaml, fields, 'text', 'meaning')
  const source = readSourceId(yaml, fields, sources)
  const at = readText(yaml, fields, 'at')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const days = readList(yaml, fields, 'days', (node) => readNamed(yaml, node, 'a day'))
  const parties = readList(yaml, fields, 'parties', (node) => readNamed(yaml, node, 'a party'))
  const known = {
    sources,
    days: new Set(days.map(({ key }) => key)),
    parties: new Set(parties.map(({ key }) => key)),
    steps: new Set<string>(),
  }
  const steps = readList(yaml, fields, 'steps', (node) => readStep(yaml, node, known))
  if (!known.days.has('start'))
    yaml.report(
      fields.get('days'),
      'There is no day `start`',
      'Every case begins',
      'Add a day with key: start',
    )
  if (id === null || title === null || text === null || source === null) return null
  if (at === null || certainty === null) return null
  return { id, ids: readTexts(yaml, fields, 'ids'), title, text, days, parties, steps, source, at, certainty }
}

type Known = {
  readonly sources: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly steps: Set<string>
}

/** A day or a party: a key and its name. */
function readNamed(yaml: YamlFile, node: unknown, what: string): ProcessParty | null {
  const fields = readFields(yaml, node, { required: ['key', 'title', 'english'], optional: [] }, what)
  const key = readText(yaml, fields, 'key')
  const title = readBoth(yaml, fields, 'title', 'english')
  return key === null || title === null ? null : { key, title }
}

function readStep(yaml: YamlFile, node: unknown, known: Known): ProcessStep | null {
  const fields = readFields(yaml, node, STEP, 'a step')
  const key = readText(yaml, fields, 'key')
  const track = readWord(yaml, fields, 'track', CASE_TRACKS)
  const title = readBoth(yaml, fields, 'title', 'english')
  const text = readBoth(yaml, fields, 'text', 'meaning')
  const owner = readText(yaml, fields, 'owner')
  const due = readDeadline(yaml, fields, known)
  if (owner !== null && !known.parties.has(owner))
    yaml.report(
      fields.get('owner'),
      `»${owner}« is no party of the process`,
      'Owners take part',
      'Add the party',
    )
  if (key !== null && known.steps.has(key))
    yaml.report(
      fields.get('key'),
      `The step »${key}« stands twice`,
      'A key names one step',
      'Give one another key',
    )
  known.steps.add(key ?? '')
  const documents = readDocuments(yaml, fields)
  if (key === null || track === null || title === null || text === null) return null
  if (owner === null || due === null) return null
  return { key, track, title, text, owner, due, ids: readTexts(yaml, fields, 'ids'), documents }
}

function readDocuments(yaml: YamlFile, fields: Fields): ProcessStep['documents'] {
  if (!fields.has('documents')) return []
  return readList(yaml, fields, 'documents', (node) => {
    const found = readFields(yaml, node, { required: ['title', 'english'], optional: [] }, 'a document')
    return readBoth(yaml, found, 'title', 'english')
  })
}

function readDeadline(yaml: YamlFile, step: Fields, known: Known): StepDeadline | null {
  const pair = step.get('due')
  if (pair === undefined) return null
  const optional = [...DIRECTIONS, 'months', 'days', 'source', 'at']
  const fields = readFields(yaml, pair.value, { required: ['certainty'], optional }, 'a deadline')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const directions = DIRECTIONS.filter((name) => fields.has(name))
  const [direction] = directions
  const length = { months: countOf(yaml, fields, 'months'), days: countOf(yaml, fields, 'days') }
  const isZero = length.months === 0 && length.days === 0
  if (direction === undefined || directions.length > 1 || (direction === 'on') !== isZero) {
    const forms = '{ before: day, months: 6 }, { after: day, days: 14 } or { on: day }'
    yaml.report(spotOf(pair), 'The deadline has no single form', 'A deadline is one day', `Write ${forms}`)
    return null
  }
  const day = readText(yaml, fields, direction)
  const source = fields.has('source') ? readSourceId(yaml, fields, known.sources) : null
  if (day !== null && !known.days.has(day))
    yaml.report(
      fields.get(direction),
      `»${day}« is no day of the process`,
      'Deadlines are counted from it',
      'Add the day',
    )
  if ((certainty === 'assumed') !== (source === null))
    yaml.report(
      spotOf(pair),
      'A deadline is assumed, or it has a source',
      'So that nobody takes ours for the law’s',
      'Name the source, or write certainty: assumed',
    )
  if (day === null || certainty === null) return null
  return { day, direction, ...length, certainty, source, at: readText(yaml, fields, 'at') }
}

function countOf(yaml: YamlFile, fields: Fields, name: string): number {
  const pair = fields.get(name)
  return pair === undefined ? 0 : (numberOf(yaml, pair.value, name) ?? 0)
}
