import type { AreaId } from '@laegedaekning/domain'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'

const perRegister = new WeakMap<Register, ReturnType<typeof remember<ReadonlySet<AreaId>>>>()

/** Whether the register has ever known an area, also one of 2027; looked up once for each change of the figures. */
export async function isKnownArea(register: Register, area: AreaId): Promise<boolean> {
  const kept = perRegister.get(register) ?? remember<ReadonlySet<AreaId>>(1)
  perRegister.set(register, kept)
  const change = await register.registry.latestChange()
  const known = await kept(String(change), async () => {
    const areas = await register.registry.listEver('area')
    return new Set(areas.map(({ id }) => id))
  })
  return known.has(area)
}
