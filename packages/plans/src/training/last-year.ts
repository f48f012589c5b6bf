import { codeOf } from '@laegedaekning/domain'
import { specialtyId } from '../outlook/specialties.ts'
import { practiceGroup } from './practice-group.ts'
import { staysOf, type TrainingRegister } from './training-register.ts'

/** Courses posted in a year by the id that their composition has in a placement problem; practices stand for their kommune. */
export function lastYearCompositions(register: TrainingRegister, year: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of register.courses) {
    const { body, vur } = row
    if (body.stage !== 'main' || body.year !== year || vur === null || (body.posted ?? 0) <= 0) continue
    const merged = new Map<string, number>()
    for (const { site, months } of staysOf(register, row).stays) {
      const id = site.kind === 'tutor-practice' ? practiceGroup(site.kommune) : site.id
      merged.set(id, (merged.get(id) ?? 0) + months)
    }
    const stays = [...merged].map(([site, months]) => `${site}-${months}`).join('+')
    const id = `${specialtyId(body.specialty)}@${codeOf(vur)}/${stays}`
    found.set(id, (found.get(id) ?? 0) + (body.posted ?? 0))
  }
  return found
}
