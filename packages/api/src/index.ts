/**
 * The server and the use cases, for the command and for tests.
 *
 *   openRegister({ folder } | { postgresUrl }, clock?)            → Promise<OpenRegister>     REGISTRY_LOCKED, REGISTRY_UNAVAILABLE
 *   openSeededRegister(place, { example }, { step, note }, clock?) → Promise<OpenRegister>     the same, filled with what is in the box
 *   findRunningServer(folder)                                      → Promise<{ pid, address, client } | null>
 *   ensureWebBuilt(say)                                            → Promise<folder>           builds the web app where it is old
 *   startServer({ register, folder, webFolder, port })             → Promise<{ address, stop() }>
 *   createImportDesk(register)                                     → { check(files), confirm({ check, who, why, skipRowsWithErrors }) }
 *   undoChange(register, change, { who, why })                     → Promise<Receipt>          REGISTRY_UNDO_*
 *   listChanges(register, limit), listDatasets(register)           → what is registered
 *   backupToFile(register, file), restoreFromFile(register, file)  → receipts; REGISTRY_NOT_EMPTY, REGISTRY_BACKUP_UNREADABLE
 *   readStatus(register, query), downloadStatus(register, query)   → the figures of web and API; `query` as the API's, parsed
 *   makePlan(order), exampleFiles(), exportFiles(register, date)   → files by name
 *   buildNetwork({ map, out, profile, onProgress, signal })        → the road network of an OSM map, whole or not at all; NETWORK_*
 *   createRoads(folder)                                            → { note(), measure(places, boundKm), issues() }: ways by road
 *   ENGINES.coverage(problem)                                      → Checked<CoverageResult>; every engine by its name in contracts.md
 */
export { signInGate } from './access-control/gate.ts'
export {
  type Caller,
  fieldSight,
  mayChange,
  mayRead,
  POLICIES,
  type ProtectedRecord,
  RECORD_RULES,
  type Reach,
  type RecordKind,
  SENSITIVE_FIELDS,
  withoutHidden,
} from './access-control/index.ts'
export { type BaseFacts, readBaseFacts } from './base/base-facts.ts'
export { issueMessage } from './contract/index.ts'
export { readPlaceInFolder } from './find-place/place-in-folder.ts'
export { createServer, type ServerOptions } from './http/create-server.ts'
export { type Confirmation, createImportDesk, type ImportDesk } from './import/import-desk.ts'
export {
  type BuildOrder,
  type BuiltNetwork,
  buildNetwork,
  createRoads,
  type FolderRoads,
  loadNetwork,
  type NetworkProfile,
  networkPath,
  networkProfile,
  parametersOf,
} from './network/index.ts'
export { readyForecast } from './outlook/run-forecast.ts'
export { bundleOf as makeForecastBundle } from './outlook/start-forecast.ts'
export { publishPlanFile } from './placing/publish-placing.ts'
export { makePlan, type PlanOrder, type PlanStep } from './plan/make-plan.ts'
export type { Plan } from './plan/plan-files.ts'
export { exampleFiles, exportFiles } from './plan/template-files.ts'
export { checkPlan, type PlanFault } from './plan-checker/check-plan.ts'
export { type Clock, machineClock } from './register/clock.ts'
export { createRegister, type Register } from './register/register.ts'
export type { SeedOptions, SeedProgress } from './seed/seed-register.ts'
export { ensureWebBuilt } from './service/build-web.ts'
export {
  type OpenRegister,
  openRegister,
  openSeededRegister,
  type RegisterPlace,
} from './service/open-register.ts'
export { type FoundServer, findRunningServer } from './service/running-server.ts'
export { isLoopback, type RunningServer, type StartOptions, startServer } from './service/start-server.ts'
export {
  type AccountOrder,
  addAccount,
  disableAccount,
  isAccountRole,
  listAccounts,
  setPassword,
} from './sign-in/accounts.ts'
export { type BackupReceipt, backupToFile, restoreFromFile } from './use-cases/backup.ts'
export { type Download, downloadStatus } from './use-cases/download-status.ts'
export { ENGINES } from './use-cases/engines.ts'
export { listChanges, listDatasets } from './use-cases/read-register.ts'
export { readStatus, type StatusQuery } from './use-cases/read-status.ts'
export { listTemplates, readTemplate } from './use-cases/templates.ts'
export { undoChange } from './use-cases/undo-change.ts'
export { VERSION } from './version.ts'
