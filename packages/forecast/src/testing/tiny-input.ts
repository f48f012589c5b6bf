import type { ForecastInput } from '../model/input.ts'

/**
 * A made-up country for tests and teaching: four kommuner in two regions, two specialties, a handful of doctors. No number
 * in it describes Denmark.
 */
export function makeTinyInput(): ForecastInput {
  return {
    schema: 'forecast-input/1',
    startYear: 2025,
    endYear: 2045,
    retirementMode: 'hazard',
    ageBound: 75,
    attractionBound: 4,
    places: [
      kommune('k1', 'raad-a', 'region-nord', 'vur-nord', 6, 4),
      kommune('k2', 'raad-a', 'region-nord', 'vur-nord', 2, 1),
      kommune('k3', 'raad-b', 'region-syd', 'vur-syd', 3, 2),
      kommune('k4', 'raad-b', 'region-syd', 'vur-syd', 1, 0.5),
      { ...kommune('h-nord', 'raad-a', 'region-nord', 'vur-nord', 8, 5), kind: 'wide' },
      { ...kommune('h-syd', 'raad-b', 'region-syd', 'vur-syd', 4, 3), kind: 'wide' },
    ],
    specialties: [
      {
        id: 'almen-medicin',
        level: 'kommune',
        career: 'almen-praksis',
        courseYears: [{ fromYear: 2020, value: 4.5 }],
        courseDropOut: 0.02,
        introductionYears: 1,
        continuation: [{ fromYear: 2020, value: 0.8 }],
      },
      {
        id: 'psykiatri',
        level: 'wide',
        career: 'hospital',
        courseYears: [{ fromYear: 2020, value: 4 }],
        courseDropOut: 0.03,
        introductionYears: 1,
        continuation: [{ fromYear: 2020, value: 0.5 }],
      },
    ],
    careers: [practiceCareer(), hospitalCareer()],
    studies: {
      years: 6,
      dropOut: 0.02,
      entryAges: [
        { age: 20, female: 3, male: 2 },
        { age: 23, female: 2, male: 1 },
      ],
      campuses: [
        campus('campus-nord', 'region-nord', 40, [40, 39, 38, 37, 37, 36]),
        campus('campus-syd', 'region-syd', 20, [20, 20, 19, 19, 18, 18]),
      ],
    },
    training: {
      kbuExit: 0.01,
      poolSeek: 0.6,
      poolExit: 0.03,
      applicantSwitch: 0.5,
      seekUntilAge: 65,
      homeFactor: 3,
      immigrants: [{ fromYear: 2025, value: 2.5 }],
      immigrantAges: [{ age: 30, female: 1, male: 1 }],
    },
    introductions: [
      posts('almen-medicin', 'vur-nord', 20, 1),
      posts('almen-medicin', 'vur-syd', 12, 0.8),
      posts('psykiatri', 'vur-nord', 10, 0.7),
      posts('psykiatri', 'vur-syd', 6, 0.5),
    ],
    courses: [
      posts('almen-medicin', 'vur-nord', 14, 1),
      posts('almen-medicin', 'vur-syd', 8, 0.7),
      posts('psykiatri', 'vur-nord', 6, 0.8),
      posts('psykiatri', 'vur-syd', 3.5, 0.5),
    ],
    trainees: [
      { stage: 'kbu', studyRegion: 'region-nord', sex: 'female', birthYear: 1998, yearsDone: 0, count: 30 },
      { stage: 'pool', studyRegion: 'region-syd', sex: 'male', birthYear: 1995, yearsDone: 0, count: 40 },
      {
        stage: 'introduction',
        specialty: 'psykiatri',
        sex: 'female',
        birthYear: 1995,
        yearsDone: 0,
        count: 12,
      },
      {
        stage: 'applicant',
        specialty: 'almen-medicin',
        sex: 'male',
        birthYear: 1994,
        yearsDone: 0,
        count: 5,
      },
      ...[0, 1, 2, 3, 4].flatMap((yearsDone) => [
        course('almen-medicin', 'vur-nord', 'region-nord', 1993 - yearsDone, yearsDone, 12),
        course('almen-medicin', 'vur-syd', 'region-nord', 1993 - yearsDone, yearsDone, 6),
        ...(yearsDone < 4
          ? [course('psykiatri', 'vur-nord', 'region-syd', 1993 - yearsDone, yearsDone, 5)]
          : []),
      ]),
    ],
    specialists: [
      ...[1958, 1962, 1966, 1971, 1976, 1981, 1985].flatMap((birthYear) => [
        specialists('k1', 'owner', birthYear, 6),
        specialists('k2', 'owner', birthYear, 2),
        specialists('k3', 'owner', birthYear, 3),
        specialists('k4', 'owner', birthYear, 1),
        specialists('k1', 'employed', birthYear, 1),
        specialists('k3', 'outside', birthYear, 1),
        { ...specialists('h-nord', 'hospital', birthYear, 8), specialty: 'psykiatri' },
        { ...specialists('h-syd', 'hospital', birthYear, 4), specialty: 'psykiatri' },
      ]),
      { ...specialists('k2', 'owner', 1960, 1), sex: 'male', statedExitYear: 2029 },
    ],
    immigration: [
      { specialty: 'psykiatri', place: 'h-syd', form: 'hospital', perYear: [{ fromYear: 2025, value: 0.4 }] },
    ],
    immigrantAges: [{ age: 41, female: 1, male: 1 }],
    death: [
      { fromAge: 18, female: 0.0004, male: 0.0006 },
      { fromAge: 50, female: 0.002, male: 0.003 },
      { fromAge: 65, female: 0.008, male: 0.012 },
    ],
    leaveShare: [
      { fromAge: 25, female: 0.08, male: 0.03 },
      { fromAge: 45, female: 0.02, male: 0.02 },
    ],
    need: ['k1', 'k2', 'k3', 'k4'].map((place, index) => ({
      place,
      byUse: [{ fromYear: 2025, value: 40 - 9 * index }],
      byNeed: [
        { fromYear: 2025, value: 38 - 8 * index },
        { fromYear: 2035, value: 42 - 8 * index },
      ],
      capacities: [{ fromYear: 2025, value: 41 - 9 * index }],
    })),
    goals: [{ id: 'maal', measure: 'service', area: 'land-dk', year: 2035, atLeast: 130 }],
    uncertainty: {
      parameters: [
        {
          id: 'retirement',
          parameter: 'exit.retirement',
          operation: 'multiply',
          distribution: { kind: 'lognormal', mean: 1, sd: 0.1 },
        },
        {
          id: 'continuation',
          parameter: 'introduction.continuation',
          operation: 'multiply',
          distribution: { kind: 'normal', mean: 1, sd: 0.05 },
        },
      ],
      years: [{ id: 'exit-shock', parameter: 'exit.sale', sd: 0.15, correlation: 0.5 }],
      data: [{ id: 'register-lag', absentShare: { kind: 'beta', mean: 0.02, sd: 0.01 } }],
    },
    changes: [],
  }
}

