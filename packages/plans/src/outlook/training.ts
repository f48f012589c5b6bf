import { type AreaId, areaId, codeOf } from '@laegedaekning/domain'
import type {
  AgeWeight,
  ForecastPosts,
  ForecastSpecialty,
  ForecastStudies,
  ForecastTraining,
} from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'
import { GP_CAREER, HOSPITAL_CAREER } from './careers.ts'
import { CAMPUS_KOMMUNE } from './need.ts'
import { cellOf, type ParameterLog } from './parameter-log.ts'
import { firstRegion, type OutlookKommune } from './places.ts'
import { GENERAL_MEDICINE_ID, listOutlookSpecialties } from './specialties.ts'

const { studie, ventetid, introduktion, hoveduddannelse, bosaetning, indvandring, kbu, bestand } =
  parameters.fremskrivning

const MONTHS_A_YEAR = 12

/** The world that the training system is made for: its kommuner and how large a part of the country they are (0–1). */
export type TrainingWorld = {
  readonly startYear: number
  readonly kommuner: readonly OutlookKommune[]
  readonly scale: number
  /** Counted intake by place of study, which goes before the parameters. */
  readonly intake: ReadonlyMap<string, { readonly kommune: AreaId; readonly students: number }>
  /** People of each training region, for regions that the parameters do not name. */
  readonly peopleOfVur: ReadonlyMap<AreaId, number>
}

/** Study places, students in progress and drop-out. */
export function makeStudies(log: ParameterLog, world: TrainingWorld): ForecastStudies {
  const places = log.table('studies.campuses', studie.pladser)
  const years = log.number('studies.years', studie.varighedMaaneder) / MONTHS_A_YEAR
  const completed = log.number('studies.dropOut', studie.gennemfoerelse)
  const dropOut = 1 - completed ** (1 / years)
  const age = log.number('studies.entryAges', studie.alderVedStart)
  const women = log.number('studies.entryAges', studie.kvindeandel)
  const [fallback] = world.kommuner
  return {
    years,
    dropOut,
    entryAges: agesAround(age, women, 1),
    campuses: [...new Set([...Object.keys(places), ...world.intake.keys()])].map((id) => {
      const counted = world.intake.get(id)
      const scaled = counted?.students ?? (places[id] ?? 0) * world.scale
      const home = counted?.kommune ?? CAMPUS_KOMMUNE[id]
      const kommune = world.kommuner.find((one) => one.id === home) ?? fallback
      const region = kommune === undefined ? '' : firstRegion(kommune)
      const enrolled = Array.from({ length: years }, (_, year) => Math.round(scaled * (1 - dropOut) ** year))
      return { id, region, intake: [{ fromYear: world.startYear, value: scaled }], enrolled }
    }),
  }
}

/** Three ages round a mean, half of the weight in the middle, with this share of women. */
export function agesAround(mean: number, women: number, step: number): readonly AgeWeight[] {
  return [
    { age: mean - step, weight: 1 },
    { age: mean, weight: 2 },
    { age: mean + step, weight: 1 },
  ].map(({ age, weight }) => ({ age, female: weight * women, male: weight * (1 - women) }))
}

/** The years between degree and main course. */
export function makeTraining(log: ParameterLog, world: TrainingWorld): ForecastTraining {
  const ages = log.table('training.immigrantAges', bestand.alderEfterTrin)
  const women = log.number('training.immigrantAges', studie.kvindeandel)
  return {
    kbuExit: 1 - log.number('training.kbuExit', kbu.gennemfoerelse),
    poolSeek: log.number('training.poolSeek', ventetid.soegerIntroduktion),
    poolExit: log.number('training.poolExit', ventetid.forlader),
    applicantSwitch: log.number('training.applicantSwitch', ventetid.skifterSpeciale),
    seekUntilAge: log.number('training.seekUntilAge', ventetid.soegerTilAlder),
    homeFactor: log.number('training.homeFactor', bosaetning.hjemfaktor),
    immigrants: [
      {
        fromYear: world.startYear,
        value: log.number('training.immigrants', indvandring.laeger) * world.scale,
      },
    ],
    immigrantAges: agesAround(cellOf(ages, 'uden-for'), women, 3),
  }
}

