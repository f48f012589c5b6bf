export * from './area-facts/index.ts'
export * from './indicators/index.ts'
export * from './parameters/index.ts'
