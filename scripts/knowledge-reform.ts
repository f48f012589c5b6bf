/** Reads knowledge/reform: the duties and dates of the health reform, P1–P12 and D1–D10 (domain.md A2.1, A5g; K23). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findAreaId } from '@laegedaekning/domain'
import {
  REFORM_OWNERS,
  type ReformCalendar,
  type ReformEntry,
  type ReformWhen,
  STAFF_CHECKS,
} from '../packages/rules/src/reform/reform-entry.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { CERTAINTIES, readId, readSourceId } from './knowledge-ids.ts'
import { readBoth, readList, readWords } from './knowledge-initiatives.ts'
import { readTexts } from './knowledge-lists.ts'
import { type Fields, readDay, readFields, readText, readWord, spotOf } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const KINDS = ['duty', 'event'] as const
const YES_NO = ['yes', 'no'] as const
const TEXTS = ['id', 'kind', 'title', 'english', 'text', 'meaning', 'basis', 'basis-english']
const REST = ['when', 'owners', 'source', 'at', 'certainty']
const ENTRY = {
  required: [...TEXTS, ...REST],
  optional: ['expected', 'happened', 'regions', 'checks'],
}

/** The calendar in order of id, and every problem in the folder. */
export function loadReform(
  folder: string,
  sources: ReadonlySet<string>,
): { readonly calendar: ReformCalendar; readonly problems: readonly Problem[] } {
  const entries: ReformEntry[] = []
  const problems: Problem[] = []
  const days: string[] = []
  const seen = new Set<string>()
  if (!existsSync(folder)) return { calendar: { checkedOn: '', entries }, problems }
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('reform', path))
    if (yaml.problems.length === 0) {
      const names = { required: ['checked-on', 'entries'], optional: [] }
      const fields = readFields(yaml, yaml.root, names, 'a file of the reform calendar')
      days.push(readDay(yaml, fields, 'checked-on') ?? '')
      entries.push(...readList(yaml, fields, 'entries', (node) => readEntry(yaml, node, sources, seen)))
    }
    problems.push(...yaml.problems)
  }
  return {
    calendar: { checkedOn: days.toSorted().at(-1) ?? '', entries: entries.toSorted(byId) },
    problems,
  }
}

function byId(a: ReformEntry, b: ReformEntry): number {
  const [first, second] = [a.id.slice(0, 1), b.id.slice(0, 1)]
  if (first !== second) return first < second ? -1 : 1
  return Number(a.id.slice(1)) - Number(b.id.slice(1))
}

function readEntry(
  yaml: YamlFile,
  node: unknown,
  sources: ReadonlySet<string>,
  seen: Set<string>,
): ReformEntry | null {
  const fields = readFields(yaml, node, ENTRY, 'a line of the reform calendar')
  const id = readId(yaml, fields, /^[DP][1-9]\d?$/, seen)
  const kind = readWord(yaml, fields, 'kind', KINDS)
  const title = readBoth(yaml, fields, 'title', 'english')
  const text = readBoth(yaml, fields, 'text', 'meaning')
  const basis = readBoth(yaml, fields, 'basis', 'basis-english')
  const when = readWhen(yaml, fields)
  const source = readSourceId(yaml, fields, sources)
  const at = readText(yaml, fields, 'at')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const rest = {
    expected: readWord(yaml, fields, 'expected', YES_NO) === 'yes',
    happened: readWord(yaml, fields, 'happened', YES_NO) === 'yes',
    owners: readWords(yaml, fields, 'owners', REFORM_OWNERS),
    regions: readRegions(yaml, fields),
    checks: fields.has('checks') ? readWords(yaml, fields, 'checks', STAFF_CHECKS) : [],
  }
  if (id === null || kind === null || title === null || text === null || basis === null) return null
  if (when === null || source === null || at === null || certainty === null) return null
  return { id, kind, title, text, basis, when, ...rest, source, at, certainty }
}

function readRegions(yaml: YamlFile, fields: Fields): readonly string[] {
  const regions = readTexts(yaml, fields, 'regions')
  for (const region of regions)
    if (findAreaId(region) === undefined || !region.startsWith('region-'))
      yaml.report(
        fields.get('regions'),
        `»${region}« is no region`,
        'Regions are areas of the register',
        'Write `region-1084`',
      )
  return regions
}

const FORMS: readonly (readonly string[])[] = [
  ['on'],
  ['from', 'until'],
  ['before'],
  ['relative', 'relative-english'],
]

function readWhen(yaml: YamlFile, fields: Fields): ReformWhen | null {
  const pair = fields.get('when')
  if (pair === undefined) return null
  const when = readFields(yaml, pair.value, { required: [], optional: FORMS.flat() }, 'a deadline')
  const names = [...when.keys()].toSorted().join()
  if (!FORMS.some((form) => form.toSorted().join() === names)) {
    const forms = FORMS.map((form) => form.join(' + ')).join(', or ')
    yaml.report(spotOf(pair), 'The deadline mixes forms', 'A deadline has one form', `Write ${forms}`)
    return null
  }
  const day = (name: string) => readDay(yaml, when, name)
  if (when.has('relative')) {
    const text = readBoth(yaml, when, 'relative', 'relative-english')
    return text === null ? null : { kind: 'relative', text }
  }
  if (when.has('from')) return periodOf(yaml, when, day('from'), day('until'))
  const kind = when.has('on') ? 'on' : 'before'
  const found = day(kind)
  return found === null ? null : { kind, day: found }
}

function periodOf(
  yaml: YamlFile,
  when: Fields,
  from: string | null,
  until: string | null,
): ReformWhen | null {
  if (from === null || until === null) return null
  if (until < from)
    yaml.report(
      when.get('until'),
      'The period ends before it begins',
      'Both days are included',
      'Correct one of them',
    )
  return { kind: 'within', from, until }
}
