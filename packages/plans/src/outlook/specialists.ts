import {
  type AreaId,
  ageAt,
  type Doctor,
  type Fact,
  firstDayOf,
  levelOf,
  yearOf,
} from '@laegedaekning/domain'
import { type ForecastSpecialists, type Form, randomStream, type Sex } from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'

import { firstAgeOf } from './age-tables.ts'
import { formOf } from './careers.ts'
import { cellOf, type ParameterLog } from './parameter-log.ts'
import { firstRegion, type OutlookKommune, widePlaceId } from './places.ts'
import { findOutlookSpecialty, GENERAL_MEDICINE_ID, listOutlookSpecialties } from './specialties.ts'
import { spreadWhole } from './whole-numbers.ts'

const { bestand } = parameters.fremskrivning

/** Clinics that the region or a tender holder runs: whoever works there is no owner. */
const CLINICS: readonly string[] = ['regionsklinik', 'udbudsklinik', 'licensklinik', 'noedklinik']

/**
 * A doctor of the register as the forecast has them. The engines count a year of birth as the year less the completed age on
 * 1 January, so that is what stands in `birthYear`; for most it is the calendar year of birth plus one.
 */
export type KnownSpecialist = {
  readonly row: Omit<ForecastSpecialists, 'count'>
  readonly fullTimeShare: number
}

/** The doctors of the register with a specialty who stand in a kommune of the outlook. */
export function listKnownSpecialists(
  doctors: readonly Fact<'doctor'>[],
  practices: readonly Fact<'practice'>[],
  kommuner: readonly OutlookKommune[],
  startYear: number,
): readonly KnownSpecialist[] {
  const clinics = new Set(practices.flatMap(({ body }) => (CLINICS.includes(body.form) ? [body.id] : [])))
  const byKommune = new Map(kommuner.map((kommune) => [kommune.id, kommune]))
  return doctors.flatMap(({ body }): readonly KnownSpecialist[] => {
    const specialty = findOutlookSpecialty(body.specialty)
    const kommune = levelOf(body.area) === 'kommune' ? byKommune.get(body.area) : undefined
    if (specialty === undefined || kommune === undefined) return []
    const isGeneral = specialty.id === GENERAL_MEDICINE_ID
    const stated = body.plannedRetirement === null ? {} : { statedExitYear: yearOf(body.plannedRetirement) }
    return [
      {
        row: {
          specialty: specialty.id,
          place: isGeneral ? kommune.id : widePlaceId(firstRegion(kommune)),
          form: formOfRole(body, clinics, isGeneral),
          sex: sexOf(body),
          birthYear: startYear - ageAt(body.birth, firstDayOf(startYear)),
          ...stated,
        },
        fullTimeShare: body.fullTimeShare,
      },
    ]
  })
}

function formOfRole(doctor: Doctor, clinics: ReadonlySet<string>, isGeneral: boolean): Form {
  if (!isGeneral) return doctor.role === 'hospital' ? 'hospital' : 'outside'
  const inClinic = doctor.practice !== null && clinics.has(doctor.practice)
  if (inClinic && doctor.role === 'employed') return 'region-clinic'
  return doctor.role === 'other' ? 'outside' : doctor.role
}

/** The sex of a doctor; where the register does not say it, even birth days count as women, so that the same doctor stays the same. */
function sexOf({ sex, birth }: Doctor): Sex {
  if (sex !== 'unknown') return sex
  return Number(birth.slice(8, 10)) % 2 === 0 ? 'female' : 'male'
}

/** Rows of the forecast from single doctors: those who are alike together. */
export function groupSpecialists(known: readonly KnownSpecialist[]): readonly ForecastSpecialists[] {
  const groups = Map.groupBy(known, ({ row }) =>
    [row.specialty, row.place, row.form, row.sex, row.birthYear, row.statedExitYear ?? ''].join('|'),
  )
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.slice(0, 1).map(({ row }) => ({ ...row, count: same.length })))
}

