export * from './apportion/index.ts'
