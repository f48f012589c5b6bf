import {
  type Checked,
  findPlainDate,
  type Issue,
  type PlainDate,
  readNumberBetween,
  readObject,
  readText,
  readWord,
  refuseValue,
  report,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import { type EarningsMonth, GUARANTEE_KINDS, type Guarantee, type GuaranteeRules } from './guarantee.ts'

/** Bounds that keep every sum of øre a whole number that a computer holds exactly. */
const MOST = { oere: 1e10, perPatientOere: 1e6, patients: 20_000, months: 600, guarantees: 200 } as const

const COMMON = ['id', 'kind', 'start', 'months']

/**
 * Reads `{ date, guarantees }`. Unknown keys, amounts that are no whole øre, a start that is no first of a month, a missing end (M8) and
 * a share above the cap (N31) are issues with their JSON pointers; with any fault there is no value.
 */
export function parseGuarantees(
  json: unknown,
  rulesAt: (date: PlainDate) => GuaranteeRules,
): Checked<{
  readonly date: PlainDate
  readonly rules: GuaranteeRules
  readonly guarantees: readonly Guarantee[]
}> {
  const issues: Issue[] = []
  const spot = { pointer: '', issues }
  const found = readObject(json, spot, { required: ['date', 'guarantees'], optional: [] })
  const date = found?.has('date') ? readDay(found.get('date'), spotAt(spot, 'date')) : null
  if (found === null || date === null || !found.has('guarantees')) return { value: null, issues }
  const rules = rulesAt(date)
  const list = found.get('guarantees')
  const at = spotAt(spot, 'guarantees')
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST.guarantees) {
    refuseValue(at, list, `[ … ] (1–${MOST.guarantees})`)
    return { value: null, issues }
  }
  const guarantees = list
    .map((item: unknown, index) => readGuarantee(item, spotAt(at, index), rules))
    .filter((one) => one !== null)
  const seen = new Set<string>()
  for (const [index, { id }] of guarantees.entries()) {
    if (seen.has(id)) refuseValue(spotAt(spotAt(at, index), 'id'), id, 'unik · unique')
    seen.add(id)
  }
  return { value: issues.length === 0 ? { date, rules, guarantees } : null, issues }
}

/** The keys of each kind beyond those that all have. */
const KEYS = {
  earnings: {
    required: ['floorOere', 'untilPatients', 'course', 'graceMonths', 'instalments'],
    optional: ['capOere'],
  },
  patients: { required: ['agreedPatients', 'perPatientOere', 'mostAbove', 'patients'], optional: [] },
  rent: { required: ['rentOere', 'ownShareOere', 'reletOere'], optional: [] },
  disposal: { required: ['birth', 'agreedPriceOere'], optional: ['stops', 'soldOere'] },
  transition: { required: ['costOere', 'shareBasisPoints', 'exception'], optional: [] },
} as const

function readGuarantee(value: unknown, spot: Spot, rules: GuaranteeRules): Guarantee | null {
  const kindOf = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const kind = readWord(kindOf, spotAt(spot, 'kind'), GUARANTEE_KINDS)
  if (kind === null) return null
  const keys = KEYS[kind]
  const required = [...COMMON.filter((key) => key !== 'months'), ...keys.required]
  const found = readObject(value, spot, { required, optional: ['months', ...keys.optional] })
  if (found === null || !required.every((key) => found.has(key))) return null
  const take = takerOf(found, spot)
  const id = readText(found.get('id'), spotAt(spot, 'id'))
  const start = readFirstOfMonth(found.get('start'), spotAt(spot, 'start'))
  const months = readEnd(found.get('months'), spotAt(spot, 'months'))
  if (id === null || start === null || months === null) return null
  return readKind(kind, { id, start, months }, take, rules)
}

type Taker = ReturnType<typeof takerOf>

/** Readers of the keys of one guarantee; `null` and an issue where a value is wrong, `undefined` where an optional key is left out. */
function takerOf(found: ReadonlyMap<string, unknown>, spot: Spot) {
  const at = (key: string) => spotAt(spot, key)
  const whole = (value: unknown, where: Spot, most: number, least = 0) =>
    Number.isInteger(value)
      ? readNumberBetween(value, where, least, most)
      : refuseValue(where, value, `${least} … ${most} (0, 1, 2 …)`)
  const list = <T>(key: string, readItem: (item: unknown, where: Spot) => T | null): readonly T[] | null => {
    const items = found.get(key)
    if (!Array.isArray(items) || items.length > MOST.months) {
      return refuseValue(at(key), items, `[ … ] (0–${MOST.months})`)
    }
    const read = items.map((item: unknown, index) => readItem(item, spotAt(at(key), index)))
    const good = read.filter((one) => one !== null)
    return good.length === read.length ? good : null
  }
  return {
    at,
    has: (key: string) => found.has(key),
    number: (key: string, most: number, least = 0) => whole(found.get(key), at(key), most, least),
    oere: (key: string) => whole(found.get(key), at(key), MOST.oere),
    day: (key: string) => readDay(found.get(key), at(key)),
    flag: (key: string) => {
      const value = found.get(key)
      return typeof value === 'boolean' ? value : refuseValue(at(key), value, 'true | false')
    },
    numbers: (key: string, most: number) => list(key, (item, where) => whole(item, where, most)),
    course: (key: string) =>
      list(key, (item, where): EarningsMonth | null => {
        const month = readObject(item, where, { required: ['patients', 'incomeOere'], optional: [] })
        if (month === null) return null
        const patients = whole(month.get('patients'), spotAt(where, 'patients'), MOST.patients)
        const incomeOere = whole(month.get('incomeOere'), spotAt(where, 'incomeOere'), MOST.oere)
        return patients === null || incomeOere === null ? null : { patients, incomeOere }
      }),
  }
}

