import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import {
  exposureOf,
  findOere,
  type Guarantee,
  type GuaranteeRules,
  kronerText,
  linearCourse,
  parseGuarantees,
  scheduleOf,
} from './index.ts'

const RULES: GuaranteeRules = { disposalAge: 65, staffCapBasisPoints: 2500, staffExceptionBasisPoints: 5000 }
const START = getPlainDate('2027-11-01')

/** A floor of 60,000 kr. a month until 900 patients: 500, 600 … patients with 75 kr. each. */
const EARNINGS: Guarantee = {
  id: 'a',
  kind: 'earnings',
  start: START,
  months: 6,
  floorOere: 6_000_000,
  untilPatients: 900,
  course: linearCourse({
    months: 6,
    patientsAtStart: 500,
    patientsPerMonth: 100,
    incomePerPatientOere: 7500,
  }),
  graceMonths: 2,
  instalments: 7,
}
const scheduled = (more: object = {}) => scheduleOf({ ...EARNINGS, ...more }, RULES)

describe('an earnings guarantee', () => {
  it('pays up to the floor until the list reaches its size', () => {
    // 60,000 − 37,500, − 45,000, − 52,500, − 60,000; 900 patients in the fifth month
    const { lines, releasedOere, end, notes } = scheduled()
    expect(lines.slice(0, 6).map((line) => line.releasedOere)).toEqual([
      2_250_000, 1_500_000, 750_000, 0, 0, 0,
    ])
    expect(releasedOere).toBe(4_500_000)
    expect(end).toBe('2028-05-01')
    expect(notes[0]?.da).toContain('900 patienter i måneden fra den 1. marts 2028')
  })

  it('is paid back after the grace in instalments that sum to the øre', () => {
    // 4,500,000 / 7 = 642,857 and one øre over
    const { lines, repaidOere } = scheduled()
    const back = lines.filter((line) => line.repaidOere > 0)
    expect(back.map((line) => [line.month, line.repaidOere])).toEqual([
      ['2028-07-01', 642_858],
      ...['2028-08', '2028-09', '2028-10', '2028-11', '2028-12', '2029-01'].map((month) => [
        `${month}-01`,
        642_857,
      ]),
    ])
    expect(repaidOere).toBe(4_500_000)
    expect(lines.at(-1)?.balanceOere).toBe(0)
  })

  it('stops for good when the list is reached, also where income falls again', () => {
    const course = [
      { patients: 900, incomeOere: 6_000_000 },
      { patients: 100, incomeOere: 0 },
    ]
    expect(scheduled({ course, months: 2 }).releasedOere).toBe(0)
  })

  it('never releases more than its cap', () => {
    const { releasedOere, mostOere, notes } = scheduled({ capOere: 3_000_000 })
    expect([releasedOere, mostOere]).toEqual([3_000_000, 3_000_000])
    expect(notes.some(({ en }) => en.includes('cap'))).toBe(true)
  })

  it('can use its cap up in any of its years, also where the course expects it to be used before', () => {
    // expected: 22,500 + 7,500 kr. in November and December 2027, nothing left in 2028
    const { years } = scheduled({ capOere: 3_000_000 })
    expect(years.slice(0, 2).map(({ releasedOere, mostOere }) => [releasedOere, mostOere])).toEqual([
      [3_000_000, 3_000_000],
      [0, 3_000_000],
    ])
  })

  it('counts months that are not given at the most they can cost, and says so', () => {
    const { releasedOere, notes } = scheduled({ course: [], months: 2 })
    expect(releasedOere).toBe(12_000_000)
    expect(notes[0]?.da).toContain('2 måneder er ikke oplyst')
  })
})

it('a patient guarantee bears what is above the agreed number, up to its most', () => {
  const schedule = scheduleOf(
    {
      id: 'p',
      kind: 'patients',
      start: START,
      months: 3,
      agreedPatients: 2000,
      perPatientOere: 12_500,
      mostAbove: 300,
      patients: [2100, 1900, 2500],
    },
    RULES,
  )
  // 100 × 125 kr., 0, 300 × 125 kr.
  expect(schedule.lines.map((line) => line.releasedOere)).toEqual([1_250_000, 0, 3_750_000])
  expect(schedule.mostOere).toBe(11_250_000)
  expect(schedule.notes).toHaveLength(1)
})

it('months that nobody has told of are said: patients at their most, costs at nothing', () => {
  const head = { id: 'p', start: START, months: 3 } as const
  const patients = scheduleOf(
    {
      ...head,
      kind: 'patients',
      agreedPatients: 2000,
      perPatientOere: 12_500,
      mostAbove: 300,
      patients: [2000],
    },
    RULES,
  )
  // 0, 300 × 125 kr., 300 × 125 kr.
  expect(patients.releasedOere).toBe(7_500_000)
  expect(patients.notes.map(({ en }) => en)).toEqual([
    '2 months are not given and counted with the most patients, the most it can cost.',
  ])
  const staff = { costOere: [1_000_000, 0], shareBasisPoints: 2500, exception: false }
  const transition = scheduleOf({ ...head, kind: 'transition', ...staff }, RULES)
  expect(transition.releasedOere).toBe(250_000)
  expect(transition.notes.map(({ en }) => en)).toEqual([
    '1 month is not given and counted without cost, so that the subsidy can become higher.',
  ])
})

