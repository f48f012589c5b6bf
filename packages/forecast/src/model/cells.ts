import { FORMS, type ForecastInput, type Parameter } from './input.ts'
import type { Layout } from './layout.ts'
import { byText, valueIn } from './tables.ts'

/** One cell of a parameter: what a `where` can name of it. */
export type Cell = {
  readonly place?: number
  readonly specialty?: string
  readonly vur?: string
  readonly campus?: string
  readonly career?: string
  readonly form?: string
  readonly ageClass?: number
}
/** A cell with its value in a year of the baseline. */
export type Listed = { readonly cell: Cell; readonly value: (year: number) => number }
const unchanged = (): number => 1

/** The cells of each parameter with their value in the baseline. */
export function listCells(layout: Layout, ageClasses: number): (parameter: Parameter) => readonly Listed[] {
  const { input } = layout
  const careers = input.careers.toSorted((a, b) => byText(a.id, b.id))
  const specialties = input.specialties.toSorted((a, b) => byText(a.id, b.id))
  const groups = Array.from({ length: layout.groups }, (_, group) => ({
    place: layout.placeOfGroup[group] ?? 0,
    specialty: layout.specialties[layout.specialtyOfGroup[group] ?? 0] ?? '',
    career: layout.careers[layout.careerOfGroup[group] ?? 0] ?? '',
  }))
  const single = (value: number): readonly Listed[] => [{ cell: {}, value: () => value }]
  const byCareer = (value: (career: (typeof careers)[number], year: number) => number): readonly Listed[] =>
    careers.map((career) => ({ cell: { career: career.id }, value: (year) => value(career, year) }))
  const bySpecialty = (value: (one: (typeof specialties)[number], year: number) => number) =>
    specialties.map((specialty) => ({
      cell: { specialty: specialty.id },
      value: (year: number) => value(specialty, year),
    }))
  const byGroup = (): readonly Listed[] => groups.map((cell) => ({ cell, value: unchanged }))
  const byGroupForm = (): readonly Listed[] =>
    groups.flatMap((cell) => FORMS.map((form) => ({ cell: { ...cell, form }, value: unchanged })))
  const posts = (rows: Layout['courses']) =>
    rows.map(({ specialty, vur, posts: series }) => ({
      cell: { specialty, vur },
      value: (year: number) => valueIn(series, year),
    }))
  const attractiveness = (rows: Layout['courses']) =>
    rows.map((row) => ({
      cell: { specialty: row.specialty, vur: row.vur },
      value: () => row.attractiveness,
    }))
  const needs = input.need.toSorted((a, b) => byText(a.place, b.place))
  const need = (key: 'byUse' | 'byNeed' | 'capacities'): readonly Listed[] =>
    needs.map((row) => ({
      cell: { place: layout.placeOf.get(row.place) ?? -1 },
      value: (year) => valueIn(row[key], year),
    }))
  const make: Readonly<Record<Parameter, () => readonly Listed[]>> = {
    'students.intake': () =>
      input.studies.campuses
        .toSorted((a, b) => byText(a.id, b.id))
        .map(({ id, intake }) => ({ cell: { campus: id }, value: (year) => valueIn(intake, year) })),
    'students.drop-out': () => single(input.studies.dropOut),
    'training.pool-seek': () => single(input.training.poolSeek),
    'training.pool-exit': () => single(input.training.poolExit),
    'training.home-factor': () => single(input.training.homeFactor),
    'training.immigrants': () => [{ cell: {}, value: (year) => valueIn(input.training.immigrants, year) }],
    'introduction.posts': () => posts(layout.introductions),
    'introduction.attractiveness': () => attractiveness(layout.introductions),
    'introduction.continuation': () => bySpecialty((one, year) => valueIn(one.continuation, year)),
    'courses.posts': () => posts(layout.courses),
    'courses.attractiveness': () => attractiveness(layout.courses),
    'courses.years': () => bySpecialty((one, year) => valueIn(one.courseYears, year)),
    'courses.drop-out': () => bySpecialty((one) => one.courseDropOut),
    'courses.training-weight': () =>
      layout.places.map(({ trainingWeight }, place) => ({ cell: { place }, value: () => trainingWeight })),
    'settling.attraction': () => layout.places.map((_, place) => ({ cell: { place }, value: unchanged })),
    'settling.stay-in-place': () => byCareer(({ settling }) => settling.stayInPlace),
    'settling.stay-in-training-region': () => byCareer(({ settling }) => settling.stayInTrainingRegion),
    'settling.stay-in-study-region': () => byCareer(({ settling }) => settling.stayInStudyRegion),
    'settling.entry-form': () =>
      careers.flatMap(({ id, entryForms }) =>
        FORMS.map((form) => ({ cell: { career: id, form }, value: () => entryForms[form] ?? 0 })),
      ),
    'exit.death': byGroup,
    'exit.emigration': byGroup,
    'exit.retirement': () =>
      groups.flatMap((cell) =>
        Array.from({ length: ageClasses }, (_, ageClass) => ({
          cell: { ...cell, ageClass },
          value: unchanged,
        })),
      ),
    'exit.retirement-age': () => byCareer(({ retirementAge }, year) => valueIn(retirementAge, year)),
    'exit.sale': byGroup,
    'exit.straight-to-pension': () => byCareer(unchanged),
    'forms.change': byGroupForm,
    'moves.rate': byGroup,
    'immigration.specialists': () =>
      orderImmigration(input).map(({ specialty, place, form, perYear }) => ({
        cell: { specialty, place: layout.placeOf.get(place) ?? -1, form },
        value: (year) => valueIn(perYear, year),
      })),
    'work.full-time-share': byGroupForm,
    'work.capacity-per-doctor': byGroupForm,
    'need.by-use': () => need('byUse'),
    'need.by-need': () => need('byNeed'),
    'need.capacities': () => need('capacities'),
  }
  return (parameter) => make[parameter]()
}

/** Rows of immigration in canonical order. */
export function orderImmigration({ immigration }: ForecastInput): ForecastInput['immigration'] {
  return immigration.toSorted(
    (a, b) => byText(a.specialty, b.specialty) || byText(a.place, b.place) || byText(a.form, b.form),
  )
}
