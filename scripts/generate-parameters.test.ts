import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkKnowledge, compileKnowledge, generateParameters, staleFiles } from './generate-parameters.ts'
import { formatProblem } from './knowledge-yaml.ts'

const root = mkdtempSync(join(tmpdir(), 'knowledge-'))
const target = join(root, 'packages', 'rules', 'src')
const FILE = 'parameters/afstand/valgmulighed.yaml'

const SOURCES = `- id: S4
  title: Strategi
  publisher: Region Midtjylland
  date: "2008"
  terms: Offentligt notat
  certainty: sourced
`
const GLOSSARY = `- id: ydernummer
  da: ydernummer
  en: provider number
  definition: En ret knyttet til et sted.
  meaning: A right tied to a place.
  source: S4
  not: [ydernr]
`
const NUMBER = `title: Antal praksis at vælge imellem
english: Number of practices to choose between
unit: practices
kind: rule
rule: [N25]
values:
  - from: 2008-01-01
    value: 2
    source: S4
    certainty: sourced
  - from: 2009-01-01
    value: null
    reason: Ikke fundet
    source: S4
    certainty: assumed
`
const TABLE = `title: Vægte
english: Weights
unit: weight
kind: assumption
rule: [I15]
axes:
  aldersgruppe: ["0-5", "80+"]
  koen: [kvinder, maend]
table:
  - from: 2008-01-01
    cells:
      "0-5": { kvinder: 0.9, maend: 0.8 }
      "80+": { kvinder: 2, maend: 1.9 }
    source: S4
    certainty: assumed
`
const CASE = `id: C1.1
kind: vacancy-forecast
rule: [N32]
source: S4
cases:
  - name: Pension som 62-årig
    date: 2008-01-01
    given: { retirement-age: 62, vacant: 30, growth-need: 4, retirements: 63, newly-trained: 24 }
    expect: { vacant-in-total: 97, lacking: 73 }
`

/** Collects what the generator says. */
const say = (lines: string[]) => (line: string) => void lines.push(line)

