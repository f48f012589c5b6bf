import { describe, expect, it } from 'vitest'
import {
  EVIDENCE_GRADES,
  evidenceGrade,
  findSource,
  listParameters,
  PARAMETER_KINDS,
  PARAMETER_UNITS,
} from './index.ts'

const all = listParameters().flatMap((parameter) =>
  parameter.periods.map((period) => ({ parameter, period })),
)

/** Parameters of the forecast that are compared with or shown, and never drawn. */
const NOT_DRAWN = [
  'fremskrivning/bestand/paabegyndt-almen-medicin',
  'fremskrivning/bestand/usikkerhed',
  'fremskrivning/behov/folketal-landet',
  'fremskrivning/ophoer/ejer-alder-ved-salg',
  'fremskrivning/ophoer/ejer-pensionsalder',
  'fremskrivning/ophoer/ejer-saelger-i-alt',
  'fremskrivning/overskud-af-laeger-2035',
]
const FOLDERS_NOT_DRAWN = ['pensionsalder', 'sundhedsstyrelsen', 'vej-til-5000']

describe('every parameter (F24)', () => {
  it('has a source that is listed, a first day, a unit, a kind, a certainty and an evidence grade: 100 %', () => {
    expect(all.length).toBeGreaterThan(200)
    for (const { parameter, period } of all) {
      expect(findSource(period.source)?.id).toBe(period.source)
      expect(period.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(PARAMETER_UNITS).toContain(parameter.unit)
      expect(PARAMETER_KINDS).toContain(parameter.kind)
      expect(EVIDENCE_GRADES).toContain(evidenceGrade(parameter.kind, period.certainty))
    }
  })

  it('of the forecast has a prior with its ground in the last period, or is listed as not drawn', () => {
    const mine = listParameters().filter(({ key }) => key.startsWith('fremskrivning/'))
    expect(mine.length).toBeGreaterThan(60)
    const without = mine.filter(({ key, periods }) => {
      const folder = key.split('/')[1] ?? ''
      return periods.at(-1)?.prior === undefined && !FOLDERS_NOT_DRAWN.includes(folder)
    })
    expect(without.map(({ key }) => key).toSorted()).toEqual(NOT_DRAWN.toSorted())
    for (const { period } of all) if (period.prior !== undefined) expect(period.prior.basis).not.toBe('')
  })

  it('has grade A where its owner counted it, B at second hand or forecast, C derived, D assumed', () => {
    expect(evidenceGrade('fact', 'sourced')).toBe('A')
    expect(evidenceGrade('forecast', 'sourced')).toBe('B')
    expect(evidenceGrade('fact', 'second-hand')).toBe('B')
    expect(evidenceGrade('assumption', 'inferred')).toBe('C')
    expect(evidenceGrade('fact', 'assumed')).toBe('D')
  })
})
