import { areaId, getPlainDate, type PlainDate, type Text } from '@laegedaekning/domain'
import {
  type ByAge,
  type Flow,
  type ForecastCareer,
  type ForecastInput,
  type ForecastSpecialists,
  getSeries,
  runCohort,
  simulateAll,
} from '@laegedaekning/forecast'
import { parameters, type VacancyForecast, vacancyForecast } from '@laegedaekning/rules'
import { byAgeOf } from './age-tables.ts'
import { type OutlookSource, openParameterLog, type ParameterLog } from './parameter-log.ts'
import { GENERAL_MEDICINE_ID } from './specialties.ts'
import { spreadWhole } from './whole-numbers.ts'

const { prognose2008, fremskrivning } = parameters

const YEAR = 2008
const DAY_2008 = getPlainDate('2008-01-01')
const PLACE = 'praksis-i-region-midtjylland-2008'
const REGION = areaId('region', '1082')

/** The calculation of 2008 in one form: doctors leaving and new ones, and what is lacking on 1 January 2009. */
export type Outlook2008Line = {
  readonly id: 'age-62' | 'age-65' | 'hazard'
  readonly title: Text
  /** Vacant provider numbers on 1 January 2008, and those that growth asks for. */
  readonly vacant: number
  readonly growth: number
  /** Owners who go in 2008, and by which way (expected numbers; the age rules know retirement only). */
  readonly leaving: number
  readonly leavingBy: Readonly<Partial<Record<Flow, number>>>
  readonly trained: number
  /** Vacant + growth + leaving − trained. */
  readonly lacking: number
  /** Where 8 of 10 simulated years of 2008 end: chance in the choices of single doctors alone, no doubt about stock or rates. */
  readonly band80: { readonly low: number; readonly high: number; readonly runs: number }
}

/** The forecast of Region Midtjylland 2008 as it was made (N32–N34), and the modern model on the same figures (K5). */
export type Outlook2008 = {
  /** 97 → 73 and 60 → 36, from the figures of S4. */
  readonly asMade: readonly {
    readonly retirementAgeYears: number
    readonly forecast: VacancyForecast
  }[]
  /** The same sums by the forecast engine: with the two age rules, and with hazards by age. */
  readonly modern: readonly Outlook2008Line[]
  /** The inputs of the engine, to run again. */
  readonly inputs: Readonly<Record<Outlook2008Line['id'], ForecastInput>>
  /** What S4 does not say and was assumed. */
  readonly assumptions: readonly Text[]
  readonly sources: readonly OutlookSource[]
}

type Figures = {
  readonly vacant: number
  readonly growth: number
  readonly trained: number
  readonly retiring: Readonly<Record<string, number>>
  readonly owners: number
}

/**
 * The calculation of 2008 beside the modern model. With an age rule and nothing else the engine must give the sums of 2008 (73 at
 * 62 years, 36 at 65); with hazards by age, sales, deaths and moves abroad it says what a model of today would have expected of
 * the same doctors. Hazards are those in force at `date`, since none of 2008 were found.
 */
export function outlook2008(date: PlainDate): Outlook2008 {
  const log = openParameterLog(DAY_2008)
  const today = openParameterLog(date)
  const figures = readFigures(log, today)
  const asMade = Object.entries(figures.retiring).map(([age, retiring]) => ({
    retirementAgeYears: Number(age),
    forecast: vacancyForecast({ ...figures, retiring }),
  }))
  const inputs = {
    'age-62': makeInput(figures, ageRule(62)),
    'age-65': makeInput(figures, ageRule(65)),
    hazard: makeInput(figures, hazards(today)),
  }
  const modern = [
    lineOf('age-62', AGE_62, inputs['age-62'], figures),
    lineOf('age-65', AGE_65, inputs['age-65'], figures),
    lineOf('hazard', HAZARD, inputs.hazard, figures),
  ]
  return { asMade, modern, inputs, assumptions: ASSUMPTIONS, sources: [...log.list(), ...today.list()] }
}

const AGE_62: Text = { da: 'Alle går som 62-årige', en: 'Everybody retires at 62' }
const AGE_65: Text = { da: 'Alle går som 65-årige', en: 'Everybody retires at 65' }
const HAZARD: Text = {
  da: 'Efter alder: salg, pension, død og udvandring',
  en: 'By age: sales, retirement, death and emigration',
}

