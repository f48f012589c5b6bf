import { readAddress } from '../../address/codec.ts'
import { moveTo, usePlace } from '../../address/history.ts'
import { PLACE_CODEC, type PlaceAddress, placeHref } from './place-address.ts'
import { PlaceForm } from './place-form.tsx'
import { PlacePlan } from './place-plan.tsx'

/** What the views of the part are given. */
export type PlaceProperties = {
  readonly address: PlaceAddress
  readonly change: (patch: Partial<PlaceAddress>, how?: 'push' | 'replace') => void
}

/** Placering (issue 5, points 5 and 6): what is to be placed, or the plan that the path names. */
export function PlacePage({ item }: { readonly item: string | null }) {
  const { state: address, notices } = readAddress(PLACE_CODEC, usePlace().search)
  const change: PlaceProperties['change'] = (patch, how = 'push') =>
    moveTo(placeHref(item, { ...address, ...patch }), how)
  if (item === null) return <PlaceForm address={address} change={change} notices={notices} />
  return <PlacePlan key={item} plan={item} address={address} change={change} notices={notices} />
}
