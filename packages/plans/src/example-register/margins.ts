import {
  type AreaId,
  ageAt,
  codeOf,
  type Fact,
  firstDayOf,
  levelOf,
  type PlainDate,
  periodContains,
  type SnapshotKind,
  yearOf,
} from '@laegedaekning/domain'
import { GENERAL_MEDICINE, TOPICS } from './topics.ts'

/** A published figure beside the same figure of the made-up register. */
export type ExampleMargin = {
  readonly topic: string
  readonly area: AreaId
  readonly year: number
  readonly published: number
  /** The register's figure, rounded as the published one is printed. */
  readonly made: number
  readonly unrounded: number
  /** `exact`: a count that must be equal; `rounded`: equal to the last printed digit. */
  readonly precision: 'exact' | 'rounded'
}

type MadeUp = { readonly [K in SnapshotKind]: readonly Extract<Fact, { readonly kind: K }>[] }

type Question = {
  readonly world: MadeUp
  readonly day: PlainDate
  readonly year: number
  readonly inside: (area: AreaId) => boolean
}

/** How a topic is found in the register, and to which step its printed figure is rounded (`null`: not at all). */
type Rule = { readonly step: number | null; readonly find: (question: Question) => number }

/**
 * Every published figure among the facts that the made-up register has an answer to, with that answer: a count on
 * 1 January of its year, or the sum of its year for courses. Figures of other topics are left out.
 */
export function exampleMargins(facts: readonly Fact[]): readonly ExampleMargin[] {
  const world = groupMadeUp(facts.filter((fact) => fact.provenance.madeUp))
  const regions = new Map<AreaId, AreaId>()
  for (const fact of facts)
    if (
      fact.kind === 'membership' &&
      levelOf(fact.body.parent) === 'region' &&
      fact.virkning.from <= firstDayOf(2008)
    )
      regions.set(fact.body.child, fact.body.parent)
  return facts
    .flatMap((fact): readonly ExampleMargin[] => {
      if (fact.kind !== 'published' || fact.provenance.madeUp) return []
      const { topic, area, value } = fact.body
      const rule = RULES.get(topic)
      if (!rule) return []
      const year = yearOf(fact.virkning.from)
      const inside = (place: AreaId): boolean =>
        levelOf(area) === 'land' || place === area || regions.get(place) === area
      const unrounded = rule.find({ world, day: fact.virkning.from, year, inside })
      const made = rule.step === null ? unrounded : roundTo(unrounded, rule.step)
      return [
        {
          topic,
          area,
          year,
          published: value,
          made,
          unrounded,
          precision: rule.step === null ? 'exact' : 'rounded',
        },
      ]
    })
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ topic, year, area }: ExampleMargin): string {
  return `${topic}|${year}|${levelOf(area) === 'land' ? 0 : 1}|${codeOf(area)}`
}

/** Rounded half up to a step such as 0.1, 1 or 10, without a tail of binary digits. */
function roundTo(value: number, step: number): number {
  const steps = Math.round(value / step)
  return step < 1 ? Number((steps * step).toFixed(6)) : steps * step
}

function groupMadeUp(facts: readonly Fact[]): MadeUp {
  const only = <K extends SnapshotKind>(kind: K): readonly Extract<Fact, { readonly kind: K }>[] =>
    facts.filter((fact): fact is Extract<Fact, { readonly kind: K }> => fact.kind === kind)
  return {
    area: only('area'),
    membership: only('membership'),
    outline: only('outline'),
    population: only('population'),
    households: only('households'),
    unlisted: only('unlisted'),
    practice: only('practice'),
    capacity: only('capacity'),
    ydernummer: only('ydernummer'),
    doctor: only('doctor'),
    training: only('training'),
    published: only('published'),
    designation: only('designation'),
    place: only('place'),
    specialists: only('specialists'),
    trainees: only('trainees'),
    intake: only('intake'),
    site: only('site'),
    siteCapacity: only('siteCapacity'),
    element: only('element'),
    key: only('key'),
    trainingPlan: only('trainingPlan'),
  }
}

const CLINIC_FORMS: readonly string[] = ['regionsklinik', 'udbudsklinik', 'licensklinik']

