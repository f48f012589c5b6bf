import {
  type AreaId,
  findAreaId,
  getStoredBody,
  type InitiativeStep,
  type OwnInitiative,
  type PlainDate,
} from '@laegedaekning/domain'
import { emptyInitiative, findOere } from '@laegedaekning/plans'
import { dateText, findDateText } from '../../form/date-text.ts'
import type { Words } from '../../words/words.tsx'
import type { FieldFault } from '../form-fields.tsx'

const TEXTS = [
  'id',
  'area',
  'title',
  'text',
  'catalogueEntry',
  'owner',
  'partners',
  'rhythm',
  'budget',
  'startsOn',
  'effectFrom',
  'endsOn',
  'indicator',
  'place',
  'reason',
] as const

/** A field of the form that is written as text. */
export type TextKey = (typeof TEXTS)[number]

/** A step as it is written. */
export type StepDraft = { readonly text: string; readonly due: string; readonly doneOn: string }

/** An initiative as it is written: days, amount and partners as text until they can be read. */
export type InitiativeDraft = Readonly<Record<TextKey, string>> &
  Pick<OwnInitiative, 'copiedFrom' | 'causes' | 'status'> & { readonly steps: readonly StepDraft[] }

const dayText = (day: PlainDate | null): string => (day === null ? '' : dateText(day))

/** An amount of whole øre as it is written in a field: `250.000,50`. */
export function amountText(oere: number | null): string {
  if (oere === null) return ''
  const [kroner, rest] = [Math.floor(oere / 100), oere % 100]
  const grouped = String(kroner).replace(/\B(?=(\d{3})+$)/g, '.')
  return rest === 0 ? grouped : `${grouped},${String(rest).padStart(2, '0')}`
}

/** An initiative as a draft. `area` is left to be chosen where the initiative is new. */
export function draftOf(body: OwnInitiative, area: AreaId | null = body.area): InitiativeDraft {
  return {
    id: body.id,
    area: area ?? '',
    title: body.title,
    text: body.text,
    catalogueEntry: body.catalogueEntry ?? '',
    owner: body.owner,
    partners: body.partners.join('\n'),
    rhythm: body.rhythm ?? '',
    budget: amountText(body.budgetOere),
    startsOn: dayText(body.startsOn),
    effectFrom: dayText(body.effectFrom),
    endsOn: dayText(body.endsOn),
    indicator: body.indicator ?? '',
    place: body.place ?? '',
    reason: body.reason,
    copiedFrom: body.copiedFrom,
    causes: body.causes,
    status: body.status,
    steps: body.steps.map(({ text, due, doneOn }) => ({ text, due: dayText(due), doneOn: dayText(doneOn) })),
  }
}

/** The draft that was kept in the tab, or `undefined` where it is none. */
export function readDraft(value: unknown, area: AreaId): InitiativeDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const text = (key: string): string => {
    const found: unknown = Reflect.get(value, key)
    return typeof found === 'string' ? found : ''
  }
  const steps: unknown = Reflect.get(value, 'steps')
  try {
    const { copiedFrom, causes, status } = getStoredBody('initiative', {
      ...emptyInitiative(area),
      title: '–',
      copiedFrom: Reflect.get(value, 'copiedFrom'),
      causes: Reflect.get(value, 'causes'),
      status: Reflect.get(value, 'status'),
    })
    const draft = draftOf({ ...emptyInitiative(area), copiedFrom, causes, status })
    const texts = Object.fromEntries(TEXTS.map((key) => [key, text(key)]))
    return { ...draft, ...texts, steps: Array.isArray(steps) ? steps.flatMap(stepOf) : [] }
  } catch {
    return undefined
  }
}

function stepOf(value: unknown): readonly StepDraft[] {
  if (typeof value !== 'object' || value === null) return []
  const text = (key: string): string => {
    const found: unknown = Reflect.get(value, key)
    return typeof found === 'string' ? found : ''
  }
  return [{ text: text('text'), due: text('due'), doneOn: text('doneOn') }]
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What is read of a draft: a body to save, or what is wrong with it, in the order of the form. */
export type ReadDraft = { readonly body: OwnInitiative | null; readonly faults: readonly FieldFault[] }

/** Reads a draft; the ids of the faults are those of the form's fields. */
export function readForm(draft: InitiativeDraft, { t }: Pick<Words, 't'>): ReadDraft {
  const faults: FieldFault[] = []
  const fault = (field: string, text: string) => faults.push({ field: `initiative-${field}`, text })
  const day = (key: 'startsOn' | 'effectFrom' | 'endsOn'): PlainDate | null => {
    const found = findDay(draft[key])
    if (found === undefined) fault(key, t('portfolio.wrong.day', { field: t(`portfolio.field.${key}`) }))
    return found ?? null
  }
  if (draft.title.trim() === '') fault('title', t('portfolio.wrong.title'))
  const area = findAreaId(draft.area)
  if (area === undefined) fault('area', t('portfolio.wrong.area'))
  const budgetOere = draft.budget.trim() === '' ? null : findOere(draft.budget)
  if (budgetOere === undefined) fault('budget', t('portfolio.wrong.budget'))
  const [startsOn, effectFrom, endsOn] = [day('startsOn'), day('effectFrom'), day('endsOn')]
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) fault('endsOn', t('portfolio.wrong.order'))
  const steps = draft.steps.flatMap((step, index) => readStep(step, index, fault, t))
  if (draft.status === 'stopped' && draft.reason.trim() === '') fault('reason', t('portfolio.wrong.reason'))
  if (area === undefined || faults.length > 0) return { body: null, faults }
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  const body: OwnInitiative = {
    id: draft.id,
    area,
    title: draft.title.trim(),
    text: draft.text.trim(),
    catalogueEntry: orNull(draft.catalogueEntry),
    copiedFrom: draft.copiedFrom,
    causes: draft.causes,
    owner: draft.owner.trim(),
    partners: linesOf(draft.partners),
    rhythm: orNull(draft.rhythm),
    budgetOere: budgetOere ?? null,
    steps,
    startsOn,
    effectFrom,
    endsOn,
    indicator: orNull(draft.indicator),
    place: findAreaId(draft.place) ?? null,
    status: draft.status,
    reason: draft.reason.trim(),
  }
  return { body, faults }
}

/** The day that was written; `null` where nothing is, `undefined` where it is no day. */
function findDay(text: string): PlainDate | null | undefined {
  return text.trim() === '' ? null : findDateText(text)
}

function readStep(
  { text, due, doneOn }: StepDraft,
  index: number,
  fault: (field: string, text: string) => void,
  t: Words['t'],
): readonly InitiativeStep[] {
  const number = index + 1
  const [dueDay, doneDay] = [findDay(due), findDay(doneOn)]
  if (text.trim() === '') fault(`step-${index}-text`, t('portfolio.wrong.step', { number }))
  if (dueDay === undefined) fault(`step-${index}-due`, t('portfolio.wrong.stepDay', { number }))
  if (doneDay === undefined) fault(`step-${index}-doneOn`, t('portfolio.wrong.stepDay', { number }))
  return [{ text: text.trim(), due: dueDay ?? null, doneOn: doneDay ?? null }]
}
