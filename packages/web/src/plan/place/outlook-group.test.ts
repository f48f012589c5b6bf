import { specialtyId } from '@laegedaekning/plans'
import { expect, it } from 'vitest'
import { outlookGroupOf } from './outlook-group.ts'

it('a plan of one specialty opens the group of that specialty in Fremskrivning', () => {
  expect(outlookGroupOf('børne- og ungdomspsykiatri')).toBe('speciale-boerne-og-ungdomspsykiatri')
  for (const name of ['anæstesiologi', 'gynækologi og obstetrik', 'oto-rhino-laryngologi', 'pædiatri'])
    expect(outlookGroupOf(name)).toBe(`speciale-${specialtyId(name)}`)
})
