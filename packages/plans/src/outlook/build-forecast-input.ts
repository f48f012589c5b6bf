import { type AreaId, type PlainDate, Refusal, yearOf } from '@laegedaekning/domain'
import type { ForecastInput, ForecastSpecialists, RetirementMode } from '@laegedaekning/forecast'
import {
  type NeedWeights,
  needWeightsOf,
  parameters,
  type TableParameter,
  tableAt,
} from '@laegedaekning/rules'
import { EXAMPLE_SEED } from '../example-register/make-example-register.ts'
import { byAgeOf } from './age-tables.ts'
import { type CalibrationReport, makeCalibration } from './calibration.ts'
import { makeCareers } from './careers.ts'
import {
  type CountedTrainees,
  listCountedIntake,
  listCountedSpecialists,
  listCountedTrainees,
  withoutCounted,
} from './counted-stock.ts'
import { CAMPUS_KOMMUNE, makeNeed, meanWeights, type NeedRules } from './need.ts'
import type { OutlookRegister } from './outlook-register.ts'
import { cellOf, type OutlookSource, openParameterLog, type ParameterLog } from './parameter-log.ts'
import { listOutlookKommuner, makePlaces, type OutlookKommune, type PlaceWeights } from './places.ts'
import { everybody, makePeopleSeries, type PeopleSeries } from './population-series.ts'
import { measureWork, noteRegister } from './register-measures.ts'
import {
  groupSpecialists,
  type KnownSpecialist,
  listKnownSpecialists,
  makeUpSpecialists,
} from './specialists.ts'
import { makeTrainees } from './trainees.ts'
import {
  coursesBySpecialty,
  makePosts,
  makeSpecialties,
  makeStudies,
  makeTraining,
  type TrainingWorld,
} from './training.ts'
import { makeUncertainty } from './uncertainty.ts'

const { fremskrivning, almenPraksis } = parameters
const { behov, bosaetning, ophoer, arbejdstid, vejTil5000 } = fremskrivning

/** What may be chosen about an outlook. */
export type OutlookOptions = {
  /** First 1 January; left out: the year of the date. */
  readonly startYear?: number
  /** Last 1 January; left out: 2045. */
  readonly endYear?: number
  readonly retirementMode?: RetirementMode
  /** Table of need weights; left out: the example (assumed), since the official one was not found (B4.5). */
  readonly needWeights?: 'example' | 'uniform'
  /** Seed of the made-up part of the stock. */
  readonly seed?: number
}

/** The forecast's input with everything that it rests on. */
export type Outlook = {
  readonly input: ForecastInput
  /** Every parameter and part of the register, with source and certainty (F24). */
  readonly sources: readonly OutlookSource[]
  readonly calibration: CalibrationReport
  /** Whether any part of the starting stock is invented; true until a region loads all its registers. */
  readonly madeUp: boolean
}

/** Last year of the outlook, unless asked otherwise (issue 4). */
export const OUTLOOK_END_YEAR = 2045

/**
 * The input of the forecast from a register: doctors, practices, capacities, areas by date and people by age where it has them;
 * parameters of knowledge/ at the date; and for what no register here holds (students, doctors in training, specialists outside
 * general practice) a made-up stock that agrees with the published sums, with the report of how well. Throws a `Refusal` with
 * `OUTLOOK_NO_PEOPLE` when the register has no kommuner with people by age.
 */
