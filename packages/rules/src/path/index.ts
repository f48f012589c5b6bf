export { type FillingPart, type FillingRates, fillingRates } from './filling-rate.ts'
export { type GrownStock, stockFromGrowth } from './growth.ts'
export { doctorsOnPath, type PathInput, type StraightPath, straightPath } from './straight-path.ts'
