import { ageAt, formatDate, type PlainDate, type Text, yearOf } from '@laegedaekning/domain'
import { dayBefore } from '../reform-calendar/days.ts'
import type {
  DisposalGuarantee,
  EarningsGuarantee,
  ExposureYear,
  Guarantee,
  GuaranteeRules,
  PatientsGuarantee,
  RentGuarantee,
  Schedule,
  ScheduleLine,
  TransitionSubsidy,
} from './guarantee.ts'
import { type Oere, shareOfOere, splitOere } from './money.ts'
import { monthAfter, monthsFrom } from './months.ts'

/** What one month releases, and the most it could. */
type Paid = { readonly releasedOere: Oere; readonly mostOere: Oere }

/** What a kind of guarantee has worked out: its months, what comes back after them, and what must be said. */
type Course = {
  readonly paid: readonly Paid[]
  readonly back: { readonly from: PlainDate; readonly oere: readonly Oere[] } | null
  readonly notes: readonly Text[]
  readonly ruleIds: readonly string[]
  /** The most in all, where it is less than the months together. */
  readonly capOere?: Oere
}

/** The schedule of a guarantee, month by month, in whole øre. The guarantee must have been read by `parseGuarantees`. */
export function scheduleOf(guarantee: Guarantee, rules: GuaranteeRules): Schedule {
  return scheduleBy(guarantee, courseOf(guarantee, rules))
}

/**
 * A guarantee for those who may not see the doctor's age and plans: the most it can cost, in its last month. It is the same
 * whatever the age, so that nothing can be told from it.
 */
export function ceilingOf(guarantee: DisposalGuarantee): Schedule {
  return scheduleBy(guarantee, notReleased(guarantee, guarantee.months - 1, [AGE_UNSEEN]))
}

function scheduleBy(guarantee: Guarantee, { paid, back, notes, ruleIds, capOere }: Course): Schedule {
  const cap = capOere ?? Number.MAX_SAFE_INTEGER
  const end = monthAfter(guarantee.start, guarantee.months)
  const lines = linesOf(guarantee.start, paid, back)
  return {
    id: guarantee.id,
    kind: guarantee.kind,
    start: guarantee.start,
    end,
    lines,
    releasedOere: sumOf(lines.map((line) => line.releasedOere)),
    repaidOere: sumOf(lines.map((line) => line.repaidOere)),
    mostOere: Math.min(cap, sumOf(lines.map((line) => line.mostOere))),
    years: yearsOf(lines, cap),
    notes,
    ruleIds: [...ruleIds, 'M8', 'M9'],
  }
}

function courseOf(guarantee: Guarantee, rules: GuaranteeRules): Course {
  switch (guarantee.kind) {
    case 'earnings':
      return earningsCourse(guarantee)
    case 'patients':
      return patientsCourse(guarantee)
    case 'rent':
      return rentCourse(guarantee)
    case 'disposal':
      return disposalCourse(guarantee, rules)
    case 'transition':
      return transitionCourse(guarantee)
  }
}

function earningsCourse(guarantee: EarningsGuarantee): Course {
  const { start, months, floorOere, untilPatients, course, capOere, graceMonths, instalments } = guarantee
  const trigger = course.findIndex(({ patients }) => patients >= untilPatients)
  const running = trigger < 0 ? months : Math.min(trigger, months)
  let left = capOere ?? Number.MAX_SAFE_INTEGER
  const paid = Array.from({ length: months }, (_, index): Paid => {
    const income = course[index]?.incomeOere ?? 0
    const lacking = index < running ? Math.max(0, floorOere - income) : 0
    const releasedOere = Math.min(lacking, left)
    left -= releasedOere
    // the course is only expected: a month can cost the floor also where it would use the cap up before
    return { releasedOere, mostOere: Math.min(floorOere, capOere ?? floorOere) }
  })
  const released = sumOf(paid.map(({ releasedOere }) => releasedOere))
  const from = monthAfter(start, months + graceMonths)
  const oere = splitOere(
    released,
    Array.from({ length: instalments }, () => 1),
  )
  const notes: Text[] = []
  if (trigger >= 0 && trigger < months) notes.push(reachedNote(monthAfter(start, trigger), untilPatients))
  if (capOere !== undefined && left === 0) {
    notes.push({ da: 'Loftet over det hele er nået.', en: 'The cap of the whole is reached.' })
  }
  notes.push(...notGiven(months - course.length, EARNINGS_UNKNOWN))
  const back = released === 0 ? null : { from, oere }
  return { paid, back, notes, ruleIds: ['X5', 'G10', 'M2'], ...(capOere === undefined ? {} : { capOere }) }
}

