import { Refusal } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { API } from '../contract/index.ts'
import { checkDecision } from './check-decision.ts'
import { downloadSchedules, scheduleGuarantees } from './guarantees.ts'

const RENT = {
  id: 'Skive; lokaler',
  kind: 'rent',
  start: '2027-01-01',
  months: 2,
  rentOere: 3_000_050,
  ownShareOere: 1_000_000,
  reletOere: [0, 500_000],
}
const problem = (...guarantees: object[]) => ({ date: '2026-11-22', guarantees })

function issuesOf(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.issues.map(({ code }) => code)
    throw error
  }
  return []
}

describe('guarantees over the API', () => {
  it('are held against the numbers of the day, and answer as the contract says', () => {
    const answer = scheduleGuarantees(problem(RENT))
    expect(API.scheduleGuarantees.ok.schema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
    expect(answer.rules.map(({ value }) => value)).toEqual([65, 0.25, 0.5])
    // 20,000.50 + 15,000.50
    expect(answer.exposure.total).toEqual({ mostOere: 4_000_100, releasedOere: 3_500_100, repaidOere: 0 })
  })

  it('refuse what has no end', () => {
    expect(issuesOf(() => scheduleGuarantees(problem({ ...RENT, months: null })))).toEqual([
      'GUARANTEE_OPEN_ENDED',
    ])
  })

  it('come as a table with kroner and øre', async () => {
    const { name, bytes } = await downloadSchedules(problem(RENT), { format: 'csv', sprog: 'da' })
    expect(name).toBe('laegedaekning_garantier_2026-11-22.csv')
    expect(new TextDecoder().decode(bytes).split('\r\n').slice(1, 3)).toEqual([
      '"Skive; lokaler";1. januar 2027;20000,5;0;20000,5;20000,5',
      '"Skive; lokaler";1. februar 2027;15000,5;0;35001;20000,5',
    ])
  })
})

describe('decisions over the API', () => {
  const inputs = { age: 63, health: false, specialCase: false, area: 'none', existing: false }

  it('answer as the contract says, with everything they rest on', () => {
    const answer = checkDecision({ kind: 'delepraksis', date: '2008-06-01', inputs })
    expect(API.checkDecision.ok.schema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
    expect(answer.outcome).toBe('grant')
  })

  it('refuse unknown keys', () => {
    const wrong = { kind: 'delepraksis', date: '2008-06-01', inputs: { ...inputs, cpr: '' } }
    expect(issuesOf(() => checkDecision(wrong))).toEqual(['REQUEST_KEY_UNKNOWN'])
  })
})
