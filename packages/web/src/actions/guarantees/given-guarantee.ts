import type { API, ResultOf } from '@laegedaekning/api/contract'
import type { GuaranteeKind } from '@laegedaekning/plans'

/** A guarantee as the form sends it; the server reads and checks it. */
export type GivenGuarantee = { readonly id: string; readonly kind: GuaranteeKind } & Readonly<
  Record<string, unknown>
>

/** What the server answers with. */
export type GuaranteeAnswer = ResultOf<(typeof API)['scheduleGuarantees']>
