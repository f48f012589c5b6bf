import { canonicalJson, sha256Hex, type Text } from '@laegedaekning/domain'
import type { ApportionInput } from './apportion-input.ts'
import { divideRow } from './divide-one-row.ts'
import { divideTable } from './divide-table.ts'
import { roundTable } from './round-table.ts'
import type { Misfit } from './transport.ts'

type Row = readonly number[]
type Table = readonly Row[]

/** Margins that cannot be met, with the rows and columns (from 0) that make it so. */
export type ApportionConflict = {
  readonly kind: 'sums-differ' | 'too-little-room'
  readonly rows: Row
  readonly columns: Row
  /** Seats that these rows must have, and seats that the columns open to them have. */
  readonly necessary: number
  readonly available: number
  readonly text: Text
}

/** The answer of the engine; whoever calls it adds `timing`, since pure code has no clock. */
export type ApportionResult = {
  readonly engine: 'apportion'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON. */
  readonly inputHash: string
  /** `tied`: the rule allows the divisions in `ties`, of which `seats` is the first; `infeasible`: see `conflicts`. */
  readonly status: 'decided' | 'tied' | 'infeasible'
  readonly seats: Row | Table | null
  /** Weight ÷ divisor is what is rounded, in steps: one number, or one for each row and column. */
  readonly divisors: Row | { readonly rows: Row; readonly columns: Row } | null
  /** What was rounded: the exact share of each weight, the scaled weight of each cell, or the quotas as given; in seats. */
  readonly quotas: Row | Table
  /** Every division that the rule allows, where it allows more than one. */
  readonly ties: readonly (Row | Table)[]
  /** False where there may be more divisions than `ties` lists. */
  readonly tiesComplete: boolean
  readonly conflicts: readonly ApportionConflict[]
  readonly reasons: readonly { readonly code: string; readonly ids: readonly string[]; readonly text: Text }[]
}

const ENGINE_VERSION = '1'

/** Divides whole seats, or half ones, by the method of the problem; exact, and the same for the same problem. */
export function apportion(input: ApportionInput): ApportionResult {
  const { step } = input
  const steps = (seats: number): number => Math.round(seats / step)
  const back = (line: Row): Row => line.map((count) => count * step)
  const frame = {
    engine: 'apportion' as const,
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(withoutKind(input))),
    reasons: [REASONS[reasonOf(input)]],
  }
  if (input.kind === 'row') {
    const { seats, quotas, divisor, ties } = divideRow(input.weights, steps(input.seats), input.method)
    return {
      ...frame,
      status: ties.alternatives.length > 0 ? 'tied' : 'decided',
      seats: back(seats),
      divisors: divisor === null ? null : [divisor],
      quotas: back(quotas),
      ties: ties.alternatives.map(back),
      tiesComplete: ties.complete,
      conflicts: [],
    }
  }
  const quotas = input.kind === 'rounding' ? input.quotas : input.weights
  const outcome = input.kind === 'rounding' ? roundOutcome(input.quotas, step) : tableOutcome(input, steps)
  if (outcome.kind === 'impossible') {
    const conflicts = [conflictOf(outcome.conflict, outcome.misfit, step)]
    return {
      ...frame,
      status: 'infeasible',
      seats: null,
      divisors: null,
      quotas,
      ties: [],
      tiesComplete: true,
      conflicts,
    }
  }
  const { division } = outcome
  return {
    ...frame,
    status: division.ties.alternatives.length > 0 ? 'tied' : 'decided',
    seats: division.seats.map(back),
    divisors: division.divisors,
    quotas: division.quotas.map(back),
    ties: division.ties.alternatives.map((table) => table.map(back)),
    tiesComplete: division.ties.complete,
    conflicts: [],
  }
}

type Outcome =
  | { readonly kind: 'divided'; readonly division: ReturnType<typeof roundTable> }
  | { readonly kind: 'impossible'; readonly conflict: ApportionConflict['kind']; readonly misfit: Misfit }

function roundOutcome(quotas: Table, step: number): Outcome {
  return { kind: 'divided', division: roundTable(quotas.map((line) => line.map((quota) => quota / step))) }
}

function tableOutcome(
  input: Extract<ApportionInput, { kind: 'table' }>,
  steps: (seats: number) => number,
): Outcome {
  const [rows, columns] = [input.rowSeats.map(steps), input.columnSeats.map(steps)]
  const sum = (line: Row): number => line.reduce((total, count) => total + count, 0)
  const all = (line: Row): Row => line.map((_, index) => index)
  if (sum(rows) !== sum(columns)) {
    const misfit = { rows: all(rows), columns: all(columns), necessary: sum(rows), available: sum(columns) }
    return { kind: 'impossible', conflict: 'sums-differ', misfit }
  }
  const outcome = divideTable(input.weights, rows, columns)
  return outcome.kind === 'divided' ? outcome : { ...outcome, conflict: 'too-little-room' }
}

function conflictOf(kind: ApportionConflict['kind'], misfit: Misfit, step: number): ApportionConflict {
  const [necessary, available] = [misfit.necessary * step, misfit.available * step]
  const list = (indices: Row): string => indices.join(', ')
  const text =
    kind === 'sums-differ'
      ? {
          da: `Rækkernes pladser er ${necessary} i alt, søjlernes er ${available}.`,
          en: `The seats of the rows are ${necessary} in all, those of the columns ${available}.`,
        }
      : {
          da: `Rækkerne ${list(misfit.rows)} skal have ${necessary} pladser, men har kun vægt i søjlerne ${list(misfit.columns)}, der har ${available}.`,
          en: `Rows ${list(misfit.rows)} must have ${necessary} seats, but have weight only in columns ${list(misfit.columns)}, which have ${available}.`,
        }
  return { kind, ...misfit, necessary, available, text }
}

function withoutKind(input: ApportionInput): object {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== 'kind'))
}

function reasonOf(input: ApportionInput): keyof typeof REASONS {
  if (input.kind === 'table') return 'biproportional'
  if (input.kind === 'rounding') return 'controlled-rounding'
  return input.method === 'hamilton' ? 'hamilton' : 'divisor'
}

const REASONS = {
  hamilton: {
    code: 'largest-remainders',
    ids: ['X10'],
    text: {
      da: 'Hver får den hele del af sin kvote; resten går til de største brøkdele.',
      en: 'Each has the whole part of its quota; the rest goes to the largest remainders.',
    },
  },
  divisor: {
    code: 'highest-claims',
    ids: ['X10'],
    text: {
      da: 'Hver vægt er delt med samme divisor og rundet, som metoden runder.',
      en: 'Each weight is divided by the same divisor and rounded as the method rounds.',
    },
  },
  biproportional: {
    code: 'row-and-column-divisors',
    ids: ['X10', 'N6'],
    text: {
      da: 'Hver celle er vægten delt med rækkens og søjlens divisor og rundet ved en halv.',
      en: 'Each cell is its weight divided by the divisors of its row and column, rounded at one half.',
    },
  },
  'controlled-rounding': {
    code: 'floor-or-ceiling',
    ids: ['X10', 'N7', 'N8'],
    text: {
      da: 'Hver celle og hver sum er kvoten rundet op eller ned, med den mindste samlede afvigelse.',
      en: 'Each cell and each total is its quota rounded up or down, with the least sum of deviations.',
    },
  },
} as const
