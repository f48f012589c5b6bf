import {
  type AppliedRule,
  type AreaId,
  type Figure,
  formatNumber,
  type KeyUnit,
  type Text,
} from '@laegedaekning/domain'
import { apportion } from '@laegedaekning/placement'
import { divideByKey, findTrainingKey, keyAsRule, type TrainingKey } from '@laegedaekning/rules'
import type { VurCell } from './divide-vur.ts'
import { readKeyRules } from './key-rules.ts'
import { trainingFigure } from './training-figures.ts'
import { areaNameOf, monthsOf, type TrainingRegister } from './training-register.ts'

/** Courses or person-years of a specialty to one area of a key in a year, with everything that gave the number. */
export type RegionCell = {
  readonly key: string
  readonly specialty: string
  readonly vur: AreaId
  readonly area: AreaId
  readonly areaName: string
  readonly year: number
  readonly unit: KeyUnit
  /** What is given, in the unit of the key. */
  readonly amount: number
  /** The key's quota of the year alone. */
  readonly quota: number
  /** The quota since the first year, and what was given before this year; their difference is what is rounded. */
  readonly cumulatedQuota: number
  readonly givenBefore: number
  readonly rounded: 'up' | 'down' | 'exact'
  /** Given since the first year less the cumulated quota; never a whole step. */
  readonly residual: number
  /** The specialty that was rounded most the other way in the same year and area; `null` where none was. */
  readonly balancedBy: string | null
  /** The first later year of the plan in which the residual is gone or has turned; `null` where there is none. */
  readonly evenedOutIn: number | null
  readonly figure: Figure
}

/** Amounts of a VUR that have no key, or no length: given on as they are. */
export type Undivided = {
  readonly specialty: string
  readonly vur: AreaId
  readonly year: number
  readonly courses: number
  readonly why: 'no-key' | 'length-unknown'
}

export type RegionDivision = {
  readonly cells: readonly RegionCell[]
  readonly undivided: readonly Undivided[]
}

const MONTHS_A_YEAR = 12

type Line = {
  readonly specialty: string
  readonly key: TrainingKey
  /** Amount of each year in the unit of the key, whole steps. */
  readonly amounts: ReadonlyMap<number, number>
}

/**
 * VUR to region by key (stage B of training.md 3.2). Each year, what each region has a claim to since the first year less what it
 * has had is rounded with the other specialties of the key, so that every cell and every sum is rounded up or down with the least
 * deviation. `unit`: count all keys in this unit instead of their own, to try what it means (C1.6, C1.7). One specialty alone with 7 a year at 1/3 gives 2, 3, 2, 2, 3. Half courses are given as a whole one every other year.
 */
export function divideToRegions(
  register: TrainingRegister,
  cells: readonly VurCell[],
  unit: KeyUnit | null = null,
): RegionDivision {
  const years = [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => a - b)
  const undivided: Undivided[] = []
  const lines = [...Map.groupBy(cells, ({ vur, specialty }) => `${vur}|${specialty}`).values()].flatMap(
    (own): readonly Line[] => {
      const line = lineOf(register, own, years, unit)
      if (line === null || typeof line === 'string')
        undivided.push(
          ...own.map(({ specialty, vur, year, courses }) => ({
            specialty,
            vur,
            year,
            courses,
            why: line ?? ('no-key' as const),
          })),
        )
      return line === null || typeof line === 'string' ? [] : [line]
    },
  )
  const byKey = Map.groupBy(lines, ({ key }) => `${key.vur}|${key.specialty}`)
  return {
    cells: [...byKey.values()].flatMap((some) => divideLines(register, some, years)),
    undivided,
  }
}

function lineOf(
  register: TrainingRegister,
  cells: readonly VurCell[],
  years: readonly number[],
  unit: KeyUnit | null,
): Line | 'length-unknown' | null {
  const [first] = cells
  if (first === undefined) return null
  const found = findTrainingKey(register.keys, first.vur, first.specialty)
  if (found === undefined) return null
  const key = unit === null ? found : { ...found, unit }
  const months = monthsOf(register, first.specialty)
  if (key.unit === 'person-years' && months === null) return 'length-unknown'
  const factor = key.unit === 'courses' ? 1 : (months ?? 0) / MONTHS_A_YEAR
  const step = readKeyRules(register.date).step[key.unit]
  const amounts = new Map<number, number>()
  let [told, given] = [0, 0]
  for (const year of years) {
    told += (cells.find((cell) => cell.year === year)?.courses ?? 0) * factor
    const whole = Math.floor(told / step + 1e-9) * step
    amounts.set(year, whole - given)
    given = whole
  }
  return { specialty: first.specialty, key, amounts }
}

type Given = Omit<RegionCell, 'balancedBy' | 'evenedOutIn' | 'figure'> & { readonly share: number }

