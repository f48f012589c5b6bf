export { type Reason, type ReasonNumber, storedNumber } from './reason.ts'
