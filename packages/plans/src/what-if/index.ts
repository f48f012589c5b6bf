export type { ChangedSupply } from './apply-changes.ts'
export { type Change, findChanges, MOST_CHANGES, writeChanges } from './change.ts'
export {
  bandKey,
  FATES,
  type FateKind,
  fateKey,
  findCellFigure,
  MEANS,
  meanKey,
} from './fate-figures.ts'
export type { AnotherDoctor, LeftPatients, Offer } from './find-another-doctor.ts'
export type { Measured, RoadColumn, RoadColumns } from './measure-change.ts'
export {
  type BeforeAfter,
  type ChangedDemand,
  type Fate,
  type GroupFate,
  measureBaseline,
  type PlaceFate,
  SHIFT_BANDS,
  type ShiftBand,
  type WhatIf,
  whatIf,
} from './what-if.ts'
export { type WhatIfFigure, whatIfFigures } from './what-if-figures.ts'
export { whatIfWorld } from './what-if-world.ts'
export { type Prepared, prepareWorld, type WhatIfWorld } from './world.ts'
