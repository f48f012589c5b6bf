export * from './apportion/index.ts'
export * from './calendar/index.ts'
export * from './courses/index.ts'
export * from './tutors/index.ts'
