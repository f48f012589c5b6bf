import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadInitiatives } from './knowledge-initiatives.ts'
import { loadReform } from './knowledge-reform.ts'
import { formatProblem } from './knowledge-yaml.ts'

const real = join(import.meta.dirname, '..', 'knowledge')
const root = mkdtempSync(join(tmpdir(), 'initiatives-'))
const known = { sources: new Set(['S0', 'S1', 'S2']), levers: new Set(['W4', 'W7', 'W12']) }

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The smallest group, with one text replaced by another; what the generator says of it. */
function saidOfV(from: string, to: string): readonly string[] {
  const text = readFileSync(join(real, 'initiatives', 'v.yaml'), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, 'v.yaml'), text.replace(from, to))
  return loadInitiatives(root, known).problems.map(formatProblem)
}

/** The same for the dates of the reform. */
function saidOfDates(from: string, to: string): readonly string[] {
  const text = readFileSync(join(real, 'reform', 'datoer.yaml'), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, 'datoer.yaml'), text.replace(from, to))
  return loadReform(root, known.sources).problems.map(formatProblem)
}

describe('a file of the catalogue', () => {
  test('as it stands is read without a word', () => {
    expect(saidOfV('group: V', 'group: V')).toEqual([])
  })

  test('with an unknown key is refused with its line', () => {
    const said = saidOfV('    text: ', '    tekst: ')
    expect(said[0]).toMatch(/^knowledge\/initiatives\/v\.yaml:7:\d+: Unknown key `tekst` in an initiative/)
    expect(said[1]).toContain('The key `text` is missing')
  })

  test.each([
    ['a source that is not in the bibliography', 'source: S1', 'source: S9', 'is not in sources.yaml'],
    ['an indicator that does not exist', '[speciallaeger-pr-1000]', '[lykke]', 'names »lykke«'],
    ['a lever that does not exist', 'levers: [W12]', 'levers: [W99]', 'names »W99«'],
    ['a status outside the list', 'status: proposed', 'status: maybe', '»maybe«'],
    ['an addressee outside the list', 'addressee: [vur]', 'addressee: [alle]', '»alle«'],
    ['one initiative too few', /  - id: V2[\s\S]*/.exec(vText())?.[0] ?? '', '', 'holds 1 initiatives'],
    ['the same id twice', 'id: V2', 'id: V1', 'is used twice'],
  ])('with %s is refused', (_, from, to, words) => {
    expect(saidOfV(from, to).join('\n')).toContain(words)
  })
})

function vText(): string {
  return readFileSync(join(real, 'initiatives', 'v.yaml'), 'utf8')
}

describe('a file of the reform calendar', () => {
  test.each([
    ['an unknown key', 'kind: duty', 'kindd: duty', 'Unknown key `kindd`'],
    ['a day that does not exist', '2026-06-30', '2026-06-31', 'which is no day'],
    [
      'two forms of a deadline',
      '{ before: 2026-04-01 }',
      '{ before: 2026-04-01, on: 2026-04-01 }',
      'mixes forms',
    ],
    ['a period that ends before it begins', 'from: 2026-04-01', 'from: 2026-07-01', 'ends before it begins'],
    ['a region that is none', 'regions: [region-1084', 'regions: [kommune-0101', 'is no region'],
  ])('with %s is refused', (_, from, to, words) => {
    expect(saidOfDates(from, to).join('\n')).toContain(words)
  })
})
