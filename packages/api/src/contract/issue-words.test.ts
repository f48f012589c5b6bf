import type { Issue } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { issueMessage, placeInWords } from './issue-words.ts'

const issue = (code: Issue['code'], values: Issue['values']): Issue => ({ code, severity: 'error', values })

describe('a place in words', () => {
  it('names a record by what it is in the language of the reader', () => {
    const at = { kind: 'record', entity: 'practice', id: '012345' } as const
    expect(placeInWords(at, 'da')).toBe('Praksis 012345')
    expect(placeInWords(at, 'en')).toBe('Practice 012345')
    const later = { kind: 'record', entity: 'ydernummer', id: '7', period: '2026-01-01' } as const
    expect(placeInWords(later, 'en')).toBe('Provider number 7, 2026-01-01')
  })

  it('keeps the name of a file for a shape in it', () => {
    expect(placeInWords({ kind: 'record', entity: 'sogne.json', id: '3' }, 'da')).toBe('sogne.json 3')
  })
})

describe('an issue in words', () => {
  it('ends its sentences whether or not something is near', () => {
    const value = (values: Issue['values']) =>
      issueMessage(issue('INTAKE_VALUE_NOT_ALLOWED', values), 'da').what
    expect(value({ found: 'x', expected: 'ja, nej' })).toBe(
      'Værdien »x« kendes ikke. Mulige værdier: ja, nej.',
    )
    expect(value({ found: 'x', expected: 'ja, nej', nearest: 'ja' })).toBe(
      'Værdien »x« kendes ikke. Mente du ja? Mulige værdier: ja, nej.',
    )
    expect(value({})).toBe('Værdien kendes ikke.')
    const area = (values: Issue['values']) => issueMessage(issue('INTAKE_AREA_UNKNOWN', values), 'da').what
    expect(area({ found: 'Albi' })).toBe('Der findes intet område »Albi« på den dag, rækken gælder.')
    expect(area({ found: 'Albi', nearest: 'Alby' })).toMatch(/gælder\. Mente du Alby\?$/)
  })

  it('gives a number as an example and not as the one number expected', () => {
    const values = { found: 'mange', expected: '1600' }
    expect(issueMessage(issue('INTAKE_NUMBER_UNREADABLE', values), 'da').what).toBe(
      'Tallet kan ikke læses: »mange«. Vi forventer et tal, for eksempel 1600.',
    )
  })

  it('says that a change is undone already, by which change', () => {
    const { what } = issueMessage(issue('REGISTRY_UNDO_ALREADY', { change: 3, undoneBy: 5 }), 'da')
    expect(what).toBe('Ændring 3 er allerede fortrudt (af ændring 5).')
  })
})
