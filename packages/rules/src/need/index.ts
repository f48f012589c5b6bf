export {
  findWeight,
  findWeightsFault,
  type NeedWeight,
  type NeedWeights,
  needWeightsOf,
  UNIFORM_WEIGHTS,
} from './need-weights.ts'
export { type NeedScale, needScaleOf, weightedPopulation } from './weighted-population.ts'
