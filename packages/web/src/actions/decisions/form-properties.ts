import type { PlainDate } from '@laegedaekning/domain'
import type { InputValue } from '@laegedaekning/rules'

/** What the form of a decision is given: the day, how to ask, and how to take the last answer away. */
export type FormProperties = {
  readonly today: PlainDate
  readonly ask: (date: PlainDate, inputs: { readonly [key: string]: InputValue }) => void
  readonly clear: () => void
}
