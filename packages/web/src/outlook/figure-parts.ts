import type { OutlookAnswer, OutlookTable } from '@laegedaekning/api/contract'
import type { AppliedRule, Certainty, Figure, FigureInput, PlainDate, Text } from '@laegedaekning/domain'
import type { CohortResult, Flow } from '@laegedaekning/forecast'
import { sumAccounts } from './account-state.ts'
import type { OutlookGroup } from './groups.ts'
import type { ChosenLever } from './scenario-text.ts'
import type { PartsState } from './use-lever-parts.ts'

/** A scenario that stands beside others: its levers that are switched on, and what comes of them. */
export type ComparedScenario = {
  readonly name: string
  readonly chosen: readonly ChosenLever[]
  readonly result: CohortResult
  /** Its own bands, where they have been computed. */
  readonly own: OutlookTable | null
  /** Its runs less the same runs of the baseline, where they have been computed. */
  readonly difference: OutlookTable | null
}

/** What the figures of the room are made of. */
export type FigureSource = {
  readonly answer: OutlookAnswer
  readonly groups: readonly OutlookGroup[]
  readonly base: CohortResult
  readonly scenario: CohortResult | null
  /** Every scenario that is compared, in its order; the one shown is among them. */
  readonly scenarios: readonly ComparedScenario[]
  /** Bands of the baseline, and of the scenario where they are computed. */
  readonly baseTable: OutlookTable | null
  readonly scenarioTable: OutlookTable | null
  /** The same runs' shortage by need weights, which goal and status are spoken of with; `null` until they are done. */
  readonly baseGap?: OutlookTable | null
  readonly scenarioGap?: OutlookTable | null
  /** What each lever of the scenario is worth, as far as it has been computed. */
  readonly parts: PartsState
  /** The levers that are switched on, in the order of their parts. */
  readonly chosen: readonly ChosenLever[]
}

/** The entry of the bibliography that stands for numbers the model itself computes. */
const MODEL_SOURCE = 'fremskrivning'

/** The parts that every figure of a forecast has alike. */
export function common(
  group: OutlookGroup,
  answer: OutlookAnswer,
): Omit<Figure, 'value' | 'formula' | 'inputs'> {
  return {
    indicator: group.slug,
    missing: null,
    unit: group.unit,
    rules: answer.assumptions.flatMap(rulesOf),
    ids: group.ids,
    certainty: 'assumed',
    madeUp: answer.madeUp,
    reservations: [
      {
        da: 'En fremskrivning er ikke en forudsigelse: den viser, hvad antagelserne fører til. Hver antagelse står ovenfor med kilde og sikkerhed.',
        en: 'A projection is no prediction: it shows what the assumptions lead to. Each assumption stands above with source and certainty.',
      },
    ],
  }
}

/** A parameter as the rule of a figure; parts of the register are no rules. */
function rulesOf(one: OutlookAnswer['assumptions'][number]): readonly AppliedRule[] {
  const { parameter, ids, title, value, unit, validFrom, source, certainty } = one
  if (parameter === null || one.input === 'reform') return []
  return [{ parameter, ids, title, value, unit, validFrom, source, certainty }]
}

export const SYMBOLS: Readonly<Record<Flow, { readonly symbol: string; readonly label: Text }>> = {
  trained: { symbol: 'U', label: { da: 'nyuddannede speciallæger', en: 'newly trained specialists' } },
  immigrated: { symbol: 'I', label: { da: 'kommet fra udlandet', en: 'come from abroad' } },
  'moved-in': { symbol: 'TF', label: { da: 'flyttet til', en: 'moved in' } },
  'form-in': { symbol: 'FT', label: { da: 'kommet fra anden ansættelse', en: 'from another form of work' } },
  dead: { symbol: 'D', label: { da: 'døde', en: 'died' } },
  emigrated: { symbol: 'R', label: { da: 'rejst til udlandet', en: 'gone abroad' } },
  retired: { symbol: 'P', label: { da: 'gået på pension', en: 'retired' } },
  bound: { symbol: 'A', label: { da: 'fyldt 75 år', en: 'turned 75' } },
  'sold-to-pension': {
    symbol: 'SP',
    label: { da: 'solgt og gået på pension', en: 'sold and retired' },
  },
  'sold-to-form': {
    symbol: 'SA',
    label: { da: 'solgt og fortsat i anden ansættelse', en: 'sold and went on in another form' },
  },
  'form-out': { symbol: 'FF', label: { da: 'gået til anden ansættelse', en: 'to another form of work' } },
  'moved-out': { symbol: 'FR', label: { da: 'flyttet fra', en: 'moved out' } },
}

/** Names of the steps, also for waterfall and table. */
export function flowLabel(flow: Flow): Text {
  return SYMBOLS[flow].label
}

/** The certainty and source that a computed input is shown with. */
export function input(
  symbol: string,
  label: Text,
  value: number,
  unit: Figure['unit'],
  date: PlainDate | null,
  answer: OutlookAnswer,
): FigureInput {
  const certainty: Certainty = 'assumed'
  return {
    symbol,
    label,
    value,
    unit,
    date,
    source: MODEL_SOURCE,
    certainty,
    madeUp: answer.madeUp,
  }
}

/** The account of an area and group from the first year of the result to a year. */
export function accountOf(result: CohortResult, area: string, group: string, until: number) {
  const accounts = result.accounts.years.flatMap((year) => {
    const found = year < until ? result.accounts.find(area, group, year) : undefined
    return found === undefined ? [] : [found]
  })
  return sumAccounts(accounts)
}