export function buildForecastInput(
  register: OutlookRegister,
  date: PlainDate,
  options: OutlookOptions = {},
): Outlook {
  const startYear = options.startYear ?? yearOf(date)
  const endYear = options.endYear ?? OUTLOOK_END_YEAR
  const seed = options.seed ?? EXAMPLE_SEED
  const log = openParameterLog(date)
  const kommuner = listOutlookKommuner(register, startYear)
  const series = peopleOf(log, register, kommuner, startYear, endYear)
  const world = worldOf(log, register, kommuner, series, startYear)
  const counted = listCountedSpecialists(register.start.specialists, kommuner, startYear)
  const named = listKnownSpecialists(register.start.doctor, register.start.practice, kommuner, startYear)
  const known = withoutCounted(named, counted)
  const rules = needRules(log, date, options.needWeights ?? 'example')
  const need = series.map((one) => makeNeed(one, rules, meanWeights(series, rules)))
  const people = new Map(series.map((one) => [one.area, startPeople(one)]))
  const made = makeUpSpecialists(log, {
    startYear,
    scale: world.scale,
    kommuner,
    people,
    known,
    counted,
    courses: coursesBySpecialty(log, world.scale),
    seed,
  })
  const specialists = [...groupSpecialists(known), ...counted, ...made.rows]
  const inTraining = listCountedTrainees(register.start.trainees, kommuner)
  const trained = trainingParts(log, world, specialists, inTraining, seed)
  const input: ForecastInput = {
    schema: 'forecast-input/1',
    startYear,
    endYear,
    retirementMode: options.retirementMode ?? 'hazard',
    ageBound: log.number('ageBound', almenPraksis.laeger.selvstaendigtVirkeOphoerer),
    attractionBound: log.number('attractionBound', bosaetning.loftOverTiltraekning),
    places: makePlaces(kommuner, weighPlaces(log, register, kommuner, people, known)),
    careers: makeCareers(log, measureWork(log, register, known), startYear),
    ...trained,
    specialists,
    immigration: [],
    immigrantAges: trained.training.immigrantAges,
    death: byAgeOf(log.table('death', ophoer.doed)),
    leaveShare: byAgeOf(log.table('leaveShare', arbejdstid.orlov)),
    need,
    goals: goalsOf(log, world.scale),
    uncertainty: makeUncertainty(log, new Set(kommuner.map(({ vur }) => vur))),
    changes: [],
  }
  const { doctor, specialists: countedFacts, trainees: traineeFacts } = register.start
  const registerIsMadeUp = [...doctor, ...countedFacts, ...traineeFacts].some(
    ({ provenance }) => provenance.madeUp,
  )
  const calibration = makeCalibration(log, {
    input,
    scale: world.scale,
    fromRegister:
      known.length +
      counted.reduce((sum, { count }) => sum + count, 0) +
      inTraining.reduce((sum, { persons }) => sum + persons, 0),
    registerIsMadeUp,
    generalByAge: made.generalByAge,
    people: {
      counted: countedPeople(register, series),
      used: [...people.values()].reduce((a, b) => a + b, 0),
    },
  })
  noteRegister(log, register)
  const madeUp = calibration.madeUp > 0 || registerIsMadeUp
  return { input, sources: log.list(), calibration, madeUp }
}

function trainingParts(
  log: ParameterLog,
  world: TrainingWorld,
  specialists: readonly ForecastSpecialists[],
  counted: readonly CountedTrainees[],
  seed: number,
) {
  const studies = makeStudies(log, world)
  const specialties = makeSpecialties(log, world.startYear)
  const { introductions, courses } = makePosts(log, world)
  const trainees = makeTrainees(log, {
    ...world,
    studies,
    specialties,
    introductions,
    courses,
    specialists: specialists.reduce((sum, { count }) => sum + count, 0),
    counted,
    seed,
  })
  return { studies, training: makeTraining(log, world), specialties, introductions, courses, trainees }
}

function peopleOf(
  log: ParameterLog,
  register: OutlookRegister,
  kommuner: readonly OutlookKommune[],
  startYear: number,
  endYear: number,
): readonly PeopleSeries[] {
  const goesOn = log.number('need', behov.folketalEfter2040)
  const ids = new Set(kommuner.map(({ id }) => id))
  const series = makePeopleSeries(register, startYear, endYear, goesOn).filter(({ area }) => ids.has(area))
  const first = Math.min(...series.flatMap(({ knownYears }) => knownYears))
  if (!(first <= startYear + 1))
    throw new Refusal([{ code: 'OUTLOOK_NO_PEOPLE', severity: 'error', values: { found: startYear } }])
  return series
}

function startPeople({ years }: PeopleSeries): number {
  const [first] = years
  return first === undefined ? 0 : everybody(first)
}

/** People that the register itself counts in the years of the series, by groups. */
function countedPeople(register: OutlookRegister, series: readonly PeopleSeries[]): number {
  const areas = new Set(series.map(({ area }) => area))
  return register.start.population
    .filter(
      ({ body }) =>
        body.sex === 'all' && areas.has(body.area) && !(body.ageFrom === 0 && body.ageUntil === null),
    )
    .reduce((sum, { body }) => sum + body.people, 0)
}

