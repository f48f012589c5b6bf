import { createHash } from 'node:crypto'
import { Refusal } from '@laegedaekning/domain'
import { type PlaceProblem, type PlaceProgress, parsePlaceProblem } from '@laegedaekning/placement'
import type { PlacingAnswer, PlacingInput } from '../contract/index.ts'
import { placingAnswer, placingInput } from '../contract/schemas/placing.ts'
import type { Jobs } from '../jobs/job-service.ts'
import { checkPlan, type PlanFault } from '../plan-checker/check-plan.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { unpackPlan } from './pack-plan.ts'
import { getOutcome, isOutcome, type PlaceOutcome } from './place-outcome.ts'
import { findLivePlan, PLACING_JOB } from './placing-work.ts'
import { findSavedPlan } from './saved-plans.ts'

/** A plan as it was found: running, ended or saved. */
export type OpenedPlan = {
  readonly plan: string
  readonly saved: PlacingAnswer['saved']
  readonly input: PlacingInput
  readonly problem: PlaceProblem
  readonly outcome: PlaceOutcome | null
  /** The result as it was written. */
  readonly result: unknown
  /** The best plan so far of a run that has not ended. */
  readonly draft: PlaceProgress | null
  readonly faults: readonly PlanFault[]
}

/** A plan with a result. */
export type EndedPlan = OpenedPlan & { readonly outcome: PlaceOutcome }

const RUN = /^[0-9a-f]{64}$/

/** Finds a plan: a run by the id of its job, or a saved plan. TRAINING_PLAN_NOT_FOUND. */
export async function openPlan(register: Register, jobs: Jobs, plan: string): Promise<OpenedPlan> {
  return RUN.test(plan) ? openRun(jobs, plan) : openSaved(register, plan)
}

/** Finds a plan that has a result. TRAINING_PLAN_NOT_FOUND, JOB_NOT_DONE. */
export async function openEndedPlan(register: Register, jobs: Jobs, plan: string): Promise<EndedPlan> {
  const found = await openPlan(register, jobs, plan)
  const { outcome } = found
  return outcome === null ? refuse('JOB_NOT_DONE', { state: plan.slice(0, 12) }) : { ...found, outcome }
}

async function openRun(jobs: Jobs, plan: string): Promise<OpenedPlan> {
  const job = await jobs.get(plan).catch(() => undefined)
  if (job?.kind !== PLACING_JOB) return refuse('TRAINING_PLAN_NOT_FOUND', { found: plan.slice(0, 12) })
  const input = await jobs.input(plan)
  const bytes = await jobs.result(plan).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (bytes === undefined) {
    const read = placingInput.parse(input)
    const draft = findLivePlan(plan) ?? null
    const nothing = { outcome: null, result: null, faults: [] }
    return { plan, saved: null, input: read, problem: problemOf(read), draft, ...nothing }
  }
  return {
    plan,
    saved: null,
    draft: null,
    ...contentOf(versionOf(plan, bytes), { input, result: parsed(bytes) }),
  }
}

async function openSaved(register: Register, plan: string): Promise<OpenedPlan> {
  const found = await findSavedPlan(register, plan)
  if (found === undefined) return refuse('TRAINING_PLAN_NOT_FOUND', { found: plan })
  const { bundle, ...saved } = found
  return { plan, saved, draft: null, ...contentOf(plan, unpackPlan(bundle)) }
}

/**
 * A plan that was taken home as JSON (`downloadPlacing`): its problem and result are read and checked again, its tables are made
 * anew. `undefined` where the JSON is no such plan, or has no result.
 */
export function findPlanInFile(json: unknown): EndedPlan | undefined {
  const parts = new Map(Object.entries(json ?? {}))
  const named = placingAnswer.pick({ plan: true, saved: true }).safeParse(parts.get('plan'))
  const input = placingInput.safeParse(Object.fromEntries(parts))
  const result = parts.get('result')
  if (!named.success || !input.success || !isOutcome(result)) return undefined
  return { ...named.data, draft: null, ...readContent({ input: input.data, result }) }
}

type Content = Pick<EndedPlan, 'input' | 'problem' | 'outcome' | 'result' | 'faults'>

/** The latest plans that were read and checked: neither is done again while a page asks for its parts. */
const read = new Map<string, Content>()
const MOST_KEPT = 4

/** A run that is made again may end with another plan under the same name. */
function versionOf(plan: string, bytes: Uint8Array): string {
  return `${plan} ${createHash('sha256').update(bytes).digest('hex')}`
}

function contentOf(version: string, bundle: { readonly input: unknown; readonly result: unknown }): Content {
  const known = read.get(version)
  if (known !== undefined) return known
  const content = readContent(bundle)
  const [oldest] = read.keys()
  if (read.size >= MOST_KEPT && oldest !== undefined) read.delete(oldest)
  read.set(version, content)
  return content
}

function readContent(bundle: { readonly input: unknown; readonly result: unknown }): Content {
  const input = placingInput.parse(bundle.input)
  // the checker reads the problem and the result as they are, not as this code understands them
  const faults = checkPlan(input.problem, bundle.result)
  const { result } = bundle
  return { input, problem: problemOf(input), outcome: getOutcome(result), result, faults }
}

function problemOf(input: PlacingInput): PlaceProblem {
  const { value, issues } = parsePlaceProblem(input.problem)
  if (value === null) throw new Refusal(issues)
  return value
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
