import { expect, it } from 'vitest'
import { getWords } from '../words/words.tsx'
import { whyNot } from './import-check.tsx'

const NO_ISSUES = { error: 0, warning: 0, note: 0 }
const NONE = { in: 0, added: 0, changed: 0, unchanged: 0 }

it('a file of which no row could be used is not said to be in the register already', () => {
  expect(whyNot({ facts: NONE, issueCounts: { ...NO_ISSUES, warning: 1 } })).toBe('import.nothingUsed')
  expect(whyNot({ facts: { ...NONE, in: 3, unchanged: 3 }, issueCounts: NO_ISSUES })).toBe(
    'import.nothingNew',
  )
  expect(whyNot({ facts: NONE, issueCounts: { ...NO_ISSUES, error: 2 } })).toBe('import.cannot')
})

it('one warning is one, and two are more', () => {
  const { t } = getWords('da')
  expect(t('import.countedWarnings', { count: 1, text: '1' })).toBe('1 advarsel')
  expect(t('import.countedWarnings', { count: 2, text: '2' })).toBe('2 advarsler')
  expect(t('import.countedWarnings', { count: 0, text: '0' })).toBe('0 advarsler')
})
