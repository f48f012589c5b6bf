import type { TrainingPlan } from '@laegedaekning/domain'
import type { PlacingAnswer, SavedPlansAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'

type SavedPlan = NonNullable<PlacingAnswer['saved']>

/** The plans that stand in the register, latest first, with who saved them and when. */
export async function listSavedPlans(register: Register): Promise<SavedPlansAnswer> {
  const plans = await standing(register)
  const found: SavedPlan[] = []
  for (const { bundle: _, ...plan } of plans) found.push({ ...plan, ...(await savedBy(register, plan.id)) })
  return { plans: found.toSorted((a, b) => (a.savedAt > b.savedAt ? -1 : 1)) }
}

/** A saved plan with its bundle, or `undefined`. */
export async function findSavedPlan(
  register: Register,
  id: string,
): Promise<(SavedPlan & { readonly bundle: string }) | undefined> {
  const plan = (await standing(register)).find((one) => one.id === id)
  return plan === undefined ? undefined : { ...plan, ...(await savedBy(register, id)) }
}

async function standing({ registry, clock }: Register): Promise<readonly TrainingPlan[]> {
  const { trainingPlan } = await registry.at({ virkning: clock.today(), kinds: ['trainingPlan'] })
  return trainingPlan.map(({ body }) => body)
}

async function savedBy(
  register: Register,
  id: string,
): Promise<Pick<SavedPlan, 'savedBy' | 'savedAt' | 'change'>> {
  const versions = await register.registry.history('trainingPlan', id)
  const last = versions.findLast(({ body, registrering }) => body !== null && registrering.until === null)
  const change = last?.registrering.from ?? null
  const who = (await register.changes()).find((one) => one.id === change)?.who ?? ''
  return { savedBy: who, savedAt: last?.registrering.fromInstant ?? '', change }
}
