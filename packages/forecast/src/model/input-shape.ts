import { FORMS, LAYERS, PARAMETERS, RETIREMENT_MODES, SEXES, STAGES } from './input.ts'
import type { Shape } from './shape.ts'

/** The forms of `ForecastInput`, `ForecastScenario` and `SimulationSettings` in JSON, with the range of each number. */

const LARGEST = 1e9
const text: Shape = { kind: 'text' }
const number = (least: number, most: number): Shape => ({ kind: 'number', least, most })
const whole = (least: number, most: number): Shape => ({ kind: 'number', least, most, isWhole: true })
const amount = number(0, LARGEST)
const share = number(0, 1)
const year = whole(1900, 2200)
const age = whole(0, 120)
const word = (words: readonly string[]): Shape => ({ kind: 'word', words })
const list = (of: Shape): Shape => ({ kind: 'list', of })
const filled = (of: Shape): Shape => ({ kind: 'list', of, isFilled: true })
const object = (
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape => ({ kind: 'object', required, optional })
const series = (value: Shape): Shape => filled(object({ fromYear: year, value }))
const byAge = (value: Shape): Shape => list(object({ fromAge: age, female: value, male: value }))
const byForm = (value: Shape): Shape => object({}, Object.fromEntries(FORMS.map((form) => [form, value])))
const ageWeights = filled(object({ age: whole(18, 74), female: amount, male: amount }))
const form = word(FORMS)
const posts = list(
  object({ specialty: text, vur: text, posts: series(amount), attractiveness: number(1e-6, 1e6) }),
)

const place = object(
  {
    id: text,
    kind: word(['kommune', 'wide']),
    regions: filled(object({ fromYear: year, id: text })),
    vur: text,
    attraction: amount,
    trainingWeight: amount,
  },
  { sundhedsraad: text },
)
const specialty = object({
  id: text,
  level: word(['kommune', 'wide']),
  career: text,
  courseYears: series(number(1, 10)),
  courseDropOut: share,
  introductionYears: number(1, 5),
  continuation: series(share),
})
const career = object({
  id: text,
  entryForms: byForm(amount),
  settling: object({ stayInPlace: share, stayInTrainingRegion: share, stayInStudyRegion: share }),
  emigration: byAge(share),
  retirement: byForm(byAge(share)),
  retirementAge: series(number(40, 100)),
  sale: object({ rate: byAge(share), straightToPension: byAge(share), toForms: byForm(amount) }),
  formChanges: list(object({ from: form, to: form, rate: share })),
  moves: object({ rate: byAge(share), leaveRegionShare: share }),
  fullTimeShare: byForm(byAge(number(0, 1.5))),
  serviceForms: list(form),
  capacityPerDoctor: byForm(amount),
})
const studies = object({
  years: whole(1, 10),
  dropOut: share,
  entryAges: ageWeights,
  campuses: list(object({ id: text, region: text, intake: series(amount), enrolled: list(amount) })),
})
const training = object({
  kbuExit: share,
  poolSeek: share,
  poolExit: share,
  applicantSwitch: share,
  seekUntilAge: whole(19, 110),
  homeFactor: number(1, 1e4),
  immigrants: series(number(0, 600)),
  immigrantAges: ageWeights,
})
const idOfFirst = whole(0, 2 ** 31 - 1)
const trainee = object(
  { stage: word(STAGES), sex: word(SEXES), birthYear: year, yearsDone: whole(0, 20), count: whole(0, 1e6) },
  { specialty: text, vur: text, place: text, studyRegion: text, id: idOfFirst },
)
const specialist = object(
  { specialty: text, place: text, form, sex: word(SEXES), birthYear: year, count: whole(0, 1e6) },
  { statedExitYear: year, id: idOfFirst },
)

const where = object(
  {},
  {
    places: list(text),
    specialties: list(text),
    vurs: list(text),
    campuses: list(text),
    careers: list(text),
    forms: list(form),
    fromAge: age,
    untilAge: age,
  },
)
const parameter = word(PARAMETERS)
const operation = word(['multiply', 'add'])
const change = object(
  { parameter, operation, amount: number(-LARGEST, LARGEST), fromYear: year },
  { where, rampYears: whole(0, 100), untilYear: year },
)
const spread = (kind: string, mean: Shape): Shape =>
  object({ kind: word([kind]), mean, sd: number(0, LARGEST) })
const distribution: Shape = {
  kind: 'choice',
  by: 'kind',
  of: {
    normal: spread('normal', number(-LARGEST, LARGEST)),
    lognormal: spread('lognormal', number(1e-9, LARGEST)),
    gamma: spread('gamma', number(1e-9, LARGEST)),
    beta: spread('beta', number(1e-9, 1 - 1e-9)),
    uniform: object({
      kind: word(['uniform']),
      from: number(-LARGEST, LARGEST),
      to: number(-LARGEST, LARGEST),
    }),
  },
}
const uncertainty = object({
  parameters: list(object({ id: text, parameter, operation, distribution }, { where })),
  years: list(object({ id: text, parameter, sd: number(0, 10), correlation: number(-1, 1) }, { where })),
  data: list(object({ id: text, absentShare: distribution }, { specialties: list(text) })),
})

export const INPUT_SHAPE: Shape = object({
  schema: word(['forecast-input/1']),
  startYear: whole(1900, 2100),
  endYear: whole(1901, 2200),
  retirementMode: word(RETIREMENT_MODES),
  ageBound: whole(60, 100),
  attractionBound: number(1, 100),
  places: filled(place),
  specialties: filled(specialty),
  careers: filled(career),
  studies,
  training,
  introductions: posts,
  courses: posts,
  trainees: list(trainee),
  specialists: list(specialist),
  immigration: list(object({ specialty: text, place: text, form, perYear: series(number(0, 600)) })),
  immigrantAges: ageWeights,
  death: byAge(share),
  leaveShare: byAge(share),
  need: list(
    object({ place: text, byUse: series(amount), byNeed: series(amount), capacities: series(amount) }),
  ),
  goals: list(object({ id: text, measure: text, area: text, year, atLeast: number(-LARGEST, LARGEST) })),
  uncertainty,
  changes: list(change),
})

export const SCENARIO_SHAPE: Shape = object({
  id: text,
  levers: list(
    object(
      { id: text, changes: list(change) },
      { costPerYear: number(-1e12, 1e12), evidence: word(['A', 'B', 'C', 'D']), source: text },
    ),
  ),
})

export const SETTINGS_SHAPE: Shape = object(
  { seed: whole(0, 2 ** 32 - 1), runs: whole(2, 10_000) },
  { layers: list(word(LAYERS)), quantiles: filled(share) },
)
