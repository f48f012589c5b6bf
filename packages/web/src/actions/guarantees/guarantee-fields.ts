import type { PlainDate } from '@laegedaekning/domain'
import { findOere, type GuaranteeKind, linearCourse } from '@laegedaekning/plans'
import { findDateText } from '../../form/date-text.ts'
import { findNumber } from '../form-fields.tsx'

/** The fields of the forms, each with what is written in it. */
export const GUARANTEE_FIELDS = {
  earnings: [
    'floor',
    'untilPatients',
    'patientsAtStart',
    'patientsPerMonth',
    'incomePerPatient',
    'cap',
    'graceMonths',
    'instalments',
  ],
  patients: ['agreedPatients', 'perPatient', 'mostAbove', 'patientsAtStart', 'patientsPerMonth'],
  rent: ['rent', 'ownShare', 'relet'],
  disposal: ['birth', 'agreedPrice', 'stops', 'sold'],
  transition: ['staffCost', 'sharePercent'],
} as const satisfies Readonly<Record<GuaranteeKind, readonly string[]>>

export type GuaranteeField = (typeof GUARANTEE_FIELDS)[GuaranteeKind][number]

/** What a field holds, and whether it may be empty. */
const FORMS: Readonly<Record<GuaranteeField, 'kroner' | 'whole' | 'percent' | 'day'>> = {
  floor: 'kroner',
  untilPatients: 'whole',
  patientsAtStart: 'whole',
  patientsPerMonth: 'whole',
  incomePerPatient: 'kroner',
  cap: 'kroner',
  graceMonths: 'whole',
  instalments: 'whole',
  agreedPatients: 'whole',
  perPatient: 'kroner',
  mostAbove: 'whole',
  rent: 'kroner',
  ownShare: 'kroner',
  relet: 'kroner',
  birth: 'day',
  agreedPrice: 'kroner',
  stops: 'day',
  sold: 'kroner',
  staffCost: 'kroner',
  sharePercent: 'percent',
}

/** Fields that may be left empty. */
export const OPTIONAL: ReadonlySet<GuaranteeField> = new Set(['cap', 'stops', 'sold', 'relet'])

/** What a field asks for, for the words of its fault. */
export function formOf(field: GuaranteeField): 'kroner' | 'whole' | 'percent' | 'day' {
  return FORMS[field]
}

/** The value of a field: øre, a whole number, basis points or a day; `undefined` where it cannot be read. */
export function readField(field: GuaranteeField, text: string): number | PlainDate | undefined {
  switch (FORMS[field]) {
    case 'kroner':
      return findOere(text)
    case 'day':
      return findDateText(text)
    case 'percent': {
      const value = findNumber(text)
      return value === undefined ? undefined : Math.round(value * 100)
    }
    case 'whole': {
      const value = findNumber(text)
      return Number.isInteger(value) ? value : undefined
    }
  }
}

/** The problem's part of one kind, from values that have been read; months that are the same are written out. */
export function guaranteeOf(
  kind: GuaranteeKind,
  months: number,
  values: ReadonlyMap<GuaranteeField, number | PlainDate>,
  exception: boolean,
): Readonly<Record<string, unknown>> {
  const number = (field: GuaranteeField): number => {
    const value = values.get(field)
    return typeof value === 'number' ? value : 0
  }
  const known = (key: string, field: GuaranteeField) =>
    values.has(field) ? { [key]: values.get(field) } : {}
  const each = (value: number) => Array.from({ length: months }, () => value)
  const course = linearCourse({
    months,
    patientsAtStart: number('patientsAtStart'),
    patientsPerMonth: number('patientsPerMonth'),
    incomePerPatientOere: number('incomePerPatient'),
  })
  switch (kind) {
    case 'earnings':
      return {
        floorOere: number('floor'),
        untilPatients: number('untilPatients'),
        course,
        graceMonths: number('graceMonths'),
        instalments: number('instalments'),
        ...known('capOere', 'cap'),
      }
    case 'patients':
      return {
        agreedPatients: number('agreedPatients'),
        perPatientOere: number('perPatient'),
        mostAbove: number('mostAbove'),
        patients: course.map(({ patients }) => patients),
      }
    case 'rent':
      return {
        rentOere: number('rent'),
        ownShareOere: number('ownShare'),
        reletOere: each(number('relet')),
      }
    case 'disposal':
      return {
        birth: values.get('birth'),
        agreedPriceOere: number('agreedPrice'),
        ...known('stops', 'stops'),
        ...known('soldOere', 'sold'),
      }
    case 'transition':
      return {
        costOere: each(number('staffCost')),
        shareBasisPoints: number('sharePercent'),
        exception,
      }
  }
}
