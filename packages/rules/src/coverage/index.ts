export { COVERAGE_ENGINE_VERSION, computeCoverage } from './compute-coverage.ts'
export {
  COVERAGE_BASES,
  type CoverageArea,
  type CoverageBasis,
  type CoverageInput,
} from './coverage-input.ts'
export {
  capacityGap,
  inhabitantsPerCapacity,
  neededCapacities,
  newNumbers,
  patientsPerCapacity,
  type Ratio,
  weightedPerCapacity,
} from './coverage-ratio.ts'
export type {
  CoverageNumbers,
  CoverageReason,
  CoverageResult,
  CoverageRow,
  UsedNorm,
} from './coverage-result.ts'
export { parseCoverageInput } from './parse-coverage-input.ts'
