import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkKnowledge } from './generate-parameters.ts'
import { formatProblem } from './knowledge-yaml.ts'

const root = mkdtempSync(join(tmpdir(), 'knowledge-'))
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

function put(path: string, text: string): void {
  const full = join(root, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  put('knowledge/sources.yaml', SOURCES)
  put('knowledge/glossary.yaml', GLOSSARY)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('priors and levers', () => {
  const WITH = (prior: string) =>
    NUMBER.replace('certainty: sourced', `certainty: sourced\n    prior: ${prior}`)
  const problemsOf = (text: string): readonly string[] => {
    put(`knowledge/${FILE}`, text)
    return checkKnowledge(join(root, 'knowledge')).problems.map(formatProblem)
  }

  test('a prior is read with its form, width and ground', () => {
    put(`knowledge/${FILE}`, WITH('{ form: gamma, shape: 6, basis: Bred }'))
    const [parameter] = checkKnowledge(join(root, 'knowledge')).parameters
    expect(parameter?.periods[0]).toMatchObject({
      prior: { form: 'gamma', shape: 6, basis: 'Bred', draw: 'together' },
    })
  })

  test.each([
    ['{ form: gamma, shape: 6, basis: B, sd: 2 }', 'Unknown key `sd` in a prior'],
    ['{ form: gamma, size: 6, basis: B }', 'Unknown key `size` in a gamma prior'],
    ['{ form: normal, basis: B }', '`form` is »normal«'],
    ['{ form: gamma, shape: 6 }', 'The key `basis` is missing'],
    ['{ form: gamma, shape: 0, basis: B }', '`shape` is 0'],
    ['{ form: beta, size: 6, basis: B }', 'stands on a value that is no share'],
    ['{ form: dirichlet, size: 6, basis: B }', 'stands on one number'],
    ['{ form: gamma, shape: 6, basis: B, draw: apart }', 'Unknown key `draw`'],
  ])('the prior %s is refused', (prior, message) => {
    expect(problemsOf(WITH(prior)).join('\n')).toContain(message)
  })

  test('a lever with an unknown key, an unknown number of the forecast or without a reason is refused', () => {
    const lever = (effect: string) => `id: W5
title: Styring
english: Steering
text: Tekst
meaning: Text
addressee: [staten]
place: none
start: 2026
ramp-years: 0
${effect}
cost: no-source
evidence: D
ground: Intet
ground-english: None
moves: []
source: S4
at: vej 5
`
    put(`knowledge/${FILE}`, NUMBER)
    put(
      'knowledge/levers/w05.yaml',
      lever('effect: no-quantified-effect\nreason: Fordi\nreason-english: Because'),
    )
    expect(checkKnowledge(join(root, 'knowledge'))).toMatchObject({
      problems: [],
      levers: [{ id: 'W5', cost: null }],
    })
    put('knowledge/levers/w05.yaml', lever('effect: no-quantified-effect'))
    expect(checkKnowledge(join(root, 'knowledge')).problems.map(formatProblem).join()).toContain(
      '`reason` is missing',
    )
    const size = 'size: { unit: percent, least: 0, most: 9, default: 1 }'
    const change = '- { parameter: exit.doctors, operation: add, per-unit: 1, wher: x }'
    const variant = `variants:\n  - id: a\n    title: T\n    english: T\n    changes:\n      ${change}`
    put('knowledge/levers/w05.yaml', lever(`effect: quantified\n${size}\n${variant}`))
    const said = checkKnowledge(join(root, 'knowledge')).problems.map(formatProblem).join('\n')
    expect(said).toContain('»exit.doctors«')
    expect(said).toContain('Unknown key `wher` in a change')
    rmSync(join(root, 'knowledge', 'levers'), { recursive: true })
  })
})
