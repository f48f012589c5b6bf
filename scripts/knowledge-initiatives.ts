/** Reads knowledge/initiatives: one file for each group of the catalogue (domain.md A5, K19). */
import { join } from 'node:path'
import { findAreaId } from '@laegedaekning/domain'
import { findIndicator } from '../packages/rules/src/indicators/catalogue.ts'
import {
  CAUSES,
  type CauseMark,
  INITIATIVE_COUNTS,
  INITIATIVE_LEVELS,
  INITIATIVE_PARTIES,
  INITIATIVE_RHYTHMS,
  INITIATIVE_STATUSES,
  INITIATIVE_TARGETS,
  type Initiative,
  type InitiativeGroup,
  type InitiativePart,
  type InitiativeState,
  type KnownInRegion,
} from '../packages/rules/src/initiatives/initiative.ts'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { CERTAINTIES, readId, readSourceId } from './knowledge-ids.ts'
import { itemsOf, readTexts } from './knowledge-lists.ts'
import { type Fields, numberOf, readFields, readText, readWord, spotOf } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const GROUPS = ['W', 'L', 'V', 'R', 'G', 'AB'] as const satisfies readonly InitiativeGroup[]
const STATE = [
  'status',
  'status-as-of',
  'reason',
  'reason-english',
  'status-source',
  'status-at',
  'status-certainty',
]
const TEXTS = ['id', 'title', 'english', 'text', 'meaning', 'source', 'at', 'certainty']
const LISTS = ['addressee', 'level', 'target-group', 'indicators', 'levers']
const ENTRY = {
  required: [...TEXTS, ...LISTS, ...STATE],
  optional: ['rhythm', 'causes', 'printed-cells', 'parts', 'known-in'],
}

/** What an initiative refers to and must exist. */
type Known = { readonly sources: ReadonlySet<string>; readonly levers: ReadonlySet<string> }

/** Every initiative in order of group and number, and every problem in the folder. */
export function loadInitiatives(
  folder: string,
  known: Known,
): { readonly initiatives: readonly Initiative[]; readonly problems: readonly Problem[] } {
  const initiatives: Initiative[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('initiatives', path))
    if (yaml.problems.length === 0) initiatives.push(...readGroup(yaml, known, seen))
    problems.push(...yaml.problems)
  }
  return { initiatives: initiatives.toSorted(byGroupAndNumber), problems }
}

function byGroupAndNumber(a: Initiative, b: Initiative): number {
  const number = ({ id, group }: Initiative) => Number(id.slice(group.length))
  return GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || number(a) - number(b)
}

function readGroup(yaml: YamlFile, known: Known, seen: Set<string>): readonly Initiative[] {
  const fields = readFields(
    yaml,
    yaml.root,
    { required: ['group', 'initiatives'], optional: [] },
    'a group of initiatives',
  )
  const group = readWord(yaml, fields, 'group', GROUPS)
  const pair = fields.get('initiatives')
  if (group === null || pair === undefined) return []
  const nodes = itemsOf(yaml, pair.value, 'initiatives')
  if (nodes.length !== INITIATIVE_COUNTS[group])
    yaml.report(
      pair,
      `Group ${group} holds ${nodes.length} initiatives`,
      `The source has ${INITIATIVE_COUNTS[group]} (domain.md A5)`,
      'Add the missing ones or take out what the source does not have',
    )
  return nodes.flatMap((node) => readInitiative(yaml, node, group, known, seen) ?? [])
}

function readInitiative(
  yaml: YamlFile,
  node: unknown,
  group: InitiativeGroup,
  known: Known,
  seen: Set<string>,
): Initiative | null {
  const fields = readFields(yaml, node, ENTRY, 'an initiative')
  const id = readId(yaml, fields, new RegExp(`^${group}[1-9]\\d*$`), seen)
  const title = readBoth(yaml, fields, 'title', 'english')
  const text = readBoth(yaml, fields, 'text', 'meaning')
  const source = readSourceId(yaml, fields, known.sources)
  const at = readText(yaml, fields, 'at')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  const state = readState(yaml, fields, known)
  const rest = {
    addressee: readWords(yaml, fields, 'addressee', INITIATIVE_PARTIES),
    levels: readWords(yaml, fields, 'level', INITIATIVE_LEVELS),
    targets: readWords(yaml, fields, 'target-group', INITIATIVE_TARGETS),
    rhythm: readWord(yaml, fields, 'rhythm', INITIATIVE_RHYTHMS),
    causes: readList(yaml, fields, 'causes', (item) => readCause(yaml, item)),
    printedCells: readText(yaml, fields, 'printed-cells'),
    parts: readList(yaml, fields, 'parts', (item) => readPart(yaml, item, known)),
    indicators: readLinks(yaml, fields, 'indicators', (slug) => findIndicator(slug) !== undefined),
    levers: readLinks(yaml, fields, 'levers', (lever) => known.levers.has(lever)),
    knownIn: readList(yaml, fields, 'known-in', (item) => readRegion(yaml, item, known)),
  }
  if (id === null || title === null || text === null || source === null || at === null) return null
  return certainty === null || state === null
    ? null
    : { id, group, title, text, source, at, certainty, ...rest, state }
}

