import type { AreaId, PlainDate, Snapshot } from '@laegedaekning/domain'
import { listTrainingInfos, openTrainingRegister, type TrainingRegister } from '@laegedaekning/plans'
import type { FillingAnswer, Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { sourcesOf } from '../use-cases/sources.ts'

/** The training part of the register on a day, as known at a change. */
export type OpenedTraining = {
  readonly date: PlainDate
  readonly known: Known
  readonly snapshot: Snapshot
  readonly training: TrainingRegister
}

const KEPT = 2
const opened = new WeakMap<Register, ReturnType<typeof remember<TrainingRegister>>>()

/** Opens the training register of a query; put together once per day and change. */
export async function openTraining(
  register: Register,
  query: { readonly dato?: PlainDate | undefined; readonly kendt?: string | undefined },
): Promise<OpenedTraining> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  const found = opened.get(register) ?? remember<TrainingRegister>(KEPT)
  opened.set(register, found)
  const training = await found(`${date} ${known.change}`, () =>
    Promise.resolve(openTrainingRegister(snapshot, date)),
  )
  return { date, known, snapshot, training }
}

type Basis = Pick<FillingAnswer, 'date' | 'infos' | 'sources' | 'known' | 'madeUp'>

/** What every answer of the room ends with: meanings, sources and whether anything in it is made up. */
export function basisOf({ date, known, training }: OpenedTraining, more: readonly string[] = []): Basis {
  const facts = [...training.courses, ...training.capacities, ...training.sites.values()]
  const ids = new Set([
    ...more,
    ...facts.map(({ provenance }) => provenance.source),
    ...training.keys.map(({ source }) => source),
  ])
  return {
    date,
    known,
    infos: listTrainingInfos(),
    sources: sourcesOf([...ids].toSorted()),
    madeUp: facts.some(({ provenance }) => provenance.madeUp),
  }
}

/** Years in which courses of a stage were posted, in order. */
export function postedYears({ training }: OpenedTraining, stage: string): readonly number[] {
  const years = training.courses.flatMap(({ body }) =>
    body.stage === stage && body.posted !== null ? [body.year] : [],
  )
  return [...new Set(years)].toSorted((a, b) => a - b)
}

/** Names separated by `;`. */
export function namesOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Orders by id. */
export function byArea(a: { readonly area: AreaId | string }, b: { readonly area: AreaId | string }): number {
  return a.area < b.area ? -1 : 1
}
