import type { Parameter } from '../model/input.ts'
import type { MeasureId } from '../model/result.ts'

/** Parameters that some measures alone read: need, and what a doctor at work counts for. Everything else may move them all. */
const READERS: Readonly<Partial<Record<Parameter, readonly MeasureId[]>>> = {
  'work.full-time-share': ['service-full-time', 'gap-by-use', 'gap-by-need'],
  'work.capacity-per-doctor': ['capacities', 'gap-capacities'],
  'need.by-use': ['need-by-use', 'gap-by-use'],
  'need.by-need': ['need-by-need', 'gap-by-need'],
  'need.capacities': ['need-capacities', 'gap-capacities'],
}

/** Whether a parameter can move a measure; where it cannot, a run with another value of it has the same bytes. */
export function isReadBy(measure: MeasureId, parameter: Parameter): boolean {
  return READERS[parameter]?.includes(measure) ?? true
}
