import type { CaseStep } from '@laegedaekning/domain'
import type { StepDeadline } from '@laegedaekning/rules'
import type { Words } from '../../words/words.tsx'
import { plainWords, type RecordField } from '../records/record-field.ts'
import type { Process } from './queries.ts'

/** »6 måneder før: Praksis lukker«. */
export function deadlineWords(due: StepDeadline, process: Process, words: Words): string {
  const { t, say } = words
  const found = process.days.find(({ key }) => key === due.day)
  const day = found === undefined ? due.day : say(found.title)
  if (due.direction === 'on') return t('cases.on', { day })
  const length = [
    ...(due.months > 0 ? [t('cases.months', { count: due.months })] : []),
    ...(due.days > 0 ? [t('cases.days', { count: due.days })] : []),
  ].join(' + ')
  return t(`cases.${due.direction}`, { length, day })
}

/** The fields of a case in words, for conflicts and history. */
export function caseFields(words: Words): readonly RecordField[] {
  const { t } = words
  const plain = (value: unknown) => plainWords(value, words)
  const of = (key: string, label: string, show = plain): RecordField => ({ key, label, show })
  return [
    of('title', t('cases.name')),
    of('person', t('cases.person')),
    of('practice', t('cases.practice')),
    of('officer', t('cases.officer')),
    of('area', t('actionForms.area')),
    of('state', t('cases.state'), (value) =>
      value === 'open' || value === 'closed' ? t(`cases.states.${value}`) : plain(value),
    ),
    of('closedOn', t('cases.closedOn')),
    of('outcome', t('cases.outcome')),
    of('days', t('cases.daysOfCase')),
    of('steps', t('cases.steps'), (value) => stepsInWords(value, words)),
    of('parties', t('cases.parties')),
    of('note', t('cases.note')),
    of('healthReason', t('cases.health')),
  ]
}

/** The fields of each step and day by themselves, for the history and for a conflict that keeps them apart (`case-merge.ts`). */
export function stepFields(
  steps: readonly Pick<CaseStep, 'key' | 'title'>[],
  process: Process | undefined,
  words: Words,
): readonly RecordField[] {
  const { t, say } = words
  const names = {
    title: t('cases.step'),
    track: t('cases.track'),
    owner: t('cases.owner'),
    due: t('cases.due'),
    state: t('cases.state'),
    doneOn: t('cases.doneOn'),
    note: t('cases.note'),
    documents: t('cases.documents'),
  }
  const ofSteps = steps.flatMap(({ key, title }) =>
    Object.entries(names).map(([name, label]) => ({
      key: `step:${key}:${name}`,
      pointer: `/steps/${key}/${name}`,
      label: `${title}: ${label}`,
      show: (value: unknown) => (name === 'state' ? stepsInWords(value, words) : plainWords(value, words)),
    })),
  )
  const ofDays = (process?.days ?? []).map(({ key, title }) => ({
    key: `day:${key}`,
    pointer: `/days/${key}/day`,
    label: say(title),
    show: (value: unknown) => plainWords(value, words),
  }))
  return [...ofSteps, ...ofDays]
}

/** Steps as lines: title, state, deadline and note; a single value of a step as it is. */
function stepsInWords(value: unknown, words: Words): string {
  const { t } = words
  const states: Readonly<Record<string, string>> = {
    'not-started': t('cases.stepStates.not-started'),
    'under-way': t('cases.stepStates.under-way'),
    done: t('cases.stepStates.done'),
    'not-needed': t('cases.stepStates.not-needed'),
  }
  if (typeof value === 'string') return states[value] ?? plainWords(value, words)
  if (!Array.isArray(value)) return plainWords(value, words)
  return value
    .map((step: Partial<CaseStep>) =>
      [step.title, states[step.state ?? ''], step.due, step.owner, step.note]
        .filter((part) => typeof part === 'string' && part !== '')
        .map((part) => plainWords(part, words))
        .join(' · '),
    )
    .join('\n')
}
