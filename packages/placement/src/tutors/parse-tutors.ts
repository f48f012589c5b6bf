import {
  type Checked,
  type Issue,
  readList,
  readNumber,
  readOptional,
  readText,
  report,
  type Spot,
  spotAt,
} from '@laegedaekning/domain'
import { fields, isEmptyList, readOnce, readRunOptions, readWhole } from '../courses/read-parts.ts'
import type { TutorProblem } from './place-at-tutors.ts'

type Trainee = TutorProblem['trainees'][number]

/**
 * Reads a problem of trainees at tutor practices from JSON (`compute tutors`). Every fault is an issue with its JSON pointer: an
 * unknown or missing key, a value out of range, a name that stands twice, an option at a practice that is not there.
 */
export function parseTutorProblem(json: unknown): Checked<TutorProblem> {
  const issues: Issue[] = []
  const problem = readProblem(json, { pointer: '', issues })
  return { value: issues.length === 0 ? problem : null, issues }
}

function readProblem(json: unknown, spot: Spot): TutorProblem | null {
  const item = fields(json, spot, ['trainees', 'practices'], ['floors', 'options'])
  if (item === null) return null
  const { found, at } = item
  const trainees = readList(found.get('trainees'), at('trainees'), readTrainee)
  const practices = readList(found.get('practices'), at('practices'), readPractice)
  const floors = isEmptyList(found.get('floors'))
    ? []
    : readOptional(found, 'floors', (given) => readList(given, at('floors'), readFloor))
  const { timeLimitSeconds, seed } = readRunOptions(found.get('options'), at('options'))
  if (trainees === null || practices === null || floors === null) return null
  const problem = { trainees, practices, floors: floors ?? [], timeLimitSeconds, seed }
  checkNames(problem, at)
  return problem
}

function readTrainee(value: unknown, spot: Spot): Trainee | null {
  const item = fields(value, spot, ['id', 'options'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const given = found.get('options')
  const options = isEmptyList(given) ? [] : readList(given, at('options'), readOption)
  return id === null || options === null ? null : { id, options }
}

function readOption(value: unknown, spot: Spot): Trainee['options'][number] | null {
  const item = fields(value, spot, ['practice', 'cost'])
  if (item === null) return null
  const practice = readText(item.found.get('practice'), item.at('practice'))
  const cost = readNumber(item.found.get('cost'), item.at('cost'), 0)
  return practice === null || cost === null ? null : { practice, cost }
}

function readPractice(value: unknown, spot: Spot): TutorProblem['practices'][number] | null {
  const item = fields(value, spot, ['id', 'kommune', 'places'])
  if (item === null) return null
  const { found, at } = item
  const id = readText(found.get('id'), at('id'))
  const kommune = readText(found.get('kommune'), at('kommune'))
  const places = readWhole(found.get('places'), at('places'), 0)
  return id === null || kommune === null || places === null ? null : { id, kommune, places }
}

function readFloor(value: unknown, spot: Spot): TutorProblem['floors'][number] | null {
  const item = fields(value, spot, ['kommune', 'least'])
  if (item === null) return null
  const kommune = readText(item.found.get('kommune'), item.at('kommune'))
  const least = readWhole(item.found.get('least'), item.at('least'), 0)
  return kommune === null || least === null ? null : { kommune, least }
}

function checkNames({ trainees, practices, floors }: TutorProblem, at: (key: string) => Spot): void {
  const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)
  readOnce(idsOf(trainees), at('trainees'), 'id')
  const known = readOnce(idsOf(practices), at('practices'), 'id')
  readOnce(
    floors.map(({ kommune }) => kommune),
    at('floors'),
    'kommune',
  )
  for (const [index, { options }] of trainees.entries()) {
    const list = spotAt(spotAt(at('trainees'), index), 'options')
    const asked = options.map(({ practice }) => practice)
    readOnce(asked, list, 'practice')
    for (const [which, practice] of asked.entries())
      if (!known.has(practice))
        report(spotAt(spotAt(list, which), 'practice'), 'REQUEST_VALUE_NOT_ALLOWED', {
          found: practice,
          expected: [...known].slice(0, 8).join(', '),
        })
  }
}
