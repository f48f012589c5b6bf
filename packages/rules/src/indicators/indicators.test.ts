import { areaId, DENMARK, type Fact, type Figure, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { collectAreaFacts } from '../area-facts/collect.ts'
import {
  capacity,
  doctor,
  ISLAND,
  ISLAND_AREAS,
  NORTH,
  people,
  practice,
  published,
  SOUTH,
  snapshotOf,
  unlisted,
  ydernummer,
} from '../area-facts/small-world.ts'
import { parametersAt } from '../parameters/index.ts'
import { findIndicator, getIndicator, INDICATORS } from './catalogue.ts'

function figureOf(id: string, facts: readonly Fact[], area = ISLAND, day = '2026-01-01'): Figure {
  const date = getPlainDate(day)
  const index = collectAreaFacts(snapshotOf([...ISLAND_AREAS, ...facts]), date)
  return getIndicator(id).compute(index.get(area), parametersAt(date))
}

function input(figure: Figure, symbol: string): number | null | undefined {
  return figure.inputs.find((one) => one.symbol === symbol)?.value
}

describe('the catalogue', () => {
  it('has twenty-one indicators, each once, with a title, a definition and a formula in both languages', () => {
    expect(INDICATORS).toHaveLength(21)
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(21)
    for (const { title, definition, formula } of INDICATORS) {
      for (const text of [title, definition, formula]) {
        expect(text.da).not.toBe('')
        expect(text.en).not.toBe('')
      }
    }
  })

  it('does not know other names', () => {
    expect(findIndicator('laeger')).toBeUndefined()
    expect(() => getIndicator('laeger')).toThrow(RangeError)
  })

  it('gives a reason instead of a number where the register is empty', () => {
    for (const { id } of INDICATORS) {
      const figure = figureOf(id, [])
      expect([id, figure.value]).toEqual([id, null])
      expect(figure.missing, id).not.toBeNull()
    }
  })
})

describe('inhabitants', () => {
  it('are shown with those of 65 and of 80 and over where the groups begin there', () => {
    const figure = figureOf(
      'befolkning',
      [
        people(NORTH, 700, { ageFrom: 0, ageUntil: 65 }),
        people(NORTH, 200, { ageFrom: 65, ageUntil: 80 }),
        people(NORTH, 100, { ageFrom: 80 }),
      ],
      NORTH,
    )
    expect([figure.value, input(figure, 'P65'), input(figure, 'P80')]).toEqual([1000, 300, 100])
  })
})

describe('rates per practice and capacity', () => {
  const base = [people(NORTH, 6400), people(SOUTH, 1600)]

  it('divide the inhabitants by the practices', () => {
    const figure = figureOf(
      'indbyggere-pr-praksis',
      [...base, practice('a', NORTH), practice('b', NORTH)],
      NORTH,
    )
    // 6,400 ÷ 2
    expect(figure.value).toBe(3200)
    expect(figure.madeUp).toBe(true)
  })

  it('count a practice with two places once, at its first, and say so', () => {
    const facts = [...base, practice('000086', NORTH), practice('000086-2', SOUTH)]
    expect(figureOf('indbyggere-pr-praksis', facts).value).toBe(8000)
    const south = figureOf('indbyggere-pr-praksis', facts, SOUTH)
    expect(south.missing).toBe('no-practices')
    expect(input(south, 'AF')).toBe(1)
  })

  it('do not count specialists, nor what may be something else', () => {
    const facts = [
      ...base,
      practice('a', NORTH),
      practice('s', NORTH, { kind: 'specialist' }),
      practice('o', NORTH, { kind: 'gp-or-other' }),
    ]
    const figure = figureOf('indbyggere-pr-praksis', facts, NORTH)
    expect(figure.value).toBe(6400)
    expect(figure.reservations.map((text) => text.en).join(' ')).toContain('1 with newer provider numbers')
  })

  it('leave vacant capacities out and count those for sale', () => {
    const figure = figureOf(
      'indbyggere-pr-kapacitet',
      [...base, capacity('1', NORTH, 4), capacity('2', NORTH, 1, 'vacant')],
      NORTH,
    )
    // 6,400 ÷ 4
    expect(figure.value).toBe(1600)
    expect(input(figure, 'KL')).toBe(1)
  })

  it('say that there is no capacity where the register has none', () => {
    expect(figureOf('indbyggere-pr-kapacitet', [...base, capacity('1', NORTH, 4)], SOUTH).missing).toBe(
      'no-capacity',
    )
  })

  it('are not made for a country of which only some regions have reported', () => {
    const other = areaId('region', '9998')
    const body = { id: other, name: 'x', officialCode: null, lat: null, lon: null, areaKm2: null }
    const [first] = ISLAND_AREAS
    const elsewhere: Fact = {
      kind: 'area',
      body,
      virkning: { from: getPlainDate('2007-01-01'), until: null },
      provenance: first?.provenance ?? { source: 'x', certainty: 'sourced', madeUp: true },
    }
    const facts = [...base, elsewhere, capacity('1', NORTH, 4), capacity('2', SOUTH, 1)]
    expect(figureOf('indbyggere-pr-kapacitet', facts, ISLAND).value).toBe(1600)
    expect(figureOf('indbyggere-pr-kapacitet', facts, DENMARK).missing).toBe('not-reported')
  })

  it('hold listed patients against the capacities of the practices that report a list', () => {
    const facts = [
      ...base,
      practice('a', NORTH, { listedPatients: 4800 }),
      practice('b', NORTH),
      capacity('1', NORTH, 3),
    ]
    const figure = figureOf('patienter-pr-kapacitet', facts, NORTH)
    // 4,800 ÷ 3; practice b has no capacity of its own in the register
    expect(figure.value).toBe(1600)
    expect(figure.reservations.map((text) => text.da)).toContain(
      '1 af 2 har ikke oplyst deres liste og indgår ikke.',
    )
  })

  it('take the published figure where the register has no lists', () => {
    const facts = [...base, published('patienter-pr-kapacitet', ISLAND, 1650)]
    const figure = figureOf('patienter-pr-kapacitet', facts)
    expect(figure.value).toBe(1650)
    expect(figure.certainty).toBe('second-hand')
    expect(figure.reservations[0]?.en).toContain('published figure')
  })

  it('weigh everybody the same until an official table is loaded, marked assumed', () => {
    const figure = figureOf(
      'behovsvaegtede-pr-kapacitet',
      [...base, capacity('1', NORTH, 4), capacity('2', SOUTH, 1)],
      NORTH,
    )
    expect(figure.value).toBe(1600)
    expect(figure.certainty).toBe('assumed')
  })

  it('show how many practices are open among those that say', () => {
    const facts = [
      practice('a', NORTH, { open: true }),
      practice('b', NORTH, { open: false }),
      practice('c', NORTH, { open: false }),
      practice('d', NORTH),
    ]
    const figure = figureOf('andel-aaben-praksis', facts, NORTH)
    // 1 of 3
    expect(figure.value).toBeCloseTo(0.3333, 4)
    expect(figureOf('andel-aaben-praksis', [practice('d', NORTH)], NORTH).missing).toBe('not-reported')
  })
})

describe('the three shortages', () => {
  it('count vacant numbers by the printed origin, and technical ones by the real', () => {
    const figure = figureOf('ledige-ydernumre', [
      ydernummer('1', NORTH),
      ydernummer('2', NORTH, { status: 'pool', origin: 'pool', printedOrigin: 'pool' }),
      ydernummer('3', NORTH, { origin: 'praksisplan', printedOrigin: 'earlier-calculation' }),
      ydernummer('4', NORTH, { status: 'filled' }),
      ydernummer('5', NORTH, { status: 'zero-number' }),
    ])
    expect(figure.value).toBe(3)
    expect(['N1', 'N2', 'N3', 'N4', 'N5', 'T'].map((symbol) => input(figure, symbol))).toEqual([
      0, 1, 1, 1, 0, 2,
    ])
    expect(input(figure, 'S5')).toBe(1)
    expect(figure.reservations.map((text) => text.en).join(' ')).toContain('1 stand in another column')
  })

  it('are zero, not missing, where the region has reported none here', () => {
    const figure = figureOf('ledige-ydernumre', [ydernummer('1', NORTH)], SOUTH)
    expect(figure.value).toBe(0)
    expect(figure.inputs[0]).toMatchObject({ symbol: 'N', value: 0, source: 'proeveoeen' })
  })

  it('keep citizens without a doctor apart from vacant numbers', () => {
    const facts = [ydernummer('1', NORTH), unlisted(ISLAND, 0)]
    expect(figureOf('borgere-uden-laege', facts).value).toBe(0)
    expect(figureOf('ledige-ydernumre', facts).value).toBe(1)
  })

  it('give the gap as need by the norm less capacities: below zero where there is more', () => {
    const facts = [people(NORTH, 6400), people(SOUTH, 1600), capacity('1', NORTH, 3), capacity('2', SOUTH, 2)]
    // 6,400 ÷ 1,600 − 3 = 1; 1,600 ÷ 1,600 − 2 = −1
    expect(figureOf('behovsvaegtet-gab', facts, NORTH).value).toBe(1)
    expect(figureOf('behovsvaegtet-gab', facts, SOUTH).value).toBe(-1)
    expect(figureOf('behovsvaegtet-gab', facts, ISLAND).value).toBe(0)
    expect(figureOf('behovsvaegtet-gab', facts, NORTH).rules[0]?.parameter).toBe(
      'almen-praksis/kapacitet/norm',
    )
  })

  it('have no gap before the norm is known', () => {
    const facts = [people(NORTH, 6400), capacity('1', NORTH, 3)]
    expect(figureOf('behovsvaegtet-gab', facts, NORTH, '2008-01-01').missing).toBe('parameter-unknown')
  })
})

describe('doctors', () => {
  const six = [
    doctor('1', NORTH, { practice: 'a', birth: getPlainDate('1960-01-01') }),
    doctor('2', NORTH, { practice: 'a', birth: getPlainDate('1961-12-31'), fullTimeShare: 0.5 }),
    doctor('3', NORTH, { practice: 'b', birth: getPlainDate('1966-01-02'), role: 'employed' }),
    doctor('4', SOUTH, { practice: 'c', plannedRetirement: getPlainDate('2026-06-30') }),
    doctor('5', SOUTH, { practice: 'c', role: 'locum' }),
    doctor('6', SOUTH, { specialty: 'kardiologi', role: 'hospital' }),
  ]

  it('of general practice are its owners and employed, not locums, not others', () => {
    const figure = figureOf('laeger-i-almen-praksis', six)
    expect([figure.value, input(figure, 'DE'), input(figure, 'DA')]).toEqual([4, 3, 1])
  })

  it('are fewer in full time', () => {
    // 1 + 0.5 + 1 + 1
    expect(figureOf('fuldtidslaeger-i-almen-praksis', six).value).toBe(3.5)
  })

  it('of all specialties are counted per 1,000 inhabitants', () => {
    // 6 ÷ 2,000 × 1,000
    expect(figureOf('speciallaeger-pr-1000', [...six, people(NORTH, 1500), people(SOUTH, 500)]).value).toBe(3)
  })

  it('of all specialties are not known from a register of one specialty', () => {
    const figure = figureOf('speciallaeger-pr-1000', [
      ...six.slice(0, 5),
      people(NORTH, 1500),
      people(SOUTH, 500),
    ])
    expect(figure.missing).toBe('not-reported')
  })

  it('of 60 are counted from the birthday on', () => {
    // on 1 January 2026 doctor 3 is 59 years and 364 days
    const figure = figureOf('laeger-60-plus', six)
    expect(figure.value).toBe(0.5)
    expect(figureOf('laeger-60-plus', six, ISLAND, '2026-01-02').value).toBe(0.75)
  })

  it('expected to stop are counted by two ages and by own statement, each for itself', () => {
    const figure = figureOf('forventede-ophoer', six)
    // within 2026: doctor 1 is past 65 and doctor 2 turns 65 on 31 December; both are past 62 as well
    expect([input(figure, 'E'), input(figure, 'EL'), input(figure, 'EU')]).toEqual([2, 2, 1])
    expect(figure.value).toBe(2)
    expect(figure.rules.map((rule) => rule.value)).toEqual([65, 62])
  })

  it('in practices of several are a share of those whose practice is known', () => {
    // 1 and 2 share a practice; 3 is alone in hers, and 4 only has a locum beside him
    expect(figureOf('flerlaegepraksis', six).value).toBe(0.5)
  })

  it('are those published where the register has none, and then only owners', () => {
    const facts = [published('laeger-med-eget-ydernummer', ISLAND, 798)]
    const figure = figureOf('laeger-i-almen-praksis', facts)
    expect(figure.value).toBe(798)
    expect(figure.reservations.map((text) => text.en).join(' ')).toContain('employed doctors are not in it')
    expect(figureOf('laeger-i-almen-praksis', [...facts, ...six]).value).toBe(4)
  })

  it('of 60 and over are a share of published figures where the register has no ages', () => {
    const figure = figureOf('laeger-60-plus', [
      published('laeger-med-eget-ydernummer', ISLAND, 3365),
      published('laeger-med-eget-ydernummer-60-plus', ISLAND, 839),
    ])
    // 839 ÷ 3,365
    expect(figure.value).toBeCloseTo(0.24933, 5)
  })
})

describe('the path to 5,000 in 2035', () => {
  const country = [people(NORTH, 6000), people(SOUTH, 4000)]

  it('is 3,500 in 2024 and 136.4 more each year: two years on, a country of 3,700 is 72.7 short', () => {
    const facts = [...country, published('laeger-i-almen-praksis', DENMARK, 3700)]
    const figure = figureOf('afstand-til-stien-mod-5000', facts, DENMARK)
    // 3,700 − (3,500 + 2 × 1,500 ÷ 11) = 3,700 − 3,772.73
    expect(figure.value).toBeCloseTo(-72.727, 3)
    expect(figure.certainty).toBe('inferred')
  })

  it('gives an area its share by inhabitants, marked assumed', () => {
    const figure = figureOf(
      'afstand-til-stien-mod-5000',
      [...country, doctor('1', NORTH), doctor('2', SOUTH)],
      NORTH,
    )
    // 1 − 3,772.727 × 6,000 ÷ 10,000
    expect(figure.value).toBeCloseTo(1 - 2263.636, 3)
    expect(figure.certainty).toBe('assumed')
    expect(input(figure, 'VA')).toBeCloseTo(2263.636, 3)
  })

  it('is no ruler before the agreement and after its year', () => {
    const facts = [...country, doctor('1', NORTH)]
    expect(figureOf('afstand-til-stien-mod-5000', facts, NORTH, '2024-10-31').missing).toBe('outside-period')
    expect(figureOf('afstand-til-stien-mod-5000', facts, NORTH, '2036-01-01').missing).toBe('outside-period')
  })
})

describe('the patient base', () => {
  it('is listed patients per practice, with how many lie below, within and above 8,000–12,000', () => {
    const lists = [7999, 8000, 12000, 12001]
    const figure = figureOf(
      'patientgrundlag',
      lists.map((listedPatients, index) => practice(String(index), NORTH, { listedPatients })),
    )
    // 40,000 ÷ 4
    expect(figure.value).toBe(10000)
    expect(['AU', 'AI', 'AO'].map((symbol) => input(figure, symbol))).toEqual([1, 2, 1])
  })
})

describe('distances', () => {
  it('are not known to rules: without them the figures say so', () => {
    expect(figureOf('andel-inden-for-15-km', [practice('a', NORTH)]).missing).toBe('not-reported')
    expect(figureOf('borgere-faerre-end-to-praksis', [practice('a', NORTH)]).missing).toBe('not-reported')
  })
})
