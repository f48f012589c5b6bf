/** One year of vacancies counted by hand, as S4 appendix A does (N34). All are numbers of doctors, each one provider number. */
export type VacancyProblem = {
  readonly kind: 'vacancy'
  /** Vacant at the start. */
  readonly vacant: number
  /** More that the growth of the population asks for (N35). */
  readonly growth: number
  /** Doctors expected to stop. */
  readonly retiring: number
  /** Newly trained doctors expected to settle (N36). */
  readonly trained: number
}

/** One stock with a steady inflow and a steady share that leaves; with `target`, also the inflow that reaches it. */
export type StockFlowProblem = {
  readonly kind: 'stock-flow'
  /** Doctors at the start. */
  readonly stock: number
  /** Whole years ahead, 1–200. */
  readonly years: number
  /** Doctors who come each year. Without it, the inflow that reaches `target`. */
  readonly inflow?: number
  /** Share (0–1) of the doctors there at the start of a year who leave during it. */
  readonly exitRate: number
  /** Doctors wanted after the last year. */
  readonly target?: number
}

/** The forms of `compute forecast` that stand alone, for tests and teaching (contracts.md). */
export type SimpleProblem = VacancyProblem | StockFlowProblem

export const SIMPLE_KINDS = ['vacancy', 'stock-flow'] as const

/** Longest stretch that the simple form walks, so that a slip of the hand does not ask for a million rows. */
export const MOST_SIMPLE_YEARS = 200

/** The keys of each form; `docs/reference/engines/forecast.md` lists the same. */
export const SIMPLE_KEYS = {
  vacancy: { required: ['kind', 'vacant', 'growth', 'retiring', 'trained'], optional: [] },
  'stock-flow': { required: ['kind', 'stock', 'years', 'exitRate'], optional: ['inflow', 'target'] },
} as const
