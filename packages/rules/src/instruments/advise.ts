import type { AreaId, Designation, PlainDate, Text } from '@laegedaekning/domain'
import {
  getRuleText,
  idsOf,
  type NumberOnDay,
  type Reason,
  reasonOf,
  storedNumber,
} from '../rule-texts/reason.ts'
import { isInForce, type MatrixCell, type MatrixValue, type RuleText } from '../rule-texts/rule-text.ts'
import { instrumentMatrix, ruleTexts } from '../rule-texts.generated.ts'
import { adviceText } from './advice-text.ts'

/** A kind of designation, as the register has it. */
export type DesignationKind = Designation['kind']

/** What is asked of the advisor (M6–M8). */
export type AdviceQuestion = {
  /** Whether the area has a special challenge in recruiting or keeping doctors. */
  readonly area: MatrixCell['area']
  /** Whether the effort contributes to structural development. */
  readonly effort: MatrixCell['effort']
  /** Whether the effort has an end date. */
  readonly horizon: 'temporary' | 'open-ended'
  /** The designations in force, where they are known: they decide which later rules apply. `null`: not known. */
  readonly designations: readonly DesignationKind[] | null
  /** The region, where it is known. */
  readonly region: AreaId | null
}

/** A cell of the matrix with the time horizon applied to it (M8 is a filter over all cells). */
export type AdvisedCell = MatrixCell & {
  /** As printed. */
  readonly printed: MatrixValue
  /** True for the four that the question points at. */
  readonly chosen: boolean
  readonly ids: readonly string[]
}

/** A rule of later law, and whether it applies to the area asked about; `null` where that is not known. */
export type LaterRule = Reason & {
  readonly instrument: RuleText['instrument']
  readonly applies: boolean | null
}

/** What the advisor answers at a date. */
export type Advice = {
  readonly date: PlainDate
  readonly question: AdviceQuestion
  /** Whether there was a matrix on the day, and whether a newer strategy has come (B3.7); the matrix stands for comparison then. */
  readonly matrix: 'not-yet' | 'in-force' | 'followed-by-newer'
  readonly cells: readonly AdvisedCell[]
  /** Direct subsidy stands outside the matrix: no in 2008, a temporary supplement where later law allows it (Y2). */
  readonly directSubsidy: 'no' | 'temporary-supplement' | 'not-known'
  /** The factors and instruments of 2008 that bear on the answer. */
  readonly reasons: readonly Reason[]
  readonly laterRules: readonly LaterRule[]
  readonly ruleIds: readonly string[]
  readonly text: Text
}

/** The first day of the matrix: that of its rule on knowledge (knowledge/regler). */
const MATRIX_FROM = getRuleText('m1-viden').from
const M_OF: Readonly<Record<MatrixCell['instrument'], string>> = {
  knowledge: 'M1',
  risk: 'M2',
  premises: 'M3',
  staff: 'M4',
}

/** The challenge that follows from designations: anything above a watch area is a special one (M6, B2.1, B2.3). */
export function challengeOf(designations: readonly DesignationKind[]): MatrixCell['area'] {
  return designations.some((kind) => kind !== 'watch') ? 'special' : 'ordinary'
}

/**
 * The instrument advisor (A4, M1–M9): the 16 cells with those of the question marked, the excluded direct subsidy, no precedent,
 * and the rules of later law that apply on the day. With an open horizon every cell is no (M8). Caps are shares of the staff cost
 * from knowledge/parameters on the day; the matrix itself is of Region Midtjylland in 2008.
 */
export function adviseInstruments(
  question: AdviceQuestion,
  date: PlainDate,
  numberOn: NumberOnDay = storedNumber,
): Advice {
  const inForce = ruleTexts.filter((rule) => rule.instrument !== null && isInForce(rule, date))
  const reasons = inForce
    .filter(({ from }) => from === MATRIX_FROM)
    .map((rule) => reasonOf(rule, date, numberOn))
  const laterRules = inForce
    .filter(({ from }) => from !== MATRIX_FROM)
    .map((rule) => ({
      ...reasonOf(rule, date, numberOn),
      instrument: rule.instrument,
      applies: appliesTo(rule, question),
    }))
  const cells = instrumentMatrix.map((cell) => advisedCell(cell, question))
  const matrix = matrixOn(date, laterRules)
  const directSubsidy = subsidyOf(laterRules)
  return {
    date,
    question,
    matrix,
    cells,
    directSubsidy,
    reasons,
    laterRules,
    ruleIds: [...new Set(['A4', ...idsOf(reasons), ...idsOf(laterRules)])],
    text: adviceText({ date, question, matrix, cells, directSubsidy, reasons, laterRules }),
  }
}

function advisedCell(cell: MatrixCell, { area, effort, horizon }: AdviceQuestion): AdvisedCell {
  const open = horizon === 'open-ended'
  const extra = cell.value === 'open' ? ['Q9'] : cell.value === 'limited' ? ['N31'] : []
  return {
    ...cell,
    value: open ? 'no' : cell.value,
    cap: open ? null : cell.cap,
    exceptionalCap: open ? null : cell.exceptionalCap,
    printed: cell.value,
    chosen: cell.area === area && cell.effort === effort,
    ids: ['A4', M_OF[cell.instrument], 'M6', 'M7', ...(open ? ['M8'] : []), ...extra],
  }
}

function matrixOn(date: PlainDate, later: readonly LaterRule[]): Advice['matrix'] {
  if (date < MATRIX_FROM) return 'not-yet'
  return later.some(({ id }) => id === 'strategi-2023') ? 'followed-by-newer' : 'in-force'
}

function subsidyOf(later: readonly LaterRule[]): Advice['directSubsidy'] {
  const supplement = later.find(({ id }) => id === 'l212-tillaeg')
  if (supplement === undefined || supplement.applies === false) return 'no'
  return supplement.applies === null ? 'not-known' : 'temporary-supplement'
}

function appliesTo({ area }: RuleText, question: AdviceQuestion): boolean | null {
  const { designations, region } = question
  switch (area) {
    case null:
    case 'all':
      return true
    case 'shortage':
      return question.area === 'special'
    case 'region-sjaelland':
      return region === null ? null : region === 'region-1085'
    case 'region-midtjylland':
      return region === null ? null : region === 'region-1082'
    default:
      return designations === null ? null : designations.includes(area)
  }
}
