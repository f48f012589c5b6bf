export * from './apportion/index.ts'
export * from './courses/index.ts'
