import { type ForecastInput, getSeries, runCohort } from '@laegedaekning/forecast'
import { plainInput } from './plain-input.ts'

/** A stretch of a public Danish series: what was known at its start, and what came. */
export type DanishCase = {
  readonly name: string
  readonly from: number
  readonly until: number
  readonly start: number
  readonly outcome: number
  /** What the outcome is and how sure; shown in the report. */
  readonly source: string
  /** The official forecast for the last year, or `null` where none is found. */
  readonly official: number | null
  readonly measure: string
  /** Whether a parameter has been laid after this very outcome: then the row shows the fit and tests nothing. */
  readonly fitted: boolean
  readonly input: ForecastInput
}

/** Yearly deviations of exits: the product's own assumption (knowledge/parameters/fremskrivning/aarsstoed). */
type Shock = { readonly sd: number; readonly correlation: number }

/** What the cases take from the product's parameters; the caller reads them from `knowledge/`. */
export type DanishParameters = {
  readonly exitShock: Shock
  /** Share of specialists by age group: `'30-34'` … */
  readonly ages: Readonly<Record<string, number>>
  /** Share of an age that leaves in a year: pension, death, emigration, another specialty together. */
  readonly specialistExits: (age: number) => number
  /** Share of owners of an age who sell in a year. */
  readonly ownerSales: (age: number) => number
  readonly courseDropOut: number
}

/**
 * Specialists 2018 → 2021, owners 2013 → 2019 and 2019 → 2023 as PLO counts them, and 2019 → 2024 as F10 asks it. The stocks are published; ages, exits and the share of new
 * specialists who become owners are the product's parameters, most of them later than the start of the case or assumed: the
 * test is of the whole chain with what a region could have put in, not of a forecast that was made in the year.
 */
export function danishCases(known: DanishParameters): readonly DanishCase[] {
  return [
    specialists(known),
    owners(known, OWNERS_2013, remainderOf(known, OWNERS_2007)),
    owners(known, OWNERS_2019, remainderOf(known, OWNERS_2013)),
    owners(known, OTHER_COUNT_2024, remainderOf(known, OWNERS_2013)),
  ]
}

/**
 * What the model missed a year in the stretch before: owners who came and stand in no margin (Hyndman's remainder term). It is
 * known at the start of the next stretch and goes on in it.
 */
function remainderOf(known: DanishParameters, before: OwnerCase): number {
  const { input, until, from, outcome, measure } = owners(known, before, 0)
  const { frame, values } = runCohort(input)
  const model = getSeries(frame, values, 'land-dk', measure)[frame.years.indexOf(until)] ?? outcome
  return Math.max(0, (outcome - model) / (until - from))
}

function specialists(known: DanishParameters): DanishCase {
  const start = 16_163
  // 900 courses (2017) × 84 % filled (22, 22 and 5 % unfilled, S1), 2 % of the trainees leaving each year.
  const begun = 900 * 0.84
  return {
    name: 'speciallæger 2018 → 2021',
    from: 2018,
    until: 2021,
    start,
    outcome: 16_730,
    source: 'sds-prognose-2019; udfaldet udledt af sst-prognose-2022 (12.380 ÷ 0,74)',
    // 16,163 + 7,958 in 22 years, geometrically.
    official: start * ((start + 7958) / start) ** (3 / 22),
    measure: 'specialists:alle',
    // fremskrivning/ophoer/pension is laid so that specialists grow from 2018 to 2021 as counted.
    fitted: true,
    input: plainInput({
      startYear: 2018,
      years: 3,
      level: 'wide',
      form: 'hospital',
      entryForms: { hospital: 1 },
      courseYears: 5,
      courseDropOut: known.courseDropOut,
      ageBound: 75,
      newAge: 39,
      exitShare: known.specialistExits,
      groups: [
        {
          id: 'alle',
          byAge: spread(start, known.ages),
          trainees: [0, 1, 2, 3, 4].map((year) => Math.round(begun * (1 - known.courseDropOut) ** year)),
          coursesPerYear: begun,
          immigrantsPerYear: 0,
        },
      ],
      parameters: [gammaOn('exit.retirement', 0.25)],
      shocks: [{ id: 'exits', parameter: 'exit.retirement', ...known.exitShock }],
    }),
  }
}

type OwnerCase = {
  readonly from: number
  readonly until: number
  readonly start: number
  readonly outcome: number
  readonly source: string
  /** Courses in general medicine begun, the latest year first. */
  readonly begun: readonly number[]
  /** Whether somebody else counted the outcome than the start, by other rules. */
  readonly countedOtherwise?: boolean
  readonly ages: Readonly<Record<string, number>>
}

/** 839 of 3,365 are 60 or older and 340 are 65 or older (fyens-2019); the rest is assumed, with a mean near the printed 51.8. */
const OWNER_AGES_2019 = {
  '35-39': 0.07,
  '40-44': 0.155,
  '45-49': 0.185,
  '50-54': 0.185,
  '55-59': 0.156,
  '60-64': 0.148,
  '65-69': 0.081,
  '70-74': 0.02,
}