function readState(yaml: YamlFile, fields: Fields, known: Known): InitiativeState | null {
  const status = readWord(yaml, fields, 'status', INITIATIVE_STATUSES)
  const asOf = readText(yaml, fields, 'status-as-of')
  const reason = readBoth(yaml, fields, 'reason', 'reason-english')
  const source = readSourceOf(yaml, fields, 'status-source', known)
  const at = readText(yaml, fields, 'status-at')
  const certainty = readWord(yaml, fields, 'status-certainty', CERTAINTIES)
  if (status === null || asOf === null || reason === null) return null
  return source === null || at === null || certainty === null
    ? null
    : { status, asOf, reason, source, at, certainty }
}

function readCause(yaml: YamlFile, node: unknown): CauseMark | null {
  const fields = readFields(yaml, node, { required: ['cause', 'mark'], optional: [] }, 'a cause')
  const mark = readWord(yaml, fields, 'mark', ['certain', 'inferred'])
  const pair = fields.get('cause')
  const number = pair === undefined ? null : numberOf(yaml, pair.value, 'cause')
  const cause = CAUSES.find((one) => one === number)
  if (pair !== undefined && number !== null && cause === undefined)
    yaml.report(spotOf(pair), `There is no cause ${number}`, 'S3 names three', 'Use 1, 2 or 3')
  return cause === undefined || mark === null ? null : { cause, mark }
}

function readPart(yaml: YamlFile, node: unknown, known: Known): InitiativePart | null {
  const names = { required: ['id', 'title', 'english', ...STATE], optional: [] }
  const fields = readFields(yaml, node, names, 'a part of an initiative')
  const id = readText(yaml, fields, 'id')
  const title = readBoth(yaml, fields, 'title', 'english')
  const state = readState(yaml, fields, known)
  return id === null || title === null || state === null ? null : { id, title, state }
}

function readRegion(yaml: YamlFile, node: unknown, known: Known): KnownInRegion | null {
  const names = { required: ['region', 'text', 'english', 'source', 'at'], optional: [] }
  const fields = readFields(yaml, node, names, 'a region that is known to have it')
  const region = readText(yaml, fields, 'region')
  const text = readBoth(yaml, fields, 'text', 'english')
  const source = readSourceId(yaml, fields, known.sources)
  const at = readText(yaml, fields, 'at')
  const area = findAreaId(region ?? '')
  if (region !== null && (area === undefined || !region.startsWith('region-')))
    yaml.report(
      fields.get('region'),
      `»${region}« is no region`,
      'Regions are areas of the register',
      'Write `region-1082`',
    )
  return region === null || text === null || source === null || at === null
    ? null
    : { region, text, source, at }
}

/** A text in both languages, or `null` after reporting. */
export function readBoth(yaml: YamlFile, fields: Fields, danish: string, english: string) {
  const da = readText(yaml, fields, danish)
  const en = readText(yaml, fields, english)
  return da === null || en === null ? null : { da, en }
}

/** A list of words of a closed list, at least one. */
export function readWords<W extends string>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  words: readonly W[],
): readonly W[] {
  const pair = fields.get(name)
  const texts = readTexts(yaml, fields, name)
  if (pair !== undefined && texts.length === 0)
    yaml.report(
      spotOf(pair),
      `\`${name}\` is empty`,
      'At least one is wanted',
      `Use some of: ${words.join(', ')}`,
    )
  return texts.flatMap((text) => {
    const word = words.find((one) => one === text)
    if (word !== undefined) return [word]
    yaml.report(
      pair,
      `\`${name}\` holds »${text}«`,
      'The list of words is closed',
      `Use one of: ${words.join(', ')}`,
    )
    return []
  })
}

function readLinks(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  exists: (id: string) => boolean,
): readonly string[] {
  const links = readTexts(yaml, fields, name)
  for (const link of links)
    if (!exists(link))
      yaml.report(
        fields.get(name),
        `\`${name}\` names »${link}«, which does not exist`,
        'A link must lead somewhere',
        'Correct the id',
      )
  return links
}

/** The entries of an optional list, each by its reader. */
export function readList<T>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  read: (node: unknown) => T | null,
): readonly T[] {
  const pair = fields.get(name)
  if (pair === undefined) return []
  return itemsOf(yaml, pair.value, name).flatMap((node) => read(node) ?? [])
}

function readSourceOf(yaml: YamlFile, fields: Fields, name: string, known: Known): string | null {
  const pair = fields.get(name)
  return pair === undefined ? null : readSourceId(yaml, new Map([['source', pair]]), known.sources)
}