/** What the made-up part of the stock is made from. */
export type MadeUpStock = {
  readonly startYear: number
  readonly scale: number
  readonly kommuner: readonly OutlookKommune[]
  /** People of each kommune: where made-up doctors are put. */
  readonly people: ReadonlyMap<AreaId, number>
  readonly known: readonly KnownSpecialist[]
  /** Counted specialists of other specialties, which are not made up. */
  readonly counted: readonly ForecastSpecialists[]
  /** Main courses a year by specialty: how large the specialties are against each other. */
  readonly courses: ReadonlyMap<string, number>
  readonly seed: number
}

/** Specialists by age group: wanted by the margin, in the register, and made up. */
export type AgeRemainder = {
  readonly fromAge: number
  readonly wanted: number
  readonly register: number
  readonly madeUp: number
}

/** The made-up specialists and how the ages of general medicine came out. */
export type MadeUpSpecialists = {
  readonly rows: readonly ForecastSpecialists[]
  readonly generalByAge: readonly AgeRemainder[]
}

/**
 * Specialists whom the register lacks, made up so that all together agree with the open margins: general medicine up to its
 * published total with the age groups that the register falls short of, the other specialties as large as their courses say.
 * Whole persons; same seed, same rows. Every row is invented and is said to be.
 */
export function makeUpSpecialists(log: ParameterLog, stock: MadeUpStock): MadeUpSpecialists {
  const ages = log.table('specialists (made up)', bestand.aldersfordelingSpeciallaeger)
  const women = log.table('specialists (made up)', bestand.kvindeandelSpeciallaeger)
  const total = Math.round(log.number('specialists (made up)', bestand.speciallaeger) * stock.scale)
  const general = Math.round(
    log.number('specialists (made up)', bestand.speciallaegerAlmenMedicin) * stock.scale,
  )
  const forms = log.table('specialists (made up)', bestand.udenForRegister)
  const cells = ageCells(ages, women, stock.startYear)
  const generalKnown = stock.known.filter(({ row }) => row.specialty === GENERAL_MEDICINE_ID)
  const generalByAge = remainders(ages, general, generalKnown, stock)
  const places = stock.kommuner.map(({ id }) => ({ id: String(id), weight: stock.people.get(id) ?? 0 }))
  const missing = Math.max(0, general - generalKnown.length)
  const inForm = spreadWhole(missing, Object.values(forms), 0.5)
  const short = cells.map((cell) => ({
    ...cell,
    weight: cell.weight * (shortOf(generalByAge, cell.fromAge) / Math.max(cellOf(ages, cell.group), 1e-9)),
  }))
  const rows = [
    ...Object.keys(forms).flatMap((word, index) =>
      drawRows({
        specialty: GENERAL_MEDICINE_ID,
        form: formOf(word),
        places,
        cells: short,
        total: inForm[index] ?? 0,
        seed: stock.seed,
      }),
    ),
    ...makeUpOthers(stock, cells, total - general),
  ]
  return { rows, generalByAge: withMadeUp(generalByAge, rows, stock.startYear) }
}

type Cell = {
  readonly group: string
  readonly fromAge: number
  readonly sex: Sex
  readonly birthYear: number
  readonly weight: number
}

/** One cell for each year of birth and sex, weighted by the age table. */
function ageCells(
  ages: Readonly<Record<string, number>>,
  women: Readonly<Record<string, number>>,
  startYear: number,
): readonly Cell[] {
  const groups = Object.keys(ages).map((group) => ({ group, fromAge: firstAgeOf(group) }))
  return groups.flatMap(({ group, fromAge }) => {
    const years = (groups.find((other) => other.fromAge > fromAge)?.fromAge ?? fromAge + 5) - fromAge
    return Array.from({ length: years }, (_, step) => step).flatMap((step): readonly Cell[] => {
      const birthYear = startYear - fromAge - step
      const weight = cellOf(ages, group) / years
      const share = cellOf(women, group)
      return [
        { group, fromAge, sex: 'female', birthYear, weight: weight * share },
        { group, fromAge, sex: 'male', birthYear, weight: weight * (1 - share) },
      ]
    })
  })
}

