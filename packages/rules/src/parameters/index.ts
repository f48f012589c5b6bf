export { parameters } from '../parameters.generated.ts'
export { parametersAt } from '../parameters-at.generated.ts'
export { EVIDENCE_GRADES, type EvidenceGrade, evidenceGrade } from './evidence-grade.ts'
export { findSource, listSources } from './find-source.ts'
export { findTerm, listTerms } from './find-term.ts'
export { findParameter, listParameters } from './list.ts'
export type {
  NumberParameter,
  NumberPeriod,
  Parameter,
  ParameterTree,
  TableParameter,
  TablePeriod,
} from './parameter.ts'
export {
  cellAt,
  type ParameterAbsence,
  type ParameterAt,
  parameterAt,
  type TableAt,
  tableAt,
} from './parameter-at.ts'
export { PRIOR_DRAWS, PRIOR_FORMS, PRIOR_WIDTH, type Prior, type PriorDraw } from './prior.ts'
export type { Source } from './source.ts'
export type { Term } from './term.ts'
export {
  COMPARISONS,
  type Comparison,
  PARAMETER_KINDS,
  PARAMETER_UNITS,
  type ParameterKind,
  type ParameterUnit,
} from './vocabulary.ts'
