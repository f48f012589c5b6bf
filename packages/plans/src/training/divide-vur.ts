import { type AreaId, type Figure, firstDayOf, formatNumber, type Text } from '@laegedaekning/domain'
import { type ApportionResult, apportion } from '@laegedaekning/placement'
import { addCounts, countWhole, originOfRows } from './counts.ts'
import { trainingFigure } from './training-figures.ts'
import { areaNameOf, listTrainingSpecialties, listVurs, type TrainingRegister } from './training-register.ts'

/** How the national number is divided between training regions: as the plan says (N6), or by need, biproportionally. */
export const DIVIDE_METHODS = ['plan', 'biproportional'] as const
export type DivideMethod = (typeof DIVIDE_METHODS)[number]

/** Courses of a specialty to a VUR in a year, with the sum that gave them. */
export type VurCell = {
  readonly key: string
  readonly specialty: string
  readonly vur: AreaId
  readonly vurName: string
  readonly year: number
  readonly courses: number
  /** What the plan itself says; `null` where it says nothing. */
  readonly planned: number | null
  /** What was rounded; `null` where the number is the plan's own. */
  readonly quota: number | null
  readonly rowDivisor: number | null
  readonly columnDivisor: number | null
  readonly figure: Figure
}

/** The division of every year, or why it cannot be made. */
export type VurDivision = {
  readonly cells: readonly VurCell[]
  readonly conflicts: readonly { readonly year: number; readonly da: string; readonly en: string }[]
  /** Years in which the rule allows several divisions (`complete`: that is all of them); the first is shown. */
  readonly ties: readonly { readonly year: number; readonly divisions: number; readonly complete: boolean }[]
  /** Years of the request that have no plan of their own and use the latest one before them. */
  readonly borrowedYears: readonly { readonly year: number; readonly from: number }[]
}

/** A VUR's weight of need; any unit, only proportions count. */
export type NeedWeight = { readonly vur: AreaId; readonly weight: number }

/** Another national number for a specialty than the plan's, in every year of the request: a trial, in half courses. */
export type ChangedNumber = { readonly specialty: string; readonly courses: number }

export type VurRequest = {
  readonly years: readonly number[]
  readonly method: DivideMethod
  readonly needs: readonly NeedWeight[]
  readonly numbers?: readonly ChangedNumber[]
}

const PROPORTION = {
  da: 'w ÷ ρ, rundet til halve forløb (w er planens tal i halve forløb)',
  en: 'w ÷ ρ, rounded to half courses (w is the plan’s number in half courses)',
}
const TRIAL = {
  da: 'Landstallet er ændret af læseren og delt i planens egne forhold; det er en prøve, ikke planen.',
  en: 'The national number was changed by the reader and divided in the plan’s own proportions; a trial, not the plan.',
}

/** What was rounded, to what, and by which rule, in words. */
function roundingNote({ courses, quota }: Pick<VurCell, 'courses' | 'quota'>): readonly Text[] {
  if (quota === null) return []
  const [da, en] = [formatNumber(quota, 2, 'da'), formatNumber(quota, 2, 'en')]
  const down = courses < quota
  return [
    {
      da: `Kvoten ${da} er rundet ${down ? 'ned' : 'op'} til nærmeste halve forløb. Rækken holder specialets landstal, søjlen regionens andel; ingen halvdel kan flyttes, uden at to andele bliver ringere.`,
      en: `The quota ${en} was rounded ${down ? 'down' : 'up'} to the nearest half course. The row keeps the national number of the specialty, the column the share of the region; no half can be moved without making two shares worse.`,
    },
  ]
}

/** Only the product of two divisors counts: the row's is shown a thousand times larger, so that its digits are seen (training.md 3.1). */
const SHOWN = 1000

/** Half posts are real (C2.7), so a seat is half a course. */
const HALF = 0.5

/**
 * National number to VUR (stage A of training.md 3.1). With `biproportional` the rows keep each specialty's national number and
 * the columns are the grand total divided by need (Sainte-Laguë), and every cell is its weight over two divisors.
 */
