import { type AreaId, codeOf } from '@laegedaekning/domain'
import { specialtyId } from '../outlook/specialties.ts'
import { practiceGroup } from './practice-group.ts'
import { staysOf, type TrainingRegister } from './training-register.ts'

/** Courses posted in a year that are composed alike: their group, their stays, how many. Practices stand for their kommune. */
export type PostedComposition = {
  /** `psykiatri@nord`: as the posts of a placement problem. */
  readonly post: string
  readonly vur: AreaId
  readonly specialty: string
  readonly stays: readonly { readonly site: string; readonly months: number }[]
  readonly courses: number
}

/** The main courses posted in a year with their stays; where no stay is told, none. */
export function listPostedCompositions(
  register: TrainingRegister,
  year: number,
): readonly PostedComposition[] {
  return register.courses.flatMap((row): readonly PostedComposition[] => {
    const { body, vur } = row
    if (body.stage !== 'main' || body.year !== year || vur === null || (body.posted ?? 0) <= 0) return []
    const merged = new Map<string, number>()
    for (const { site, months } of staysOf(register, row).stays) {
      const id = site.kind === 'tutor-practice' ? practiceGroup(site.kommune) : site.id
      merged.set(id, (merged.get(id) ?? 0) + months)
    }
    return [
      {
        post: `${specialtyId(body.specialty)}@${codeOf(vur)}`,
        vur,
        specialty: body.specialty,
        stays: [...merged].map(([site, months]) => ({ site, months })),
        courses: body.posted ?? 0,
      },
    ]
  })
}

/** Names how a course is composed, whatever the order of its stays: the order is decided by the calendar. */
export function compositionKey(post: string, stays: PostedComposition['stays']): string {
  const parts = stays.map(({ site, months }) => `${site}-${months}`)
  return `${post}/${parts.toSorted((a, b) => (a < b ? -1 : 1)).join('+')}`
}

/** Courses posted in a year by their `compositionKey`; practices stand for their kommune. */
export function lastYearCompositions(register: TrainingRegister, year: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { post, stays, courses } of listPostedCompositions(register, year)) {
    const key = compositionKey(post, stays)
    found.set(key, (found.get(key) ?? 0) + courses)
  }
  return found
}