const ASSUMPTIONS: readonly Text[] = [
  {
    da: 'S4 giver ikke lægernes alder, kun at 63 når 62 år og 26 når 65 år inden udgangen af 2008. De 26 er regnet som 64–69 år 1. januar 2008 og de 37 som 61–63.',
    en: 'S4 does not give the doctors’ ages, only that 63 reach 62 and 26 reach 65 by the end of 2008. The 26 are counted as 64–69 years on 1 January 2008 and the 37 as 61–63.',
  },
  {
    da: 'Antallet af praktiserende læger i regionen i 2008 står ikke i S4. Det er landets 3.653 i 2007 gange regionens del i 2020 (798 af 3.326), og de yngre er spredt jævnt på 36–60 år.',
    en: 'The number of GPs in the region in 2008 is not in S4. It is the country’s 3,653 in 2007 times the region’s share in 2020 (798 of 3,326), and the younger ones are spread evenly over 36–60 years.',
  },
  {
    da: 'Kønnet kendes ikke; halvdelen regnes som kvinder. De 24 nye regnes alle som nye ejere.',
    en: 'Sex is not known; half are counted as women. The 24 new ones are all counted as new owners.',
  },
  {
    da: 'Satserne for salg, pension, død og udvandring er nutidens, for 2008’s er ikke fundet. Et salg til en ny ejer giver i virkeligheden ikke et ledigt nummer; her regnes som i 2008, at hver læge, som går, efterlader ét.',
    en: 'Rates of sale, retirement, death and emigration are today’s, since those of 2008 were not found. A sale to a new owner leaves in fact no vacant number; here as in 2008 every doctor who goes leaves one.',
  },
]

function readFigures(log: ParameterLog, today: ParameterLog): Figures {
  const { ledigeYdernumre, behovAfBefolkningstilvaekst, nyuddannedeLaeger, fratraedelser } = prognose2008
  return {
    vacant: log.number('2008', ledigeYdernumre),
    growth: log.number('2008', behovAfBefolkningstilvaekst),
    trained: log.number('2008', nyuddannedeLaeger),
    retiring: log.table('2008', fratraedelser),
    owners: Math.round(today.number('2008', prognose2008.praktiserendeLaeger)),
  }
}

type Behaviour = Pick<ForecastInput, 'retirementMode' | 'death'> &
  Pick<ForecastCareer, 'retirementAge' | 'emigration' | 'sale'>

const NEVER: ByAge = []

function ageRule(age: number): Behaviour {
  return {
    retirementMode: 'age-rule',
    death: NEVER,
    retirementAge: [{ fromYear: YEAR, value: age }],
    emigration: NEVER,
    sale: { rate: NEVER, straightToPension: NEVER, toForms: { outside: 1 } },
  }
}

function hazards(log: ParameterLog): Behaviour {
  const { ophoer } = fremskrivning
  return {
    retirementMode: 'hazard',
    death: byAgeOf(log.table('2008', ophoer.doed)),
    retirementAge: [{ fromYear: YEAR, value: 75 }],
    emigration: byAgeOf(log.table('2008', ophoer.udvandring)),
    sale: {
      rate: byAgeOf(log.table('2008', ophoer.ejerSaelger)),
      straightToPension: byAgeOf(log.table('2008', ophoer.salgTilPension)),
      toForms: { outside: 1 },
    },
  }
}

/** Owners by completed age on 1 January 2008: the oldest 26, the next 37, and the rest evenly below 61. */
function ownersOf({ retiring, owners }: Figures): readonly ForecastSpecialists[] {
  const [late, early] = [retiring['65'] ?? 0, retiring['62'] ?? 0]
  return [
    ...generation(64, 69, late),
    ...generation(61, 63, early - late),
    ...generation(36, 60, Math.max(0, owners - early)),
  ]
}

function generation(youngest: number, oldest: number, total: number): readonly ForecastSpecialists[] {
  const years = Array.from({ length: oldest - youngest + 1 }, (_, index) => YEAR - oldest + index)
  const cells = years.flatMap((birthYear) => [
    { birthYear, sex: 'female' as const },
    { birthYear, sex: 'male' as const },
  ])
  const counts = spreadWhole(
    total,
    cells.map(() => 1),
    0.5,
  )
  return cells.flatMap(({ birthYear, sex }, index): readonly ForecastSpecialists[] => {
    const count = counts[index] ?? 0
    if (count === 0) return []
    return [{ specialty: GENERAL_MEDICINE_ID, place: PLACE, form: 'owner', sex, birthYear, count }]
  })
}

