import type { AreaId } from '@laegedaekning/domain'
import {
  type ForecastPosts,
  type ForecastSpecialty,
  type ForecastStudies,
  type ForecastTrainees,
  randomStream,
  type Sex,
  type Stage,
} from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'

import type { CountedTrainees } from './counted-stock.ts'
import { cellOf, type ParameterLog } from './parameter-log.ts'
import { GENERAL_MEDICINE_ID, listOutlookSpecialties } from './specialties.ts'
import { spreadWhole } from './whole-numbers.ts'

const { bestand, studie, hoveduddannelse } = parameters.fremskrivning

/** What the doctors in training on the start day are made from. */
export type TraineeWorld = {
  readonly startYear: number
  readonly scale: number
  readonly studies: ForecastStudies
  readonly specialties: readonly ForecastSpecialty[]
  readonly introductions: readonly ForecastPosts[]
  readonly courses: readonly ForecastPosts[]
  /** All doctors that the stock has as specialists, to leave room for in the published total of doctors. */
  readonly specialists: number
  /** Counted doctors in training; a specialty and stage that is counted is not made up. */
  readonly counted: readonly CountedTrainees[]
  readonly seed: number
}

/**
 * Doctors in training on the start day, made up from open margins: those in main courses from the published number in general
 * medicine and posts × share filled in the others, introductions as many as the posts, a year's graduates in the KBU, and the
 * rest of the published total of doctors between the stages. Whole persons; every row is invented.
 */
export function makeTrainees(log: ParameterLog, world: TraineeWorld): readonly ForecastTrainees[] {
  const ages = log.table('trainees (made up)', bestand.alderEfterTrin)
  const women = log.number('trainees (made up)', studie.kvindeandel)
  const courses = withCounted('course', courseRows(log, world), world)
  const fixed = [
    ...kbuRows(world),
    ...withCounted(
      'introduction',
      world.introductions.map((row) => ({
        ...blank('introduction'),
        specialty: row.specialty,
        weight: valueOf(row),
      })),
      world,
    ),
    ...applicantRows(log, world),
  ]
  const doctors = Math.round(log.number('trainees (made up)', bestand.laeger) * world.scale)
  const taken = [...courses, ...fixed].reduce((sum, { weight }) => sum + weight, 0)
  const between = Math.max(0, doctors - world.specialists - taken)
  const pool = regionShares(world.studies).map(([studyRegion, share]) => ({
    ...blank('pool'),
    studyRegion,
    weight: between * share,
  }))
  const rows = [...courses, ...fixed, ...pool]
  return wholeRows(rows, ages, women, world)
}

type Weighted = {
  readonly stage: Stage
  readonly specialty?: string
  readonly vur?: string
  readonly studyRegion?: string
  /** Where it was counted; else by the share of women. */
  readonly sex?: Sex
  readonly yearsDone: number
  readonly weight: number
}

/** The rows of a stage with the counted specialties in place of the made-up ones. */
function withCounted(
  stage: CountedTrainees['stage'],
  rows: readonly Weighted[],
  { counted, startYear, specialties }: TraineeWorld,
): readonly Weighted[] {
  const mine = counted.filter((row) => row.stage === stage)
  const known = new Set(mine.map(({ specialty }) => specialty))
  const lengths = new Map(specialties.map((one) => [one.id, one]))
  const own = mine.map(({ specialty, vur, startYear: began, sex, persons }): Weighted => {
    const one = lengths.get(specialty)
    const years =
      stage === 'course' ? Math.ceil(one?.courseYears[0]?.value ?? 1) : (one?.introductionYears ?? 1)
    const yearsDone = Math.min(Math.max(0, startYear - began - 1), years - 1)
    const told = { ...(stage === 'course' ? { vur } : {}), ...(sex === undefined ? {} : { sex }) }
    return { stage, specialty, ...told, yearsDone, weight: persons }
  })
  return [...rows.filter(({ specialty }) => !known.has(specialty ?? '')), ...own]
}

function blank(stage: Stage): Weighted {
  return { stage, yearsDone: 0, weight: 0 }
}

function valueOf({ posts }: ForecastPosts): number {
  return posts[0]?.value ?? 0
}

/** The places of study with their share of the students, by region. */
function regionShares({ campuses }: ForecastStudies): readonly (readonly [AreaId | string, number])[] {
  const byRegion = new Map<string, number>()
  for (const { region, intake } of campuses)
    byRegion.set(region, (byRegion.get(region) ?? 0) + (intake[0]?.value ?? 0))
  const all = [...byRegion.values()].reduce((sum, value) => sum + value, 0)
  return [...byRegion].map(([region, value]) => [region, all > 0 ? value / all : 1 / byRegion.size])
}

