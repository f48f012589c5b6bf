import type { AreaId, OwnInitiative, PlainDate } from '@laegedaekning/domain'
import { CAUSES, type Cause } from '@laegedaekning/rules'

/** An own initiative under the causes that it works on, as the table of S3 has it. */
export type PortfolioRow = { readonly initiative: OwnInitiative; readonly marks: readonly boolean[] }

/** The table cause × initiative of a portfolio, and the sum of what is set aside. */
export type PortfolioTable = {
  readonly rows: readonly PortfolioRow[]
  /** How many initiatives work on each cause; one that works on two counts in both. */
  readonly totals: readonly { readonly cause: Cause; readonly initiatives: number }[]
  /** Initiatives that name no cause. */
  readonly withoutCause: number
  readonly budgetOere: number
  /** How many have no amount, so that the sum is not the whole. */
  readonly withoutBudget: number
}

/** Cause × initiative (S3, I17), with the sum of the amounts in whole øre. */
export function portfolioTable(initiatives: readonly OwnInitiative[]): PortfolioTable {
  const rows = initiatives.map((initiative) => ({
    initiative,
    marks: CAUSES.map((cause) => initiative.causes.includes(cause)),
  }))
  const amounts = initiatives.flatMap(({ budgetOere }) => (budgetOere === null ? [] : [budgetOere]))
  return {
    rows,
    totals: CAUSES.map((cause) => ({
      cause,
      initiatives: initiatives.filter(({ causes }) => causes.includes(cause)).length,
    })),
    withoutCause: initiatives.filter(({ causes }) => causes.length === 0).length,
    budgetOere: amounts.reduce((sum, oere) => sum + oere, 0),
    withoutBudget: initiatives.length - amounts.length,
  }
}

/** How an initiative stands on a day: steps done, steps overdue, and the next day that something is due. */
export type StepState = {
  readonly done: number
  readonly overdue: number
  readonly all: number
  readonly nextDue: PlainDate | null
}

/** Counts the steps of an initiative on a day. A step is overdue the day after it was due. */
export function stepStateOf({ steps, status }: OwnInitiative, today: PlainDate): StepState {
  const open = status === 'stopped' ? [] : steps.filter(({ doneOn }) => doneOn === null)
  const due = open.flatMap((step) => (step.due === null ? [] : [step.due])).toSorted()
  return {
    done: steps.filter(({ doneOn }) => doneOn !== null).length,
    overdue: due.filter((day) => day < today).length,
    all: steps.length,
    nextDue: due.find((day) => day >= today) ?? null,
  }
}

/** The other initiatives that work on the same indicator in the same place: an effect cannot be told apart from theirs. */
export function alongside(
  initiative: OwnInitiative,
  all: readonly OwnInitiative[],
): readonly OwnInitiative[] {
  return onSameIndicator(initiative, all).filter(({ place }) => place === initiative.place)
}

/** The other places where something is done about the same indicator: an area is not held against them. */
export function placesAlike(initiative: OwnInitiative, all: readonly OwnInitiative[]): readonly AreaId[] {
  const places = onSameIndicator(initiative, all).flatMap(({ place }) => place ?? [])
  return [...new Set(places)].filter((place) => place !== initiative.place).toSorted()
}

function onSameIndicator(
  { id, indicator }: OwnInitiative,
  all: readonly OwnInitiative[],
): readonly OwnInitiative[] {
  return all.filter(
    (other) =>
      other.id !== id &&
      other.indicator !== null &&
      other.indicator === indicator &&
      other.status !== 'proposed',
  )
}
