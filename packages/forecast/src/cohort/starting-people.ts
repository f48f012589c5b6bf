import type { Layout } from '../model/layout.ts'
import { orderTrainees, type Trainee } from '../model/stock.ts'
import { gatherPeople, homesOfRows, type People } from './people.ts'

/** Introductions or applicants of a specialty at the start who are alike. */
export type StartingGroup = {
  readonly specialty: number
  /** Position of the year in which their introduction began, below 0; `null` for applicants. */
  readonly began: number | null
  readonly people: People
}

/** Who is between degree and specialist at the start. */
export type StartingPeople = {
  readonly kbu: Float64Array
  readonly pool: Float64Array
  /** In order of specialty. */
  readonly groups: readonly StartingGroup[]
  /** Those in a main course, in canonical order. */
  readonly early: readonly Trainee[]
  /** Their positions by specialty. */
  readonly earlyOf: readonly (readonly number[])[]
}

/** By the list of places, which all inputs derived from one another share. */
const known = new WeakMap<Layout['places'], StartingPeople>()

/** The people in training at the start of a layout (remembered). */
export function startingPeople(layout: Layout): StartingPeople {
  const found = known.get(layout.places)
  if (found !== undefined) return found
  const made = gather(layout)
  known.set(layout.places, made)
  return made
}

function gather(layout: Layout): StartingPeople {
  const homes = homesOfRows(layout)
  const cells = homes.length * layout.births
  const trainees = orderTrainees(layout)
  const spread = (rows: readonly Trainee[]): Float64Array => {
    const persons = new Float64Array(cells)
    for (const { cell, count } of rows) persons[cell] = (persons[cell] ?? 0) + count
    return persons
  }
  const inStage = (stage: string): readonly Trainee[] => trainees.filter((row) => row.stage === stage)
  const lists = new Map<string, Trainee[]>()
  for (const row of [...inStage('applicant'), ...inStage('introduction')]) {
    const key = `${row.specialty}\n${row.stage}\n${row.stage === 'introduction' ? row.yearsDone : ''}`
    const list = lists.get(key) ?? []
    list.push(row)
    lists.set(key, list)
  }
  const groups = [...lists.values()].flatMap((rows): readonly StartingGroup[] => {
    const [first] = rows
    if (first === undefined) return []
    const began = first.stage === 'introduction' ? -1 - first.yearsDone : null
    const people = gatherPeople(spread(rows), layout.births, homes)
    return [{ specialty: first.specialty, began, people }]
  })
  const early = inStage('course')
  const earlyOf = layout.specialties.map((): number[] => [])
  for (const [index, { specialty }] of early.entries()) earlyOf[specialty]?.push(index)
  return {
    kbu: spread(inStage('kbu')),
    pool: spread(inStage('pool')),
    groups: groups.toSorted((a, b) => a.specialty - b.specialty || (b.began ?? 0) - (a.began ?? 0)),
    early,
    earlyOf,
  }
}
