export * from './model/input.ts'
export * from './model/result.ts'
export * from './simple/index.ts'
export { makeTinyInput } from './testing/tiny-input.ts'