function put(path: string, text: string): void {
  const full = join(root, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
}

/** The messages for a knowledge folder in which one file has this text. */
function messagesWith(path: string, text: string): readonly string[] {
  put(`knowledge/${path}`, text)
  return checkKnowledge(join(root, 'knowledge')).problems.map(formatProblem)
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  put('knowledge/sources.yaml', SOURCES)
  put('knowledge/glossary.yaml', GLOSSARY)
  put(`knowledge/${FILE}`, NUMBER)
  put('knowledge/parameters/behov/vaegte.yaml', TABLE)
  put('knowledge/cases/prognose.yaml', CASE)
  mkdirSync(target, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a folder without mistakes has no problems', () => {
  const knowledge = checkKnowledge(join(root, 'knowledge'))
  expect(knowledge.problems).toEqual([])
  expect(knowledge.parameters.map(({ key }) => key)).toEqual(['afstand/valgmulighed', 'behov/vaegte'])
})

describe('one broken file per mistake', () => {
  // name · text to find in the number file · what stands there instead · line:column · words of the message
  const NUMBER_MISTAKES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    [
      'an unknown key',
      'unit: practices',
      'unit: practices\nunits: practices',
      '4:1',
      ['Unknown key `units`', 'Did you mean `unit`'],
    ],
    [
      'an unknown key in a value',
      '    value: 2',
      '    value: 2\n    amount: 2',
      '9:5',
      ['Unknown key `amount`'],
    ],
    [
      'a duplicate key',
      'unit: practices',
      'unit: practices\nunit: practices',
      '4:1',
      ['The same key stands twice'],
    ],
    [
      'a number with underscore',
      'value: 2',
      'value: 1_600',
      '8:12',
      ['`value` is the text »1_600«', 'YAML 1.2'],
    ],
    ['a number as quoted text', 'value: 2', 'value: "1.600"', '8:12', ['»1.600«', 'no separators or quotes']],
    ['a Danish thousand', 'value: 2', 'value: 1.600', '8:12', ['»1.600«', 'YAML reads it as 1.6', '1600']],
    ['a hexadecimal number', 'value: 2', 'value: 0x10', '8:12', ['`value` is not a number']],
    ['two separators', 'value: 2', 'value: 1.600.000', '8:12', ['»1.600.000«', 'no separators']],
    ['a decimal comma', 'value: 2', 'value: 1600,5', '8:12', ['»1600,5«', 'a point before decimals']],
    ['a word for a number', 'value: 2', 'value: to', '8:12', ['`value` is not a number']],
    ['infinity', 'value: 2', 'value: .inf', '8:12', ['`value` is not a number']],
    ['a missing source', '    value: 2\n    source: S4', '    value: 2', '7:5', ['`source` is missing']],
    ['an unknown source', 'source: S4', 'source: S9', '9:5', ['»S9« is not in sources.yaml']],
    ['a missing certainty', '    certainty: sourced\n', '', '7:5', ['`certainty` is missing']],
    ['an unknown certainty', 'certainty: sourced', 'certainty: sure', '10:16', ['»sure«', 'second-hand']],
    ['dates out of order', '2009-01-01', '2007-01-01', '11:5', ['2007-01-01 does not come after 2008-01-01']],
    ['the same date twice', '2009-01-01', '2008-01-01', '11:5', ['does not come after']],
    ['a day that does not exist', '2009-01-01', '2026-02-30', '11:11', ['»2026-02-30«, which is no day']],
    ['a Danish date', '2009-01-01', '1/1-2009', '11:11', ['YYYY-MM-DD']],
    ['null without a reason', '    reason: Ikke fundet\n', '', '12:5', ['null without a reason']],
    ['a reason beside a value', 'value: null', 'value: 3', '13:5', ['`reason` stands beside']],
    [
      'until before the last entry',
      '    value: 2',
      '    value: 2\n    until: 2008-06-01',
      '9:5',
      ['not the last'],
    ],
    [
      'until before from',
      '    value: null',
      '    value: null\n    until: 2008-06-01',
      '13:5',
      ['would hold no day'],
    ],
    ['a missing title', 'title: Antal praksis at vælge imellem\n', '', '1:1', ['`title` is missing']],
    [
      'a missing English title',
      'english: Number of practices to choose between\n',
      '',
      '1:1',
      ['`english` is missing'],
    ],
    ['a missing unit', 'unit: practices\n', '', '1:1', ['`unit` is missing']],
    ['an unknown unit', 'unit: practices', 'unit: practises', '3:7', ['»practises«', 'practices']],
    ['a missing kind', 'kind: rule\n', '', '1:1', ['`kind` is missing']],
    ['an unknown kind', 'kind: rule', 'kind: law', '4:7', ['»law«', 'rule, norm, target']],
    ['a missing rule', 'rule: [N25]\n', '', '1:1', ['`rule` is missing']],
    ['a rule id that cannot be', 'rule: [N25]', 'rule: [Z25]', '5:1', ['»Z25« is not an id']],
    [
      'an empty title',
      'title: Antal praksis at vælge imellem',
      'title: " "',
      '1:8',
      ['`title` is not a text'],
    ],
    [
      'no values',
      NUMBER.slice(NUMBER.indexOf('values:')),
      'values: []\n',
      '6:9',
      ['not a list with entries'],
    ],
    ['a tab as indentation', '    value: 2', '\tvalue: 2', '8:1', ['not readable YAML']],
    ['an alias', 'value: 2', 'value: *two', '8:12', ['Anchors (&) and aliases (*)']],
    ['an anchor', 'value: 2', 'value: &two 2', '8:17', ['Anchors (&) and aliases (*)']],
  ]

  test.each(NUMBER_MISTAKES)('%s', (_, find, put_, place, words) => {
    const messages = messagesWith(FILE, NUMBER.replace(find, put_))
    const found = messages.find((message) => message.startsWith(`knowledge/${FILE}:${place}: `))
    expect(found, messages.join('\n')).toBeDefined()
    for (const word of words) expect(found).toContain(word)
  })

  const TABLE_MISTAKES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    ['a missing cell', ', maend: 1.9', '', '13:14', ['The axis `koen` lacks »maend«']],
    [
      'a missing row',
      '      "80+": { kvinder: 2, maend: 1.9 }\n',
      '',
      '12:7',
      ['The axis `aldersgruppe` lacks »80+«'],
    ],
    ['a cell outside the axis', '"0-5": {', '"0-4": {', '12:7', ['»0-4« is not a cell']],
    ['a code without quotes', '"0-5", "80+"', '580, "80+"', '7:18', ['»580«, which is not a text', 'quotes']],
    ['a cell that is text', 'maend: 0.8', 'maend: "0,8"', '12:37', ['»0,8«']],
    ['an axis with the same cell twice', 'kvinder, maend', 'kvinder, kvinder', '8:3', ['stands twice']],
    [
      'no axes',
      '  aldersgruppe: ["0-5", "80+"]\n  koen: [kvinder, maend]\n',
      '',
      '6:1',
      ['`axes` is not a map'],
    ],
  ]

  test.each(TABLE_MISTAKES)('%s in a table', (_, find, put_, place, words) => {
    const messages = messagesWith('parameters/behov/vaegte.yaml', TABLE.replace(find, put_))
    const found = messages.find((message) =>
      message.startsWith(`knowledge/parameters/behov/vaegte.yaml:${place}: `),
    )
    expect(found, messages.join('\n')).toBeDefined()
    for (const word of words) expect(found).toContain(word)
  })

  test.each([
    [
      'a source twice',
      'sources.yaml',
      SOURCES + SOURCES,
      'knowledge/sources.yaml:7:3: The id »S4« is used twice',
    ],
    [
      'a source without terms',
      'sources.yaml',
      SOURCES.replace('  terms: Offentligt notat\n', ''),
      'sources.yaml:1:3: The key `terms` is missing',
    ],
    [
      'a source with a year as number',
      'sources.yaml',
      SOURCES.replace('"2008"', '2008'),
      'sources.yaml:4:9: `date` is not a text',
    ],
    [
      'a term twice',
      'glossary.yaml',
      GLOSSARY + GLOSSARY,
      'knowledge/glossary.yaml:8:3: The id »ydernummer« is used twice',
    ],
    [
      'a term with a Danish letter in its id',
      'glossary.yaml',
      GLOSSARY.replace('id: ydernummer', 'id: lægeløs'),
      'glossary.yaml:1:3: The id »lægeløs« has a wrong form',
    ],
    [
      'a case of an unknown kind',
      'cases/prognose.yaml',
      CASE.replace('vacancy-forecast', 'vacancy'),
      'cases/prognose.yaml:2:7: `kind` is »vacancy«',
    ],
    [
      'a case without a number it needs',
      'cases/prognose.yaml',
      CASE.replace('vacant: 30, ', ''),
      'cases/prognose.yaml:8:12: The key `vacant` is missing',
    ],
    [
      'a case that expects something unknown',
      'cases/prognose.yaml',
      CASE.replace('lacking: 73', 'lack: 73'),
      'Unknown key `lack`',
    ],
    [
      'a case that expects nothing',
      'cases/prognose.yaml',
      CASE.replace('{ vacant-in-total: 97, lacking: 73 }', '{}'),
      '`expect` is empty',
    ],
    [
      'a file name with a Danish letter',
      'parameters/afstand/længde.yaml',
      NUMBER,
      'længde.yaml:1:1: The path »afstand/længde« cannot be a key',
    ],
    [
      'a file that is also a folder',
      'parameters/afstand/valgmulighed/by.yaml',
      NUMBER,
      'is both a file and a folder',
    ],
  ])('%s', (_, path, text, words) => {
    expect(messagesWith(path, text).join('\n')).toContain(words)
  })
})