export function divideToVurs(register: TrainingRegister, request: VurRequest): VurDivision {
  const years = plannedYears(register)
  const borrowedYears = request.years.flatMap((year) => {
    const from = years.findLast((one) => one <= year)
    return from === undefined || from === year ? [] : [{ year, from }]
  })
  const solved: Solved[] = []
  const made = request.years.map((year) => {
    const from = years.findLast((one) => one <= year)
    return from === undefined
      ? { cells: [], conflict: null, tie: null }
      : divideYear(register, year, from, request, solved)
  })
  return {
    cells: made.flatMap(({ cells }) => cells),
    conflicts: made.flatMap(({ conflict }) => conflict ?? []),
    ties: made.flatMap(({ tie }) => tie ?? []),
    borrowedYears,
  }
}

/** Years that the dimensioning plan tells courses for, in order. */
export function plannedYears(register: TrainingRegister): readonly number[] {
  return [...new Set(planRows(register).map(({ body }) => body.year))].toSorted((a, b) => a - b)
}

function planRows(register: TrainingRegister) {
  return register.courses.filter(({ body }) => body.stage === 'main' && body.dimensioned !== null)
}

type Made = {
  readonly cells: readonly VurCell[]
  readonly conflict: VurDivision['conflicts'][number] | null
  readonly tie: VurDivision['ties'][number] | null
}

/** A table that is solved, so that years with the same plan are solved once. */
type Solved = { readonly name: string; readonly result: ApportionResult }

function divideYear(
  register: TrainingRegister,
  year: number,
  from: number,
  request: VurRequest,
  solved: Solved[],
): Made {
  const rows = planRows(register).filter(({ body }) => body.year === from)
  const vurs = listVurs(register)
  const specialties = listTrainingSpecialties(register).filter((name) =>
    rows.some(({ body }) => body.specialty === name),
  )
  const planned = (specialty: string, vur: AreaId): number | null =>
    countWhole(rows.filter((row) => row.body.specialty === specialty && row.vur === vur)).dimensioned
  const cellOf = (specialty: string, vur: AreaId, own: CellNumbers): VurCell => {
    const { weight, ...numbers } = own
    const parts = [
      { symbol: 'w', label: { da: 'behovsvægt', en: 'weight of need' }, unit: 'number', value: weight },
      {
        symbol: 'ρ',
        label: { da: 'rækkens divisor', en: 'divisor of the row' },
        unit: 'index',
        value: own.rowDivisor,
      },
      {
        symbol: 'κ',
        label: { da: 'søjlens divisor', en: 'divisor of the column' },
        unit: 'index',
        value: own.columnDivisor,
      },
    ] as const
    const told = originOfRows(
      register,
      rows.filter((row) => row.body.specialty === specialty && (row.vur === vur || row.vur === null)),
    )
    return {
      key: `${year}|${specialty}|${vur}`,
      specialty,
      vur,
      vurName: areaNameOf(register, vur),
      year,
      planned: planned(specialty, vur),
      ...numbers,
      figure: trainingFigure(
        'vurQuota',
        own.courses,
        weight === null
          ? [
              {
                symbol: 'D',
                label: { da: 'dimensioneret', en: 'dimensioned' },
                unit: 'courses',
                value: own.courses,
              },
            ]
          : parts,
        { ...told, date: firstDayOf(from) },
        weight === null
          ? { formula: { da: 'D, som planen siger', en: 'D, as the plan says' } }
          : own.columnDivisor === null
            ? { formula: PROPORTION, reservations: [TRIAL] }
            : { reservations: roundingNote(own) },
      ),
    }
  }
  const changed = (specialty: string): number | undefined =>
    request.numbers?.find((one) => one.specialty === specialty)?.courses
  if (request.method === 'plan')
    return {
      conflict: null,
      tie: null,
      cells: specialties.flatMap((specialty) => {
        const told = vurs.map((vur) => planned(specialty, vur))
        const given = changed(specialty)
        const own = given === undefined ? asPlanned(told) : inProportion(told, given)
        return vurs.flatMap((vur, index) => {
          const cell = own[index]
          return cell === undefined || cell === null ? [] : [cellOf(specialty, vur, cell)]
        })
      }),
    }
  const totals = specialties.map((specialty) => {
    const own = rows.filter(({ body }) => body.specialty === specialty)
    const byVur = Map.groupBy(
      own.filter(({ vur }) => vur !== null),
      ({ vur }) => vur,
    )
    const sum = byVur.size > 0 ? addCounts([...byVur.values()].map(countWhole)) : countWhole(own)
    return Math.round((changed(specialty) ?? sum.dimensioned ?? 0) / HALF) * HALF
  })
  return biproportional(year, specialties, vurs, totals, request.needs, cellOf, solved)
}

