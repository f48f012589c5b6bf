import { type AreaId, findAreaId, findPlainDate } from '@laegedaekning/domain'
import { CRITERION_IDS, CRITERION_TITLES, type Decision, type InputValue } from '@laegedaekning/rules'
import type { Words } from '../../words/words.tsx'
import { plainWords } from '../records/record-field.ts'

/** One input of a decision in words. */
export type InputLine = { readonly key: string; readonly label: string; readonly text: string }

/**
 * What a decision was made on, field by field in the words of its form; a field that has none goes by its name. The council's
 * decision is told apart from it (B2), and fields without a value are left out. `nameOf` names areas.
 */
export function inputLines(
  { kind, inputs }: Decision,
  words: Words,
  nameOf: (id: AreaId) => string,
): readonly InputLine[] {
  return Object.entries(inputs)
    .filter(([key, value]) => key !== 'council' && value !== null)
    .map(([key, value]) => {
      const area = typeof value === 'string' ? findAreaId(value) : undefined
      return {
        key,
        label: labelOf(kind, key, words),
        text: area === undefined ? textOf(kind, key, value, words) : nameOf(area),
      }
    })
}

const CLOSING_FIELDS = ['listedPatients', 'capacities', 'doctors', 'ownLimit', 'dispensation'] as const

function labelOf(kind: Decision['kind'], key: string, { t }: Words): string {
  const closing = CLOSING_FIELDS.find((field) => field === key)
  if (closing !== undefined) return t(`decisions.closingFields.${closing}`)
  switch (key) {
    case 'age':
    case 'health':
    case 'specialCase':
    case 'existing':
    case 'numbers':
    case 'wanted':
      return t(`decisions.${key}`)
    case 'area':
      return kind === 'delepraksis' ? t('decisions.designation') : t('actionForms.area')
    case 'open':
      return t('decisions.intake')
    case 'start':
    case 'applicants':
    case 'signals':
    case 'designations':
    case 'areaName':
      return t(`stored.input.${key}`)
    case 'region':
      return t('stored.ofRegion')
    default:
      return key
  }
}

const DESIGNATIONS = ['special-challenge', 'regional-threatened', 'national-threatened', 'watch'] as const

function textOf(kind: Decision['kind'], key: string, value: InputValue, words: Words): string {
  const { t } = words
  if (key === 'open') return t(value === true ? 'decisions.open' : 'decisions.closed')
  if (key === 'wanted') return t(value === 'watch' ? 'decisions.watch' : 'decisions.threatened')
  if (key === 'area' && kind === 'delepraksis') return designationWords(value, words)
  if (key === 'designations' && Array.isArray(value)) {
    const said = value.map((one: InputValue) => designationWords(one, words))
    return said.length === 0 ? t('decisions.notDesignated') : said.join('\n')
  }
  if (key === 'signals') return signalLines(value, words)
  if (key === 'applicants') return applicantLines(value, words)
  const day = typeof value === 'string' ? findPlainDate(value) : undefined
  return day === undefined ? plainWords(value, words) : words.date(day)
}

function designationWords(value: InputValue, { t }: Words): string {
  const found = DESIGNATIONS.find((one) => one === value)
  return found === undefined ? t('decisions.notDesignated') : t(`designation.${found}`)
}

/** The criteria with their values as they were used; made-up ones say so. */
function signalLines(value: InputValue, { t, say, language }: Words): string {
  if (typeof value !== 'object' || value === null) return '–'
  const lines = CRITERION_IDS.flatMap((id) => {
    const signal: unknown = Reflect.get(value, id)
    const number: unknown =
      typeof signal === 'object' && signal !== null ? Reflect.get(signal, 'value') : signal
    if (typeof number !== 'number') return []
    const isMadeUp = typeof signal === 'object' && signal !== null && Reflect.get(signal, 'madeUp') === true
    const shown = String(Math.round(number * 1000) / 1000)
    const text = language === 'da' ? shown.replace('.', ',') : shown
    return [`${say(CRITERION_TITLES[id])}: ${text}${isMadeUp ? ` (${t('figure.madeUp')})` : ''}`]
  })
  return lines.length === 0 ? '–' : lines.join('\n')
}

const FLAGS = [
  'convertsDelepraksis',
  'sustainableCommunity',
  'expectedToRecruit',
  'inPool',
  'recruitmentProblems',
] as const

function applicantLines(value: InputValue, words: Words): string {
  if (!Array.isArray(value)) return plainWords(value, words)
  const { t } = words
  const lines = value.map((one: InputValue) => {
    if (typeof one !== 'object' || one === null) return plainWords(one, words)
    const name: unknown = Reflect.get(one, 'name')
    const met = FLAGS.filter((flag) => Reflect.get(one, flag) === true)
    return [
      typeof name === 'string' ? name : '–',
      ...met.map((flag) => t(`decisions.priority.${flag}`)),
    ].join(' · ')
  })
  return lines.length === 0 ? '–' : lines.join('\n')
}