it('a rent guarantee bears rent beyond the doctor’s own share, less what others pay', () => {
  const { lines, releasedOere } = scheduleOf(
    {
      id: 'r',
      kind: 'rent',
      start: START,
      months: 3,
      rentOere: 3_000_000,
      ownShareOere: 1_000_000,
      reletOere: [0, 500_000],
    },
    RULES,
  )
  expect(lines.map((line) => line.releasedOere)).toEqual([2_000_000, 1_500_000, 2_000_000])
  expect(releasedOere).toBe(5_500_000)
})

describe('a disposal guarantee', () => {
  const disposal = (stops: string | null, soldOere?: number, rules = RULES) =>
    scheduleOf(
      {
        id: 'd',
        kind: 'disposal',
        start: getPlainDate('2027-01-01'),
        months: 24,
        birth: getPlainDate('1962-07-15'),
        agreedPriceOere: 50_000_000,
        ...(stops === null ? {} : { stops: getPlainDate(stops) }),
        ...(soldOere === undefined ? {} : { soldOere }),
      },
      rules,
    )

  it('pays what the sale lacks when the doctor is 65 on the day, and nothing the day before', () => {
    expect(disposal('2027-07-15', 20_000_000).releasedOere).toBe(30_000_000)
    expect(disposal('2027-07-14', 20_000_000).releasedOere).toBe(0)
  })

  it('pays nothing when the sale brought the price or the guarantee has ended', () => {
    expect(disposal('2027-08-01', 50_000_000).releasedOere).toBe(0)
    expect(disposal('2028-12-31', 0).releasedOere).toBe(50_000_000)
    expect(disposal('2029-01-01', 0).releasedOere).toBe(0)
  })

  it('exposes the region to the whole price while the doctor has not stopped', () => {
    expect(disposal(null)).toMatchObject({ releasedOere: 0, mostOere: 50_000_000 })
  })

  it('pays nothing where no age is known on the day', () => {
    expect(disposal('2027-08-01', 0, { ...RULES, disposalAge: null }).mostOere).toBe(0)
  })
})

it('a transition subsidy is its share of the cost, split by cost to the øre', () => {
  const { lines, releasedOere } = scheduleOf(
    {
      id: 't',
      kind: 'transition',
      start: START,
      months: 3,
      costOere: [1_000_001, 1_000_001, 1_000_001],
      shareBasisPoints: 2500,
      exception: false,
    },
    RULES,
  )
  // 3,000,003 × 25 % = 750,000.75, rounded down
  expect(releasedOere).toBe(750_000)
  expect(lines.map((line) => line.releasedOere)).toEqual([250_000, 250_000, 250_000])
})

it('exposure is by year and in total over all guarantees', () => {
  const { years, total } = exposureOf([scheduled(), scheduled({ id: 'b', months: 2 })])
  // the first: 2,250,000 + 1,500,000 in 2027, 750,000 in 2028; the second: 3,750,000 in 2027, back from May 2028
  expect(years.map(({ year, releasedOere }) => [year, releasedOere])).toEqual([
    [2027, 7_500_000],
    [2028, 750_000],
    [2029, 0],
  ])
  expect(years.map(({ mostOere }) => mostOere)).toEqual([24_000_000, 24_000_000, 0])
  expect(total).toEqual({ mostOere: 48_000_000, releasedOere: 8_250_000, repaidOere: 8_250_000 })
})

describe('what is refused', () => {
  const refused = (guarantee: object) =>
    parseGuarantees({ date: '2027-01-01', guarantees: [guarantee] }, () => RULES).issues.map(
      ({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''],
    )
  const rent = {
    id: 'r',
    kind: 'rent',
    start: '2027-01-01',
    months: 12,
    rentOere: 1000,
    ownShareOere: 0,
    reletOere: [],
  }
  const transition = {
    id: 't',
    kind: 'transition',
    start: '2027-01-01',
    months: 12,
    costOere: [],
    shareBasisPoints: 2500,
    exception: false,
  }

  it('support without an end (M8)', () => {
    expect(refused({ ...rent, months: null })).toEqual([['GUARANTEE_OPEN_ENDED', '/guarantees/0/months']])
  })

  it('a share above 25 %, and above 50 % even in an exception (N31)', () => {
    expect(refused(transition)).toEqual([])
    expect(refused({ ...transition, shareBasisPoints: 2501 })).toEqual([
      ['GUARANTEE_OVER_CAP', '/guarantees/0/shareBasisPoints'],
    ])
    expect(refused({ ...transition, shareBasisPoints: 5000, exception: true })).toEqual([])
    expect(refused({ ...transition, shareBasisPoints: 5001, exception: true })).toHaveLength(1)
  })

  it('fractions of an øre, other days than a first of a month, unknown keys', () => {
    expect(refused({ ...rent, rentOere: 0.5 })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/guarantees/0/rentOere'],
    ])
    expect(refused({ ...rent, start: '2027-01-02' })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/guarantees/0/start'],
    ])
    expect(refused({ ...rent, husleje: 1 })).toEqual([['REQUEST_KEY_UNKNOWN', '/guarantees/0/husleje']])
  })
})

it('kroner are read and written with their øre, as people write them', () => {
  expect(['25.000', '25000,5', '25.000,50 kr.', '0,05', '25.00', '-1', '1,234'].map(findOere)).toEqual([
    2_500_000,
    2_500_050,
    2_500_050,
    5,
    undefined,
    undefined,
    undefined,
  ])
  expect([kronerText(2_500_000, 'da'), kronerText(2_500_050, 'en')]).toEqual(['25.000 kr.', 'DKK 25,000.50'])
})
