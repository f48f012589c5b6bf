import type { AppliedRule, KeyUnit, PlainDate } from '@laegedaekning/domain'
import { appliedRule, type NumberParameter, parameterAt, parameters } from '@laegedaekning/rules'

const { noegle } = parameters.videreuddannelse
const MONTHS_A_YEAR = 12

/** How finely a key is divided and how near it is kept, in courses or person-years, with the parameters that say it. */
export type KeyRules = {
  /** Whole courses, or blocks of person-years. */
  readonly step: Readonly<Record<KeyUnit, number>>
  /** A party less than this from its claim has what it should have. */
  readonly keptWithin: Readonly<Record<KeyUnit, number>>
  /** The parameters behind the two, by unit. */
  readonly stepRules: Readonly<Record<KeyUnit, readonly AppliedRule[]>>
  readonly keptRules: Readonly<Record<KeyUnit, readonly AppliedRule[]>>
}

/** The rules of keys at a date (N7–N9, I5); all of them are assumed. Throws a `RangeError` where one has no value, which is a fault in knowledge/. */
export function readKeyRules(date: PlainDate): KeyRules {
  const read = (
    parameter: NumberParameter,
  ): { readonly value: number; readonly rules: readonly AppliedRule[] } => {
    const at = parameterAt(parameter, date)
    if (at.value === null) throw new RangeError(`${at.key} has no value on ${date}`)
    return { value: at.value, rules: [appliedRule(at)] }
  }
  const block = read(noegle.blokMaaneder)
  const [courses, months] = [read(noegle.holdtIndenForForloeb), read(noegle.holdtIndenForMaaneder)]
  return {
    step: { courses: 1, 'person-years': block.value / MONTHS_A_YEAR },
    stepRules: { courses: [], 'person-years': block.rules },
    keptWithin: { courses: courses.value, 'person-years': months.value / MONTHS_A_YEAR },
    keptRules: { courses: courses.rules, 'person-years': months.rules },
  }
}