describe('writing', () => {
  test('the same knowledge always gives the same bytes, and each file says that it is generated', () => {
    const once = compileKnowledge(checkKnowledge(join(root, 'knowledge')))
    const twice = compileKnowledge(checkKnowledge(join(root, 'knowledge')))
    expect([...twice]).toEqual([...once])
    for (const text of once.values())
      expect(text.split('\n')[0]).toContain('Generated by scripts/generate-parameters.ts')
  })

  test('nothing is written while anything is wrong', () => {
    put(`knowledge/${FILE}`, NUMBER.replace('value: 2', 'value: 1_600'))
    const lines: string[] = []
    expect(generateParameters(root, false, say(lines))).toBe(1)
    expect(lines.at(-1)).toContain('Nothing was written')
    expect(staleFiles(new Map([['parameters.generated.ts', '']]), target)).toEqual([
      'parameters.generated.ts',
    ])
  })

  test('a stale file fails the check and is renewed by a run', () => {
    expect(generateParameters(root, false, say([]))).toBe(0)
    expect(generateParameters(root, true, say([]))).toBe(0)
    put(`knowledge/${FILE}`, NUMBER.replace('value: 2', 'value: 3'))
    const lines: string[] = []
    expect(generateParameters(root, true, say(lines))).toBe(1)
    expect(lines.join()).toContain('Stale: parameters.generated.ts')
    expect(generateParameters(root, false, say([]))).toBe(0)
    expect(readFileSync(join(target, 'parameters.generated.ts'), 'utf8')).toContain('"value": 3')
  })

  test('the files in the repository are what knowledge/ gives now', () => {
    const here = dirname(import.meta.dirname)
    const knowledge = checkKnowledge(join(here, 'knowledge'))
    expect(knowledge.problems.map(formatProblem)).toEqual([])
    expect(staleFiles(compileKnowledge(knowledge), join(here, 'packages', 'rules', 'src'))).toEqual([])
  })
})
