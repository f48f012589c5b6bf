import { areaId, type Figure } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../address/codec.ts'
import { findTarget, writeTarget } from '../figure/target.ts'
import { findHalves, readPairs, withPair, writeHalves } from './divide/divide-state.ts'
import { mostHidden, partlyTold } from './filling/filling-state.ts'
import { PLAN_CODEC, planHref } from './plan-address.ts'
import { explainedOf, type Told, toldTarget } from './told-figure.tsx'

describe('the address of the room Plan', () => {
  it('silent: main courses, the whole country, the numbers of the plan', () => {
    const { state, notices } = readAddress(PLAN_CODEC, '')
    expect(state).toMatchObject({ stage: 'hoveduddannelse', within: null, method: 'plan', unit: 'noegle' })
    expect(notices).toEqual([])
    expect(planHref('fordeling', state)).toBe('/plan/fordeling')
  })

  it('says every choice in Danish words and reads it back', () => {
    const search =
      '?vis=steder&trin=kbu&aar=2025&speciale=psykiatri&inden-for=vur-nord&geografi=vur&stedtype=tutorpraksis&metode=egne&enhed=aarsvaerk&tal=psykiatri:80,5&vaegte=vur-nord:3&har=kardiologi%3Bnefrologi&oensker=geriatri&saerlige=urologi&raekker=alle&dato=2027-01-01&sprog=en'
    const { state, notices } = readAddress(PLAN_CODEC, search)
    expect(notices).toEqual([])
    expect(state).toMatchObject({ year: 2025, within: 'vur-nord', held: 'kardiologi;nefrologi' })
    expect(writeAddress(PLAN_CODEC, state)).toBe(search)
  })

  it('a year out of reach is told and not used', () => {
    const { state, notices } = readAddress(PLAN_CODEC, '?aar=1066')
    expect(state.year).toBeNull()
    expect(notices).toEqual([{ kind: 'value-unknown', name: 'aar', text: '1066' }])
  })
})

describe('numbers that a reader tries', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    [' 12.5 ', 12.5],
    ['0', 0],
  ])('»%s« is %d courses', (text, courses) => {
    expect(findHalves(text)).toBe(courses)
  })

  it.each(['', '12,3', '-1', 'ti', '12,'])('»%s« is no number of half courses', (text) => {
    expect(findHalves(text)).toBeUndefined()
  })

  it('stand in the address by name, each once, and go again', () => {
    const two = withPair(withPair('', 'psykiatri', writeHalves(80.5)), 'urologi', '12')
    expect(two).toBe('psykiatri:80,5;urologi:12')
    expect(withPair(two, 'psykiatri', '81')).toBe('psykiatri:81;urologi:12')
    expect(readPairs(withPair(two, 'psykiatri', null))).toEqual(new Map([['urologi', '12']]))
  })
})

const FIGURE: Figure = {
  indicator: 'besatte-forloeb',
  value: 0.5,
  missing: null,
  unit: 'share',
  formula: { da: 'B ÷ O', en: 'B ÷ O' },
  inputs: [],
  rules: [],
  ids: ['I3'],
  certainty: 'assumed',
  madeUp: true,
  reservations: [],
}

describe('a figure of the room', () => {
  const told: Told = {
    key: 'main|2025|børne- og ungdomspsykiatri|EKS:H',
    about: 'Hjørring',
    area: areaId('vur', 'nord'),
    year: 2025,
    figure: FIGURE,
  }

  it('is found again from the link to it, whatever its row is called', () => {
    const target = findTarget(writeTarget(toldTarget(told)))
    expect(target).toBeDefined()
    const info = {
      id: 'besatte-forloeb',
      ids: ['I3'],
      title: { da: 'Besatte', en: 'Filled' },
      definition: { da: 'x', en: 'x' },
      formula: FIGURE.formula,
      unit: 'share',
      higherIs: 'better',
      notion: 'supply',
      measure: 'rate',
      version: 1,
      columns: [],
    } as const
    const basis = { infos: [info], sources: [], known: { registeredAt: null, change: 1, latest: true } }
    const other = { ...told, key: 'main|2025||vur-nord', about: 'Nord' }
    if (target !== undefined)
      expect(explainedOf(basis, [other, told], target, '/api')?.areaName).toBe('Hjørring')
  })
})

describe('the finding of the monitor', () => {
  const row = (id: string, hidden: number | null) => ({
    key: id,
    specialty: '',
    stage: 'main' as const,
    year: 2025,
    place: {
      id,
      name: id,
      level: 'vur' as const,
      kind: null,
      vur: null,
      kommune: null,
      lat: null,
      lon: null,
    },
    dimensioned: null,
    posted: 10,
    filled: 5,
    unfilled: 5,
    converted: null,
    share: FIGURE,
    smoothing:
      hidden === null
        ? null
        : {
            mean: FIGURE,
            best: { place: 'a', posted: 1, filled: 1, share: 1 },
            worst: { place: 'b', posted: 1, filled: 0, share: 0 },
            belowMean: FIGURE,
            hiddenCourses: { ...FIGURE, value: hidden },
            hiddenShare: FIGURE,
            places: 2,
          },
  })

  it('is the region whose mean hides most vacancies, not the one with the lowest place', () => {
    expect(mostHidden([row('nord', 2), row('syd', 3), row('oest', null)])?.place.id).toBe('syd')
    expect(mostHidden([row('nord', 0)])).toBeUndefined()
  })

  it('says so where the places that are told have only some of the courses, so that their mean is not the share of all', () => {
    const posted = (value: number): Figure => ({
      ...FIGURE,
      inputs: [
        {
          symbol: 'O',
          label: { da: 'opslåede', en: 'posted' },
          value,
          unit: 'courses',
          date: null,
          source: 'S1',
          certainty: 'assumed',
          madeUp: true,
        },
      ],
    })
    const { smoothing, ...rest } = row('nord', 1)
    const withMean = (value: number) => ({
      ...rest,
      smoothing: smoothing === null ? null : { ...smoothing, mean: posted(value) },
    })
    // ten are posted
    expect(partlyTold(withMean(8))).toEqual({ places: 8, all: 10 })
    expect(partlyTold(withMean(10))).toBeNull()
    expect(partlyTold(row('nord', null))).toBeNull()
  })
})
