export { cellWords, INSTRUMENT_NAMES } from './advice-text.ts'
export {
  type Advice,
  type AdviceQuestion,
  type AdvisedCell,
  adviseInstruments,
  challengeOf,
  type DesignationKind,
  type LaterRule,
} from './advise.ts'