/** A year's graduates, by region of study. */
function kbuRows(world: TraineeWorld): readonly Weighted[] {
  const { campuses, dropOut, years } = world.studies
  const graduates =
    campuses.reduce((sum, { intake }) => sum + (intake[0]?.value ?? 0), 0) * (1 - dropOut) ** years
  return regionShares(world.studies).map(([studyRegion, share]) => ({
    ...blank('kbu'),
    studyRegion,
    weight: graduates * share,
  }))
}

function applicantRows(log: ParameterLog, world: TraineeWorld): readonly Weighted[] {
  const shares = log.table('trainees (made up)', bestand.ansoegere)
  const groups = new Map(listOutlookSpecialties().map(({ id, group }) => [id, group]))
  return [...Map.groupBy(world.courses, ({ specialty }) => specialty)].map(([specialty, rows]) => ({
    ...blank('applicant'),
    specialty,
    weight: cellOf(shares, groups.get(specialty) ?? '') * rows.reduce((sum, row) => sum + valueOf(row), 0),
  }))
}

/** Those in main courses, by years done: filled courses thinned by drop-out, a half year counting half. */
function courseRows(log: ParameterLog, world: TraineeWorld): readonly Weighted[] {
  const filled = log.table('trainees (made up)', hoveduddannelse.besaettelse)
  const general = log.number('trainees (made up)', bestand.iGangAlmenMedicin) * world.scale
  const years = new Map(world.specialties.map((one) => [one.id, one]))
  const rows = world.courses.flatMap((row): readonly Weighted[] => {
    const specialty = years.get(row.specialty)
    const length = specialty?.courseYears[0]?.value ?? 0
    const share = filled[row.vur.replace(/^vur-/, '')] ?? meanOf(filled)
    return Array.from({ length: Math.ceil(length) }, (_, yearsDone): Weighted => {
      const part = Math.min(1, length - yearsDone)
      const left = (1 - (specialty?.courseDropOut ?? 0)) ** yearsDone
      return {
        stage: 'course',
        specialty: row.specialty,
        vur: row.vur,
        yearsDone,
        weight: valueOf(row) * share * part * left,
      }
    })
  })
  const isGeneral = ({ specialty }: Weighted): boolean => specialty === GENERAL_MEDICINE_ID
  const made = rows.filter(isGeneral).reduce((sum, { weight }) => sum + weight, 0)
  return rows.map((row) =>
    isGeneral(row) && made > 0 ? { ...row, weight: (row.weight * general) / made } : row,
  )
}

function meanOf(cells: Readonly<Record<string, number>>): number {
  const values = Object.values(cells)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const AGE_STEPS = [-1, 0, 1] as const

/** Whole persons by sex and age; each stage and specialty keeps its total, rounded. */
function wholeRows(
  rows: readonly Weighted[],
  ages: Readonly<Record<string, number>>,
  women: number,
  world: TraineeWorld,
): readonly ForecastTrainees[] {
  const groups = Map.groupBy(rows, ({ stage, specialty }) => `${stage}|${specialty ?? ''}`)
  return [...groups].flatMap(([name, same]) => {
    const total = Math.round(same.reduce((sum, { weight }) => sum + weight, 0))
    const cells = same.flatMap((row) =>
      AGE_STEPS.flatMap((step) =>
        (['female', 'male'] as const).map((sex) => ({
          row,
          step,
          sex,
          weight: cellWeight(row, step, sex, women),
        })),
      ),
    )
    const offset = randomStream(world.seed, `outlook trainees ${name}`).unit()
    const counts = spreadWhole(
      total,
      cells.map(({ weight }) => weight),
      offset,
    )
    return cells.flatMap(({ row, step, sex }, index): readonly ForecastTrainees[] => {
      const count = counts[index] ?? 0
      if (count === 0) return []
      const { weight: _, ...kept } = row
      return [{ ...kept, sex, birthYear: birthYearOf(row, step, ages, world.startYear), count }]
    })
  })
}

function cellWeight(row: Weighted, step: number, sex: Sex, women: number): number {
  const share = row.sex === undefined ? (sex === 'female' ? women : 1 - women) : Number(row.sex === sex)
  return row.weight * (step === 0 ? 2 : 1) * share
}

const AGE_WORD: Readonly<Record<Stage, string>> = {
  kbu: 'kbu',
  pool: 'uden-for',
  introduction: 'introduktion',
  applicant: 'ansoeger',
  course: 'hoveduddannelse',
}

function birthYearOf(
  row: Weighted,
  step: number,
  ages: Readonly<Record<string, number>>,
  startYear: number,
): number {
  return startYear - Math.round(cellOf(ages, AGE_WORD[row.stage])) - row.yearsDone + step
}
