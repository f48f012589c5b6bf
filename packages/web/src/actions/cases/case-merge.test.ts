import { describe, expect, it } from 'vitest'
import { firstSides, mergedOf } from '../records/merge.ts'
import { apart, together } from './case-merge.ts'

const step = (key: string, more: object = {}) => ({
  key,
  title: key,
  due: null,
  note: '',
  documents: [],
  ...more,
})
const BASE = {
  title: 'Sag',
  steps: [step('salg'), step('vikar', { due: '2027-07-31' })],
  days: [{ key: 'lukning', day: '2027-08-31' }],
}

describe('two versions of a case', () => {
  it('are the same again after steps and days have been taken apart', () => {
    expect(together(apart(BASE), BASE)).toEqual(BASE)
  })

  it('go together without a choice where two people worked on different parts of the same step', () => {
    const mine = { ...BASE, steps: [BASE.steps[0], step('vikar', { due: '2027-07-31', note: 'ringet' })] }
    const theirs = {
      ...BASE,
      days: [{ key: 'lukning', day: '2027-12-31' }],
      steps: [...BASE.steps.slice(0, 1), step('vikar', { due: '2027-11-30' }), step('eget-1')],
    }
    const [m, t, b] = [apart(mine), apart(theirs), apart(BASE)]
    expect(together(mergedOf(m, t, firstSides(b, m, t)), theirs)).toEqual({
      title: 'Sag',
      steps: [step('salg'), step('vikar', { due: '2027-11-30', note: 'ringet' }), step('eget-1')],
      days: [{ key: 'lukning', day: '2027-12-31' }],
    })
  })

  it('keep the own steps of both', () => {
    const mine = apart({ ...BASE, steps: [...BASE.steps, step('eget-a')] })
    const theirs = { ...BASE, steps: [...BASE.steps, step('eget-b')] }
    const flat = apart(theirs)
    const merged = together(mergedOf(mine, flat, firstSides(apart(BASE), mine, flat)), theirs)
    expect(merged['steps']).toEqual([...BASE.steps, step('eget-b'), step('eget-a')])
  })
})
