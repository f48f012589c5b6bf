import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import type { AreaFactsIndex, ParametersAt } from '@laegedaekning/rules'

/** A register at a date with its facts by area and the rules of the day: what places are made from. */
export type RegisterAt = {
  readonly snapshot: Snapshot
  readonly date: PlainDate
  readonly facts: AreaFactsIndex
  readonly parameters: ParametersAt
}
