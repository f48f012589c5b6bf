import { caseProcesses } from '../processes.generated.ts'
import type { CaseProcess } from './case-process.ts'

export type {
  CaseProcess,
  ProcessDay,
  ProcessParty,
  ProcessStep,
  StepDeadline,
} from './case-process.ts'

/** The processes that cases are started from, in order of id (knowledge/processes). */
export function listCaseProcesses(): readonly CaseProcess[] {
  return caseProcesses
}

/** The process with an id, or `undefined`. */
export function findCaseProcess(id: string): CaseProcess | undefined {
  return caseProcesses.find((process) => process.id === id)
}
