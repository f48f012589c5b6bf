import { sha256Hex } from '@laegedaekning/domain'
import type { Caller } from '../access-control/caller.ts'
import { whoOf } from '../access-control/caller.ts'
import type { Receipt } from '../contract/index.ts'
import type { Jobs } from '../jobs/job-service.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'
import { openEndedPlan } from './open-plan.ts'
import { packPlan } from './pack-plan.ts'

type Saving = { readonly name: string; readonly note: string; readonly who: string }

/**
 * Keeps a plan under a name, as a fact of the register: with its problem, result and reasons, engine and hash. The change can be
 * undone like any other. TRAINING_PLAN_NOT_FOUND, JOB_NOT_DONE, TRAINING_PLAN_EMPTY where the run found no plan.
 */
export async function savePlan(
  caller: Caller,
  register: Register,
  jobs: Jobs,
  plan: string,
  saving: Saving,
): Promise<{ readonly plan: string; readonly receipt: Receipt }> {
  const { input, outcome, result } = await openEndedPlan(register, jobs, plan)
  const { status } = outcome
  if (status === 'infeasible' || status === 'nothing-found')
    return refuse('TRAINING_PLAN_EMPTY', { year: input.question.year })
  const bundle = packPlan(input, result)
  const id = `plan-${sha256Hex(`${saving.name}\n${saving.note}\n${bundle}`).slice(0, 16)}`
  const { vurs, specialties, year } = input.question
  const receipt = await register.registry.save({
    who: whoOf(caller, saving.who),
    why: saving.name,
    kind: 'edit',
    endings: [],
    facts: [
      {
        kind: 'trainingPlan',
        virkning: { from: register.clock.today(), until: null },
        provenance: { source: 'produkt', certainty: 'inferred', madeUp: input.world.madeUp },
        body: {
          id,
          name: saving.name,
          note: saving.note,
          year,
          vurs,
          specialties,
          courses: outcome.chosen.reduce((sum, { count }) => sum + count, 0),
          status,
          engineVersion: outcome.engineVersion,
          inputHash: outcome.inputHash,
          bundle,
        },
      },
    ],
  })
  return { plan: id, receipt: { ...receipt, files: [], issues: [] } }
}
