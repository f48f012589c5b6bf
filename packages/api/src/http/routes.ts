import { Refusal } from '@laegedaekning/domain'
import { type AccessDesk, createAccessDesk, type Roads } from '../access/access-desk.ts'
import { type Gate, localGate } from '../access-control/gate.ts'
import { API, openApi } from '../contract/index.ts'
import type { ImportDesk } from '../import/import-desk.ts'
import { createJobs, type Jobs } from '../jobs/job-service.ts'
import { memoryJobStore } from '../jobs/job-store.ts'
import { WORKS } from '../jobs/works.ts'
import type { Register } from '../register/register.ts'
import { computeCoverage, type TimedCoverage } from '../use-cases/compute-coverage.ts'
import { confirmImport } from '../use-cases/confirm-import.ts'
import { downloadStatus } from '../use-cases/download-status.ts'
import { listAreas, readFigure, readOutlines, readProfile } from '../use-cases/read-area.ts'
import {
  listErrors,
  listIndicators,
  readGlossary,
  readParameter,
  readParameters,
} from '../use-cases/read-knowledge.ts'
import { listChanges, listDatasets, listDates } from '../use-cases/read-register.ts'
import { dateOf, readStatus } from '../use-cases/read-status.ts'
import { search } from '../use-cases/search.ts'
import { allSources } from '../use-cases/sources.ts'
import { listTemplates, readTemplate } from '../use-cases/templates.ts'
import { undoChangeAs } from '../use-cases/undo-change-as.ts'
import { accessRoutes } from './rooms/access-routes.ts'
import { caseRoutes } from './rooms/case-routes.ts'
import { catalogueRoutes } from './rooms/catalogue-routes.ts'
import { computeAccessRoutes } from './rooms/compute-access-routes.ts'
import { computeForecastRoutes } from './rooms/compute-forecast-routes.ts'
import { computePlacementRoutes } from './rooms/compute-placement-routes.ts'
import { dutyRoutes } from './rooms/duty-routes.ts'
import { findPlaceRoutes } from './rooms/find-place-routes.ts'
import { instrumentRoutes } from './rooms/instrument-routes.ts'
import { jobRoutes } from './rooms/job-routes.ts'
import { outlookRoutes } from './rooms/outlook-routes.ts'
import { placingRoutes } from './rooms/placing-routes.ts'
import { portfolioRoutes } from './rooms/portfolio-routes.ts'
import { recordRoutes } from './rooms/record-routes.ts'
import { signInRoutes } from './rooms/sign-in-routes.ts'
import { trainingRoutes } from './rooms/training-routes.ts'
import { answers, hands, type Mounted } from './route.ts'

/** What the routes work with. */
export type Desk = {
  readonly register: Register
  readonly imports: ImportDesk
  /** Long work; without it, jobs live in the memory of this server. */
  readonly jobs?: Jobs
  /** Ways by road; without it, straight lines only. */
  readonly roads?: Roads
  /** Measured worlds; without it, one of its own over `roads`. */
  readonly access?: AccessDesk
  /** Who gets in; without it, everybody is the planner of this machine. */
  readonly gate?: Gate
  readonly version: string
  /** False while the server is stopping. */
  readonly isOpen: () => boolean
}

/** Every route of the contract with its use case; a route without one does not compile into the list of `Mounted`. */
export function routesOf(desk: Desk): readonly Mounted[] {
  const { register, imports, version, isOpen } = desk
  const jobs = desk.jobs ?? createJobs({ store: memoryJobStore(), works: WORKS, now: register.clock.now })
  const access = desk.access ?? createAccessDesk(register, desk.roads)
  return [
    answers(API.getHealth, () => ({ status: 'ok' as const, version })),
    answers(API.getReady, async () => ({
      status: isOpen() ? ('ready' as const) : ('stopping' as const),
      doing: null,
      version,
      change: await register.registry.latestChange(),
      today: register.clock.today(),
    })),
    answers(API.listIndicators, () => ({ indicators: listIndicators() })),
    answers(API.listAreas, ({ query }) => listAreas(register, query)),
    answers(API.getStatus, ({ query }) => readStatus(register, query)),
    hands(API.downloadStatus, ({ query }) => downloadStatus(register, query)),
    answers(API.getProfile, ({ params, query }) => readProfile(register, params.id, query)),
    answers(API.getFigure, ({ params, query }) => readFigure(register, params.id, params.indicator, query)),
    answers(API.getOutlines, ({ query }) => readOutlines(register, query)),
    answers(API.listParameters, ({ query }) => readParameters(dateOf(register, query.dato))),
    answers(API.getParameter, ({ params }) => readParameter(params.key)),
    answers(API.listSources, () => ({ sources: allSources() })),
    answers(API.listTerms, () => ({ terms: readGlossary() })),
    answers(API.listDatasets, ({ query }) => listDatasets(register, query.kendt)),
    answers(API.listDates, () => listDates(register)),
    answers(API.search, ({ query }) => search(register, query)),
    answers(API.listChanges, ({ query }) => listChanges(register, query.antal)),
    answers(API.checkImport, ({ body }) => imports.check(body)),
    answers(API.confirmImport, ({ caller, body }) => confirmImport(caller, register, imports, body)),
    answers(API.undoChange, ({ caller, params, body }) => undoChangeAs(caller, register, params.id, body)),
    answers(API.listTemplates, () => ({ templates: listTemplates() })),
    hands(API.getTemplate, ({ params }) => readTemplate(params.file)),
    answers(API.computeCoverage, ({ body }) => coverageOrRefusal(body)),
    ...catalogueRoutes(register),
    ...computeAccessRoutes(),
    ...computeForecastRoutes(),
    ...computePlacementRoutes(jobs),
    ...caseRoutes(register),
    ...dutyRoutes(register),
    ...instrumentRoutes(register),
    ...jobRoutes(jobs),
    ...outlookRoutes(register, jobs),
    ...portfolioRoutes(register),
    ...trainingRoutes(register, desk.roads),
    ...placingRoutes(register, jobs, desk.roads),
    ...findPlaceRoutes(access, desk.roads),
    ...accessRoutes(access),
    ...recordRoutes(register),
    ...signInRoutes(register, desk.gate ?? localGate()),
    answers(API.listErrors, () => listErrors()),
  ]
}

/** The engine's answer; what is wrong with the problem goes back as a problem document with its places. */
function coverageOrRefusal(problem: unknown): TimedCoverage {
  const { value, issues } = computeCoverage(problem)
  if (value === null) throw new Refusal(issues)
  return value
}

/** The OpenAPI document as a route outside the contract: it describes the others. */
export function openApiJson(version: string): string {
  return JSON.stringify(openApi(version))
}
