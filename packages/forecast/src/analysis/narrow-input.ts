import { frameOf } from '../account/frame.ts'
import type { ForecastChange, ForecastInput } from '../model/input.ts'
import { layoutOf } from '../model/layout.ts'
import { findRow } from '../model/result.ts'
import type { Aim } from './lever-worth.ts'

/** First words of measures that count more than the general-medical service and its need. */
const WIDER: ReadonlySet<string> = new Set([
  'doctors',
  'specialists',
  'stage',
  'trainees',
  'posted',
  'filled',
  'trained',
])

/**
 * The part of an input that a measure of the general-medical service reads: without the hospitals and their specialists, who
 * come to it in no way (their trainees do, and stay: they compete for the same doctors). The measure has the same bytes; a run
 * takes far less room and time. Every other measure gets the input as it is, and so does an input where leaving them out would
 * be seen: a region with hospitals alone, or with a hospital of another VUR, or specialists from abroad who are shared over all
 * specialties.
 * @param changes what will be added to the input's own changes
 */
export function narrowInput(
  input: ForecastInput,
  { area, measure }: Aim,
  changes: readonly Pick<ForecastChange, 'parameter'>[],
): ForecastInput {
  if (WIDER.has(measure.split(':')[0] ?? '')) return input
  const moved = [...input.changes, ...changes, ...input.uncertainty.parameters]
  if (moved.some(({ parameter }) => parameter === 'immigration.specialists')) return input
  const detailed = new Set(input.specialties.filter(({ level }) => level === 'kommune').map(({ id }) => id))
  const isDetailed = ({ specialty }: { readonly specialty: string }): boolean => detailed.has(specialty)
  const narrow: ForecastInput = {
    ...input,
    places: input.places.filter(({ kind }) => kind === 'kommune'),
    specialists: input.specialists.filter(isDetailed),
    immigration: input.immigration.filter(isDetailed),
  }
  const [whole, part] = [layoutOf(input), layoutOf(narrow)]
  const isSeen =
    whole.zones.join() !== part.zones.join() ||
    whole.vurs.join() !== part.vurs.join() ||
    whole.vurOfZone.join() !== part.vurOfZone.join() ||
    findRow(frameOf(part).frame, area, measure) === undefined
  return isSeen ? input : narrow
}