const doctorsOn = ({ world, inside }: Question, day: PlainDate) =>
  world.doctor.filter(
    ({ virkning, body }) =>
      periodContains(virkning, day) && inside(body.area) && body.specialty === GENERAL_MEDICINE,
  )

const ownersOn = (question: Question, day: PlainDate) =>
  doctorsOn(question, day).filter(({ body }) => body.role === 'owner')

const ownersOfAge = (question: Question, age: number): number =>
  ownersOn(question, question.day).filter(({ body }) => ageAt(body.birth, question.day) >= age).length

const practicesOn = ({ world, day, inside }: Question) =>
  world.practice.filter(({ virkning, body }) => periodContains(virkning, day) && inside(body.kommune))

const capacitiesOn = ({ world, day, inside }: Question): number =>
  total(
    world.capacity.filter(({ virkning, body }) => periodContains(virkning, day) && inside(body.area)),
    ({ body }) => body.capacities,
  )

function total<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0)
}

const coursesOf = ({ world, inside }: Question, year: number) =>
  world.training.filter(({ body }) => body.year === year && body.stage === 'main' && inside(body.area))

const general = (question: Question, field: 'dimensioned' | 'posted' | 'filled'): number =>
  total(
    coursesOf(question, question.year).filter(({ body }) => body.specialty === GENERAL_MEDICINE),
    ({ body }) => body[field] ?? 0,
  )

const dimensioned = (question: Question, year: number): number =>
  total(coursesOf(question, year), ({ body }) => body.dimensioned ?? 0)

/** The year whose owners were asked about when they would be 65: that of the published ages. */
const EXPECTATION_OF = firstDayOf(2019)

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [TOPICS.owners, { step: null, find: (question) => ownersOn(question, question.day).length }],
  [TOPICS.owners60, { step: null, find: (question) => ownersOfAge(question, 60) }],
  [TOPICS.owners65, { step: null, find: (question) => ownersOfAge(question, 65) }],
  [
    TOPICS.owners65Expected,
    {
      step: null,
      find: (question) =>
        ownersOn(question, EXPECTATION_OF).filter(({ body }) => ageAt(body.birth, question.day) >= 65).length,
    },
  ],
  [
    TOPICS.meanAge,
    {
      step: 0.1,
      find: (question) => {
        const owners = ownersOn(question, question.day)
        return total(owners, ({ body }) => ageAt(body.birth, question.day)) / owners.length
      },
    },
  ],
  [
    TOPICS.doctors,
    {
      step: 100,
      find: (question) =>
        doctorsOn(question, question.day).filter(({ body }) => body.role !== 'locum').length,
    },
  ],
  [
    TOPICS.patientsPerOwner,
    {
      step: 1,
      find: (question) => {
        const owned = practicesOn(question).filter(({ body }) => !CLINIC_FORMS.includes(body.form))
        return total(owned, ({ body }) => body.listedPatients ?? 0) / ownersOn(question, question.day).length
      },
    },
  ],
  [
    TOPICS.patientsPerCapacity,
    {
      step: 1,
      find: (question) =>
        total(practicesOn(question), ({ body }) => body.listedPatients ?? 0) / capacitiesOn(question),
    },
  ],
  [TOPICS.practices, { step: 10, find: (question) => practicesOn(question).length }],
  [TOPICS.capacities, { step: 10, find: capacitiesOn }],
  [
    TOPICS.openShare,
    {
      step: 0.01,
      find: (question) => {
        const practices = practicesOn(question)
        return practices.filter(({ body }) => body.open === true).length / practices.length
      },
    },
  ],
  [TOPICS.courses, { step: null, find: (question) => dimensioned(question, question.year) }],
  [
    TOPICS.coursesAdded,
    {
      step: null,
      find: (question) => dimensioned(question, question.year + 1) - dimensioned(question, question.year - 1),
    },
  ],
  [TOPICS.generalDimensioned, { step: null, find: (question) => general(question, 'dimensioned') }],
  [TOPICS.generalPosted, { step: null, find: (question) => general(question, 'posted') }],
  [TOPICS.generalFilled, { step: null, find: (question) => general(question, 'filled') }],
  [
    TOPICS.generalFilledShare,
    { step: 0.01, find: (question) => general(question, 'filled') / general(question, 'dimensioned') },
  ],
])
