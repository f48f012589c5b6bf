import { FORMS, type Stage } from './input.ts'
import type { Layout } from './layout.ts'
import { byText, sexIndex } from './tables.ts'

/** Trainees at the start, as positions; `place` −1 where it is not known, `cell` as in the pipeline. */
export type Trainee = {
  readonly stage: Stage
  readonly specialty: number
  readonly vur: number
  readonly place: number
  readonly cell: number
  readonly yearsDone: number
  readonly count: number
  /** Id of the first. */
  readonly id: number
}

/** Specialists at the start, as positions. */
export type Starting = {
  readonly group: number
  readonly form: number
  readonly sex: number
  readonly birth: number
  readonly count: number
  /** Position of the year in which they say they stop; −1 without a statement. */
  readonly stated: number
  readonly id: number
}

type Stock = { readonly trainees: readonly Trainee[]; readonly specialists: readonly Starting[] }
/** By the list of places, which all inputs derived from one another share. */
const known = new WeakMap<Layout['places'], Stock>()

function stockOf(layout: Layout): Stock {
  const found = known.get(layout.places)
  if (found !== undefined) return found
  const specialists = makeSpecialists(layout)
  const trainees = makeTrainees(layout)
  const made = numbered({ specialists, trainees })
  known.set(layout.places, made)
  return made
}

/** Trainees in canonical order. */
export function orderTrainees(layout: Layout): readonly Trainee[] {
  return stockOf(layout).trainees
}

/** Specialists in canonical order. */
export function orderSpecialists(layout: Layout): readonly Starting[] {
  return stockOf(layout).specialists
}

const bySpecialty = new WeakMap<Layout['places'], readonly (readonly Starting[])[]>()

/** The specialists of one specialty in canonical order. */
export function specialistsOf(layout: Layout, specialty: number): readonly Starting[] {
  const found = bySpecialty.get(layout.places) ?? divideBySpecialty(layout)
  bySpecialty.set(layout.places, found)
  return found[specialty] ?? []
}

function divideBySpecialty(layout: Layout): readonly (readonly Starting[])[] {
  const lists = layout.specialties.map((): Starting[] => [])
  for (const row of orderSpecialists(layout)) lists[layout.specialtyOfGroup[row.group] ?? 0]?.push(row)
  return lists
}

/** Rows without an id get the numbers after the largest id given, in canonical order. */
function numbered({ specialists, trainees }: Stock): Stock {
  let next = 0
  for (const { id, count } of [...specialists, ...trainees]) if (id >= 0) next = Math.max(next, id + count)
  const give = <T extends { readonly id: number; readonly count: number }>(row: T): T => {
    if (row.id >= 0) return row
    const id = next
    next += row.count
    return { ...row, id }
  }
  return { specialists: specialists.map(give), trainees: trainees.map(give) }
}

function birthPosition(layout: Layout, birthYear: number): number {
  return Math.min(layout.births - 1, Math.max(0, birthYear - layout.firstBirth))
}

function makeTrainees(layout: Layout): readonly Trainee[] {
  const zones = layout.zones.length
  return layout.input.trainees
    .filter(({ count }) => count > 0)
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => byText(a.key, b.key))
    .map(({ row }) => row)
    .map(({ stage, specialty, vur, place, studyRegion, sex, birthYear, yearsDone, count, id }) => {
      const zone = studyRegion === undefined ? -1 : layout.zones.indexOf(studyRegion)
      const row = (zone < 0 ? zones : zone) * 2 + sexIndex(sex)
      return {
        stage,
        specialty: layout.specialtyOf.get(specialty ?? '') ?? 0,
        vur: Math.max(0, layout.vurs.indexOf(vur ?? '')),
        place: layout.placeOf.get(place ?? '') ?? -1,
        cell: row * layout.births + birthPosition(layout, birthYear),
        yearsDone,
        count,
        id: id ?? -1,
      }
    })
}

function makeSpecialists(layout: Layout): readonly Starting[] {
  const { input, placeOf, specialtyOf } = layout
  return input.specialists
    .filter(({ count }) => count > 0)
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => byText(a.key, b.key))
    .map(({ row }) => row)
    .map(({ specialty, place, form, sex, birthYear, count, statedExitYear, id }) => ({
      group:
        layout.groupOf[
          (specialtyOf.get(specialty) ?? 0) * layout.places.length + (placeOf.get(place) ?? 0)
        ] ?? -1,
      form: FORMS.indexOf(form),
      sex: sexIndex(sex),
      birth: birthPosition(layout, birthYear),
      count,
      stated:
        input.retirementMode === 'own-statement' && statedExitYear !== undefined
          ? Math.max(0, statedExitYear - input.startYear)
          : -1,
      id: id ?? -1,
    }))
}

/** The row with its keys in order: equal rows are alike, so their order has no meaning. */
function keyOf(row: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')
}