const EARNINGS_UNKNOWN: Text = {
  da: 'uden patienter og indtjening, det højeste, det kan koste',
  en: 'without patients and earnings, the most it can cost',
}
const PATIENTS_UNKNOWN: Text = {
  da: 'med flest mulige patienter, det højeste, det kan koste',
  en: 'with the most patients, the most it can cost',
}
const COST_UNKNOWN: Text = {
  da: 'uden udgift, så tilskuddet kan blive højere',
  en: 'without cost, so that the subsidy can become higher',
}

/** What months count as that nobody has said anything of; nothing where there are none. */
function notGiven(months: number, countedAs: Text): readonly Text[] {
  if (months <= 0) return []
  return [
    {
      da: `${months} ${months === 1 ? 'måned' : 'måneder'} er ikke oplyst og regnes ${countedAs.da}.`,
      en: `${months === 1 ? '1 month is' : `${months} months are`} not given and counted ${countedAs.en}.`,
    },
  ]
}

function reachedNote(month: PlainDate, patients: number): Text {
  return {
    da: `Listen når ${patients} patienter i måneden fra den ${formatDate(month, 'da')}; derfra udbetales intet.`,
    en: `The list reaches ${patients} patients in the month from ${formatDate(month, 'en')}; nothing is paid from then on.`,
  }
}

function patientsCourse({
  months,
  agreedPatients,
  perPatientOere,
  mostAbove,
  patients,
}: PatientsGuarantee): Course {
  const paid = Array.from({ length: months }, (_, index): Paid => {
    const above = Math.max(0, (patients[index] ?? agreedPatients + mostAbove) - agreedPatients)
    return {
      releasedOere: Math.min(above, mostAbove) * perPatientOere,
      mostOere: mostAbove * perPatientOere,
    }
  })
  const over = patients.slice(0, months).some((count) => count - agreedPatients > mostAbove)
  const notes: readonly Text[] = over
    ? [
        {
          da: 'I nogle måneder er der flere patienter, end garantien dækker.',
          en: 'In some months there are more patients than the guarantee covers.',
        },
      ]
    : []
  const unknown = notGiven(months - patients.length, PATIENTS_UNKNOWN)
  return { paid, back: null, notes: [...notes, ...unknown], ruleIds: ['X6', 'M2'] }
}

function rentCourse({ months, rentOere, ownShareOere, reletOere }: RentGuarantee): Course {
  const mostOere = Math.max(0, rentOere - ownShareOere)
  const paid = Array.from(
    { length: months },
    (_, index): Paid => ({ releasedOere: Math.max(0, mostOere - (reletOere[index] ?? 0)), mostOere }),
  )
  return { paid, back: null, notes: [], ruleIds: ['X6', 'M2', 'M3'] }
}

/** Released in the month the doctor stops, where that is within the guarantee and at the age or later. */
function disposalCourse(guarantee: DisposalGuarantee, { disposalAge }: GuaranteeRules): Course {
  const { start, months, birth, agreedPriceOere, stops, soldOere } = guarantee
  const firsts = monthsFrom(start, months)
  const none = (mostIn: number, notes: readonly Text[]) => notReleased(guarantee, mostIn, notes)
  const age = disposalAge ?? Number.POSITIVE_INFINITY
  // the age is reached in a month when it is reached on its last day
  const ofAge = firsts.findIndex((_, index) => ageAt(birth, dayBefore(monthAfter(start, index + 1))) >= age)
  if (ofAge < 0) return none(-1, [neverOfAge(disposalAge)])
  if (stops === undefined) return none(months - 1, [notStopped(disposalAge)])
  if (ageAt(birth, stops) < age) return none(-1, [tooEarly(disposalAge)])
  const at = firsts.findIndex((first, index) => first <= stops && stops < monthAfter(start, index + 1))
  if (at < 0) return none(-1, [OUTSIDE])
  const lacking = Math.max(0, agreedPriceOere - (soldOere ?? 0))
  return {
    paid: firsts.map((_, index) => ({
      releasedOere: index === at ? lacking : 0,
      mostOere: index === at ? agreedPriceOere : 0,
    })),
    back: null,
    notes: soldOere === undefined ? [UNSOLD] : [],
    ruleIds: DISPOSAL_IDS,
  }
}

const DISPOSAL_IDS = ['M2', 'N30', 'G12']

/** A disposal guarantee that releases nothing, with the most it could in the month of that index. */
function notReleased(guarantee: DisposalGuarantee, mostIn: number, notes: readonly Text[]): Course {
  const { start, months, agreedPriceOere } = guarantee
  return {
    paid: monthsFrom(start, months).map((_, index) => ({
      releasedOere: 0,
      mostOere: index === mostIn ? agreedPriceOere : 0,
    })),
    back: null,
    notes,
    ruleIds: DISPOSAL_IDS,
  }
}

