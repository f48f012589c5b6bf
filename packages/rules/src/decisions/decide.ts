import type { PlainDate } from '@laegedaekning/domain'
import { type NumberOnDay, storedNumber } from '../rule-texts/reason.ts'
import { type ClosingInput, decideClosing } from './closing.ts'
import type { Decision } from './decision.ts'
import { type DelepraksisInput, decideDelepraksis } from './delepraksis.ts'
import { type DesignationInput, decideDesignation } from './designation-decision.ts'
import { decideProviderNumbers, type ProviderNumbersInput } from './provider-numbers.ts'
import { decideRights, type RightsInput } from './rights.ts'

/** A question of one of the five kinds, at a date. */
export type DecisionRequest = { readonly date: PlainDate } & (
  | { readonly kind: 'delepraksis'; readonly inputs: DelepraksisInput }
  | { readonly kind: 'closing'; readonly inputs: ClosingInput }
  | { readonly kind: 'provider-numbers'; readonly inputs: ProviderNumbersInput }
  | { readonly kind: 'designation'; readonly inputs: DesignationInput }
  | { readonly kind: 'rights'; readonly inputs: RightsInput }
)

/** Answers a question by the rules of its day. `numberOn` gives the numbers of rules; without it, those of knowledge/parameters. */
export function decide(request: DecisionRequest, numberOn: NumberOnDay = storedNumber): Decision {
  const day = { date: request.date, numberOn }
  switch (request.kind) {
    case 'delepraksis':
      return decideDelepraksis(request.inputs, day)
    case 'closing':
      return decideClosing(request.inputs, day)
    case 'provider-numbers':
      return decideProviderNumbers(request.inputs, day)
    case 'designation':
      return decideDesignation(request.inputs, day)
    case 'rights':
      return decideRights(request.inputs, day)
  }
}