/** The 39 specialties with durations, drop-out and continuation; general medicine in detail, the others at hospitals. */
export function makeSpecialties(log: ParameterLog, startYear: number): readonly ForecastSpecialty[] {
  const courses = log.table('specialties.courseYears', hoveduddannelse.maaneder)
  const introductions = log.table('specialties.introductionYears', introduktion.maaneder)
  const continuation = log.table('specialties.continuation', introduktion.fortsaetter)
  const courseDropOut = log.number('specialties.courseDropOut', hoveduddannelse.frafald)
  const year = (value: number) => [{ fromYear: startYear, value }]
  return listOutlookSpecialties().map(({ id, group }): ForecastSpecialty => {
    const isGeneral = id === GENERAL_MEDICINE_ID
    return {
      id,
      level: isGeneral ? 'kommune' : 'wide',
      career: isGeneral ? GP_CAREER : HOSPITAL_CAREER,
      courseYears: year(cellOf(courses, group) / MONTHS_A_YEAR),
      courseDropOut,
      introductionYears: Math.max(1, Math.round(cellOf(introductions, group) / MONTHS_A_YEAR)),
      continuation: year(cellOf(continuation, group)),
    }
  })
}

/** Courses a year of each specialty, before they are divided between training regions. */
export function coursesBySpecialty(log: ParameterLog, scale: number): ReadonlyMap<string, number> {
  const all = log.number('courses.posts', hoveduddannelse.forloeb) * scale
  const general = log.number('courses.posts', hoveduddannelse.almenMedicinForloeb) * scale
  const weights = log.table('courses.posts', hoveduddannelse.fordelingPaaSpecialer)
  const sum = Object.values(weights).reduce((before, weight) => before + weight, 0)
  return new Map(
    listOutlookSpecialties().map(({ id, name }) => [
      id,
      id === GENERAL_MEDICINE_ID ? general : ((all - general) * cellOf(weights, name)) / sum,
    ]),
  )
}

/** Share of the courses of each training region: the parameters' where they name it, else by people; they add up to 1. */
export function sharesOfVur(log: ParameterLog, world: TrainingWorld): ReadonlyMap<AreaId, number> {
  const named = log.table('courses.posts', hoveduddannelse.fordelingPaaVur)
  const vurs = [...new Set(world.kommuner.map(({ vur }) => vur))].toSorted()
  const isNamed = vurs.every((vur) => vur === areaId('vur', codeOf(vur)) && named[codeOf(vur)] !== undefined)
  const weightOf = (vur: AreaId): number =>
    isNamed ? (named[codeOf(vur)] ?? 0) : (world.peopleOfVur.get(vur) ?? 1)
  const sum = vurs.reduce((before, vur) => before + weightOf(vur), 0)
  return new Map(vurs.map((vur) => [vur, weightOf(vur) / sum]))
}

/** Introductions and main courses by specialty and training region, with how readily they are taken (W3, W4, N15). */
export function makePosts(
  log: ParameterLog,
  world: TrainingWorld,
): { readonly introductions: readonly ForecastPosts[]; readonly courses: readonly ForecastPosts[] } {
  const perCourse = log.table('introductions.posts', introduktion.stillingerPrHoveduddannelse)
  const bySpecialty = log.table('courses.attractiveness', hoveduddannelse.tiltraekning)
  const byVur = log.table('courses.attractiveness', hoveduddannelse.tiltraekningSted)
  const courses = coursesBySpecialty(log, world.scale)
  const shares = sharesOfVur(log, world)
  const rows = listOutlookSpecialties().flatMap(({ id, group }) =>
    [...shares].map(([vur, share]) => {
      const posts = (courses.get(id) ?? 0) * share
      const attractiveness = cellOf(bySpecialty, group) * (byVur[codeOf(vur)] ?? 1)
      return { specialty: id, vur, posts, introductions: posts * cellOf(perCourse, group), attractiveness }
    }),
  )
  const make = (value: (row: (typeof rows)[number]) => number): readonly ForecastPosts[] =>
    rows.map((row) => ({
      specialty: row.specialty,
      vur: row.vur,
      posts: [{ fromYear: world.startYear, value: value(row) }],
      attractiveness: row.attractiveness,
    }))
  return { introductions: make((row) => row.introductions), courses: make((row) => row.posts) }
}
