import type { PlainDate, Text } from '@laegedaekning/domain'
import type { Oere } from './money.ts'

/** The kinds of guarantee and temporary support (X5, X6, M2, G10, G12, G13). */
export const GUARANTEE_KINDS = ['earnings', 'patients', 'rent', 'disposal', 'transition'] as const
export type GuaranteeKind = (typeof GUARANTEE_KINDS)[number]

/** What every guarantee has: a name, a first month, and an end. There is none without an end (M8). */
type Common = {
  readonly id: string
  /** First day of its first month. */
  readonly start: PlainDate
  /** How many months it runs; the first day after the last is its end. */
  readonly months: number
}

/** One month as expected or as it went. Months that are not given count as 0 patients and 0 kroner: the most it can cost; the schedule says so. */
export type EarningsMonth = { readonly patients: number; readonly incomeOere: Oere }

/** Earnings guarantee (X5, G10): the difference up to the floor until the list reaches the agreed size; released sums are paid back. */
export type EarningsGuarantee = Common & {
  readonly kind: 'earnings'
  readonly floorOere: Oere
  /** Patients at which it stops for good, from the month in which they are reached. */
  readonly untilPatients: number
  /** The most that can be released in all; none where left out. */
  readonly capOere?: Oere
  readonly course: readonly EarningsMonth[]
  /** Months from the end of the guarantee to the first instalment, and how many monthly instalments. */
  readonly graceMonths: number
  readonly instalments: number
}

/** Patient-number guarantee (X6, M2a): the region bears what is above the agreed number, at an agreed amount per patient and month. */
export type PatientsGuarantee = Common & {
  readonly kind: 'patients'
  readonly agreedPatients: number
  readonly perPatientOere: Oere
  /** The most patients above the agreed number that the region answers for. */
  readonly mostAbove: number
  readonly patients: readonly number[]
}

/** Rent guarantee (X6, M2b): rent beyond the doctor's own agreed share, less what others pay. */
export type RentGuarantee = Common & {
  readonly kind: 'rent'
  readonly rentOere: Oere
  readonly ownShareOere: Oere
  /** What others pay in each month; months that are not given count as 0. */
  readonly reletOere: readonly Oere[]
}

/** Disposal guarantee (N30, G12): what a sale lacks of the agreed price, if the doctor stays to the agreed age. */
export type DisposalGuarantee = Common & {
  readonly kind: 'disposal'
  readonly birth: PlainDate
  readonly agreedPriceOere: Oere
  /** The day the doctor stops, and what the sale brought; not known yet where left out. */
  readonly stops?: PlainDate
  readonly soldOere?: Oere
}

/** Transition subsidy (G13, M4, N31): a share of the cost of staff, within the cap and with an end. */
export type TransitionSubsidy = Common & {
  readonly kind: 'transition'
  /** Cost of the staff in each month. */
  readonly costOere: readonly Oere[]
  /** Share of the cost in basis points: 2,500 is 25 %. */
  readonly shareBasisPoints: number
  /** Whether it is the very special case that may go to the higher cap. */
  readonly exception: boolean
}

export type Guarantee =
  | EarningsGuarantee
  | PatientsGuarantee
  | RentGuarantee
  | DisposalGuarantee
  | TransitionSubsidy

/** One month of a schedule. */
export type ScheduleLine = {
  readonly month: PlainDate
  readonly releasedOere: Oere
  readonly repaidOere: Oere
  /** Released so far and not yet paid back, where it is to be paid back; else released so far. */
  readonly balanceOere: Oere
  /** The most that could be released in the month. */
  readonly mostOere: Oere
}

/** A year of the region's exposure: the most, the expected, and what comes back. */
export type ExposureYear = {
  readonly year: number
  readonly mostOere: Oere
  readonly releasedOere: Oere
  readonly repaidOere: Oere
}

/** A schedule that sums to its totals exactly. */
export type Schedule = {
  readonly id: string
  readonly kind: GuaranteeKind
  readonly start: PlainDate
  /** First day after the guarantee; nothing is released from it on. */
  readonly end: PlainDate
  readonly lines: readonly ScheduleLine[]
  readonly releasedOere: Oere
  readonly repaidOere: Oere
  readonly mostOere: Oere
  readonly years: readonly ExposureYear[]
  /** What stopped it, what is due, what is not known: in words. */
  readonly notes: readonly Text[]
  readonly ruleIds: readonly string[]
}

/** The numbers of rules that guarantees are held against, from knowledge/parameters on the day; shares as basis points. */
export type GuaranteeRules = {
  /** Age to which a doctor must stay; `null` where no rule applies on the day. */
  readonly disposalAge: number | null
  readonly staffCapBasisPoints: number | null
  readonly staffExceptionBasisPoints: number | null
}