type Draw = {
  readonly specialty: string
  readonly form: Form
  readonly places: readonly { readonly id: string; readonly weight: number }[]
  readonly cells: readonly Cell[]
  readonly total: number
  readonly seed: number
}

/** Whole persons over places and ages; the offset of each stream makes small groups fall in different cells. */
function drawRows({ specialty, form, places, cells, total, seed }: Draw): readonly ForecastSpecialists[] {
  const offset = randomStream(seed, `outlook ${specialty} ${form}`).unit()
  const inPlace = spreadWhole(
    total,
    places.map(({ weight }) => weight),
    offset,
  )
  return places.flatMap(({ id }, index) => {
    const here = inPlace[index] ?? 0
    if (here === 0) return []
    const turn = randomStream(seed, `outlook ${specialty} ${form} ${id}`).unit()
    const counts = spreadWhole(
      here,
      cells.map(({ weight }) => weight),
      turn,
    )
    return cells.flatMap(({ sex, birthYear }, cell): readonly ForecastSpecialists[] => {
      const count = counts[cell] ?? 0
      return count === 0 ? [] : [{ specialty, place: id, form, sex, birthYear, count }]
    })
  })
}

function makeUpOthers(
  stock: MadeUpStock,
  cells: readonly Cell[],
  total: number,
): readonly ForecastSpecialists[] {
  const counted = new Set(stock.counted.map(({ specialty }) => specialty))
  const others = listOutlookSpecialties().filter(({ id }) => id !== GENERAL_MEDICINE_ID && !counted.has(id))
  const sizes = spreadWhole(
    Math.max(0, total - stock.counted.reduce((sum, { count }) => sum + count, 0)),
    others.map(({ id }) => stock.courses.get(id) ?? 0),
    0.5,
  )
  const places = [...Map.groupBy(stock.kommuner, firstRegion)].map(([region, inside]) => ({
    id: widePlaceId(region),
    weight: inside.reduce((sum, { id }) => sum + (stock.people.get(id) ?? 0), 0),
  }))
  return others.flatMap(({ id }, index) => {
    const known = stock.known.filter(({ row }) => row.specialty === id).length
    const missing = Math.max(0, (sizes[index] ?? 0) - known)
    return drawRows({ specialty: id, form: 'hospital', places, cells, total: missing, seed: stock.seed })
  })
}

function remainders(
  ages: Readonly<Record<string, number>>,
  total: number,
  known: readonly KnownSpecialist[],
  stock: MadeUpStock,
): readonly AgeRemainder[] {
  const groups = Object.entries(ages).map(([group, share]) => ({ fromAge: firstAgeOf(group), share }))
  return groups.map(({ fromAge, share }, index) => {
    const until = groups[index + 1]?.fromAge ?? Number.POSITIVE_INFINITY
    const least = index === 0 ? 0 : fromAge
    const register = known.filter(({ row }) => {
      const age = stock.startYear - row.birthYear
      return age >= least && age < until
    }).length
    return { fromAge, wanted: total * share, register, madeUp: 0 }
  })
}

/** How many the register falls short of in the age group; never below 0. */
function shortOf(groups: readonly AgeRemainder[], fromAge: number): number {
  const group = groups.find((one) => one.fromAge === fromAge)
  return group === undefined ? 0 : Math.max(0, group.wanted - group.register)
}

function withMadeUp(
  groups: readonly AgeRemainder[],
  rows: readonly ForecastSpecialists[],
  startYear: number,
): readonly AgeRemainder[] {
  return groups.map((group, index) => {
    const until = groups[index + 1]?.fromAge ?? Number.POSITIVE_INFINITY
    const here = rows.filter(({ specialty, birthYear }) => {
      const age = startYear - birthYear
      return specialty === GENERAL_MEDICINE_ID && age >= group.fromAge && age < until
    })
    return { ...group, madeUp: here.reduce((sum, { count }) => sum + count, 0) }
  })
}