function transitionCourse({ months, costOere, shareBasisPoints, exception }: TransitionSubsidy): Course {
  const costs = Array.from({ length: months }, (_, index) => costOere[index] ?? 0)
  const total = shareOfOere(sumOf(costs), shareBasisPoints)
  const parts = total === 0 ? costs.map(() => 0) : splitOere(total, costs)
  return {
    paid: parts.map((releasedOere) => ({ releasedOere, mostOere: releasedOere })),
    back: null,
    notes: [
      ...(exception
        ? [{ da: 'Regnet som et helt særligt tilfælde.', en: 'Counted as a very special case.' }]
        : []),
      ...notGiven(months - costOere.length, COST_UNKNOWN),
    ],
    ruleIds: ['G13', 'M4', 'N31'],
  }
}

const OUTSIDE: Text = {
  da: 'Lægen stopper uden for garantiens periode; intet udbetales.',
  en: 'The doctor stops outside the period of the guarantee; nothing is paid.',
}
const UNSOLD: Text = {
  da: 'Salget er ikke oplyst; hele den aftalte pris er regnet med.',
  en: 'The sale is not given; the whole agreed price is counted.',
}

const AGE_UNSEEN: Text = {
  da: 'Lægens alder og planer er ikke regnet med. Det højeste, garantien kan koste, er vist i den sidste måned.',
  en: 'The doctor’s age and plans are not counted in. The most that the guarantee can cost is shown in the last month.',
}

function neverOfAge(age: number | null): Text {
  return {
    da: `Lægen når ikke ${age ?? 'aldersgrænsen'} år inden garantiens slutdato; intet kan udbetales.`,
    en: `The doctor does not reach ${age ?? 'the age'} before the guarantee ends; nothing can be paid.`,
  }
}

function notStopped(age: number | null): Text {
  return {
    da: `Lægen er ikke stoppet. Det højeste er vist i den sidste måned; der udbetales kun, hvis lægen bliver til ${age}.`,
    en: `The doctor has not stopped. The most is shown in the last month; it is paid only if the doctor stays to ${age}.`,
  }
}

function tooEarly(age: number | null): Text {
  return {
    da: `Lægen stopper før ${age} år; garantien udløses ikke.`,
    en: `The doctor stops before the age of ${age}; the guarantee is not released.`,
  }
}

function linesOf(start: PlainDate, paid: readonly Paid[], back: Course['back']): readonly ScheduleLine[] {
  const repaid = new Map(
    (back?.oere ?? []).map((oere, index) => [monthAfter(back?.from ?? start, index), oere]),
  )
  const last = [...repaid.keys()].at(-1)
  const lines: ScheduleLine[] = []
  let balanceOere = 0
  for (let index = 0; ; index += 1) {
    const month = monthAfter(start, index)
    const here = paid[index]
    if (here === undefined && (last === undefined || month > last)) return lines
    const [releasedOere, repaidOere] = [here?.releasedOere ?? 0, repaid.get(month) ?? 0]
    balanceOere += releasedOere - repaidOere
    lines.push({ month, releasedOere, repaidOere, balanceOere, mostOere: here?.mostOere ?? 0 })
  }
}

function yearsOf(lines: readonly ScheduleLine[], cap: Oere): readonly ExposureYear[] {
  const years = new Map<number, ExposureYear>()
  for (const line of lines) {
    const year = yearOf(line.month)
    const before = years.get(year) ?? { year, mostOere: 0, releasedOere: 0, repaidOere: 0 }
    years.set(year, {
      year,
      mostOere: Math.min(cap, before.mostOere + line.mostOere),
      releasedOere: before.releasedOere + line.releasedOere,
      repaidOere: before.repaidOere + line.repaidOere,
    })
  }
  return [...years.values()]
}

/**
 * The region's exposure over all its guarantees, in total and year by year. What is released and repaid adds up over the years; the
 * most need not, since a guarantee with a cap can be used up in any one of its years.
 */
export function exposureOf(schedules: readonly Schedule[]): Exposure {
  const years = new Map<number, ExposureYear>()
  for (const one of schedules.flatMap((schedule) => schedule.years)) {
    const before = years.get(one.year)
    years.set(one.year, before === undefined ? one : { year: one.year, ...added(before, one) })
  }
  return {
    years: [...years.values()].toSorted((a, b) => a.year - b.year),
    total: schedules.reduce<Amounts>(added, { mostOere: 0, releasedOere: 0, repaidOere: 0 }),
  }
}

type Amounts = Omit<ExposureYear, 'year'>

/** What the region can come to pay, and what it expects to pay and get back. */
export type Exposure = { readonly years: readonly ExposureYear[]; readonly total: Amounts }

function added(a: Amounts, b: Amounts): Amounts {
  return {
    mostOere: a.mostOere + b.mostOere,
    releasedOere: a.releasedOere + b.releasedOere,
    repaidOere: a.repaidOere + b.repaidOere,
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
