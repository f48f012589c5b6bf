import { describe, expect, it } from 'vitest'
import { SOME_AREAS } from '../testing/written-table.ts'
import { createAreaIndex } from './area-index.ts'

function idOf(cell: string): string {
  const reading = createAreaIndex(SOME_AREAS).read(cell, 'any')
  return reading.kind === 'found' ? reading.id : reading.kind
}

describe('areas in a cell', () => {
  it.each([
    ['101', 'kommune-0101'],
    ['0101', 'kommune-0101'],
    ['kommune-0101', 'kommune-0101'],
    ['Kommune-0101', 'kommune-0101'],
    ['København', 'kommune-0101'],
    ['KØBENHAVN', 'kommune-0101'],
    ['Københavns Kommune', 'kommune-0101'],
    ['Copenhagen', 'kommune-0101'],
    ['Høje-Taastrup', 'kommune-0169'],
    ['Høje Taastrup', 'kommune-0169'],
    ['Høje Tåstrup', 'kommune-0169'],
    ['Hoeje-Taastrup Kommune', 'kommune-0169'],
    ['Århus', 'kommune-0751'],
    ['Aarhus Kommune', 'kommune-0751'],
    ['Arhus', 'kommune-0751'],
    ['Vesthimmerland', 'kommune-0820'],
    ['Vesthimmerlands Kommune', 'kommune-0820'],
    ['Nordfyn', 'kommune-0480'],
    ['Brønderslev-Dronninglund', 'kommune-0810'],
    ['Mors', 'kommune-0773'],
    ['Koge', 'kommune-0259'],
    ['Bornholms Regionskommune', 'kommune-0400'],
    ['Randers', 'kommune-0730'],
    ['1082', 'region-1082'],
    ['82', 'region-1082'],
    ['Region Midtjylland', 'region-1082'],
    ['Midtjylland', 'region-1082'],
    ['Hovedstaden', 'region-1084'],
    ['Sundhedsråd Aarhus', 'sundhedsraad-aarhus'],
    ['Danmark', 'land-dk'],
    ['Hele landet', 'land-dk'],
  ])('reads »%s« as %s', (cell, id) => {
    expect(idOf(cell)).toBe(id)
  })

  it.each(['411', '0411', 'Christiansø', 'christiansoe'])('knows that %s belongs to no kommune', (cell) => {
    expect(idOf(cell)).toBe('christiansoe')
  })

  it('gives the nearest spelling of a name and the nearest code as advice', () => {
    const index = createAreaIndex(SOME_AREAS)
    expect(index.read('Ringkøbing-Skern', 'any')).toEqual({ kind: 'unknown', nearest: 'Ringkøbing-Skjern' })
    expect(index.read('0752', ['kommune'])).toEqual({ kind: 'unknown', nearest: '0751 Aarhus' })
    expect(index.read('Prøveøen', 'any')).toEqual({ kind: 'unknown', nearest: undefined })
  })

  it('says how a name is usually spelled where a file spells it otherwise', () => {
    const index = createAreaIndex(SOME_AREAS)
    expect(index.read('Høje Tåstrup', 'any')).toMatchObject({ spelled: 'Høje-Taastrup' })
    expect(index.read('Høje-Taastrup Kommune', 'any')).toMatchObject({ spelled: null })
  })

  it('keeps to the kinds of area that a column may hold', () => {
    const index = createAreaIndex(SOME_AREAS)
    expect(index.read('region-1082', ['kommune']).kind).toBe('unknown')
    expect(index.read('Aarhus', ['sundhedsraad'])).toMatchObject({ id: 'sundhedsraad-aarhus' })
  })

  it('knows the areas that a file has brought', () => {
    const index = createAreaIndex([])
    expect(index.read('0101', 'any').kind).toBe('unknown')
    for (const area of SOME_AREAS) index.add(area)
    expect(index.read('0101', 'any').kind).toBe('found')
  })
})