function kommune(
  id: string,
  sundhedsraad: string,
  region: string,
  vur: string,
  attraction: number,
  trainingWeight: number,
) {
  const regions = [{ fromYear: 2025, id: region }]
  return { id, kind: 'kommune' as const, sundhedsraad, regions, vur, attraction, trainingWeight }
}

function campus(id: string, region: string, intake: number, enrolled: readonly number[]) {
  return { id, region, intake: [{ fromYear: 2025, value: intake }], enrolled }
}

function posts(specialty: string, vur: string, count: number, attractiveness: number) {
  return { specialty, vur, posts: [{ fromYear: 2025, value: count }], attractiveness }
}

function course(
  specialty: string,
  vur: string,
  studyRegion: string,
  birthYear: number,
  yearsDone: number,
  count: number,
) {
  const sex = yearsDone % 2 === 0 ? ('female' as const) : ('male' as const)
  return { stage: 'course' as const, specialty, vur, studyRegion, sex, birthYear, yearsDone, count }
}

function specialists(
  place: string,
  form: 'owner' | 'employed' | 'outside' | 'hospital',
  birthYear: number,
  count: number,
) {
  return { specialty: 'almen-medicin', place, form, sex: 'female' as const, birthYear, count }
}

function practiceCareer() {
  return {
    id: 'almen-praksis',
    entryForms: { owner: 5, employed: 3, 'region-clinic': 1, locum: 1 },
    settling: { stayInPlace: 0.2, stayInTrainingRegion: 0.4, stayInStudyRegion: 0.1 },
    emigration: [
      { fromAge: 25, female: 0.004, male: 0.005 },
      { fromAge: 60, female: 0, male: 0 },
    ],
    retirement: {
      owner: retirement(1),
      employed: retirement(1.1),
      'region-clinic': retirement(1.1),
      hospital: retirement(1.2),
      locum: retirement(0.8),
      outside: retirement(1),
    },
    retirementAge: [{ fromYear: 2025, value: 66 }],
    sale: {
      rate: [
        { fromAge: 35, female: 0.01, male: 0.01 },
        { fromAge: 58, female: 0.06, male: 0.06 },
      ],
      straightToPension: [
        { fromAge: 35, female: 0.1, male: 0.1 },
        { fromAge: 60, female: 0.48, male: 0.48 },
      ],
      toForms: { employed: 3, locum: 2, 'region-clinic': 1 },
    },
    formChanges: [
      { from: 'employed' as const, to: 'owner' as const, rate: 0.12 },
      { from: 'locum' as const, to: 'owner' as const, rate: 0.08 },
      { from: 'outside' as const, to: 'employed' as const, rate: 0.03 },
      { from: 'employed' as const, to: 'outside' as const, rate: 0.01 },
    ],
    moves: {
      rate: [
        { fromAge: 28, female: 0.05, male: 0.05 },
        { fromAge: 45, female: 0.01, male: 0.01 },
      ],
      leaveRegionShare: 0.3,
    },
    fullTimeShare: {
      owner: fullTime(1),
      employed: fullTime(0.8),
      'region-clinic': fullTime(0.9),
      locum: fullTime(0.5),
    },
    serviceForms: ['owner', 'employed', 'region-clinic', 'locum'] as const,
    capacityPerDoctor: { owner: 1, 'region-clinic': 0.8 },
  }
}

function hospitalCareer() {
  return {
    ...practiceCareer(),
    id: 'hospital',
    entryForms: { hospital: 9, outside: 1 },
    settling: { stayInPlace: 0.5, stayInTrainingRegion: 0.1, stayInStudyRegion: 0.1 },
    formChanges: [{ from: 'hospital' as const, to: 'outside' as const, rate: 0.01 }],
    fullTimeShare: { hospital: fullTime(0.95) },
    serviceForms: [],
    capacityPerDoctor: {},
  }
}

function retirement(factor: number) {
  return [
    { fromAge: 60, female: 0.06 * factor, male: 0.05 * factor },
    { fromAge: 65, female: 0.2 * factor, male: 0.18 * factor },
    { fromAge: 70, female: 0.4 * factor, male: 0.35 * factor },
  ]
}

function fullTime(share: number) {
  return [
    { fromAge: 25, female: 0.9 * share, male: share },
    { fromAge: 65, female: 0.6 * share, male: 0.7 * share },
  ]
}
