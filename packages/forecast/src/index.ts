export { residualOf } from './account/account-book.ts'
export * from './analysis/index.ts'
export {
  answerOf,
  computeBundle,
  ENGINE_VERSION,
  type ForecastAnswer,
  type ForecastBundle,
  type ForecastLine,
  hashOfInput,
  inputOf,
  parseBundle,
} from './bundle/bundle.ts'
export { runCohort } from './cohort/run-cohort.ts'
export * from './examples/index.ts'
export { applyScenario } from './model/apply-scenario.ts'
export * from './model/input.ts'
export { parseForecastInput, parseScenario, parseSettings } from './model/parse-input.ts'
export * from './model/result.ts'
export { type SettlingFlow, settlingFlows } from './moments/settling-flows.ts'
export { betaCumulative } from './random/distributions.ts'
export { type RandomStream, randomStream } from './random/stream.ts'
export * from './scores/index.ts'
export * from './simple/index.ts'
export {
  countChunks,
  RUNS_PER_CHUNK,
  type SimulationChunk,
  simulate,
  simulateAll,
  simulateChunk,
} from './simulation/simulate.ts'
export { simulateChunkAgainst, withoutGoals } from './simulation/simulate-against.ts'
export { makeSizedInput } from './testing/sized-input.ts'
export { makeTinyInput } from './testing/tiny-input.ts'
export { type Combiner, makeCombiner } from './variance/combine-chunks.ts'
export { hashCohort } from './variance/hash-result.ts'
