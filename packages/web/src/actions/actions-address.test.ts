import { EVERY_INITIATIVE } from '@laegedaekning/plans'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../address/codec.ts'
import { CALENDAR_CODEC } from './calendar/calendar-address.ts'
import { CATALOGUE_CODEC, catalogueHref } from './catalogue/catalogue-address.ts'

describe('the address of the catalogue', () => {
  it('silent: the whole list by document', () => {
    const { state, notices } = readAddress(CATALOGUE_CODEC, '')
    expect(state).toMatchObject({ view: 'liste', arrangement: 'group', filter: EVERY_INITIATIVE })
    expect(notices).toEqual([])
    expect(catalogueHref(state)).toBe('/indsatser/katalog')
  })

  it('says every choice in Danish words and reads it back', () => {
    const search =
      '?vis=regioner&inddel=niveau&soeg=bolig&gruppe=R&status=i-gang&niveau=kommune&aarsag=2&adressat=regionerne&maalgruppe=studerende&noegletal=ledige-ydernumre&dato=2027-01-01&sprog=en'
    const { state, notices } = readAddress(CATALOGUE_CODEC, search)
    expect(notices).toEqual([])
    expect(state.filter).toMatchObject({ status: 'running', level: 'kommune', cause: 2, group: 'R' })
    expect(writeAddress(CATALOGUE_CODEC, state)).toBe(search)
  })

  it('a word that is none is told and shows all', () => {
    const { state, notices } = readAddress(CATALOGUE_CODEC, '?status=maaske')
    expect(state.filter.status).toBeNull()
    expect(notices).toEqual([{ kind: 'value-unknown', name: 'status', text: 'maaske' }])
  })
})

describe('the address of the reform calendar', () => {
  it('holds region, date and the checks, and reads them back', () => {
    const search =
      '?dato=2026-11-22&region=region-1081&ansatte=31&andel=50&overhead=ja&vaesentlig=nej&varsel=6&virkning=2027-03-31'
    const { state, notices } = readAddress(CALENDAR_CODEC, search)
    expect(notices).toEqual([])
    expect(state).toMatchObject({
      employees: 31,
      share: 50,
      overhead: 'ja',
      material: 'nej',
      noticeMonths: 6,
    })
    expect(writeAddress(CALENDAR_CODEC, state)).toBe(search)
  })

  it('a share above 100 per cent is told and not used', () => {
    const { state, notices } = readAddress(CALENDAR_CODEC, '?andel=150')
    expect(state.share).toBeNull()
    expect(notices).toEqual([{ kind: 'value-unknown', name: 'andel', text: '150' }])
  })
})