type Head = { readonly id: string; readonly start: PlainDate; readonly months: number }

function readKind(kind: Guarantee['kind'], head: Head, take: Taker, rules: GuaranteeRules): Guarantee | null {
  switch (kind) {
    case 'earnings':
      return readEarnings(head, take)
    case 'patients': {
      const agreedPatients = take.number('agreedPatients', MOST.patients)
      const perPatientOere = take.number('perPatientOere', MOST.perPatientOere)
      const mostAbove = take.number('mostAbove', MOST.patients)
      const patients = take.numbers('patients', MOST.patients)
      if (agreedPatients === null || perPatientOere === null || mostAbove === null || patients === null)
        return null
      return { ...head, kind, agreedPatients, perPatientOere, mostAbove, patients }
    }
    case 'rent': {
      const [rentOere, ownShareOere] = [take.oere('rentOere'), take.oere('ownShareOere')]
      const reletOere = take.numbers('reletOere', MOST.oere)
      if (rentOere === null || ownShareOere === null || reletOere === null) return null
      return { ...head, kind, rentOere, ownShareOere, reletOere }
    }
    case 'disposal':
      return readDisposal(head, take)
    case 'transition':
      return readTransition(head, take, rules)
  }
}

function readEarnings(head: Head, take: Taker): Guarantee | null {
  const [floorOere, untilPatients] = [take.oere('floorOere'), take.number('untilPatients', MOST.patients, 1)]
  const course = take.course('course')
  const graceMonths = take.number('graceMonths', MOST.months)
  const instalments = take.number('instalments', MOST.months, 1)
  const capOere = take.has('capOere') ? take.oere('capOere') : undefined
  if (floorOere === null || untilPatients === null || course === null || graceMonths === null) return null
  if (instalments === null || capOere === null) return null
  const cap = capOere === undefined ? {} : { capOere }
  return { ...head, kind: 'earnings', floorOere, untilPatients, course, graceMonths, instalments, ...cap }
}

function readDisposal(head: Head, take: Taker): Guarantee | null {
  const [birth, agreedPriceOere] = [take.day('birth'), take.oere('agreedPriceOere')]
  const stops = take.has('stops') ? take.day('stops') : undefined
  const soldOere = take.has('soldOere') ? take.oere('soldOere') : undefined
  if (birth === null || agreedPriceOere === null || stops === null || soldOere === null) return null
  const known = { ...(stops === undefined ? {} : { stops }), ...(soldOere === undefined ? {} : { soldOere }) }
  return { ...head, kind: 'disposal', birth, agreedPriceOere, ...known }
}

function readTransition(head: Head, take: Taker, rules: GuaranteeRules): Guarantee | null {
  const costOere = take.numbers('costOere', MOST.oere)
  const shareBasisPoints = take.number('shareBasisPoints', 10_000)
  const exception = take.flag('exception')
  if (costOere === null || shareBasisPoints === null || exception === null) return null
  const cap = exception ? rules.staffExceptionBasisPoints : rules.staffCapBasisPoints
  if (cap !== null && shareBasisPoints > cap) {
    report(take.at('shareBasisPoints'), 'GUARANTEE_OVER_CAP', {
      found: shareBasisPoints / 100,
      most: cap / 100,
    })
    return null
  }
  return { ...head, kind: 'transition', costOere, shareBasisPoints, exception }
}

function readDay(value: unknown, spot: Spot): PlainDate | null {
  return findPlainDate(typeof value === 'string' ? value : '') ?? refuseValue(spot, value, 'YYYY-MM-DD')
}

function readFirstOfMonth(value: unknown, spot: Spot): PlainDate | null {
  const date = readDay(value, spot)
  return date === null || date.endsWith('-01') ? date : refuseValue(spot, value, 'YYYY-MM-01')
}

/** How many months it runs. Without a number it would run for ever, and that is not supported (M8). */
function readEnd(value: unknown, spot: Spot): number | null {
  if (value === undefined || value === null) {
    report(spot, 'GUARANTEE_OPEN_ENDED', {})
    return null
  }
  return Number.isInteger(value)
    ? readNumberBetween(value, spot, 1, MOST.months)
    : refuseValue(spot, value, `1 … ${MOST.months}`)
}