/** Below this distance from the whole country a register counts as all of it (Christiansø and rounding). */
const WHOLE_COUNTRY = 0.99

function worldOf(
  log: ParameterLog,
  register: OutlookRegister,
  kommuner: readonly OutlookKommune[],
  series: readonly PeopleSeries[],
  startYear: number,
): TrainingWorld {
  const people = new Map(series.map((one) => [one.area, startPeople(one)]))
  const here = [...people.values()].reduce((sum, value) => sum + value, 0)
  const share = here / log.number('scale', behov.folketalLandet)
  const intake = listCountedIntake(register.start.intake)
  const peopleOfVur = new Map<AreaId, number>()
  for (const { id, vur } of kommuner)
    peopleOfVur.set(vur, (peopleOfVur.get(vur) ?? 0) + (people.get(id) ?? 0))
  return { startYear, kommuner, scale: share >= WHOLE_COUNTRY ? 1 : share, intake, peopleOfVur }
}

function needRules(log: ParameterLog, date: PlainDate, which: 'example' | 'uniform'): NeedRules {
  const need = which === 'example' ? almenPraksis.behov.vaegteAlderEksempel : almenPraksis.behov.vaegteEns
  return {
    use: weightsOf(log, behov.kontakterAlderEksempel, date),
    need: weightsOf(log, need, date),
    patientsPerDoctor: log.number('need', behov.normFuldtidslaege),
    useGrowth: log.number('need.byUse', behov.udviklingIKontakter),
    needGrowth: log.number('need.byNeed', behov.udviklingIBehov),
    takenOver: log.number('need', behov.overtagetAfPersonale),
  }
}

function weightsOf(log: ParameterLog, table: TableParameter, date: PlainDate): NeedWeights {
  log.table('need', table)
  return needWeightsOf(tableAt(table, date)) ?? []
}

/**
 * How strongly places draw and train: people, more where there is a place of study and where capacities stand vacant (logit
 * weights of knowledge/); training as many doctors as work there, since a doctor is needed to train one.
 */
function weighPlaces(
  log: ParameterLog,
  register: OutlookRegister,
  kommuner: readonly OutlookKommune[],
  people: ReadonlyMap<AreaId, number>,
  known: readonly KnownSpecialist[],
): (kommune: AreaId) => PlaceWeights {
  const weights = log.table('places.attraction', bosaetning.vaegt)
  const { studiested } = fremskrivning.studie.pladser.axes
  const cities = new Set(kommuner.flatMap(({ id }) => (hasCampus(id, studiested) ? [id] : [])))
  const doctors = new Map<string, number>()
  for (const { row } of known) doctors.set(row.place, (doctors.get(row.place) ?? 0) + 1)
  return (kommune) => {
    const vacant = vacantShare(register, kommune)
    const city = cities.has(kommune) ? cellOf(weights, 'by') : 0
    const attraction =
      (people.get(kommune) ?? 0) * Math.exp(city + cellOf(weights, 'ledig-kapacitet') * vacant)
    return { attraction, trainingWeight: known.length > 0 ? (doctors.get(kommune) ?? 0) : attraction }
  }
}

function hasCampus(kommune: AreaId, campuses: readonly string[]): boolean {
  return campuses.some((campus) => CAMPUS_KOMMUNE[campus] === kommune)
}

function vacantShare(register: OutlookRegister, kommune: AreaId): number {
  let all = 0
  let vacant = 0
  for (const { body } of register.start.capacity) {
    if (body.area !== kommune) continue
    all += body.capacities
    if (body.state !== 'active') vacant += body.capacities
  }
  return all > 0 ? vacant / all : 0
}

/** The goal of 5,000 doctors in the service in 2035 (N1), scaled where the register is a part of the country. */
function goalsOf(log: ParameterLog, scale: number): ForecastInput['goals'] {
  const atLeast = Math.ceil(log.number('goals', vejTil5000.maal) * scale)
  const year = log.number('goals', vejTil5000.maalaar)
  return [{ id: 'maal-2035', measure: 'service', area: 'land-dk', year, atLeast }]
}
