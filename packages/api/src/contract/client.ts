import type { z } from 'zod'
import { addressOf } from './address.ts'
import type { Op } from './op.ts'
import { API, type OperationName } from './operations.ts'
import { type Problem, problem } from './schemas/issue.ts'

/** Thrown by the client for every answer that is not a success: carries the problem document. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem
  constructor(found: Problem) {
    super(`${found.status} ${found.code}: ${found.detail}`)
    this.problem = found
  }
}

/** A file to send with `checkImport`. */
export type UploadFile = { readonly name: string; readonly bytes: Blob }

type BodyOf<B> = B extends { readonly kind: 'json'; readonly schema: infer T extends z.ZodType }
  ? { readonly body: z.input<T> }
  : B extends { readonly kind: 'files' }
    ? { readonly files: readonly UploadFile[] }
    : unknown

type PartOf<Key extends string, T extends z.ZodObject> = keyof z.input<T> extends never
  ? unknown
  : Record<never, never> extends z.input<T>
    ? { readonly [K in Key]?: z.input<T> }
    : { readonly [K in Key]: z.input<T> }

/** The version that a change is made of, where a route asks for it. */
type VersionOf<O> = O extends { readonly versioned: true } ? { readonly ifMatch: number } : unknown

/** What a call of a route takes: parameters, query, body or files by the contract, and a signal to stop waiting. */
export type CallOf<O> =
  O extends Op<infer P, infer Q, infer B>
    ? PartOf<'params', P> & PartOf<'query', Q> & BodyOf<B> & { readonly signal?: AbortSignal } & VersionOf<O>
    : never

/** What a route answers with. */
export type ResultOf<O> = O extends {
  readonly ok: { readonly read: (response: Response) => Promise<infer R> }
}
  ? R
  : never

type FunctionOf<O> =
  Record<never, never> extends CallOf<O>
    ? (call?: CallOf<O>) => Promise<ResultOf<O>>
    : (call: CallOf<O>) => Promise<ResultOf<O>>

/** One function per route: `client.getStatus({ query: { niveau: 'region' } })`. Each throws `ApiProblem`. */
export type Client = { readonly [Name in OperationName]: FunctionOf<(typeof API)[Name]> }

type LooseCall = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly files?: readonly UploadFile[]
  readonly signal?: AbortSignal
  readonly ifMatch?: number
}

type Sendable<Out> = Pick<Op, 'method' | 'path'> & {
  readonly ok: { readonly read: (response: Response) => Promise<Out> }
}

