export * from './parameters/index.ts'
