import { FORM_COUNT, type Layout } from '../model/layout.ts'

/** Stages with a national count, in the order of `stages`. */
export const STAGE_NAMES = ['students', 'kbu', 'pool', 'introduction', 'applicant', 'course'] as const
export const STAGE_COUNT = STAGE_NAMES.length

/** Slots of the flows: those of `FLOWS`, then the part of moves in and out that crosses a regional border. */
export const FLOW = {
  trained: 0,
  immigrated: 1,
  movedIn: 2,
  formIn: 3,
  dead: 4,
  emigrated: 5,
  retired: 6,
  bound: 7,
  soldToPension: 8,
  soldToForm: 9,
  formOut: 10,
  movedOut: 11,
  movedInFar: 12,
  movedOutFar: 13,
} as const
export const FLOW_SLOTS = 14

/** What both engines count: expected numbers in the one, whole persons of one run in the other. */
export type Counts = {
  /** Specialists on 1 January: `[(year × groups + group) × forms + form]`, years 0 … steps. */
  readonly stock: Float64Array
  /** Full-time doctors in the service on 1 January: `[year × groups + group]` (specialties of level kommune). */
  readonly fullTime: Float64Array
  /** `[((year × groups + group) × forms + form) × slots + slot]`, years 0 … steps − 1. */
  readonly flows: Float64Array
  /** `[year × stages + stage]`. */
  readonly stages: Float64Array
  /** Trainees in main courses on 1 January: `[(year × specialties + specialty) × vurs + vur]`. */
  readonly trainees: Float64Array
  /** Main courses filled and new specialists by VUR of training in the year: the same index. */
  readonly filled: Float64Array
  readonly trained: Float64Array
}

/** Empty counts for a layout; without room for flows when they are not wanted. */
export function makeCounts(layout: Layout, wantsFlows = true): Counts {
  const years = layout.steps + 1
  const courses = years * layout.specialties.length * layout.vurs.length
  return {
    stock: new Float64Array(years * layout.groups * FORM_COUNT),
    fullTime: new Float64Array(years * layout.groups),
    flows: new Float64Array(!wantsFlows ? 0 : layout.steps * layout.groups * FORM_COUNT * FLOW_SLOTS),
    stages: new Float64Array(years * STAGE_COUNT),
    trainees: new Float64Array(courses),
    filled: new Float64Array(courses),
    trained: new Float64Array(courses),
  }
}