/** The API as functions. `baseUrl` is `''` in the web app, `http://127.0.0.1:4600` elsewhere. */
export function createClient(baseUrl: string, send: typeof fetch = fetch): Client {
  const call =
    <Out>(route: Sendable<Out>) =>
    async (given: LooseCall = {}): Promise<Out> => {
      const address = `${baseUrl}${addressOf(route.path, given.params ?? {}, given.query ?? {})}`
      const response = await send(address, { method: route.method, ...requestParts(given) })
      if (!response.ok) throw new ApiProblem(await readProblem(response))
      return route.ok.read(response)
    }
  return {
    getHealth: call(API.getHealth),
    getReady: call(API.getReady),
    listIndicators: call(API.listIndicators),
    listAreas: call(API.listAreas),
    getStatus: call(API.getStatus),
    downloadStatus: call(API.downloadStatus),
    getProfile: call(API.getProfile),
    getFigure: call(API.getFigure),
    getOutlines: call(API.getOutlines),
    listParameters: call(API.listParameters),
    getParameter: call(API.getParameter),
    listSources: call(API.listSources),
    listTerms: call(API.listTerms),
    listDatasets: call(API.listDatasets),
    listDates: call(API.listDates),
    search: call(API.search),
    listChanges: call(API.listChanges),
    checkImport: call(API.checkImport),
    confirmImport: call(API.confirmImport),
    undoChange: call(API.undoChange),
    listTemplates: call(API.listTemplates),
    getTemplate: call(API.getTemplate),
    computeCoverage: call(API.computeCoverage),
    computeAccess: call(API.computeAccess),
    computeForecast: call(API.computeForecast),
    computeApportion: call(API.computeApportion),
    computeCalendar: call(API.computeCalendar),
    computeMovedCourse: call(API.computeMovedCourse),
    computePlace: call(API.computePlace),
    computeTutors: call(API.computeTutors),
    startPlacement: call(API.startPlacement),
    adviseInstruments: call(API.adviseInstruments),
    getDecisionArea: call(API.getDecisionArea),
    checkDecision: call(API.checkDecision),
    scheduleGuarantees: call(API.scheduleGuarantees),
    downloadSchedules: call(API.downloadSchedules),
    readKeptGuarantees: call(API.readKeptGuarantees),
    downloadKeptGuarantees: call(API.downloadKeptGuarantees),
    getJob: call(API.getJob),
    cancelJob: call(API.cancelJob),
    runJobAgain: call(API.runJobAgain),
    getJobResult: call(API.getJobResult),
    getJobBundle: call(API.getJobBundle),
    getOutlook: call(API.getOutlook),
    startForecast: call(API.startForecast),
    getOutlookTable: call(API.getOutlookTable),
    downloadOutlook: call(API.downloadOutlook),
    getTrainingFilling: call(API.getTrainingFilling),
    getTrainingKeys: call(API.getTrainingKeys),
    getTrainingScreening: call(API.getTrainingScreening),
    getTrainingIntroduction: call(API.getTrainingIntroduction),
    getTrainingDivide: call(API.getTrainingDivide),
    getTrainingSites: call(API.getTrainingSites),
    getTrainingCourses: call(API.getTrainingCourses),
    getPlaceProblem: call(API.getPlaceProblem),
    downloadTraining: call(API.downloadTraining),
    getPlacingForm: call(API.getPlacingForm),
    startPlacing: call(API.startPlacing),
    listSavedPlans: call(API.listSavedPlans),
    comparePlacings: call(API.comparePlacings),
    getPlacing: call(API.getPlacing),
    getPlacedCourse: call(API.getPlacedCourse),
    getMovedCourse: call(API.getMovedCourse),
    getPlacingCalendar: call(API.getPlacingCalendar),
    getPlacingScenario: call(API.getPlacingScenario),
    savePlacing: call(API.savePlacing),
    downloadPlacing: call(API.downloadPlacing),
    downloadComparison: call(API.downloadComparison),
    searchPlaces: call(API.searchPlaces),
    answerPlace: call(API.answerPlace),
    getWhatIfWorld: call(API.getWhatIfWorld),
    getRoadReach: call(API.getRoadReach),
    downloadWhatIf: call(API.downloadWhatIf),
    getAccess: call(API.getAccess),
    downloadAccess: call(API.downloadAccess),
    getAccessArea: call(API.getAccessArea),
    getCatchment: call(API.getCatchment),
    getAccessWorld: call(API.getAccessWorld),
    listRecords: call(API.listRecords),
    getRecord: call(API.getRecord),
    addRecord: call(API.addRecord),
    saveRecord: call(API.saveRecord),
    removeRecord: call(API.removeRecord),
    getRecordHistory: call(API.getRecordHistory),
    undoRecord: call(API.undoRecord),
    signIn: call(API.signIn),
    signOut: call(API.signOut),
    signOutEverywhere: call(API.signOutEverywhere),
    staySignedIn: call(API.staySignedIn),
    getMe: call(API.getMe),
    listAccounts: call(API.listAccounts),
    addAccount: call(API.addAccount),
    disableAccount: call(API.disableAccount),
    setPassword: call(API.setPassword),
    getAccessLog: call(API.getAccessLog),
    listInitiatives: call(API.listInitiatives),
    downloadInitiatives: call(API.downloadInitiatives),
    getInitiative: call(API.getInitiative),
    getReformCalendar: call(API.getReformCalendar),
    getReformFeed: call(API.getReformFeed),
    getDutyFeed: call(API.getDutyFeed),
    listCaseProcesses: call(API.listCaseProcesses),
    getCaseFeed: call(API.getCaseFeed),
    downloadPortfolio: call(API.downloadPortfolio),
    getEffect: call(API.getEffect),
    downloadEffect: call(API.downloadEffect),
    listErrors: call(API.listErrors),
  }
}

function requestParts(given: LooseCall): RequestInit {
  const signal = given.signal === undefined ? {} : { signal: given.signal }
  if (given.files !== undefined) {
    const form = new FormData()
    for (const file of given.files) form.append('files', file.bytes, file.name)
    return { ...signal, body: form }
  }
  if (given.body === undefined) return signal
  return {
    ...signal,
    body: JSON.stringify(given.body),
    headers: {
      'content-type': 'application/json',
      ...(given.ifMatch === undefined ? {} : { 'if-match': `"${given.ifMatch}"` }),
    },
  }
}

/** The problem document of an answer, or one made of its status where a proxy answered with something else. */
async function readProblem(response: Response): Promise<Problem> {
  const found = problem.safeParse(await response.json().catch(() => null))
  if (found.success) return found.data
  const code = response.status === 429 ? 'REQUEST_TOO_MANY' : 'FAULT'
  return {
    type: `/fejl/${code}`,
    title: response.statusText,
    status: response.status,
    detail: `HTTP ${response.status}`,
    instance: '',
    code,
    issues: [{ code, severity: 'error', values: {} }],
  }
}
