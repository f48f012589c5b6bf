import { FLOW_SIGNS, FLOWS, type Flow, type StepAccount } from '@laegedaekning/forecast'

/** One step of the account over several years: what added (+) or took (−). */
export type AccountStep = { readonly flow: Flow; readonly change: number }

/** An account from one 1 January to another: start + steps = end, with what is left over. */
export type Account = {
  readonly fromYear: number
  readonly untilYear: number
  readonly start: number
  readonly steps: readonly AccountStep[]
  readonly end: number
  /** end − start − steps: 0 but for rounding of decimals. */
  readonly remainder: number
}

/** Adds the accounts of the years one after another; steps without any change are left out. `null` where there is none. */
export function sumAccounts(accounts: readonly StepAccount[]): Account | null {
  const [first] = accounts
  const last = accounts.at(-1)
  if (first === undefined || last === undefined) return null
  const steps = FLOWS.map((flow, index) => ({
    flow,
    change: accounts.reduce((sum, account) => sum + (FLOW_SIGNS[index] ?? 0) * account.flows[flow], 0),
  }))
  const remainder = last.end - first.start - steps.reduce((sum, { change }) => sum + change, 0)
  return {
    fromYear: first.year,
    untilYear: last.year + 1,
    start: first.start,
    steps: steps.filter(({ change }) => change !== 0),
    end: last.end,
    remainder,
  }
}

/** A bar of the waterfall, in the units of the values. */
export type WaterfallBar = {
  readonly key: string
  readonly from: number
  readonly until: number
  readonly kind: 'total' | 'plus' | 'minus'
}

/** The bars of an account: start, each step hanging on the one before, end. */
export function waterfallOf({ start, steps, end }: Account): readonly WaterfallBar[] {
  let level = start
  const bars: WaterfallBar[] = [{ key: 'start', from: 0, until: start, kind: 'total' }]
  for (const { flow, change } of steps) {
    bars.push({ key: flow, from: level, until: level + change, kind: change < 0 ? 'minus' : 'plus' })
    level += change
  }
  bars.push({ key: 'end', from: 0, until: end, kind: 'total' })
  return bars
}
