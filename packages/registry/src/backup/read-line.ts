import {
  FACT_KIND_NAMES,
  type FactKind,
  factKey,
  findPlainDate,
  getFactBody,
  STORED_KIND_NAMES,
} from '@laegedaekning/domain'
import type { NewChange } from '../changes/change-rows.ts'
import { getInstant } from '../changes/instant.ts'
import { canonicalBody } from '../facts/fact-content.ts'
import type { NewFactRow } from '../facts/fact-rows.ts'
import { CHANGE_KINDS, type ChangeFile, type FactCounts } from '../registry.ts'
import { ENDED, FOREVER } from '../timeline/timeline.ts'
import { FORMAT, FORMAT_VERSION, type FooterLine } from './lines.ts'

/** A line of a backup, read; every function here throws a `TypeError` or `RangeError` that says what is wrong. */
export type BackupLine =
  | { readonly record: 'header' }
  | { readonly record: 'change'; readonly change: NewChange }
  | { readonly record: 'fact'; readonly fact: NewFactRow }
  | { readonly record: 'footer'; readonly footer: FooterLine }

type Fields = (name: string) => unknown

/** Reads a line; `changes` is how many changes have been read before it. */
export function readBackupLine(text: string, changes: number): BackupLine {
  const line = fieldsOf(JSON.parse(text), 'a line')
  switch (line('record')) {
    case 'header':
      readHeader(line)
      return { record: 'header' }
    case 'change':
      return { record: 'change', change: readChange(line, changes + 1) }
    case 'fact':
      return { record: 'fact', fact: readFact(line, changes) }
    case 'footer':
      return {
        record: 'footer',
        footer: {
          record: 'footer',
          changes: count(line, 'changes'),
          facts: count(line, 'facts'),
          sha256: textOf(line, 'sha256'),
        },
      }
    default:
      throw new TypeError('the line is neither header, change, fact nor footer')
  }
}

function readHeader(line: Fields): void {
  if (line('format') !== FORMAT) throw new TypeError(`the format is not ${FORMAT}`)
  if (line('version') !== FORMAT_VERSION)
    throw new TypeError(`format version ${String(line('version'))} is not ${FORMAT_VERSION}`)
}

function readChange(line: Fields, id: number): NewChange {
  if (line('id') !== id) throw new TypeError(`change ${id} is missing`)
  const undoes = line('undoes')
  return {
    id,
    registeredAt: getInstant(textOf(line, 'registeredAt')),
    who: textOf(line, 'who'),
    why: textOf(line, 'why'),
    kind: oneOf(line, 'kind', CHANGE_KINDS),
    file: line('file') === null ? null : readFile(fieldsOf(line('file'), 'file')),
    facts: readCounts(fieldsOf(line('facts'), 'facts')),
    undoes: undoes === null ? null : earlierThan(undoes, id, 'undoes'),
  }
}

function readFile(file: Fields): ChangeFile {
  return {
    name: textOf(file, 'name'),
    sha256: textOf(file, 'sha256'),
    rows: count(file, 'rows'),
    rejected: count(file, 'rejected'),
  }
}

function readCounts(facts: Fields): FactCounts {
  return {
    in: count(facts, 'in'),
    added: count(facts, 'added'),
    changed: count(facts, 'changed'),
    unchanged: count(facts, 'unchanged'),
  }
}

const CERTAINTIES = ['sourced', 'second-hand', 'inferred', 'assumed'] as const

const KINDS: readonly FactKind[] = [...FACT_KIND_NAMES, ...STORED_KIND_NAMES]

function readFact(line: Fields, changes: number): NewFactRow {
  const kind = oneOf(line, 'kind', KINDS)
  const key = textOf(line, 'key')
  const until = line('until')
  const supersededIn = line('supersededIn')
  const content = line('body') === null ? ENDED : readContent(kind, key, line)
  return {
    kind,
    key,
    from: date(line, 'from'),
    until: until === null ? FOREVER : date(line, 'until'),
    content,
    registeredIn: earlierThan(line('registeredIn'), changes + 1, 'registeredIn'),
    supersededIn: supersededIn === null ? null : earlierThan(supersededIn, changes + 1, 'supersededIn'),
  }
}

function readContent(kind: FactKind, key: string, line: Fields): NewFactRow['content'] {
  const body = line('body')
  if (factKey(kind, getFactBody(kind, body)) !== key) throw new TypeError('the key is not that of the body')
  const madeUp = line('madeUp')
  if (typeof madeUp !== 'boolean') throw new TypeError('madeUp: true or false wanted')
  return {
    body: canonicalBody(kind, body),
    source: textOf(line, 'source'),
    certainty: oneOf(line, 'certainty', CERTAINTIES),
    madeUp,
  }
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what}: an object wanted`)
  return (name) => Reflect.get(value, name)
}

function textOf(line: Fields, name: string): string {
  const value = line(name)
  if (typeof value !== 'string') throw new TypeError(`${name}: text wanted`)
  return value
}

function count(line: Fields, name: string): number {
  const value = line(name)
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new TypeError(`${name}: a count wanted`)
  return value
}

function date(line: Fields, name: string): string {
  const value = findPlainDate(textOf(line, name))
  if (value === undefined) throw new TypeError(`${name}: a date wanted`)
  return value
}

function oneOf<const T extends string>(line: Fields, name: string, words: readonly T[]): T {
  const value = line(name)
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw new TypeError(`${name}: one of ${words.join(', ')} wanted`)
  return word
}

/** The number of a change that was read before. */
function earlierThan(value: unknown, change: number, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value >= change)
    throw new TypeError(`${name}: the number of a change wanted`)
  return value
}
