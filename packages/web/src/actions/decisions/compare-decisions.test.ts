import { checkStoredBody, getPlainDate } from '@laegedaekning/domain'
import { type DecisionRequest, decide, storedNumber } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { decisionDifferences } from './compare-decisions.ts'
import { findDecision } from './find-decision.ts'
import { storedParts } from './stored-parts.ts'

const request: DecisionRequest = {
  kind: 'delepraksis',
  date: getPlainDate('2008-06-01'),
  inputs: { age: 63, health: false, specialCase: false, area: 'none', existing: false },
}

type NumberOnDay = NonNullable<Parameters<typeof decide>[1]>

/** The rules with another age limit for delepraksis than the 62 of 2008. */
const withLimit =
  (limit: number): NumberOnDay =>
  (key, date) => {
    const found = storedNumber(key, date)
    return found.value === 62 ? { ...found, value: limit } : found
  }

describe('a stored decision', () => {
  it('stays what was decided when the number of its rule changes, and the new answer stands beside it', () => {
    // kept as JSON, as the register keeps it
    const stored = JSON.stringify(decide(request))
    const now = decide(request, withLimit(64))
    expect(JSON.stringify(decide(request))).toBe(stored)
    const kept = decide(request)
    expect(kept.outcome).toBe('grant')
    expect(now.outcome).toBe('refuse')
    const differences = decisionDifferences(kept, now)
    expect(differences.map(({ kind }) => kind)).toEqual(['sentence', 'rule-new', 'number'])
    expect(differences.at(-1)).toMatchObject({ kind: 'number', stored: 62, now: 64 })
  })

  it('has no differences where nothing has changed', () => {
    expect(decisionDifferences(decide(request), decide(request))).toEqual([])
  })

  it('loses the rules that no longer hold on another day', () => {
    const later = decide({ ...request, date: getPlainDate('2026-01-01') })
    const kinds = decisionDifferences(decide(request), later).map(({ kind }) => kind)
    expect(kinds).toContain('rule-gone')
  })
})

describe('what is kept of a decision', () => {
  const ill = decide({ ...request, inputs: { ...request.inputs, age: 50, health: true } })

  it('health stands apart: neither input nor reason nor text of the open part tells of it', () => {
    const { decision, healthDetail } = storedParts(ill)
    const open = findDecision(decision)
    expect(open?.outcome).toBe('grant')
    expect(open?.inputs).not.toHaveProperty('health')
    expect(JSON.stringify(decision)).not.toContain('helbredsproblem')
    expect(findDecision(healthDetail)).toEqual(ill)
  })

  it('nothing is kept apart where health was no part of it', () => {
    expect(storedParts(decide(request)).healthDetail).toBeNull()
  })

  it('is a body that the register takes, and reads back as the same decision', () => {
    const parts = storedParts(decide(request))
    const body = {
      id: '2026-1',
      area: 'region-1082',
      title: 'Delepraksis',
      person: '',
      decidedOn: '2008-06-01',
      note: '',
      caseId: null,
      ...parts,
    }
    const { value, issues } = checkStoredBody('stored-decision', JSON.parse(JSON.stringify(body)))
    expect(issues).toEqual([])
    expect(findDecision(value?.decision)).toEqual(findDecision(parts.decision))
  })
})
