import { canonicalJson, sha256Hex, type Text } from '@laegedaekning/domain'
import type { SimpleProblem, StockFlowProblem, VacancyProblem } from './simple-problem.ts'
import { inflowForTarget, type StockFlowYear, stockFlowPath } from './stock-flow.ts'

/** Raised when the same simple problem may give another result. */
export const SIMPLE_FORECAST_VERSION = '1'

/** Something that decided the result, with the rule ids it goes back to. */
export type SimpleReason = { readonly code: string; readonly ids: readonly string[]; readonly text: Text }

type Head = {
  readonly engine: 'forecast'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON. */
  readonly inputHash: string
  readonly status: 'computed'
  readonly reasons: readonly SimpleReason[]
}

/** One line of the vacancy account and the sum after it. */
export type VacancyLine = {
  readonly name: 'vacant' | 'growth' | 'retiring' | 'trained'
  readonly change: number
  readonly sum: number
}

/** Vacancies of one period (N34). */
export type VacancyAnswer = Head & {
  readonly kind: 'vacancy'
  /** Vacant numbers in all, before anybody takes one over. */
  readonly vacantDuring: number
  /** Doctors lacking at the end; below 0 where more are trained than there are numbers for. */
  readonly lacking: number
  readonly steps: readonly VacancyLine[]
}

/** A stock through the years with its account. */
export type StockFlowAnswer = Head & {
  readonly kind: 'stock-flow'
  readonly path: readonly StockFlowYear[]
  /** Stock after the last year. */
  readonly end: number
  /** `end` less the stock at the start. */
  readonly net: number
  readonly netPerYear: number
  /** Sums of the account over all years; `start` + `inflow` − `exits` = `end` but for the rounding of the last digit. */
  readonly account: {
    readonly start: number
    readonly inflow: number
    readonly exits: number
    readonly end: number
  }
  /** Inflow a year that reaches `target`; `null` without a target. */
  readonly neededInflow: number | null
  /** `end` less the target; `null` without one. */
  readonly aboveTarget: number | null
}

/** The answer to a simple problem; whoever calls it adds `timing`, since pure code has no clock. */
export type SimpleAnswer = VacancyAnswer | StockFlowAnswer

/** Answers the forms of `compute forecast` that stand alone: vacancies by hand (N32–N34) and one stock with steady flows. */
export function computeSimple(problem: SimpleProblem): SimpleAnswer {
  const head = {
    engine: 'forecast',
    engineVersion: SIMPLE_FORECAST_VERSION,
    inputHash: `sha256:${sha256Hex(canonicalJson(problem))}`,
    status: 'computed',
  } as const
  return problem.kind === 'vacancy'
    ? { ...head, ...vacancyOf(problem) }
    : { ...head, ...stockFlowOf(problem) }
}

function vacancyOf(problem: VacancyProblem): Omit<VacancyAnswer, keyof Head> & Pick<Head, 'reasons'> {
  const steps: VacancyLine[] = []
  let sum = 0
  const add = (name: VacancyLine['name'], change: number): number => {
    sum += change
    steps.push({ name, change, sum })
    return sum
  }
  add('vacant', problem.vacant)
  add('growth', problem.growth)
  const vacantDuring = add('retiring', problem.retiring)
  const lacking = add('trained', 0 - problem.trained)
  const reasons = lacking < 0 ? [VACANCY_FORMULA, MORE_THAN_NEEDED] : [VACANCY_FORMULA]
  return { kind: 'vacancy', vacantDuring, lacking, steps, reasons }
}

function stockFlowOf(problem: StockFlowProblem): Omit<StockFlowAnswer, keyof Head> & Pick<Head, 'reasons'> {
  const { stock, years, exitRate, target } = problem
  const neededInflow = target === undefined ? null : inflowForTarget({ stock, years, exitRate }, target)
  const path = stockFlowPath({ stock, years, exitRate, inflow: problem.inflow ?? neededInflow ?? 0 })
  const end = path.at(-1)?.end ?? stock
  const total = (key: 'inflow' | 'exits') => path.reduce((sum, year) => sum + year[key], 0)
  return {
    kind: 'stock-flow',
    path,
    end,
    net: end - stock,
    netPerYear: (end - stock) / years,
    account: { start: stock, inflow: total('inflow'), exits: total('exits'), end },
    neededInflow,
    aboveTarget: target === undefined ? null : end - target,
    reasons: [
      STOCK_FLOW_FORMULA,
      ...(problem.inflow === undefined ? [INFLOW_IS_NEEDED_ONE] : []),
      ...(neededInflow !== null && neededInflow < 0 ? [TARGET_PASSED] : []),
    ],
  }
}

const VACANCY_FORMULA: SimpleReason = {
  code: 'vacancy-formula',
  ids: ['N32', 'N33', 'N34', 'X9'],
  text: {
    da: 'Mangler = ledige + vækst + fratræder − nyuddannede; én læge er ét ydernummer.',
    en: 'Lacking = vacant + growth + retiring − newly trained; one doctor is one provider number.',
  },
}

const MORE_THAN_NEEDED: SimpleReason = {
  code: 'more-trained-than-needed',
  ids: ['N34'],
  text: {
    da: 'Der uddannes flere læger, end der bliver ydernumre til.',
    en: 'More doctors are trained than there will be provider numbers for.',
  },
}

const STOCK_FLOW_FORMULA: SimpleReason = {
  code: 'stock-flow-formula',
  ids: ['C1.19', 'N1'],
  text: {
    da: 'Ultimo = primo + tilgang − afgangsrate × primo. De, der kommer i et år, bliver året ud.',
    en: 'End = start + inflow − exit rate × start. Those who come in a year stay it out.',
  },
}

const INFLOW_IS_NEEDED_ONE: SimpleReason = {
  code: 'inflow-from-target',
  ids: ['C1.19'],
  text: {
    da: 'Tilgangen er den, der når målet; den var ikke givet.',
    en: 'The inflow is the one that reaches the target; none was given.',
  },
}

const TARGET_PASSED: SimpleReason = {
  code: 'target-passed-without-inflow',
  ids: ['N1'],
  text: {
    da: 'Bestanden er over målet, selv om ingen kommer til; den tilgang, der ville ramme målet, er under 0.',
    en: 'The stock is above the target even when nobody comes; the inflow that would hit it is below 0.',
  },
}
