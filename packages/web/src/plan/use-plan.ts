import type { AddressNotice } from '../address/codec.ts'
import { readAddress } from '../address/codec.ts'
import { moveTo, usePlace } from '../address/history.ts'
import type { PlanPart } from './parts.ts'
import { PLAN_CODEC, type PlanAddress, planHref } from './plan-address.ts'

/** Changes some of the address. */
export type ChangePlan = (patch: Partial<PlanAddress>, how?: 'push' | 'replace') => void

/** The address of a part, what of it could not be used, and the way to change it. */
export function usePlan(part: PlanPart): {
  readonly address: PlanAddress
  readonly notices: readonly AddressNotice[]
  readonly change: ChangePlan
} {
  const { state: address, notices } = readAddress(PLAN_CODEC, usePlace().search)
  const change: ChangePlan = (patch, how = 'push') => moveTo(planHref(part, { ...address, ...patch }), how)
  return { address, notices, change }
}