function divideLines(
  register: TrainingRegister,
  lines: readonly Line[],
  years: readonly number[],
): readonly RegionCell[] {
  const [first] = lines
  if (first === undefined) return []
  const { key } = first
  const rules = readKeyRules(register.date)
  const step = rules.step[key.unit]
  const given = new Map<string, number>()
  const claimed = new Map<string, number>()
  const made: Given[] = []
  for (const year of years) {
    const claims = lines.map(({ specialty, amounts }) =>
      divideByKey(amounts.get(year) ?? 0, key.parties).map(({ area, quota }) => {
        const name = `${specialty}|${area}`
        claimed.set(name, (claimed.get(name) ?? 0) + quota)
        return { area, quota, owed: (claimed.get(name) ?? 0) - (given.get(name) ?? 0) }
      }),
    )
    const quotas = claims.map((line, row) =>
      withinAmount(
        line.map(({ owed }) => owed),
        lines[row]?.amounts.get(year) ?? 0,
      ),
    )
    const { seats } = apportion({ kind: 'rounding', method: 'controlled-rounding', quotas, step })
    for (const [row, line] of claims.entries()) {
      const specialty = lines[row]?.specialty ?? ''
      for (const [column, { area, quota }] of line.entries()) {
        const name = `${specialty}|${area}`
        const seatRow = seats?.[row]
        const amount = typeof seatRow === 'object' ? (seatRow[column] ?? 0) : 0
        const [givenBefore, cumulatedQuota] = [given.get(name) ?? 0, claimed.get(name) ?? 0]
        given.set(name, givenBefore + amount)
        made.push({
          key: `${year}|${specialty}|${area}`,
          specialty,
          vur: key.vur,
          area,
          areaName: areaNameOf(register, area),
          year,
          unit: key.unit,
          amount,
          quota,
          cumulatedQuota,
          givenBefore,
          ...roundingOf(givenBefore + amount - cumulatedQuota),
          share: key.parties[column]?.share ?? 0,
        })
      }
    }
  }
  return made.map((cell) => explained(cell, made, key, rules.stepRules[key.unit]))
}

/** Keeps what is owed between nothing and the year's amount, the sum unchanged; claims of two years can go below 0 by a part. */
function withinAmount(owed: readonly number[], amount: number): readonly number[] {
  const kept = owed.map((value) => Math.min(Math.max(value, 0), amount))
  const sum = kept.reduce((total, value) => total + value, 0)
  return sum > 0 ? kept.map((value) => (value * amount) / sum) : kept
}

function roundingOf(residual: number): Pick<RegionCell, 'residual' | 'rounded'> {
  const rounded = Math.abs(residual) < NOTHING ? 'exact' : residual > 0 ? 'up' : 'down'
  return { residual: rounded === 'exact' ? 0 : residual, rounded }
}

/** A residual this small is the rounding of sums. */
const NOTHING = 1e-9

function explained(
  { share, ...cell }: Given,
  all: readonly Given[],
  key: TrainingKey,
  stepRules: readonly AppliedRule[],
): RegionCell {
  const opposite = all
    .filter(
      (other) => other.year === cell.year && other.area === cell.area && other.residual * cell.residual < 0,
    )
    .toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual) || (a.specialty < b.specialty ? -1 : 1))
  const later = all.find(
    (other) =>
      other.specialty === cell.specialty &&
      other.area === cell.area &&
      other.year > cell.year &&
      other.residual * cell.residual <= 0,
  )
  const settled = cell.rounded === 'exact'
  const unit = cell.unit === 'courses' ? 'courses' : 'person-years'
  const balancedBy = settled ? null : (opposite[0]?.specialty ?? null)
  const evenedOutIn = settled ? null : (later?.year ?? null)
  return {
    ...cell,
    balancedBy,
    evenedOutIn,
    figure: trainingFigure(
      'keyQuota',
      cell.amount,
      [
        {
          symbol: 'Q',
          label: { da: 'kvote siden planens første år', en: 'quota since the first year' },
          unit,
          value: cell.cumulatedQuota,
        },
        {
          symbol: 'F',
          label: { da: 'fået før i år', en: 'had before this year' },
          unit,
          value: cell.givenBefore,
        },
      ],
      { source: key.source, certainty: key.certainty, madeUp: key.madeUp, date: key.validFrom },
      {
        unit,
        rules: [keyAsRule(key, share), ...stepRules],
        reservations: [roundingWords(cell, balancedBy, evenedOutIn)],
      },
    ),
  }
}

/** The rounding in words: what was owed, which way, who has the other side, and when it is even. */
function roundingWords(
  cell: Omit<Given, 'share'>,
  balancedBy: string | null,
  evenedOutIn: number | null,
): Text {
  const owed = cell.cumulatedQuota - cell.givenBefore
  const [da, en] = [formatNumber(owed, 2, 'da'), formatNumber(owed, 2, 'en')]
  if (cell.rounded === 'exact')
    return {
      da: `Kravet er ${da}, så der er intet at runde.`,
      en: `The claim is ${en}, so nothing is rounded.`,
    }
  const up = cell.rounded === 'up'
  return {
    da: `Kravet ${da} er rundet ${up ? 'op' : 'ned'}. ${balancedBy === null ? 'Intet speciale er rundet den anden vej i år' : `Mest rundet den anden vej: ${balancedBy}`}; ${evenedOutIn === null ? 'det udlignes ikke inden for planens år' : `udlignet i ${evenedOutIn}`}.`,
    en: `The claim ${en} was rounded ${up ? 'up' : 'down'}. ${balancedBy === null ? 'No specialty was rounded the other way this year' : `Rounded most the other way: ${balancedBy}`}; ${evenedOutIn === null ? 'it is not evened out within the years of the plan' : `evened out in ${evenedOutIn}`}.`,
  }
}
