import { describe, expect, it } from 'vitest'
import { Fault, Refusal } from './fault.ts'
import { hasErrors, type Issue } from './issue.ts'
import { ISSUE_CODES } from './issue-code.ts'

const issue = (severity: Issue['severity']): Issue => ({ code: 'REQUEST_KEY_UNKNOWN', severity, values: {} })

describe('issues', () => {
  it('stop the work only when one of them is an error', () => {
    expect(hasErrors([issue('warning'), issue('note')])).toBe(false)
    expect(hasErrors([issue('warning'), issue('error')])).toBe(true)
    expect(hasErrors([])).toBe(false)
  })

  it('have codes that are used once', () => {
    expect(new Set(ISSUE_CODES).size).toBe(ISSUE_CODES.length)
  })

  it('travel in a refusal, which names their codes; a fault is another thing', () => {
    const refusal = new Refusal([issue('error'), issue('error')])
    expect(refusal.message).toBe('REQUEST_KEY_UNKNOWN, REQUEST_KEY_UNKNOWN')
    expect([refusal.name, new Fault('x').name]).toEqual(['Refusal', 'Fault'])
    expect(refusal).not.toBeInstanceOf(Fault)
  })
})