/** Only for the remainder that was known in 2013. Courses begun before 2011 are not found and taken as 2011. */
const OWNERS_2007: OwnerCase = {
  from: 2007,
  until: 2013,
  start: 3653,
  outcome: 3590,
  source: 'fyens-2019',
  begun: [217, 217, 217, 217, 217],
  ages: OWNER_AGES_2019,
}

const OWNERS_2013: OwnerCase = {
  from: 2013,
  until: 2019,
  start: 3590,
  outcome: 3365,
  source: 'udfaldet: plo-2019. Starten 3.590: PLO, andenhånds',
  // 220 in 2012 and 217 in 2011 (suu-174-2019); the years before are not found and taken as 2011.
  begun: [220, 217, 217, 217, 217],
  ages: OWNER_AGES_2019,
}

const OWNERS_2019: OwnerCase = {
  from: 2019,
  until: 2023,
  start: 3365,
  outcome: 3400,
  source: 'start: plo-2019. Udfaldet: plo-2023, »cirka 3.400« ejere i januar 2023, rundet',
  begun: [209, 217, 205, 199, 239],
  ages: OWNER_AGES_2019,
}

/**
 * The stretch that F10 names. Its outcome is not of PLO's series: KL counted 3,457 in 2009 and 3,499 in 2023 where PLO counted
 * 3,653 in 2007, 3,590 in 2013 and about 3,400 in 2023 (kl-2024, fyens-2019, plo-2023).
 */
const OTHER_COUNT_2024: OwnerCase = {
  ...OWNERS_2019,
  until: 2024,
  outcome: 3500,
  source: 'start: plo-2019. Udfaldet »ca. 3.500 læger«: upday-2024, andenhånds, rundet og en anden opgørelse',
  countedOtherwise: true,
}

function owners(known: DanishParameters, given: OwnerCase, remainder: number): DanishCase {
  const { from, until, start, outcome, source, begun } = given
  return {
    name: `ejere ${from} → ${until}${given.countedOtherwise === true ? ' (anden opgørelse)' : ''}`,
    from,
    until,
    start,
    outcome,
    source,
    official: null,
    measure: 'owners',
    fitted: false,
    input: plainInput({
      startYear: from,
      years: until - from,
      level: 'kommune',
      form: 'owner',
      // Of new specialists 0.40 begin as owners and about half of the 0.45 employed and locums follow in six years (ansaettelse).
      entryForms: { owner: 0.65, outside: 0.35 },
      courseYears: 5,
      courseDropOut: known.courseDropOut,
      ageBound: 75,
      newAge: 38,
      exitShare: known.ownerSales,
      groups: [
        {
          id: 'almen-medicin',
          byAge: spread(start, given.ages),
          trainees: begun.map((count, year) => Math.round(count * (1 - known.courseDropOut) ** year)),
          coursesPerYear: begun[0] ?? 0,
          immigrantsPerYear: remainder,
        },
      ],
      parameters: [
        gammaOn('exit.retirement', 0.13),
        {
          id: 'owners',
          parameter: 'settling.entry-form',
          where: { forms: ['owner'] },
          operation: 'multiply',
          distribution: { kind: 'lognormal', mean: 1, sd: 0.5 },
        },
        {
          id: 'remainder',
          parameter: 'immigration.specialists',
          operation: 'multiply',
          distribution: { kind: 'lognormal', mean: 1, sd: 0.5 },
        },
      ],
      shocks: [{ id: 'exits', parameter: 'exit.retirement', ...known.exitShock }],
    }),
  }
}

function gammaOn(parameter: 'exit.retirement', sd: number) {
  const distribution = { kind: 'gamma' as const, mean: 1, sd }
  return { id: parameter, parameter, operation: 'multiply' as const, distribution }
}

/** A stock spread evenly over the ages of each group, in whole persons that add to it (largest remainders). */
function spread(stock: number, shares: Readonly<Record<string, number>>): readonly number[] {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  const quotas = Array.from({ length: 76 }, () => 0)
  for (const [group, share] of Object.entries(shares)) {
    const [from = 0, to = 0] = group.split('-').map(Number)
    for (let age = from; age <= to; age += 1) quotas[age] = (stock * share) / total / (to - from + 1)
  }
  const counts = quotas.map(Math.floor)
  let left = stock - counts.reduce((sum, count) => sum + count, 0)
  const order = quotas.map((quota, age) => ({ age, rest: quota - Math.floor(quota) }))
  for (const { age } of order.toSorted((a, b) => b.rest - a.rest || a.age - b.age)) {
    if (left <= 0) break
    counts[age] = (counts[age] ?? 0) + 1
    left -= 1
  }
  return counts
}
