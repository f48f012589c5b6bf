import type { API, ResultOf } from '@laegedaekning/api/contract'
import { type StoredGuarantee, splitGuarantee } from '@laegedaekning/domain'
import type { GuaranteeKind } from '@laegedaekning/plans'

/** A guarantee as the form sends it; the server reads and checks it. */
export type GivenGuarantee = { readonly id: string; readonly kind: GuaranteeKind } & Readonly<
  Record<string, unknown>
>

/** What the server answers with. */
export type GuaranteeAnswer = ResultOf<(typeof API)['scheduleGuarantees']>

/** What is kept of a guarantee: the doctor's birth and plans stand apart, for those who may see them. */
export function storedGuarantee(given: GivenGuarantee): Pick<StoredGuarantee, 'guarantee' | 'ageDetail'> {
  // through text, so that what is kept is what was sent
  return splitGuarantee(JSON.parse(JSON.stringify(given)))
}