type CellNumbers = Pick<VurCell, 'courses' | 'quota' | 'rowDivisor' | 'columnDivisor'> & {
  readonly weight: number | null
}

/** The plan's own numbers, not rounded; `null` where it tells none. */
function asPlanned(told: readonly (number | null)[]): readonly (CellNumbers | null)[] {
  return told.map((courses) =>
    courses === null ? null : { courses, quota: null, rowDivisor: null, columnDivisor: null, weight: null },
  )
}

/** A changed national number in the plan's own proportions, in half courses (Sainte-Laguë). */
function inProportion(told: readonly (number | null)[], courses: number): readonly (CellNumbers | null)[] {
  // in half courses, so that weights and divisor are whole numbers of the same thing
  const weights = told.map((weight) => Math.round((weight ?? 0) / HALF))
  if (weights.every((weight) => weight === 0)) return told.map(() => null)
  const { seats, divisors } = apportion({
    kind: 'row',
    method: 'sainte-lague',
    weights,
    seats: Math.round(courses / HALF) * HALF,
    step: HALF,
  })
  const rowDivisor = divisors !== null && !('rows' in divisors) ? (divisors[0] ?? null) : null
  return told.map((weight, index) => {
    if (weight === null) return null
    const given = seats?.[index]
    return {
      courses: typeof given === 'number' ? given : 0,
      quota: rowDivisor === null ? null : weight / rowDivisor,
      rowDivisor,
      columnDivisor: null,
      weight,
    }
  })
}

function biproportional(
  year: number,
  specialties: readonly string[],
  vurs: readonly AreaId[],
  totals: readonly number[],
  needs: readonly NeedWeight[],
  cellOf: (
    specialty: string,
    vur: AreaId,
    own: Pick<VurCell, 'courses' | 'quota' | 'rowDivisor' | 'columnDivisor'> & { readonly weight: number },
  ) => VurCell,
  solved: Solved[],
): Made {
  const weights = vurs.map((vur) => needs.find((need) => need.vur === vur)?.weight ?? 0)
  const all = totals.reduce((sum, own) => sum + own, 0)
  if (all === 0 || weights.every((weight) => weight <= 0)) return { cells: [], conflict: null, tie: null }
  const columns = apportion({ kind: 'row', method: 'sainte-lague', weights, seats: all, step: HALF })
  const columnSeats = columns.seats?.flatMap((seats) => seats) ?? []
  const table = totals.map((total) => weights.map((weight) => weight * total))
  const name = JSON.stringify([totals, columnSeats])
  const known = solved.find((one) => one.name === name)
  const result =
    known?.result ??
    apportion({
      kind: 'table',
      method: 'biproportional',
      weights: table,
      rowSeats: totals,
      columnSeats,
      step: HALF,
    })
  if (known === undefined) solved.push({ name, result })
  const [conflict] = result.conflicts
  if (result.seats === null)
    return { cells: [], conflict: conflict === undefined ? null : { year, ...conflict.text }, tie: null }
  const divisors = result.divisors !== null && 'rows' in result.divisors ? result.divisors : null
  const cells = specialties.flatMap((specialty, row) =>
    vurs.map((vur, column) => {
      const seats = result.seats?.[row]
      const quotas = result.quotas[row]
      const quota = typeof quotas === 'object' ? (quotas[column] ?? null) : null
      const weight = table[row]?.[column] ?? 0
      const rowDivisor = divisors?.rows[row] ?? null
      return cellOf(specialty, vur, {
        courses: typeof seats === 'object' ? (seats[column] ?? 0) : 0,
        quota,
        rowDivisor: rowDivisor === null ? null : rowDivisor * SHOWN,
        // the engine counts in half courses and whole weights: scaled so that weight over both divisors is the quota
        columnDivisor:
          rowDivisor === null || quota === null || quota <= 0
            ? (divisors?.columns[column] ?? null)
            : weight / (rowDivisor * SHOWN * quota),
        weight,
      })
    }),
  )
  const isTied = result.ties.length > 1 || !result.tiesComplete
  const tie = isTied
    ? { year, divisions: Math.max(result.ties.length, 1), complete: result.tiesComplete }
    : null
  return { cells, conflict: null, tie }
}