function makeInput(figures: Figures, behaviour: Behaviour): ForecastInput {
  const { retirementMode, death, ...career } = behaviour
  const year = (value: number) => [{ fromYear: YEAR, value }]
  return {
    schema: 'forecast-input/1',
    startYear: YEAR,
    endYear: YEAR + 1,
    retirementMode,
    ageBound: 75,
    attractionBound: 4,
    places: [
      {
        id: PLACE,
        kind: 'kommune',
        regions: [{ fromYear: YEAR, id: REGION }],
        vur: 'vur-nord',
        attraction: 1,
        trainingWeight: 1,
      },
    ],
    specialties: [
      {
        id: GENERAL_MEDICINE_ID,
        level: 'kommune',
        career: 'almen-praksis',
        courseYears: year(1),
        courseDropOut: 0,
        introductionYears: 1,
        continuation: year(0),
      },
    ],
    careers: [careerOf(career)],
    studies: { years: 6, dropOut: 0, entryAges: [{ age: 21, female: 1, male: 1 }], campuses: [] },
    training: {
      kbuExit: 0,
      poolSeek: 0,
      poolExit: 0,
      applicantSwitch: 0,
      seekUntilAge: 75,
      homeFactor: 1,
      immigrants: year(0),
      immigrantAges: [{ age: 30, female: 1, male: 1 }],
    },
    introductions: [{ specialty: GENERAL_MEDICINE_ID, vur: 'vur-nord', posts: year(0), attractiveness: 1 }],
    courses: [{ specialty: GENERAL_MEDICINE_ID, vur: 'vur-nord', posts: year(0), attractiveness: 1 }],
    trainees: [
      {
        stage: 'course',
        specialty: GENERAL_MEDICINE_ID,
        vur: 'vur-nord',
        place: PLACE,
        sex: 'female',
        birthYear: YEAR - 36,
        yearsDone: 0,
        count: figures.trained,
      },
    ],
    specialists: ownersOf(figures),
    immigration: [],
    immigrantAges: [{ age: 40, female: 1, male: 1 }],
    death,
    leaveShare: NEVER,
    need: [],
    goals: [],
    uncertainty: { parameters: [], years: [], data: [] },
    changes: [],
  }
}

function careerOf(behaviour: Pick<ForecastCareer, 'retirementAge' | 'emigration' | 'sale'>): ForecastCareer {
  return {
    id: 'almen-praksis',
    entryForms: { owner: 1 },
    settling: { stayInPlace: 1, stayInTrainingRegion: 0, stayInStudyRegion: 0 },
    retirement: {},
    formChanges: [],
    moves: { rate: NEVER, leaveRegionShare: 0 },
    fullTimeShare: { owner: [{ fromAge: 18, female: 1, male: 1 }] },
    serviceForms: ['owner'],
    capacityPerDoctor: { owner: 1 },
    ...behaviour,
  }
}

/** Years of 2008 that are simulated for a band, and the seed of their draws. */
const RUNS = 200
const SEED = 2008

/**
 * The band of what is lacking: vacant + growth + owners at the start − owners a year later, those newly trained among them. Few
 * owners left is much lacking, so the ends change places.
 */
function bandOf(input: ForecastInput, before: number): Outlook2008Line['band80'] {
  const { frame, quantiles } = simulateAll(input, {
    seed: SEED,
    runs: RUNS,
    layers: ['chance'],
    quantiles: [0.1, 0.9],
  })
  const [few, many] = quantiles.map(({ values }) => getSeries(frame, values, 'land-dk', 'owners').at(-1) ?? 0)
  return { low: before - (many ?? 0), high: before - (few ?? 0), runs: RUNS }
}

const LEAVING: readonly Flow[] = ['dead', 'emigrated', 'retired', 'bound', 'sold-to-pension', 'sold-to-form']

function lineOf(
  id: Outlook2008Line['id'],
  title: Text,
  input: ForecastInput,
  { vacant, growth }: Figures,
): Outlook2008Line {
  const account = runCohort(input).accounts.find('land-dk', 'form:owner', YEAR)
  if (account === undefined) throw new RangeError('the engine gave no account of the owners of 2008')
  const leavingBy = Object.fromEntries(
    LEAVING.filter((flow) => account.flows[flow] > 0).map((flow) => [flow, account.flows[flow]]),
  )
  const leaving = LEAVING.reduce((sum, flow) => sum + account.flows[flow], 0)
  const { trained } = account.flows
  return {
    id,
    title,
    vacant,
    growth,
    leaving,
    leavingBy,
    trained,
    lacking: vacant + growth + leaving - trained,
    band80: bandOf(input, vacant + growth + account.start),
  }
}
