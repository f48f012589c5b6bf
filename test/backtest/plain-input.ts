import type {
  ByForm,
  ForecastInput,
  ForecastTrainees,
  Form,
  UncertainParameter,
  YearShock,
} from '@laegedaekning/forecast'

/** One group of doctors with its courses under way, as open margins or a made-up register give it. */
export type PlainGroup = {
  readonly id: string
  /** Doctors by age on 1 January of the start year, whole numbers; index is the age. */
  readonly byAge: ArrayLike<number>
  /** Trainees by completed years of the course. */
  readonly trainees: readonly number[]
  /** Courses begun a year from the start on, those that are expected to be filled. */
  readonly coursesPerYear: number
  readonly immigrantsPerYear: number
}

/** A forecast of stocks, courses under way and exits alone: no places, no filling, no settling. */
export type PlainProblem = {
  readonly startYear: number
  readonly years: number
  /** `kommune` for general medicine, of which the engine counts the forms. */
  readonly level: 'kommune' | 'wide'
  /** The form that the stock stands in. */
  readonly form: Form
  /** Weights of the forms that new specialists begin in. */
  readonly entryForms: ByForm
  readonly courseYears: number
  readonly courseDropOut: number
  readonly ageBound: number
  /** Age of new specialists. */
  readonly newAge: number
  /** Share of an age that leaves in a year, all reasons together. */
  readonly exitShare: (age: number) => number
  readonly groups: readonly PlainGroup[]
  readonly parameters: readonly UncertainParameter[]
  readonly shocks: readonly YearShock[]
}

/**
 * The engine's input of a plain problem. There are applicants enough for every course, and the courses are those expected to
 * be filled; all exits stand in the retirement table.
 */
export function plainInput(problem: PlainProblem): ForecastInput {
  const { startYear, groups, level, form } = problem
  const series = (value: number) => [{ fromYear: startYear - 20, value }]
  const ages = Array.from({ length: problem.ageBound - 25 }, (_, index) => index + 25)
  const retirement = ages.map((age) => {
    const share = Math.min(1, problem.exitShare(age))
    return { fromAge: age, female: share, male: share }
  })
  const place = level === 'wide' ? 'sted-bred' : 'kommune-0001'
  return {
    schema: 'forecast-input/1',
    startYear,
    endYear: startYear + problem.years,
    retirementMode: 'hazard',
    ageBound: problem.ageBound,
    attractionBound: 1,
    places: [
      { ...placeOf('sted-bred', startYear), kind: 'wide' },
      { ...placeOf('kommune-0001', startYear), kind: 'kommune', sundhedsraad: 'sundhedsraad-1' },
    ],
    specialties: groups.map(({ id }) => ({
      id,
      level,
      career: 'alle',
      courseYears: series(problem.courseYears),
      courseDropOut: problem.courseDropOut,
      introductionYears: 1,
      continuation: series(1),
    })),
    careers: [
      {
        id: 'alle',
        entryForms: problem.entryForms,
        settling: { stayInPlace: 1, stayInTrainingRegion: 0, stayInStudyRegion: 0 },
        emigration: [],
        retirement: { [form]: retirement, outside: retirement },
        retirementAge: series(67),
        sale: { rate: [], straightToPension: [], toForms: { outside: 1 } },
        formChanges: [],
        moves: { rate: [], leaveRegionShare: 0 },
        fullTimeShare: { [form]: [{ fromAge: 18, female: 1, male: 1 }] },
        serviceForms: [form],
        capacityPerDoctor: {},
      },
    ],
    studies: {
      years: 6,
      dropOut: 0,
      entryAges: [{ age: 20, female: 1, male: 1 }],
      campuses: [{ id: 'campus', region: 'region-1', intake: series(0), enrolled: [0, 0, 0, 0, 0, 0] }],
    },
    training: {
      kbuExit: 0,
      poolSeek: 0,
      poolExit: 0,
      applicantSwitch: 0,
      seekUntilAge: problem.ageBound - 10,
      homeFactor: 1,
      immigrants: series(0),
      immigrantAges: [{ age: 30, female: 1, male: 1 }],
    },
    introductions: groups.map(({ id }) => posts(id, series(0))),
    courses: groups.map(({ id, coursesPerYear }) => posts(id, series(coursesPerYear))),
    trainees: groups.flatMap((group) => traineesOf(group, problem)),
    specialists: groups.flatMap(({ id, byAge }) =>
      Array.from(byAge, (count, age) => ({
        specialty: id,
        place,
        form,
        sex: 'female' as const,
        birthYear: startYear - age,
        count,
      })).filter(({ count }) => count > 0),
    ),
    immigration: groups.map(({ id, immigrantsPerYear }) => ({
      specialty: id,
      place,
      form,
      perYear: series(immigrantsPerYear),
    })),
    immigrantAges: [{ age: 43, female: 1, male: 1 }],
    death: [],
    leaveShare: [],
    need: [],
    goals: [],
    uncertainty: { parameters: problem.parameters, years: problem.shocks, data: [] },
    changes: [],
  }
}

function placeOf(id: string, startYear: number) {
  const regions = [{ fromYear: startYear - 20, id: 'region-1' }]
  return { id, regions, vur: 'vur-1', attraction: 1, trainingWeight: 1 }
}

function posts(specialty: string, series: readonly { readonly fromYear: number; readonly value: number }[]) {
  return { specialty, vur: 'vur-1', posts: series, attractiveness: 1 }
}

/** Courses under way, and applicants enough for every course to come. */
function traineesOf(group: PlainGroup, problem: PlainProblem): readonly ForecastTrainees[] {
  const { id, trainees, coursesPerYear } = group
  const born = problem.startYear - problem.newAge + problem.courseYears
  const common = { specialty: id, sex: 'female' as const }
  return [
    ...trainees
      .map((count, yearsDone) => ({
        ...common,
        stage: 'course' as const,
        vur: 'vur-1',
        birthYear: born - yearsDone,
        yearsDone,
        count,
      }))
      .filter(({ count }) => count > 0),
    {
      ...common,
      stage: 'applicant' as const,
      birthYear: born,
      yearsDone: 0,
      count: Math.ceil(coursesPerYear * 1.6 * problem.years + 20),
    },
  ]
}
